import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { admitEntries } from '../../lib/actions/journal/admit.ts';
import { makeCheckpoint, readNote } from '../../lib/actions/journal/checkpoint.ts';
import { JournalTampered } from '../../lib/actions/journal/tampered.ts';
import { textHash, treeHash } from '../../lib/actions/journal/tree-hash.ts';
import { logCount, logOf, noPrevious } from '../../lib/domain/journal/checkpoint.ts';
import { append, emptyFrontier, rootOf } from '../../lib/domain/journal/merkle-log.ts';
import { placedAt } from '../../lib/store/journal.ts';
import { findHead, listNotes, listSeals, putCheckpoint } from '../../lib/store/seals.ts';
import type { Key } from '../../lib/store/table/table.ts';
import { type Sealing, sealingOver } from '../support/journal/sealing.ts';
import { testEngine } from '../support/stages/engine.ts';

const db = testEngine();

/** Every seal of every log, held against the heads: no gap, nothing twice, each in its own log, the root of the whole. */
async function sealedIds({ context }: Sealing): Promise<string[]> {
  const ids: string[] = [];
  for (let log = 0; log < logCount; log += 1) {
    const head = await findHead(context.store.reader('seals'), log);
    const seals = await listSeals(context.store.reader('seals'), log, { from: 0, to: head.size });
    expect(seals.map(({ index }) => index)).toEqual(seals.map((_, at) => at));
    let frontier = emptyFrontier;
    for (const { leaf, entryId } of seals) {
      expect(logOf(textHash(entryId))).toBe(log);
      ({ frontier } = append(treeHash, frontier, leaf));
    }
    expect(frontier.size).toBe(head.size);
    expect(rootOf(treeHash, frontier)).toBe(rootOf(treeHash, head));
    ids.push(...seals.map(({ entryId }) => entryId));
  }
  return ids.sort();
}

const idsOf = (entries: readonly Key[]) => entries.map((entry) => placedAt(entry).id).sort();

describe('the seal', () => {
  let sealing: Sealing;
  const appended: Key[] = [];
  beforeAll(async () => {
    sealing = await sealingOver(db.store);
  });

  test('admits each entry once, however often, in whatever order and by however many at once it is brought', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.array(fc.nat(), { maxLength: 20 }), { minLength: 1, maxLength: 4 }),
        async (count, deliveries) => {
          const fresh = await sealing.append(count);
          appended.push(...fresh);
          const some = deliveries.map((picks) =>
            picks.flatMap((pick) => appended[pick % appended.length] ?? []),
          );
          const counts = await Promise.all(
            [...some, fresh].map((entries) => admitEntries(sealing.context, entries)),
          );
          const again = await admitEntries(sealing.context, appended);
          expect(counts.reduce((sum, each) => sum + each.count, again.count)).toBe(count);
          expect(await sealedIds(sealing)).toEqual(idsOf(appended));
        },
      ),
      { numRuns: 15 },
    );
  });

  test('takes more of one log than one transaction holds', async () => {
    const many = await sealing.append(900);
    appended.push(...many);
    expect((await admitEntries(sealing.context, many)).count).toBe(900);
    expect(await sealedIds(sealing)).toEqual(idsOf(appended));
  });

  test('refuses an entry that is gone, that was changed, and one that bears the id of another', async () => {
    const [gone, changed, known] = await sealing.append(3);
    if (!gone || !changed || !known) throw new Error('three were appended');
    await admitEntries(sealing.context, [changed, known]);
    await db.store.write([
      { remove: 'journal', key: gone },
      { update: 'journal', key: changed, set: { a: 'somebody else' } },
      { put: 'journal', item: { pk: 'elsewhere', sk: known.sk, k: 'report.filed' } },
    ]);
    for (const entry of [gone, changed, { pk: 'elsewhere', sk: known.sk }])
      await expect(admitEntries(sealing.context, [entry])).rejects.toBeInstanceOf(JournalTampered);
  });
});

describe('a checkpoint', () => {
  const witnessAway = { keep: () => Promise.reject(new Error('away')) };

  test('follows the one before, is made when there is something to say, and goes to the witness once it can', async () => {
    const sealing = await sealingOver(db.store);
    const { context, witnessed } = sealing;
    const begun = await makeCheckpoint({ ...context, now: '2026-03-01T08:01:00.000Z' });
    await admitEntries(context, await sealing.append(20));
    const second = { ...context, now: '2026-03-01T08:02:00.000Z' };
    await expect(makeCheckpoint({ ...second, witness: witnessAway })).rejects.toThrow('away');
    expect(await makeCheckpoint(second)).toBe(begun + 1);
    const [before, last] = witnessed.slice(-2).map(({ note }) => readNote(note));
    expect(last?.number).toBe(begun + 1);
    expect(last?.previous).toBe(before ? textHash(before.text) : noPrevious);
    expect(witnessed.at(-1)?.leaves.flat()).toHaveLength(20);
    expect(await makeCheckpoint({ ...context, now: '2026-03-01T09:01:00.000Z' })).toBe(begun + 1);
    expect(await makeCheckpoint({ ...context, now: '2026-03-01T09:02:00.000Z' })).toBe(begun + 2);
  });

  test('made by two at once is one', async () => {
    const sealing = await sealingOver(db.store);
    await admitEntries(sealing.context, await sealing.append(5));
    const numbers = await Promise.all([1, 2, 3].map(() => makeCheckpoint(sealing.context)));
    expect(new Set(numbers).size).toBeLessThanOrEqual(2);
    const notes = sealing.witnessed.map(({ note }) => readNote(note));
    expect(new Set(notes.map(({ text }) => text)).size).toBe(new Set(notes.map(({ number }) => number)).size);
  });

  test('are listed to the last one, however many there are', async () => {
    const { context } = await sealingOver(db.store);
    // More of them than one page of the database holds.
    const numbers = Array.from({ length: 900 }, (_, at) => 100_000 + at);
    const note = 'a checkpoint is about this long '.repeat(45);
    for (let at = 0; at < numbers.length; at += 100)
      await context.store.write(numbers.slice(at, at + 100).map((number) => putCheckpoint(number, note)));
    const listed = await listNotes(context.store.reader('seals'), { after: 99_999, limit: 1_000 });
    expect(listed).toHaveLength(900);
    const some = await listNotes(context.store.reader('seals'), { after: 99_999, limit: 850 });
    expect(some).toHaveLength(850);
  });
});
