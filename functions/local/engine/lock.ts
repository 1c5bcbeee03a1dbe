import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalRunProblem } from '../problem.ts';
import { findProcess, isAlive, type ProcessIdentity } from './process-identity.ts';

/** A data folder serves one run at a time: two engines on one file would each believe that they own it. */
export interface EngineLock {
  /** Notes which engine now serves the folder, so that a later run can end it should this one be killed. */
  served(enginePid: number): void;
  release(): void;
}

interface Holder {
  owner: ProcessIdentity;
  engine?: ProcessIdentity | undefined;
}

/**
 * Takes the folder, creating it when needed. A lock whose owner is dead is stale: the engine it left behind, if one still
 * lives, is ended first.
 * @throws {LocalRunProblem} when another living run has the folder, or it cannot be written
 */
export async function takeFolder(folder: string): Promise<EngineLock> {
  const file = join(folder, 'engine.lock');
  const holder: Holder = { owner: self() };
  makeFolder(folder);
  while (!create(file, holder)) await removeStale(file, folder);
  return {
    served(enginePid) {
      writeFileSync(`${file}.next`, JSON.stringify({ ...holder, engine: findProcess(enginePid) }));
      renameSync(`${file}.next`, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

function self(): ProcessIdentity {
  return findProcess(process.pid) ?? { pid: process.pid, born: 'unknown' };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

function create(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw unwritable(file, cause);
  }
}

/**
 * Looks, without taking the folder.
 * @throws {LocalRunProblem} when a living run has it
 */
export const refuseInUse = (folder: string): void =>
  refuseLiving(readHolder(join(folder, 'engine.lock')), folder);

function refuseLiving(holder: Holder | undefined, folder: string): void {
  if (holder === undefined || !isAlive(holder.owner)) return;
  throw new LocalRunProblem(
    `The data folder ${folder} is in use by process ${holder.owner.pid}.`,
    'Stop that run first, or name another data folder.',
  );
}

/** Moving the file away is atomic, so of two runs that find it stale only one goes on to remove it. */
async function removeStale(file: string, folder: string): Promise<void> {
  const holder = readHolder(file);
  refuseLiving(holder, folder);
  if (holder?.engine !== undefined) await end(holder.engine);
  try {
    renameSync(file, `${file}.stale-${process.pid}`);
    rmSync(`${file}.stale-${process.pid}`, { force: true });
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw unwritable(file, cause);
  }
}

/** A lock that cannot be read was cut short by a crash while being made; nobody who lives holds it. */
function readHolder(file: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isHolder(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

const isIdentity = (value: unknown): value is ProcessIdentity =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  'born' in value &&
  typeof value.pid === 'number';

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' &&
  value !== null &&
  'owner' in value &&
  isIdentity(value.owner) &&
  (!('engine' in value) || isIdentity(value.engine));

/** Ends an engine that a killed run left behind; it is known by its moment of birth, so it is no stranger's process. */
async function end(engine: ProcessIdentity): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isAlive(engine)) return;
    process.kill(engine.pid, signal);
    for (let waited = 0; waited < 2_000 && isAlive(engine); waited += 20) await sleep(20);
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

const unwritable = (path: string, cause: unknown) =>
  new LocalRunProblem(
    `Nothing can be written to ${path}.`,
    'Give the folder write permission, or name another data folder.',
    {
      cause,
    },
  );
