import { budgetDay, secondsToNextDay, usualBudget } from '../domain/access/daily-budget.ts';
import type { FieldClass } from '../domain/journal/journal-entry.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { countUnderGlass, stillOpen, wasOpenedUnder } from '../store/break-glass.ts';
import { countListed, countOpened, type Day, wasOpened } from '../store/daily-budget.ts';
import { appendEntry } from '../store/journal.ts';
import { type Write, WriteRefused } from '../store/table/table.ts';
import { entryOf } from './commit.ts';
import type { InspectorateContext } from './context.ts';
import { officialIdOf } from './principal.ts';

/** A look at something protected. `subject` is a pseudonym; `breakGlassId` says under which emergency, when nothing else opens it. */
export interface Look {
  subject: string;
  count: number;
  /** What kind of content; of a worker's identity `C2`. */
  fieldClass?: FieldClass;
  breakGlassId?: string | undefined;
}

type Entry = Write<'journal'>;
type Writes = readonly Write<'protected'>[];

/**
 * Commits the entry of a look before the answer leaves the house, and counts it: once a day for each record towards the budget
 * of its reader, or, where an emergency alone opens it, towards the records of that emergency.
 * @throws ProblemError `daily-budget-spent`; `break-glass-spent` when it has opened all it can, or was ended meanwhile
 */
export async function recordLook(context: InspectorateContext, look: Look): Promise<void> {
  const { subject, count, breakGlassId, fieldClass = 'C3' } = look;
  const subjects: [string, ...string[]] = breakGlassId === undefined ? [subject] : [subject, breakGlassId];
  const kind = breakGlassId === undefined ? 'protected.read' : 'breakGlass.opened';
  const entry = appendEntry(entryOf(context, { kind, subjects, count, fieldClass }));
  if (breakGlassId !== undefined) await underGlass(context, [entry, breakGlassId], subject);
  else await withinBudget(context, entry, look);
}

const dayOf = ({ actor, now }: InspectorateContext): Day => ({
  officialId: officialIdOf(actor),
  day: budgetDay(now),
  now,
});

/** Commits an entry of its own, and counts what it looked at once a day. @throws ProblemError `daily-budget-spent` */
export async function withinBudget(
  context: InspectorateContext,
  entry: Entry,
  { subject, count }: Pick<Look, 'subject' | 'count'>,
): Promise<void> {
  const day = dayOf(context);
  const budget = context.dailyBudget ?? usualBudget;
  if (subject === day.officialId) return counting(context, entry, [countListed(day, count, budget)]);
  if (await wasOpened(context.store.reader('protected'), day, subject)) return counting(context, entry, []);
  return counting(context, entry, countOpened(day, subject, budget));
}

/** Writes the entry with what it counts. What another request of the same person has just counted is not counted again. */
async function counting(context: InspectorateContext, entry: Entry, writes: Writes): Promise<void> {
  try {
    await context.store.write([...writes, entry]);
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    const isCounted = writes.length > 1 && error.failed.includes(0);
    if (isCounted) return counting(context, entry, []);
    throw new ProblemError('daily-budget-spent', {
      headers: { 'Retry-After': String(secondsToNextDay(context.now)) },
    });
  }
}

async function underGlass(
  context: InspectorateContext,
  [entry, id]: readonly [Entry, string],
  subject: string,
): Promise<void> {
  const isCounted = await wasOpenedUnder(context.store.reader('protected'), id, subject);
  const writes = isCounted ? [stillOpen(id)] : countUnderGlass(id, [subject, context.now]);
  try {
    await context.store.write([...writes, entry]);
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    if (!isCounted && error.failed.includes(0)) return underGlass(context, [entry, id], subject);
    throw new ProblemError('break-glass-spent');
  }
}
