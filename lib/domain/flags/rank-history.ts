import * as z from 'zod';
import { addMonths, type PlainDate } from '../values/dates.ts';
import { Level } from '../values/indicator.ts';
import { Rank } from './rank.ts';

export const YearMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .meta({ id: 'YearMonth', description: 'A calendar month, `YYYY-MM`.', example: '2026-03' });
/** A calendar month, `YYYY-MM`. Two of them compare as strings. */
export type YearMonth = z.infer<typeof YearMonth>;

export const RankOfMonth = z
  .strictObject({
    month: YearMonth,
    level: Level,
    lower: Rank.shape.lower,
    upper: Rank.shape.upper,
  })
  .meta({
    id: 'RankOfMonth',
    description: 'How an employer or agency stood when a month ended, or stands now.',
  });
export type RankOfMonth = z.infer<typeof RankOfMonth>;

/** Two years, so that a season can be seen beside the same one before. */
export const monthsKept = 24;

export const monthOf = (day: PlainDate): YearMonth => day.slice(0, 7);

const monthsLater = (month: YearMonth, months: number): YearMonth =>
  monthOf(addMonths(`${month}-01`, months));

/** The first month that is still shown when this one is the last. */
const firstShown = (last: YearMonth): YearMonth => monthsLater(last, 1 - monthsKept);

/**
 * The history with how it stands in a month: the last word of a month is what stays of it. Bounded: what lies before the months
 * that are shown is forgotten, but for the newest of it, which is how the first of them began.
 * @param history oldest first, a month once; only months in which something changed
 */
export function withMonth(history: readonly RankOfMonth[], now: RankOfMonth): RankOfMonth[] {
  const earlier = history.filter(({ month }) => month < now.month);
  const first = firstShown(now.month);
  const carried = earlier.filter(({ month }) => month < first).slice(-1);
  return [...carried, ...earlier.filter(({ month }) => month >= first), now];
}

/** Month by month until one, each as the last change before it left it: a month without a change is no gap. */
export function monthByMonth(history: readonly RankOfMonth[], until: YearMonth): RankOfMonth[] {
  const [oldest] = history;
  if (oldest === undefined) return [];
  const shown: RankOfMonth[] = [];
  const first = [oldest.month, firstShown(until)].toSorted().at(-1) ?? until;
  for (let month = first; month <= until; month = monthsLater(month, 1)) {
    const last = history.findLast((each) => each.month <= month);
    if (last) shown.push({ ...last, month });
  }
  return shown;
}
