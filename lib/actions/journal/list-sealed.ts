import { authorise } from '../../domain/access/permissions.ts';
import type { SealedEntry } from '../../domain/journal/journal-view.ts';
import { sealedText } from '../../store/journal.ts';
import { findHead, listNotes, listSeals } from '../../store/seals.ts';
import type { InspectorateContext } from '../context.ts';
import { readNote } from './checkpoint.ts';
import { recordJournalRead } from './record-journal-read.ts';

/** Some entries of a log in the order in which they were admitted, as an export takes them. Recorded before they are shown. */
export async function listSealed(
  context: InspectorateContext,
  { log, from, limit }: { log: number; from: number; limit: number },
): Promise<{ items: SealedEntry[]; next?: number }> {
  authorise(context, 'journal.read');
  const seals = context.store.reader('seals');
  const { size } = await findHead(seals, log);
  const to = Math.min(size, from + limit);
  const places = await listSeals(seals, log, { from, to });
  const found = await context.store.reader('journal').batchGet(places.map(({ entry }) => entry));
  const texts = new Map(found.map((item) => [JSON.stringify([item.pk, item.sk]), sealedText(item)]));
  await recordJournalRead(context, `log-${log}`, places.length);
  const items = places.map(({ index, leaf, entry }) => ({
    log,
    index,
    leaf,
    entry: texts.get(JSON.stringify([entry.pk, entry.sk])) ?? null,
  }));
  return { items, ...(to < size ? { next: to } : {}) };
}

/** Checkpoints after a number, oldest first. They say how much happened in a minute, so they are for oversight alone. */
export async function listCheckpoints(
  context: InspectorateContext,
  { after, limit }: { after: number; limit: number },
): Promise<{ items: { number: number; note: string }[]; next?: number }> {
  authorise(context, 'journal.read');
  const notes = await listNotes(context.store.reader('seals'), { after, limit: limit + 1 });
  await recordJournalRead(context, 'checkpoints', Math.min(limit, notes.length));
  const items = notes.slice(0, limit).map((note) => ({ number: readNote(note).number, note }));
  const last = items.at(-1);
  return { items, ...(notes.length > limit && last ? { next: last.number } : {}) };
}
