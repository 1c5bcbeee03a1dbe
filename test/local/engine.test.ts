import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { localClientConfig, startEngine } from '../../functions/local/engine/engine.ts';
import { findProcess, isAlive } from '../../functions/local/engine/process-identity.ts';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import { LocalRunProblem } from '../../functions/local/problem.ts';
import { createDynamoClient } from '../../lib/store/table/client.ts';
import { createStore } from '../../lib/store/table/store.ts';

let folder: string;
const cleanups: (() => Promise<void> | void)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'insaf-engine-'));
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  rmSync(folder, { recursive: true, force: true });
});

async function open() {
  const engine = await startEngine({ dataFolder: folder });
  const client = createDynamoClient(localClientConfig(engine.endpoint));
  cleanups.push(async () => {
    client.destroy();
    await engine.stop();
  });
  return { engine, store: createStore<'core' | 'journal', 'core'>(client, localTableNames) };
}

/** A run in a process of its own, which can be killed as an operator or the system would. */
async function startChild(first: number) {
  const program = fileURLToPath(new URL('./engine-child.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  cleanups.push(() => void child.kill('SIGKILL'));
  const said: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const words = () => said.join('');
  await vi.waitFor(() => expect(words()).toMatch(/ack \d+\n/), { timeout: 20_000 });
  const enginePid = Number(/engine (\d+)/.exec(words())?.[1]);
  const acknowledged = () => [...words().matchAll(/ack (\d+)\n/g)].map((match) => Number(match[1]));
  return { child, enginePid, acknowledged };
}

async function killNow(child: ChildProcess) {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const gone = (pid: number) => vi.waitFor(() => expect(findProcess(pid)).toBeUndefined(), { timeout: 5_000 });

describe('kill -9', () => {
  test('loses nothing that was acknowledged, neither item nor journal entry, however often it strikes', async () => {
    const acknowledged: number[] = [];
    for (const round of [0, 1, 2]) {
      const run = await startChild(round * 100_000);
      await vi.waitFor(() => expect(run.acknowledged().length).toBeGreaterThan(40), { timeout: 20_000 });
      // In turn: the run alone, the engine alone, both at once.
      if (round > 0) process.kill(run.enginePid, 'SIGKILL');
      if (round === 1) await once(run.child, 'exit');
      else await killNow(run.child);
      await gone(run.enginePid);
      acknowledged.push(...run.acknowledged());
    }
    const { store } = await open();
    const keys = acknowledged.map((at) => ({ pk: `w${at}`, sk: 'a' }));
    expect(await store.reader('core').batchGet(keys)).toHaveLength(keys.length);
    expect(await store.reader('journal').batchGet(keys)).toHaveLength(keys.length);
  });

  test('of the run takes its engine with it', async () => {
    const run = await startChild(0);
    await killNow(run.child);
    await gone(run.enginePid);
  });

  test.runIf(process.platform === 'linux')(
    'of everything that watches leaves an engine that the next start ends',
    async () => {
      const run = await startChild(0);
      const known = findProcess(run.enginePid);
      const watchers = childrenOf(run.enginePid);
      expect(watchers).toHaveLength(1);
      for (const watcher of watchers) process.kill(watcher, 'SIGKILL');
      await killNow(run.child);
      expect(known !== undefined && isAlive(known)).toBe(true);
      const { store } = await open();
      expect(known !== undefined && isAlive(known)).toBe(false);
      expect(await store.reader('core').get({ pk: 'w0', sk: 'a' })).toBeDefined();
    },
  );
});

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

describe('the engine', () => {
  test('keeps its data, its stream and the indexes that keep it fast over a restart', async () => {
    const first = await open();
    await first.store.write([{ put: 'core', item: { pk: 'kept', sk: 'a' } }]);
    await first.engine.stop();
    const second = await open();
    expect(await second.store.reader('core').get({ pk: 'kept', sk: 'a' })).toEqual({ pk: 'kept', sk: 'a' });
    expect(second.engine.journalStreamArn).toBe(first.engine.journalStreamArn);
    await second.engine.stop();
    const database = new DatabaseSync(join(folder, 'dynoxide.db'));
    const plan = database
      .prepare(
        `EXPLAIN QUERY PLAN SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = 'journal'`,
      )
      .all();
    database.close();
    expect(JSON.stringify(plan)).toContain('insaf_stream_number');
    expect(readdirSync(folder)).not.toContain('engine.lock');
  });

  test('without a folder keeps nothing and leaves nothing behind', async () => {
    const engine = await startEngine();
    await engine.stop();
    expect(findProcess(engine.pid)).toBeUndefined();
  });

  test('tells when it is gone, also when nobody asked it to', async () => {
    const { engine } = await open();
    process.kill(engine.pid, 'SIGKILL');
    await engine.exited;
  });
});

describe('what keeps it from starting is said in one sentence, with a cure', () => {
  const problem = async (start: Promise<unknown>) => {
    const error: unknown = await start.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof LocalRunProblem))
      throw new Error('It started, or failed without a cure.', { cause: error });
    expect(error.cure).toMatch(/\.$/);
    return error.message;
  };

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    cleanups.push(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await problem(startEngine({ port, dataFolder: folder }))).toBe(`Port ${port} is already in use.`);
  });

  test('a folder that another run is using', async () => {
    await open();
    expect(await problem(startEngine({ dataFolder: folder }))).toContain(`in use by process ${process.pid}`);
  });

  test('a folder that cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(await problem(startEngine({ dataFolder: join(file, 'below') }))).toContain(
      'Nothing can be written',
    );
  });

  test('a file that is no database', async () => {
    writeFileSync(
      join(folder, 'dynoxide.db'),
      'not a database, but long enough to have been one '.repeat(200),
    );
    expect(await problem(startEngine({ dataFolder: folder, kind: 'dynoxide' }))).toContain('is damaged');
    expect(readdirSync(folder)).not.toContain('engine.lock');
  });

  test('a lock that a crash cut short is no obstacle', async () => {
    writeFileSync(join(folder, 'engine.lock'), '{"owner":{"pi');
    await open();
  });

  test('a lock whose process number now belongs to a stranger is stale, and the stranger lives on', async () => {
    const stranger = spawn('sleep', ['60']);
    cleanups.push(() => void stranger.kill());
    const named = { pid: stranger.pid, born: 'another time' };
    writeFileSync(join(folder, 'engine.lock'), JSON.stringify({ owner: named, engine: named }));
    await open();
    expect(stranger.exitCode).toBeNull();
    expect(findProcess(stranger.pid ?? 0)).toBeDefined();
  });
});
