import { appendEntry } from '../../store/journal.ts';
import { entryOf } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { principalOf } from '../principal.ts';

/**
 * Commits the entry of a look into the journal, before it is shown: oversight is overseen too. What was asked for stands in it
 * as a keyed hash, so that an entry about a person's file does not point to the file.
 */
export const recordJournalRead = async (
  context: InspectorateContext,
  asked: string,
  count: number,
): Promise<void> => {
  const who = `usr_${principalOf(context.actor)}`;
  const what = `jsb_${context.keyedHash('journal-subject', asked)}`;
  await context.store.write([
    appendEntry(entryOf(context, { kind: 'journal.read', subjects: [who, what], count })),
  ]);
};
