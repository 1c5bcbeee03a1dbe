import { describe, expect, test } from 'vitest';
import type { EngineKind } from '../../functions/local/engine/command.ts';
import { findEngine } from '../../functions/local/engine/command.ts';
import { settled } from '../../functions/local/events/event-source.ts';
import { sequenceOf } from '../../functions/local/events/record.ts';
import { eventSources, journalWriter, labelOf } from '../support/events/event-sources.ts';
import { testEngine } from '../support/stages/engine.ts';

const canRun = (kind: EngineKind) => {
  try {
    return findEngine(kind).kind === kind;
  } catch {
    return false;
  }
};

describe.each((['dynoxide', 'dynamodb-local'] as const).filter(canRun))('an event source on %s', (kind) => {
  const db = testEngine({ kind });
  const write = journalWriter(db);
  const source = eventSources(db);
  let made = 0;
  /** Every test sees the records of the others too; it takes only those under its own prefix. */
  const fresh = () => {
    made += 1;
    const prefix = `t${made}-`;
    return { prefix, mine: (label: string) => label.startsWith(prefix) };
  };

  test('hands over every record, in the order written, in the shape that Lambda has', async () => {
    const { prefix, mine } = fresh();
    const seen: string[] = [];
    const shapes: unknown[] = [];
    const running = source({
      filter: (record) => mine(labelOf(record)),
      handler: async ({ Records }) => {
        shapes.push(...Records);
        seen.push(...Records.map(labelOf));
        return undefined;
      },
    });
    for (let n = 0; n < 30; n += 1) await write(`${prefix}${n % 3}`, n);
    await running.idle();
    expect(seen).toEqual(Array.from({ length: 30 }, (_, n) => `${prefix}${n % 3}/${n}`));
    expect(running.handled()).toBe(30);
    expect(running.lag()).toBe(0);
    expect(JSON.parse(JSON.stringify(shapes[1]))).toMatchObject({
      eventName: 'INSERT',
      eventSource: 'aws:dynamodb',
      eventSourceARN: db.engine.journalStreamArn,
      dynamodb: {
        ApproximateCreationDateTime: expect.any(Number),
        Keys: { pk: { S: `${prefix}1` }, sk: { S: '000001' } },
        NewImage: { n: { N: '1' }, bytes: { B: 'AQ==' } },
        SequenceNumber: expect.stringMatching(/^\d+$/),
        StreamViewType: 'NEW_IMAGE',
      },
    });
  });

  test('idle covers everything written before it was asked, records that the filter refuses included', async () => {
    const { prefix, mine } = fresh();
    let count = 0;
    const running = source({
      filter: (record) => mine(labelOf(record)) && labelOf(record).endsWith('0'),
      handler: async ({ Records }) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        count += Records.length;
        return undefined;
      },
    });
    await running.idle();
    for (let n = 1; n <= 25; n += 1) {
      await write(prefix, n);
      if (n % 10 > 0) continue;
      await running.idle();
      expect(count).toBe(n / 10);
    }
    await running.idle();
    expect(count).toBe(2);
  });

  test('goes on at the lowest failure that the handler reports, and repeats what came after it', async () => {
    const { prefix, mine } = fresh();
    for (let n = 0; n < 6; n += 1) await write(prefix, n);
    const calls: string[][] = [];
    const running = source({
      bisect: false,
      filter: (record) => mine(labelOf(record)),
      handler: async ({ Records }) => {
        calls.push(Records.map((record) => labelOf(record).slice(prefix.length + 1)));
        if (calls.length > 1) return { batchItemFailures: [] };
        const failed = [4, 2]
          .map((at) => Records[at])
          .flatMap((record) => (record ? [sequenceOf(record)] : []));
        return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
      },
    });
    await running.idle();
    expect(calls).toEqual([
      ['0', '1', '2', '3', '4', '5'],
      ['2', '3', '4', '5'],
    ]);
    expect(running.handled()).toBe(6);
  });

  test('takes a failure that it cannot place as a failure of the whole batch', async () => {
    const { prefix, mine } = fresh();
    for (let n = 0; n < 3; n += 1) await write(prefix, n);
    const sizes: number[] = [];
    const running = source({
      bisect: false,
      filter: (record) => mine(labelOf(record)),
      handler: async ({ Records }) => {
        sizes.push(Records.length);
        return { batchItemFailures: sizes.length === 1 ? [{ itemIdentifier: 'unknown' }] : [] };
      },
    });
    await running.idle();
    expect(sizes).toEqual([3, 3]);
  });

  test('finds the one poison record by halves, gives up it alone after its tries, and handles all others in order', async () => {
    const { prefix, mine } = fresh();
    for (let n = 0; n < 16; n += 1) await write(prefix, n);
    const handled: string[] = [];
    const givenUp: { labels: string[]; attempts: number; cause: unknown }[] = [];
    let tries = 0;
    const running = source({
      maxAttempts: 3,
      filter: (record) => mine(labelOf(record)),
      handler: async ({ Records }) => {
        const labels = Records.map(labelOf);
        if (labels.includes(`${prefix}/11`)) {
          tries += labels.length === 1 ? 1 : 0;
          throw new Error('poison');
        }
        handled.push(...labels);
        return undefined;
      },
      onFailure: (records, failure) => void givenUp.push({ labels: records.map(labelOf), ...failure }),
    });
    await running.idle();
    expect(handled).toEqual(
      Array.from({ length: 16 }, (_, n) => `${prefix}/${n}`).filter((label) => !label.endsWith('/11')),
    );
    expect(givenUp).toEqual([
      { labels: [`${prefix}/11`], attempts: 3, cause: expect.objectContaining({ message: 'poison' }) },
    ]);
    expect(tries).toBe(3);
    expect(running.handled()).toBe(16);
  });

  test('gives nothing up into a failure destination that fails, and does not move on', async () => {
    const { prefix, mine } = fresh();
    await write(prefix, 0);
    await write(prefix, 1);
    const kept: string[] = [];
    const handled: string[] = [];
    let refusals = 0;
    const running = source({
      maxAttempts: 1,
      filter: (record) => mine(labelOf(record)),
      handler: async ({ Records }) => {
        if (Records.some((record) => labelOf(record).endsWith('/0'))) throw new Error('poison');
        expect(kept).toHaveLength(1);
        handled.push(...Records.map(labelOf));
        return undefined;
      },
      onFailure: (records) => {
        refusals += 1;
        if (refusals < 4) throw new Error('disk full');
        kept.push(...records.map(labelOf));
      },
    });
    await running.idle();
    expect([kept, handled]).toEqual([[`${prefix}/0`], [`${prefix}/1`]]);
  });

  test('holds a batch open for company, up to its size, unless somebody waits', async () => {
    const { prefix, mine } = fresh();
    const sizes: number[] = [];
    const running = source({
      batchSize: 4,
      batchWindowMs: 60_000,
      filter: (record) => mine(labelOf(record)),
      handler: async ({ Records }) => {
        sizes.push(Records.length);
        return undefined;
      },
    });
    await running.idle();
    for (let n = 0; n < 7; n += 1) await write(prefix, n);
    await running.idle();
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(7);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4);
    expect(sizes.length).toBeLessThan(7);
  });

  test('several sources are settled when none has work left, also work that they made for each other', async () => {
    const { prefix, mine } = fresh();
    const seen: string[] = [];
    const relay = (from: string, to: string | undefined) =>
      source({
        filter: (record) => mine(labelOf(record)) && labelOf(record).startsWith(`${prefix}${from}`),
        handler: async ({ Records }) => {
          for (const record of Records) {
            seen.push(labelOf(record));
            if (to !== undefined) await write(`${prefix}${to}`, Number(record.dynamodb?.NewImage?.n?.N));
          }
          return undefined;
        },
      });
    const chain = [relay('c', undefined), relay('b', 'c'), relay('a', 'b')];
    await write(`${prefix}a`, 1);
    await settled(chain);
    expect(seen).toEqual(['a', 'b', 'c'].map((step) => `${prefix}${step}/1`));
  });
});
