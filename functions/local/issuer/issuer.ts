import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Pool, pools } from '../../../lib/domain/access/scopes.ts';
import type { TrustedIssuer } from '../../http/auth/authenticate.ts';
import { LocalRunProblem } from '../problem.ts';
import { demoMachines, demoPassword, demoPeople, personClients } from './demo-people.ts';
import { openIssuerKeys } from './keys.ts';
import { createIssuer } from './provider.ts';

export interface StartIssuer {
  /** 0 takes any free port. */
  port: number;
  /** Holds the signing keys, in `issuer-keys.json`. */
  dataDir: string;
  /** What people and faces call this server, without a slash at its end; `http://localhost:<port>` unless told. */
  baseUrl?: string;
  /** Where each pool's people work, for the way back after signing in. */
  consoles?: Record<Pool, string>;
  /** Told what a person needs to know, line by line. */
  log?: (line: string) => void;
}

export interface RunningIssuer {
  url: string;
  /** The value of `iss` in the tokens of each pool. */
  issuers: Record<Pool, string>;
  /** What a face's verifier needs to trust each pool. */
  trusted: Record<Pool, TrustedIssuer>;
  stop(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
const defaultConsoles = { organisations: 'http://localhost:3000', officials: 'http://localhost:3001' };

/**
 * Starts the two OpenID issuers of the local run, `/organisations` and `/officials`, on one port of this machine.
 * @throws LocalRunProblem when the port is taken or the keys cannot be read.
 */
export const startIssuer = async (options: StartIssuer): Promise<RunningIssuer> => {
  const { port, dataDir, consoles = defaultConsoles, log = () => undefined } = options;
  const keys = await openIssuerKeys(dataDir);
  const server = createServer();
  await listen(server, port);
  const url = options.baseUrl ?? `http://localhost:${portOf(server)}`;
  const issuers = perPool((pool) => `${url}/${pool}`);
  const handlers = perPool((pool) =>
    createIssuer({ pool, issuer: issuers[pool], key: keys[pool], consoleUrl: consoles[pool] }).callback(),
  );
  server.on('request', routeTo(handlers, new URL(url)));
  for (const line of greeting(issuers)) log(line);
  return { url, issuers, trusted: perPool((pool) => trust(issuers[pool], pool)), stop: () => close(server) };
};

const perPool = <V>(make: (pool: Pool) => V): Record<Pool, V> => ({
  organisations: make('organisations'),
  officials: make('officials'),
});

const trust = (issuer: string, pool: Pool): TrustedIssuer => ({
  issuer,
  keys: `${issuer}/jwks`,
  pool,
  clients: [
    ...personClients,
    ...demoMachines.filter((machine) => machine.pool === pool).map(({ who }) => who),
  ],
});

/**
 * Takes the pool off the path and hands the rest to its issuer. All answers name the server as `url` does, whatever
 * name the caller used; a page opened under another name moves there first, because cookies belong to one name.
 */
const routeTo =
  (handlers: Record<Pool, Handler>, url: URL): Handler =>
  (request, response) => {
    const address = request.url ?? '/';
    const pool = pools.find((name) => address.startsWith(`/${name}/`));
    if (!pool) return notFound(response);
    if (request.headers.host !== url.host && isPageVisit(request)) {
      response.writeHead(307, { Location: new URL(address, url).href }).end();
      return;
    }
    request.headers.host = url.host;
    Object.assign(request, { originalUrl: address, url: address.slice(pool.length + 1) });
    handlers[pool](request, response);
  };

const isPageVisit = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html');

const notFound = (response: ServerResponse): void => {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(
    'Issuers: /organisations/.well-known/openid-configuration, /officials/.well-known/openid-configuration\n',
  );
};

/** This machine only: the demo secrets are no secrets. */
const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(portProblem(port, cause)));
    server.listen({ port, host: '127.0.0.1' }, resolve);
  });

const portProblem = (port: number, cause: NodeJS.ErrnoException): Error =>
  cause.code === 'EADDRINUSE'
    ? new LocalRunProblem(
        `The issuer's port ${port} is in use.`,
        'Is the product running already? Stop it, or the program that has the port, and start again.',
        { cause },
      )
    : cause;

const portOf = (server: Server): number => portNumber(server.address());
const portNumber = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address ? address.port : 0;

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

function* greeting(issuers: Record<Pool, string>): Generator<string> {
  yield `Sign in with the password ${demoPassword} as:`;
  for (const { email, does } of demoPeople) yield `  ${email.padEnd(24)} ${does.en}`;
  yield 'Machine clients (client credentials):';
  for (const { who, secret, does } of demoMachines) yield `  ${who.padEnd(12)} ${secret}  ${does.en}`;
  for (const pool of pools) yield `Issuer of ${pool}: ${issuers[pool]}`;
}
