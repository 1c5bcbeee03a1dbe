import { createServer } from 'node:net';
import { type ClientConfig, createDynamoClient } from '../../../lib/store/table/client.ts';
import { databaseFile, type EngineCommand, type EngineKind, findEngine } from './command.ts';
import { type EngineLock, takeFolder } from './lock.ts';
import { type EngineProcess, portTaken, startProcess } from './process.ts';
import { signedOnce } from './signed-once.ts';
import { addStreamIndexes, stateOf } from './stream-index.ts';
import { ensureTables } from './tables.ts';

export interface EngineOptions {
  /** Where the data lives; absent: in memory, gone when the engine stops. */
  dataFolder?: string | undefined;
  /** 0 or absent: any free port. */
  port?: number | undefined;
  /** Absent: the best one that this machine can run. */
  kind?: EngineKind | undefined;
}

/** The embedded database, with its tables. */
export interface Engine {
  kind: EngineKind;
  endpoint: string;
  /** The engine's own process number. */
  pid: number;
  /** The stream that wakes the processors. */
  journalStreamArn: string;
  /** Resolves when the engine is gone, whether stopped or crashed. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

/** What a client needs to reach a local engine, which asks for keys of any value. */
export const localClientConfig = (endpoint: string) =>
  ({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    signer: signedOnce,
  }) satisfies ClientConfig;

/**
 * Starts the embedded database on 127.0.0.1 and creates the tables that are missing. What it has acknowledged survives
 * `kill -9` of everything; the engine itself never outlives this process by more than a moment.
 * @throws {LocalRunProblem} port taken, folder not writable or in use, file damaged, no engine for this machine
 */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const command = findEngine(options.kind);
  // The folder first: taking it ends an engine that a killed run left behind, and with it the hold on its port.
  const lock = options.dataFolder === undefined ? undefined : await takeFolder(options.dataFolder);
  try {
    const port = await claimPort(options.port ?? 0);
    return await serve({ command, port, lock, dataFolder: options.dataFolder });
  } catch (problem) {
    lock?.release();
    throw problem;
  }
}

interface Run {
  command: EngineCommand;
  port: number;
  lock: EngineLock | undefined;
  dataFolder: string | undefined;
}

async function serve(run: Run): Promise<Engine> {
  if (run.command.kind === 'dynoxide' && run.dataFolder !== undefined) await prepare(run, run.dataFolder);
  const { running, journalStreamArn } = await open(run);
  return {
    kind: run.command.kind,
    endpoint: endpointOf(running),
    pid: running.pid,
    journalStreamArn,
    exited: running.exited,
    async stop() {
      await running.stop();
      run.lock?.release();
    },
  };
}

/** A new file is served once, to let the engine make its tables; the indexes go in while nobody has it open. */
async function prepare(run: Run, dataFolder: string): Promise<void> {
  const file = databaseFile(dataFolder);
  const state = stateOf(file, dataFolder);
  if (state === 'ready') return;
  if (state === 'new') await (await open(run)).running.stop();
  addStreamIndexes(file, dataFolder);
}

async function open({ command, port, lock, dataFolder }: Run) {
  const running = await startProcess(command, port, dataFolder);
  lock?.served(running.pid);
  const client = createDynamoClient(localClientConfig(endpointOf(running)));
  try {
    return { running, journalStreamArn: await ensureTables(client) };
  } catch (problem) {
    await running.stop();
    throw problem;
  } finally {
    client.destroy();
  }
}

const endpointOf = ({ port }: EngineProcess): string => `http://127.0.0.1:${port}`;

/** A port that nobody listens on just now; for 0 the system picks one. */
function claimPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(portTaken(port)));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      const claimed = typeof address === 'object' && address !== null ? address.port : port;
      probe.close(() => resolve(claimed));
    });
  });
}
