import type { WagePayment } from '../../domain/contracts/wage-payment.ts';
import { daysBetween, type PlainDate } from '../../domain/values/dates.ts';
import { type UnknownFact, unknownFact } from '../language/fact-type.ts';
import { expectedMonths, isCovered, monthOf, monthsApart, type Span } from './coverage.ts';
import type { MoneyContext } from './money-in.ts';
import { repeatedDeductions } from './of-deductions.ts';
import { type MonthFacts, monthFacts } from './of-wage-month.ts';
import { countOf, highestOf, highestOfAll, type Perhaps } from './three-valued.ts';
import { withoutUnknown } from './without-unknown.ts';

/** What one party's wage records say, with what is needed to lay several parties' side by side. */
export interface Wages {
  months: readonly MonthFacts[];
  /** Expected months, by their first days, that this party's records do not hold in full. */
  missing: readonly PlainDate[];
  /** No expected month is missing; never so while the first day of work is unknown. */
  complete: boolean;
  deductions: ReturnType<typeof repeatedDeductions>;
  settlement: ReturnType<typeof settlementFacts>;
}

/** The currency of the wage where the contract states none: that of all that was due and paid, when it is one. */
export function currencyPaid(records: readonly WagePayment[]): string | undefined {
  const [first, ...others] = new Set(
    records.flatMap(({ due, amount }) => [due, amount].flatMap((money) => money?.currency ?? [])),
  );
  return others.length === 0 ? first : undefined;
}

/** `records` are one party's, each period once. Undefined when it recorded nothing. */
export function wagesOf(records: readonly WagePayment[], span: Span, money: MoneyContext): Wages | undefined {
  if (records.length === 0) return undefined;
  const wages = records.filter(({ kind }) => kind !== 'finalSettlement');
  const periods = wages.map(({ period }) => period);
  const expected = expectedMonths(span);
  const missing = (expected ?? []).filter((month) => !isCovered(month, periods, span));
  const byMonth = Map.groupBy(wages, ({ period }) => monthOf(period));
  const months = [...byMonth].map(([month, ofMonth]) =>
    monthFacts({ month, records: ofMonth, covered: isCovered(month, periods, span), asOf: span.asOf }, money),
  );
  const complete = expected !== undefined && missing.length === 0;
  return {
    months: months.toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    missing,
    complete,
    deductions: repeatedDeductions(wages, complete, money),
    settlement: settlementFacts(records, span),
  };
}

/** What the end of a contract made due. Known to be unpaid only where that is stated. */
function settlementFacts(records: readonly WagePayment[], { to, asOf }: Span) {
  const last = records.findLast(({ kind }) => kind === 'finalSettlement');
  const base = { stated: last !== undefined, ended: to !== undefined };
  if (!last || last.paid === 'notKnown') return base;
  const isPaid = last.paid === 'paid';
  const until = isPaid ? last.creditedOn : asOf;
  const known = to !== undefined && until !== undefined;
  return { ...base, paid: isPaid, ...(known ? { daysAfterEnd: Math.max(0, daysBetween(to, until)) } : {}) };
}

/** The longest run of months that follow one another and are all so. */
function longestRun(months: readonly MonthFacts[], isSo: (month: MonthFacts) => Perhaps): number {
  let [longest, run, before] = [0, 0, ''];
  for (const each of months) {
    const follows = before !== '' && monthsApart(before, each.month) === 1;
    run = isSo(each) === true ? (follows ? run : 0) + 1 : 0;
    longest = Math.max(longest, run);
    before = each.month;
  }
  return longest;
}

/** The most months that are so within twelve: a pattern does not stop having been one because a year has gone by. */
const mostInAYear = (months: readonly MonthFacts[], isSo: (month: MonthFacts) => Perhaps): number =>
  Math.max(
    0,
    ...months.map(({ month: first }) => {
      const year = months.filter(({ month }) => month >= first && monthsApart(first, month) < 12);
      return countOf(year.map(isSo));
    }),
  );

type Ask = (month: MonthFacts) => Perhaps;
const isUnpaid: Ask = ({ unpaid }) => unpaid;
const isShort: Ask = ({ short }) => short;
const isLate: Ask = ({ late }) => late;

/** A lower bound, and the figure itself where nothing is missing. */
interface Figure {
  atLeast: number | undefined;
  exact: number | undefined;
}
const figureNames = [
  'monthsUnpaid',
  'longestUnpaidRun',
  'monthsLate',
  'mostDaysLate',
  'monthsShort',
  'longestShortRun',
] as const;
type Figures = Record<(typeof figureNames)[number], Figure>;

function figuresOf({ months, complete }: Wages): Figures {
  const exactIf = (isSo: Ask, value: number): Figure => ({
    atLeast: value,
    exact: complete && months.every((month) => isSo(month) !== undefined) ? value : undefined,
  });
  const count = (isSo: Ask): Figure => exactIf(isSo, countOf(months.map(isSo)));
  const run = (isSo: Ask): Figure => exactIf(isSo, longestRun(months, isSo));
  return {
    monthsUnpaid: count(isUnpaid),
    longestUnpaidRun: run(isUnpaid),
    monthsLate: exactIf(isLate, mostInAYear(months, isLate)),
    mostDaysLate: {
      atLeast: highestOf(months.map(({ daysLateAtLeast }) => daysLateAtLeast)),
      exact: complete ? highestOfAll(months.map(({ daysLate }) => daysLate)) : undefined,
    },
    monthsShort: count(isShort),
    longestShortRun: run(isShort),
  };
}

/**
 * The facts of the wage records of one party or of several. Each party's months stand beside the other's, and the worst
 * counts: a complete record of one does not outweigh what another states. A month that nobody recorded is unknown.
 */
export function wageFacts(recorded: readonly Wages[], span: Span) {
  const expected = expectedMonths(span);
  const unseen = (expected ?? []).filter((month) => recorded.every(({ missing }) => missing.includes(month)));
  const silent: UnknownFact[] = [...unseen, ...(expected ? [] : ['start'])].map(() => unknownFact('absent'));
  const months = [...recorded.flatMap((each) => each.months), ...silent];
  const figures = recorded.map((each) => figuresOf(each));
  return withoutUnknown({
    stated: recorded.length > 0,
    monthsWithoutRecord: expected && unseen.length,
    months: months.length > 0 ? months : undefined,
    ...Object.fromEntries(figureNames.flatMap((name) => bounds(name, figures))),
    repeatedDeductions: recorded.length > 0 ? recorded.flatMap(({ deductions }) => deductions) : undefined,
    settlement: worstSettlement(recorded, span),
  });
}

/** The highest lower bound; the figure itself is that too, as soon as one party's records lack nothing. */
function bounds(
  name: (typeof figureNames)[number],
  figures: readonly Figures[],
): [string, number | undefined][] {
  const atLeast = highestOf(figures.map((each) => each[name].atLeast));
  const isKnown = figures.some((each) => each[name].exact !== undefined);
  return [
    [`${name}AtLeast`, atLeast],
    [name, isKnown ? atLeast : undefined],
  ];
}

const worstSettlement = (recorded: readonly Wages[], { to }: Span) => {
  const all = recorded.map(({ settlement }) => settlement).filter(({ stated }) => stated);
  return (
    all.find((each) => 'paid' in each && !each.paid) ?? all[0] ?? { stated: false, ended: to !== undefined }
  );
};
