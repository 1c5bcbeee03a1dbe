import { authorise } from '../../domain/access/permissions.ts';
import { logOf } from '../../domain/journal/checkpoint.ts';
import { append, type Hash } from '../../domain/journal/merkle-log.ts';
import { placedAt, sealedText } from '../../store/journal.ts';
import {
  advanceHead,
  findHead,
  findSeals,
  keptEvery,
  putNode,
  putSeal,
  type Seal,
} from '../../store/seals.ts';
import { type Item, type Key, StoreBusy, type Write, WriteRefused } from '../../store/table/table.ts';
import type { SealContext } from './seal-context.ts';
import { JournalTampered } from './tampered.ts';
import { textHash, treeHash } from './tree-hash.ts';

interface Arrived {
  entryId: string;
  entry: Key;
  leaf: Hash;
  at: string;
}

export interface Admitted {
  /** How many were new. */
  count: number;
  /** How long the oldest of them had waited, in milliseconds. */
  oldestMs: number;
}

/** Entries that one transaction takes: two items each, the head, and at most four nodes of kept levels, within a hundred. */
const together = 45;
const tries = 5;

/**
 * Admits entries to their logs, in the order in which they come. What was admitted before changes nothing, so entries may come
 * again, in any order, and to several processes at once: each log's head moves on only from where it was read.
 * @throws JournalTampered naming nothing: the log of the processor says that it happened, `verify` says where
 */
export async function admitEntries(context: SealContext, entries: readonly Key[]): Promise<Admitted> {
  authorise(context, 'journal.seal');
  const items = await context.store.reader('journal').batchGet(entries);
  if (items.length < new Set(entries.map(({ pk, sk }) => JSON.stringify([pk, sk]))).size)
    throw new JournalTampered('An entry is gone.');
  const byLog = Map.groupBy(items.map(arrivedOf), ({ entryId }) => logOf(textHash(entryId)));
  const admitted = await Promise.all([...byLog].map(([log, arrived]) => admitTo(context, log, arrived)));
  const fresh = admitted.flat();
  const waited = fresh.map(({ at }) => Date.parse(context.now) - Date.parse(at));
  return { count: fresh.length, oldestMs: Math.max(0, ...waited) };
}

const arrivedOf = (item: Item): Arrived => {
  const { id, at } = placedAt(item);
  return { entryId: id, entry: { pk: item.pk, sk: item.sk }, leaf: treeHash.leaf(sealedText(item)), at };
};

async function admitTo(context: SealContext, log: number, arrived: readonly Arrived[]): Promise<Arrived[]> {
  const fresh: Arrived[] = [];
  for (let at = 0; at < arrived.length; at += together)
    fresh.push(...(await admitSome(context, log, arrived.slice(at, at + together))));
  return fresh;
}

/** Reads where the log stands and moves it on; whoever loses a race reads again. */
async function admitSome(context: SealContext, log: number, arrived: readonly Arrived[]): Promise<Arrived[]> {
  for (let tried = 0; tried < tries; tried += 1) {
    const seals = context.store.reader('seals');
    const head = await findHead(seals, log);
    const known = await findSeals(
      seals,
      arrived.map(({ entryId }) => entryId),
    );
    const fresh = freshOf(arrived, known);
    if (fresh.length === 0) return [];
    try {
      await context.store.write(writesFor(log, head, fresh));
      return fresh;
    } catch (error) {
      if (!(error instanceof WriteRefused)) throw error;
    }
  }
  throw new StoreBusy('Others were sealing all the time.');
}

/** @throws JournalTampered when an entry came back as another than was admitted */
function freshOf(arrived: readonly Arrived[], known: readonly Seal[]): Arrived[] {
  const places = new Map<string, Pick<Seal, 'leaf' | 'entry'>>(known.map((seal) => [seal.entryId, seal]));
  return arrived.filter((one) => {
    const before = places.get(one.entryId);
    places.set(one.entryId, one);
    if (!before) return true;
    if (before.leaf === one.leaf) return false;
    throw new JournalTampered('An entry is not what was admitted.');
  });
}

function writesFor(
  log: number,
  head: Awaited<ReturnType<typeof findHead>>,
  fresh: readonly Arrived[],
): Write<'seals'>[] {
  let frontier = head;
  const writes: Write<'seals'>[] = [];
  for (const { entryId, entry, leaf } of fresh) {
    writes.push(...putSeal({ log, index: frontier.size, leaf, entryId, entry }));
    const { frontier: next, completed } = append(treeHash, frontier, leaf);
    for (const { subtree, hash } of completed)
      if (subtree.level > 0 && subtree.level % keptEvery === 0) writes.push(putNode(log, subtree, hash));
    frontier = next;
  }
  return [...writes, advanceHead(log, head, frontier)];
}
