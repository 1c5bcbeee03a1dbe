import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ports } from '../../../functions/local/options.ts';

const local = (name: string): string =>
  fileURLToPath(new URL(`../../../functions/local/${name}`, import.meta.url));
/** As the script `start` of package.json does. */
const program = ['--import', local('pages-as-they-stand.ts'), local('start.ts')];

/** The product in a process group of its own, as `npm start` runs it. */
export interface Child {
  process: ChildProcess;
  /** What it has printed so far, on both outputs. */
  said(): string;
  /** Resolves when it greets: everything answers from then on. Rejects when it ends before. */
  ready: Promise<void>;
  /** Its exit code once it is gone; null when a signal ended it. */
  exited: Promise<number | null>;
}

/** Starts `functions/local/start.ts` with these arguments. */
export function startChild(args: readonly string[]): Child {
  const child = spawn(process.execPath, [...program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const words: string[] = [];
  const exited = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null));
  const ready = new Promise<void>((resolve, reject) => {
    for (const output of [child.stdout, child.stderr])
      output.setEncoding('utf8').on('data', (text: string) => {
        words.push(text);
        if (text.includes('Insaf is running')) resolve();
      });
    void exited.then((code) => reject(new Error(`It ended with ${code}:\n${words.join('')}`)));
  });
  // Whoever does not wait for the greeting must not be stopped by its absence.
  ready.catch(() => undefined);
  return { process: child, said: () => words.join(''), ready, exited };
}

/** Kills the whole group without a warning and waits until it is gone; it may have ended by itself. */
export async function killNow({ process: child, exited }: Child): Promise<void> {
  try {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
  await exited;
}

/** Asks it to stop, as Ctrl-C does. */
export async function stopChild({ process: child, exited }: Child): Promise<number | null> {
  child.kill('SIGTERM');
  return exited;
}

/** The process number of the engine that serves a data folder, from the lock beside its file. */
export function enginePidOf(dataDir: string): number | undefined {
  const file = join(dataDir, 'database', 'engine.lock');
  if (!existsSync(file)) return undefined;
  const pid = /"engine":\{"pid":(\d+)/.exec(readFileSync(file, 'utf8'))?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/** Ports that were free a moment ago and stay the same over restarts, because an issuer is known by its address. */
export async function freePorts(): Promise<Ports> {
  const servers = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  const [registry = 0, inspectorate = 0, issuer = 0, voice = 0, engine = 0] = ports;
  return { registry, inspectorate, issuer, voice, engine };
}

/** The arguments for a data folder and ports. */
export const argumentsFor = (dataDir: string, ports: Ports): string[] => [
  '--empty',
  ...['--data', dataDir],
  ...Object.entries(ports).flatMap(([name, port]) => [`--${name}-port`, String(port)]),
];
