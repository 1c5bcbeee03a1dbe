import type { FieldClass } from '../domain/journal/journal-entry.ts';
import { appendEntry } from '../store/journal.ts';
import { entryOf } from './commit.ts';
import type { Acting } from './context.ts';

/**
 * Commits the entry of a protected read. It comes before the answer leaves the house: what could not be recorded is not
 * shown. `subject` is a pseudonym; zero records is an entry too. What an official opens of people's records is counted as well:
 * see `record-look.ts`.
 */
export const recordRead = async (
  context: Acting<'journal'>,
  subject: string,
  count: number,
  fieldClass: FieldClass = 'C3',
): Promise<void> => {
  await context.store.write([
    appendEntry(entryOf(context, { kind: 'protected.read', subjects: [subject], count, fieldClass })),
  ]);
};
