import { keys, prefixes } from './keys.ts';
import type { Item, Reader, Write } from './table/table.ts';

/** What opens a mailbox, as it is kept: nothing of it says what the numbers of the receipt are. */
export interface Lock {
  salt: Uint8Array;
  /** What the secret comes to, and what the code of duress comes to. */
  verifier: Uint8Array;
  duress: Uint8Array;
  /** Seals answers to this receipt. */
  publicKey: Uint8Array;
  /** The other half, under a key that only the secret gives. */
  wrapped: Uint8Array;
}

/** A text that only the holder of the receipt opens. */
export interface SealedAnswer {
  id: string;
  at: string;
  sealed: Uint8Array;
}

export interface Mailbox {
  lock: Lock;
  answers: readonly SealedAnswer[];
}

const bytes = (value: unknown): Uint8Array => {
  if (!(value instanceof Uint8Array)) throw new TypeError('A mailbox without its lock.');
  return value;
};

const lockIn = ({ n, v, d, u, w }: Item): Lock => ({
  salt: bytes(n),
  verifier: bytes(v),
  duress: bytes(d),
  publicKey: bytes(u),
  wrapped: bytes(w),
});

/** A mailbox, refused where there is one: no receipt ever opens another's. */
export const putMailbox = (place: string, lock: Lock): Write<'protected'> => ({
  put: 'protected',
  item: {
    ...keys.mailbox(place),
    n: lock.salt,
    v: lock.verifier,
    d: lock.duress,
    u: lock.publicKey,
    w: lock.wrapped,
  },
  when: 'absent',
});

/** A mailbox with its answers, oldest first; undefined when there is none. One Query, whatever there is. */
export async function findMailbox(table: Reader, place: string): Promise<Mailbox | undefined> {
  const items: Item[] = [];
  for await (const item of table.queryAll({ pk: keys.mailbox(place).pk })) items.push(item);
  const found = items.find(({ sk }) => sk === keys.mailbox(place).sk);
  if (!found) return undefined;
  const answers = items
    .filter(({ sk }) => sk.startsWith(prefixes.answer))
    .map((item) => ({ id: String(item.i), at: String(item.at), sealed: bytes(item.s) }));
  return { lock: lockIn(found), answers };
}

/** The key that seals answers to a mailbox; undefined when there is none. */
export async function findMailboxKey(table: Reader, place: string): Promise<Uint8Array | undefined> {
  const item = await table.get(keys.mailbox(place));
  return item && lockIn(item).publicKey;
}

/** An answer, refused when it is there: copied twice, it is kept once. */
export const putAnswer = (place: string, { id, at, sealed }: SealedAnswer): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.mailboxAnswer(place, at, id), i: id, at, s: sealed },
  when: 'absent',
});

const secondsOf = (now: string): number => Math.floor(Date.parse(now) / 1_000);
const secondsKept = 2 * 24 * 60 * 60;
const dayOf = (now: string): string => now.slice(0, 10);

/** Counts one more try at a mailbox on a day, refused when there were as many as are allowed; before the try itself. */
export const countTry = (place: string, now: string, most: number): Write<'protected'> => ({
  update: 'protected',
  key: keys.mailboxTries(place, dayOf(now)),
  add: { t: 1 },
  set: { ttl: secondsOf(now) + secondsKept },
  when: { any: [{ missing: ['t'] }, { below: { t: most } }] },
});

/** After a try: whoever opened the mailbox may try again as often as anybody; for everybody else the count stays. */
export const settleTries = (place: string, now: string, opened: boolean): Write<'protected'> => ({
  update: 'protected',
  key: keys.mailboxTries(place, dayOf(now)),
  add: { t: opened ? -1 : 0 },
  set: { ttl: secondsOf(now) + secondsKept },
});
