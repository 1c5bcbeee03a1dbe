import { monthsBetween, type PlainDate } from '../../domain/values/dates.ts';
import type { Period } from '../../domain/values/period.ts';
import type { Perhaps } from './three-valued.ts';

const majority = 18 * 12;

interface AtStart {
  /** Whole years on the first day of work: all that is kept of the birth date, which nothing here may narrow. */
  ageAtStart?: number | undefined;
  startsOn?: PlainDate | undefined;
}

/**
 * Whether all of a period lay before the eighteenth birthday. Whole years leave that birthday anywhere within twelve months, and
 * what touches these is not known: a minor is called so only where every birth date of that age says it.
 */
export function isUnderEighteen({ ageAtStart, startsOn }: AtStart, { from, to }: Period): Perhaps {
  if (ageAtStart === undefined || startsOn === undefined) return undefined;
  const monthsUntil = (day: PlainDate): number => (day <= startsOn ? 0 : monthsBetween(startsOn, day));
  if (ageAtStart * 12 + monthsUntil(from) >= majority) return false;
  const isCertain = to <= startsOn || (ageAtStart + 1) * 12 + monthsUntil(to) < majority;
  return isCertain || undefined;
}
