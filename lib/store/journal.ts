import type { FieldClass, JournalEntry, JournalKind } from '../domain/journal/journal-entry.ts';
import type { Instant } from '../domain/values/dates.ts';
import { parted } from './keys/join.ts';
import { keys } from './keys.ts';
import type { Item, Key, Write } from './table/table.ts';

/** The append of an entry. The journal is never updated: the id in the key makes every entry its own item. */
export const appendEntry = (entry: JournalEntry): Write<'journal'> => ({
  put: 'journal',
  item: toItem(entry),
  when: 'absent',
});

const toItem = (entry: JournalEntry): Item => {
  const { subjects, at, id, origin, purpose, count, organisationId, fieldClass, ...rest } = entry;
  const [subject, ...others] = subjects;
  return {
    ...keys.journalEntry(subject, at, id),
    k: rest.kind,
    i: rest.issuer,
    a: rest.actor,
    c: rest.client,
    r: rest.requestId,
    ...(others.length > 0 ? { s: others } : {}),
    ...(organisationId === undefined ? {} : { g: organisationId }),
    ...(origin === undefined ? {} : { o: origin }),
    ...(purpose === undefined ? {} : { p: purpose }),
    ...(count === undefined ? {} : { n: count }),
    ...(fieldClass === undefined ? {} : { f: fieldClass }),
  };
};

/** What a processor needs of an entry on the stream. */
export interface Event {
  kind: JournalKind;
  subjects: string[];
  origin: string | undefined;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((v) => typeof v === 'string') : [];

/**
 * Reads an entry as the stream carries it.
 * @throws TypeError when it has no kind: evidence may not vanish, so an unreadable record stops its shard and alarms.
 */
export const toEvent = (item: Item): Event => {
  const kind = text(item.k);
  if (kind === undefined) throw new TypeError('A journal entry without a kind.');
  return { kind: kind as JournalKind, subjects: [item.pk, ...texts(item.s)], origin: text(item.o) };
};

/** The id and the time of an entry, from its key. */
export function placedAt({ sk }: Key): { id: string; at: Instant } {
  const [at, id] = parted(sk);
  if (!at || !id) throw new TypeError('A journal entry whose key holds no time and id.');
  return { at, id };
}

/** An entry as it is stored, in one spelling: these characters are what is sealed, with every attribute, whoever wrote it. */
export const sealedText = (item: Item): string =>
  JSON.stringify(Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))));

const optional = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [N in Name]?: Value };

/** An entry as it was appended. @throws TypeError when the item is none */
export function toEntry(item: Item): JournalEntry {
  const { kind, subjects, origin } = toEvent(item);
  const { id, at } = placedAt(item);
  return {
    id,
    at,
    kind,
    issuer: text(item.i) ?? '',
    actor: text(item.a) ?? '',
    client: text(item.c) ?? '',
    requestId: text(item.r) ?? '',
    subjects: subjects as [string, ...string[]],
    ...optional('organisationId', text(item.g)),
    ...optional('origin', origin),
    ...optional('purpose', text(item.p)),
    ...optional('count', typeof item.n === 'number' ? item.n : undefined),
    ...optional('fieldClass', text(item.f) as FieldClass | undefined),
  };
}

/** The id of an entry, from the characters that were sealed; undefined when they are no entry. */
export function entryIdIn(sealed: string): string | undefined {
  try {
    const { sk }: { sk?: unknown } = JSON.parse(sealed);
    return typeof sk === 'string' ? parted(sk)[1] : undefined;
  } catch {
    return undefined;
  }
}
