import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Engine, localClientConfig, startEngine } from '../../functions/local/engine/engine.ts';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import { createEventSource } from '../../functions/local/events/event-source.ts';
import type { EventSourceOptions } from '../../functions/local/events/options.ts';
import { createDynamoClient } from '../../lib/store/table/client.ts';
import { createStore } from '../../lib/store/table/store.ts';
import { labelOf } from '../support/events/event-sources.ts';

let folder: string;
let engine: Engine;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'insaf-restart-'));
  engine = await startEngine({ dataFolder: folder });
});
afterEach(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function write(from: number, to: number) {
  const client = createDynamoClient(localClientConfig(engine.endpoint));
  const store = createStore<never, 'journal'>(client, localTableNames);
  const items = Array.from({ length: to - from }, (_, at) => {
    const n = from + at;
    return { put: 'journal' as const, item: { pk: 'entry', sk: String(n).padStart(6, '0'), n } };
  });
  for (let at = 0; at < items.length; at += 100) await store.write(items.slice(at, at + 100));
  client.destroy();
}

function source(options: Pick<EventSourceOptions, 'handler'> & Partial<EventSourceOptions>) {
  const running = createEventSource({
    client: new DynamoDBStreamsClient({ ...localClientConfig(engine.endpoint), maxAttempts: 1 }),
    streamArn: engine.journalStreamArn,
    checkpointFile: join(folder, 'consumers', 'assess.json'),
    batchSize: 7,
    backoffMs: 5,
    onFailure: () => {
      throw new Error('Nothing was to be given up.');
    },
    ...options,
  });
  running.start();
  return running;
}

/** Handles into `seen`, and stops the source from outside after a number of records. */
async function handleUntil(seen: string[], most: number) {
  let stopNow: () => void = () => undefined;
  const enough = new Promise<void>((resolve) => {
    stopNow = resolve;
  });
  const running = source({
    handler: async ({ Records }) => {
      if (seen.length >= most) {
        stopNow();
        throw new Error('This run is over.');
      }
      seen.push(...Records.map(labelOf));
      return undefined;
    },
  });
  await Promise.race([enough, running.idle()]);
  await running.stop();
}

const all = (count: number) => Array.from({ length: count }, (_, n) => `entry/${n}`);

describe('a source that starts again', () => {
  test('goes on where it had come to: nothing lost, nothing handled twice that was acknowledged', async () => {
    await write(0, 50);
    const seen: string[] = [];
    await handleUntil(seen, 14);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan(50);
    await handleUntil(seen, Number.POSITIVE_INFINITY);
    expect(seen).toEqual(all(50));
    await write(50, 55);
    await handleUntil(seen, Number.POSITIVE_INFINITY);
    expect(seen).toEqual(all(55));
  });

  test('stops at once while it waits between two tries, and leaves the records for the next start', async () => {
    await write(0, 1);
    let tries = 0;
    const running = source({
      backoffMs: 60_000,
      handler: async () => {
        tries += 1;
        throw new Error('not now');
      },
    });
    const never = running.idle();
    never.catch(() => undefined);
    await expect.poll(() => tries).toBe(1);
    const asked = Date.now();
    await running.stop();
    expect(Date.now() - asked).toBeLessThan(2_000);
    await expect(never).rejects.toThrow('stopped');
    const seen: string[] = [];
    await handleUntil(seen, Number.POSITIVE_INFINITY);
    expect(seen).toEqual(all(1));
  });

  test('waits for a handler at work, and begins no wait between tries after that', async () => {
    await write(0, 1);
    let isAtWork = false;
    let failNow: () => void = () => undefined;
    const running = source({
      backoffMs: 60_000,
      handler: () =>
        new Promise((_, reject) => {
          isAtWork = true;
          failNow = () => reject(new Error('not now'));
        }),
    });
    await expect.poll(() => isAtWork).toBe(true);
    const asked = Date.now();
    const stopped = running.stop();
    failNow();
    await stopped;
    expect(Date.now() - asked).toBeLessThan(2_000);
  });

  test('outlives a restart of the database under it, at the same address', async () => {
    const port = Number(new URL(engine.endpoint).port);
    const seen: string[] = [];
    const running = source({
      handler: async ({ Records }) => {
        seen.push(...Records.map(labelOf));
        return undefined;
      },
    });
    await write(0, 5);
    await running.idle();
    await write(5, 10);
    await running.idle();
    process.kill(engine.pid, 'SIGKILL');
    await engine.exited;
    await engine.stop();
    // Long enough for a read to fail: only then is a new iterator asked for.
    await sleep(300);
    engine = await startEngine({ dataFolder: folder, port });
    await write(10, 20);
    await running.idle();
    expect(seen).toEqual(all(20));
    await running.stop();
  });

  test.each([
    ['cut short by a crash', '{"streamArn":'],
    ['of another stream', '{"streamArn":"arn:other","shards":{"shardId-00000001-journal":"999999"}}'],
  ])('begins anew when its checkpoint is %s: twice is safe, never is not', async (_, text) => {
    await write(0, 5);
    await handleUntil([], Number.POSITIVE_INFINITY);
    writeFileSync(join(folder, 'consumers', 'assess.json'), text);
    const seen: string[] = [];
    await handleUntil(seen, Number.POSITIVE_INFINITY);
    expect(seen).toEqual(all(5));
    const kept = readFileSync(join(folder, 'consumers', 'assess.json'), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ streamArn: engine.journalStreamArn });
  });
});

test('a shard goes on for as long as it gives a next iterator, whatever ending it names, also past a thousand records', async () => {
  const seen: string[] = [];
  const running = source({
    batchSize: 100,
    handler: async ({ Records }) => {
      seen.push(...Records.map(labelOf));
      return undefined;
    },
  });
  await write(0, 3);
  await running.idle();
  await running.stop();
  await write(3, 1_203);
  running.start();
  await running.idle();
  await write(1_203, 1_205);
  await running.idle();
  expect(seen).toEqual(all(1_205));
  await running.stop();
});
