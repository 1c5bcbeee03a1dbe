import type { JournalEntry, JournalKind } from '../domain/journal-entry.ts';
import { keys } from './keys.ts';
import type { Item, Write } from './table/table.ts';

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
