import type { Frontier, Hash, Leaves, Subtree } from '../domain/journal/merkle-log.ts';
import { keys } from './keys.ts';
import type { Cursor, Item, Key, Reader, Write } from './table/table.ts';

/** Where an entry stands, and what it was when it was admitted. */
export interface Seal {
  log: number;
  index: number;
  leaf: Hash;
  entryId: string;
  /** The entry's own key in `journal`. */
  entry: Key;
}

const text = (item: Item, name: string): string => {
  const value = item[name];
  if (typeof value !== 'string') throw new TypeError(`A seal without its ${name}.`);
  return value;
};
const whole = (item: Item, name: string): number => {
  const value = item[name];
  if (typeof value !== 'number') throw new TypeError(`A seal without its ${name}.`);
  return value;
};
const texts = (item: Item, name: string): string[] => {
  const value = item[name];
  if (!Array.isArray(value)) throw new TypeError(`A seal without its ${name}.`);
  return value.map(String);
};

/** Every log begins empty, without an item. */
export async function findHead(seals: Reader, log: number): Promise<Frontier> {
  const item = await seals.get(keys.logHead(log));
  return item ? { size: whole(item, 'n'), hashes: texts(item, 'f') } : { size: 0, hashes: [] };
}

/** Moves a head on; refused when somebody else has moved it since it was read. */
export const advanceHead = (log: number, from: Frontier, to: Frontier): Write<'seals'> => ({
  put: 'seals',
  item: { ...keys.logHead(log), n: to.size, f: [...to.hashes] },
  when: from.size === 0 ? 'absent' : { equals: { n: from.size } },
});

const toItem = ({ leaf, entryId, entry, log, index }: Seal) => ({
  h: leaf,
  e: entryId,
  p: entry.pk,
  q: entry.sk,
  b: log,
  n: index,
});
const toSeal = (item: Item): Seal => ({
  log: whole(item, 'b'),
  index: whole(item, 'n'),
  leaf: text(item, 'h'),
  entryId: text(item, 'e'),
  entry: { pk: text(item, 'p'), sk: text(item, 'q') },
});

/** An entry's place, found from both sides: by the place, and by the entry. Neither is ever written twice. */
export const putSeal = (seal: Seal): Write<'seals'>[] => [
  {
    put: 'seals',
    item: { ...keys.sealedLeaf(seal.log, seal.index), ...toItem(seal) },
    when: 'absent',
  },
  { put: 'seals', item: { ...keys.sealOf(seal.entryId), ...toItem(seal) }, when: 'absent' },
];

export async function findSeal(seals: Reader, entryId: string): Promise<Seal | undefined> {
  const item = await seals.get(keys.sealOf(entryId));
  return item && toSeal(item);
}

/** Those of the entries that were admitted before. */
export async function findSeals(seals: Reader, entryIds: readonly string[]): Promise<Seal[]> {
  return (await seals.batchGet(entryIds.map(keys.sealOf))).map(toSeal);
}

/** The seals of some places of a log, in order. */
export async function listSeals(seals: Reader, log: number, { from, to }: Leaves): Promise<Seal[]> {
  if (from >= to) return [];
  const found: Seal[] = [];
  const bounds = { from: keys.sealedLeaf(log, from).sk, to: keys.sealedLeaf(log, to - 1).sk };
  for await (const item of seals.queryAll({ pk: keys.sealedLeaf(log, 0).pk, ...bounds }))
    found.push(toSeal(item));
  return found;
}

/** Only these levels are kept: sixteen nodes of one are one of the next, so keeping them adds a fifteenth. */
export const keptEvery = 4;

export const putNode = (log: number, { level, index }: Subtree, hash: Hash): Write<'seals'> => ({
  put: 'seals',
  item: { ...keys.sealedNode(log, level, index), h: hash },
  when: 'absent',
});

/** Hashes of whole subtrees of a kept level, or of the leaves, in order. */
export async function listHashes(
  seals: Reader,
  { log, level, from, to }: Leaves & { log: number; level: number },
): Promise<Hash[]> {
  const key = (index: number) =>
    level === 0 ? keys.sealedLeaf(log, index) : keys.sealedNode(log, level, index);
  const found: Hash[] = [];
  const bounds = { from: key(from).sk, to: key(to - 1).sk };
  for await (const item of seals.queryAll({ pk: key(0).pk, ...bounds })) found.push(text(item, 'h'));
  if (found.length !== to - from) throw new Error('A log has a gap.');
  return found;
}

export const putCheckpoint = (number: number, note: string): Write<'seals'> => ({
  put: 'seals',
  item: { ...keys.checkpoint(number), t: note },
  when: 'absent',
});

const checkpoints = keys.checkpoint(0).pk;

/** The newest checkpoint's note. */
export async function findLatestNote(seals: Reader): Promise<string | undefined> {
  const { items } = await seals.query({ pk: checkpoints, descending: true, limit: 1 });
  return items[0] && text(items[0], 't');
}

export async function findNote(seals: Reader, number: number): Promise<string | undefined> {
  const item = await seals.get(keys.checkpoint(number));
  return item && text(item, 't');
}

/** Notes after a number, oldest first, at most so many. */
export async function listNotes(
  seals: Reader,
  { after, limit }: { after: number; limit: number },
): Promise<string[]> {
  const found: string[] = [];
  let next: Cursor | undefined;
  // A page of the database ends after a megabyte, which is some seven hundred of them.
  do {
    const from = keys.checkpoint(after + 1).sk;
    const page = await seals.query({ pk: checkpoints, from, limit: limit - found.length, after: next });
    found.push(...page.items.map((item) => text(item, 't')));
    next = page.next;
  } while (next !== undefined && found.length < limit);
  return found;
}

/** Number of the last checkpoint that the witness has taken; 0 before the first. */
export async function findWitnessed(seals: Reader): Promise<number> {
  const item = await seals.get(keys.witnessed());
  return item ? whole(item, 'n') : 0;
}

export const advanceWitnessed = (from: number, to: number): Write<'seals'> => ({
  put: 'seals',
  item: { ...keys.witnessed(), n: to },
  when: from === 0 ? 'absent' : { equals: { n: from } },
});
