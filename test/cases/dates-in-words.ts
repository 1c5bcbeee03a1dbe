import { addDays, addMonths, isPlainDate, type PlainDate } from '../../lib/domain/values/dates.ts';

/** The days that a text names: one, a month's or a year's. A day of neither is not guessed. */
export interface Span {
  from: PlainDate;
  until: PlainDate;
}

const yearMonthDay = /\b((?:19|20)\d\d)(?:-(\d\d))?(?:-(\d\d))?\b/;

/** The first date in a text: `2019-06` is that month, `2003` that year. */
export function spanIn(text: string | undefined): Span | undefined {
  const [, year, month, day] = yearMonthDay.exec(text ?? '') ?? [];
  if (year === undefined) return undefined;
  const from = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (!isPlainDate(from)) return undefined;
  if (day !== undefined) return { from, until: from };
  return { from, until: addDays(addMonths(from, month === undefined ? 12 : 1), -1) };
}

/** The earliest day that any of the texts names. */
export function earliestIn(texts: readonly (string | undefined)[]): PlainDate | undefined {
  const days = texts.flatMap((text) => spanIn(text)?.from ?? []);
  return days.sort()[0];
}
