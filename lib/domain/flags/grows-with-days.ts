import { valueAt } from './element-identity.ts';

/**
 * Facts that are others every day although nothing happened. A flag that was dismissed would speak again each morning, so that
 * they decided is kept, and how far they have grown is not.
 */
export const growing = [
  'daysLate',
  'daysLateAtLeast',
  'mostDaysLate',
  'mostDaysLateAtLeast',
  'monthsWithoutRecord',
  'daysAfterEnd',
  'daysInState',
  'daysAgo',
] as const;

const anyGrowing = new RegExp(`\\b(?:${growing.join('|')})\\b`);

/** Whether an expression of a rule asks for anything that grows by itself. */
export const asksWhatGrows = (expression: string): boolean => anyGrowing.test(expression);

/** The list of wage months grows by one each month that nobody records. */
const growingList = /\.months$/;
const mostLate = /^(.*\.)mostDaysLate(?:AtLeast)?$/;

const isLate = (month: unknown): month is { month: unknown } =>
  typeof month === 'object' && month !== null && 'late' in month && month.late === true && 'month' in month;

/** How late the worst wage is says nothing of a second late one: the months that are late stand for it. */
function lateMonths(facts: unknown, wages: string): unknown[] {
  const months = valueAt(facts, `${wages}months`);
  return Array.isArray(months) ? months.filter(isLate).map(({ month }) => month) : [];
}

/** What of a fact counts as new when it changes: all of it, or of one that grows by itself only what the days do not change. */
export function withoutDays({ path, value }: { path: string; value: unknown }, facts: unknown): unknown {
  const [, wages] = mostLate.exec(path) ?? [];
  if (wages !== undefined) return lateMonths(facts, wages);
  const name = path.slice(path.lastIndexOf('.') + 1);
  return growing.some((each) => each === name) || growingList.test(path) ? 'grows' : value;
}
