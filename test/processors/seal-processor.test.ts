import type { DynamoDBRecord } from 'aws-lambda';
import { beforeEach, expect, test } from 'vitest';
import type { SealDeps } from '../../functions/deps.ts';
import { fannedOut } from '../../functions/processors/fanned-out.ts';
import { toSealHandler } from '../../functions/processors/seal-processor.ts';
import { createLog } from '../../lib/log.ts';
import { findLatestNote, findSeal } from '../../lib/store/seals.ts';
import type { Key } from '../../lib/store/table/table.ts';
import { type Sealing, sealingOver } from '../support/journal/sealing.ts';
import { testEngine } from '../support/stages/engine.ts';

const db = testEngine();
const lines: string[] = [];
let sealing: Sealing;
let now = '';
let isAway = false;
let deps: SealDeps;

beforeEach(async () => {
  lines.length = 0;
  isAway = false;
  now = '2026-03-01T08:00:00.000Z';
  sealing = await sealingOver(db.store);
  const { signer, witness, origin } = sealing.context;
  const write: SealDeps['store']['write'] = async (writes) => {
    if (isAway) throw new Error('away');
    return db.store.write(writes);
  };
  deps = {
    ...{ witness, origin, checkpointSigner: signer, now: () => Date.parse(now) },
    store: { reader: (table) => db.store.reader(table), write },
    log: createLog(
      (line) => void lines.push(line),
      () => now,
    ),
  };
});

const recordOf = ({ pk, sk }: Key, sequence: number, eventName = 'INSERT'): DynamoDBRecord =>
  ({
    eventName,
    dynamodb: { SequenceNumber: String(sequence), Keys: { pk: { S: pk }, sk: { S: sk } } },
  }) as DynamoDBRecord;
const eventOf = (keys: readonly Key[], eventName?: string) => ({
  Records: keys.map((key, at) => recordOf(key, at, eventName)),
});
const said = (event: string): number => lines.filter((line) => line.includes(`"event":"${event}"`)).length;
const isSealed = async ({ sk }: Key) =>
  (await findSeal(db.store.reader('seals'), sk.slice(sk.indexOf('jrn_')))) !== undefined;

test('an entry that was changed or removed is told to the log, and the others are sealed all the same', async () => {
  const entries = await sealing.append(3);
  const Records = [...eventOf(entries.slice(0, 1), 'MODIFY').Records, ...eventOf(entries.slice(1)).Records];
  expect(await toSealHandler(deps)({ Records })).toEqual({ batchItemFailures: [] });
  expect(said('journal tampered')).toBe(1);
  expect(await Promise.all(entries.map(isSealed))).toEqual([false, true, true]);
});

test('an entry that was gone before it could be sealed is told too, and holds nothing up', async () => {
  const entries = await sealing.append(3);
  await db.store.write([{ remove: 'journal', key: entries[1] ?? { pk: '', sk: '' } }]);
  expect(await toSealHandler(deps)(eventOf(entries))).toEqual({ batchItemFailures: [] });
  expect(said('journal tampered')).toBe(1);
  expect(await Promise.all(entries.map(isSealed))).toEqual([true, false, true]);
});

test('an entry that waited for more than five minutes is sealed, and told', async () => {
  const handler = toSealHandler(deps);
  await handler(eventOf(await sealing.append(1)));
  expect(said('sealed late')).toBe(0);
  now = '2026-03-01T08:04:30.000Z';
  await handler(eventOf(await sealing.append(1)));
  expect(said('sealed late')).toBe(1);
});

test('a database that is away gives the batch back from its first record on, and loses none', async () => {
  const entries = await sealing.append(4);
  const handler = toSealHandler(deps);
  isAway = true;
  expect(await handler(eventOf(entries))).toEqual({ batchItemFailures: [{ itemIdentifier: '0' }] });
  isAway = false;
  expect(await handler(eventOf(entries))).toEqual({ batchItemFailures: [] });
  expect(await Promise.all(entries.map(isSealed))).toEqual([true, true, true, true]);
});

test('a thousand entries make a checkpoint before the minute is over; a checkpoint that fails is told', async () => {
  const handler = toSealHandler(deps);
  const before = await findLatestNote(db.store.reader('seals'));
  const entries = await sealing.append(1_000);
  await handler(eventOf(entries.slice(0, 990)));
  expect(await findLatestNote(db.store.reader('seals'))).toBe(before);
  await handler(eventOf(entries.slice(990)));
  expect(await findLatestNote(db.store.reader('seals'))).not.toBe(before);
  expect(said('checkpoint looked after')).toBe(0);
  await handler({ source: 'clock' });
  expect(said('checkpoint looked after')).toBe(1);
  isAway = true;
  now = '2026-03-01T10:00:00.000Z';
  await expect(handler({ source: 'clock' })).rejects.toThrow('away');
  expect([said('checkpoint failed'), said('checkpoint looked after')]).toEqual([1, 1]);
});

test('behind the fan-out it is fed the same records', async () => {
  const entries = await sealing.append(2);
  const handler = fannedOut(toSealHandler(deps));
  const Records = eventOf(entries).Records.map((record, at) => ({
    eventID: String(at),
    kinesis: { data: Buffer.from(JSON.stringify(record)).toString('base64'), sequenceNumber: String(at) },
  }));
  const event = { Records } as unknown as Parameters<typeof handler>[0];
  expect(await handler(event)).toEqual({ batchItemFailures: [] });
  expect(await Promise.all(entries.map(isSealed))).toEqual([true, true]);
});
