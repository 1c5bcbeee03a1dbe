import { authorise } from '../../domain/access/permissions.ts';
import type { JournalEntryView } from '../../domain/journal/journal-view.ts';
import { toEntry } from '../../store/journal.ts';
import { findSeals } from '../../store/seals.ts';
import type { InspectorateContext } from '../context.ts';
import { recordJournalRead } from './record-journal-read.ts';

export interface EntriesPage {
  items: JournalEntryView[];
  /** Names under which the journal also speaks of the subject: those of what is protected about it. */
  alsoUnder: string[];
  next?: { sk: string };
}

/** What the journal says of a subject, oldest first. Recorded before it is shown, also when there is nothing. */
export async function listEntries(
  context: InspectorateContext,
  { subject, limit, after }: { subject: string; limit: number; after?: string | undefined },
): Promise<EntriesPage> {
  authorise(context, 'journal.read');
  const page = await context.store.reader('journal').query({
    pk: subject,
    limit,
    after: after === undefined ? undefined : { pk: subject, sk: after },
  });
  const entries = page.items.map(toEntry);
  const seals = await findSeals(
    context.store.reader('seals'),
    entries.map(({ id }) => id),
  );
  const places = new Map(seals.map(({ entryId, log, index }) => [entryId, { log, index }]));
  await recordJournalRead(context, subject, entries.length);
  return {
    items: entries.map((entry) => ({
      ...entry,
      subjects: [...entry.subjects],
      seal: places.get(entry.id) ?? null,
    })),
    alsoUnder: pseudonymsOf(context, subject),
    ...(page.next?.sk === undefined ? {} : { next: { sk: page.next.sk } }),
  };
}

/** The same hashes as those who write such entries make: nothing is looked up, so nothing is told of what there is. */
function pseudonymsOf({ keyedHash }: InspectorateContext, subject: string): string[] {
  if (subject.startsWith('ctr_')) return [`asm_${keyedHash('assessment', subject)}`];
  return subject.startsWith('org_') ? [`prf_${keyedHash('profile', subject)}`] : [];
}
