import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { LocalRunProblem } from './problem.ts';

export interface Listening {
  url: string;
  stop(): Promise<void>;
}

/** What answers a request: a face made by the same factory as in the cloud. */
type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * Reserves a port of this machine for a face, so that its address is known before the face is made.
 * @throws LocalRunProblem when the port is taken
 */
export async function openDoor(
  name: string,
  port: number,
): Promise<Listening & { serve(fetch: Fetch): void }> {
  let fetch: Fetch = () => new Response(null, { status: 503 });
  const server = createServer(getRequestListener((request) => fetch(request)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(whyNot[cause.code ?? '']?.(name, port) ?? cause),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${bound}`,
    serve: (made) => {
      fetch = made;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What can be told of a port that was refused, by the system's own code. */
const whyNot: Readonly<Record<string, (name: string, port: number) => LocalRunProblem>> = {
  EADDRINUSE: (name, port) =>
    new LocalRunProblem(
      `Port ${port} for the ${name} face is in use.`,
      `End what is using it, or choose another: npm start -- --${name}-port ${port === 65_535 ? 0 : port + 1}`,
    ),
  EACCES: (name, port) =>
    new LocalRunProblem(
      `Port ${port} for the ${name} face is not for everybody: this machine keeps it for its administrator.`,
      `Choose one above 1023: npm start -- --${name}-port 3000`,
    ),
};
