import { minorOf } from '../values/money.ts';
import type { Terms } from './terms.ts';

/** How a later version of one term stands to the first offer, seen from the worker's side. */
export const comparisons = ['better', 'same', 'worse', 'unknown'] as const;
export type Comparison = (typeof comparisons)[number];

/** A term that is compared, by the table of unfavourable changes (contract substitution). */
export const comparedTerms = [
  'wage',
  'allowances',
  'occupation',
  'employerName',
  'workplace',
  'weeklyMinutes',
  'restDaysPerWeek',
  'annualLeaveDays',
  'durationMonths',
  'probationMonths',
  'noticeDays',
  'returnTicket',
  'healthInsurance',
  'accommodation',
  'food',
  'transport',
  'deductions',
  'leavingPenalty',
  'clauses',
] as const;
export type ComparedTerm = (typeof comparedTerms)[number];

export interface TermComparison {
  term: ComparedTerm;
  result: Comparison;
  /** Per mille of the offered value by which a number fell (negative) or rose; only where both are numbers. */
  changePerMille?: number;
}

type Judge = (offered: Terms, later: Terms) => Omit<TermComparison, 'term'>;

const unknown = { result: 'unknown' } as const;
const verdict = (sign: number): Comparison => (sign === 0 ? 'same' : sign > 0 ? 'better' : 'worse');

/** `gain` is +1 when more is better for the worker, -1 when less is. */
const numbers = (
  from: number | undefined,
  to: number | undefined,
  gain: 1 | -1,
): Omit<TermComparison, 'term'> => {
  if (from === undefined || to === undefined) return unknown;
  const result = verdict(Math.sign(to - from) * gain);
  return from > 0 ? { result, changePerMille: Math.round(((to - from) * 1000) / from) } : { result };
};

/** An absent answer is unknown; a promise broken is worse, a gift is better. */
const promises = (from: boolean | undefined, to: boolean | undefined) =>
  from === undefined || to === undefined ? unknown : { result: verdict(Number(to) - Number(from)) };

const identity = (from: string | undefined, to: string | undefined) =>
  from === undefined || to === undefined
    ? unknown
    : { result: from === to ? ('same' as const) : ('worse' as const) };

/** Words that say what kind of company it is, and are written in a dozen ways. */
const legalForms = new Set(
  'wll llc ltd limited bsc spc co company est establishment inc plc corp ذمم ذم شركة مؤسسة'.split(' '),
);

/** A name without what spelling adds: case, points, spaces, the form of the company. */
const plain = (text: string | undefined): string | undefined =>
  text
    ?.normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/[.'’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !legalForms.has(word))
    .join(' ');

const yearly = { month: 12, year: 1 } as const;
const perYear = (wage: NonNullable<Terms['wage']>): number | undefined =>
  wage.period === 'month' || wage.period === 'year' ? minorOf(wage.basic) * yearly[wage.period] : undefined;

/** Wages compare in one currency and one period; a month and a year are one measure, an hour and a month are not. */
const wage: Judge = ({ wage: from }, { wage: to }) => {
  if (!from || !to || from.basic.currency !== to.basic.currency) return unknown;
  if (from.period === to.period) return numbers(minorOf(from.basic), minorOf(to.basic), 1);
  return numbers(perYear(from), perYear(to), 1);
};

/** The sum of a list in one currency, or undefined when the list is unknown or mixes currencies. */
const total = (amounts: { amount: string; currency: string }[] | undefined) => {
  if (amounts === undefined) return undefined;
  const currencies = new Set(amounts.map(({ currency }) => currency));
  if (currencies.size > 1) return undefined;
  return { currency: [...currencies][0], sum: amounts.reduce((sum, amount) => sum + minorOf(amount), 0) };
};

const totals = (from: ReturnType<typeof total>, to: ReturnType<typeof total>, gain: 1 | -1) => {
  if (!from || !to) return unknown;
  if (from.currency !== undefined && to.currency !== undefined && from.currency !== to.currency)
    return unknown;
  return numbers(from.sum, to.sum, gain);
};

const allowances: Judge = (from, to) =>
  totals(total(from.allowances?.map((a) => a.monthly)), total(to.allowances?.map((a) => a.monthly)), 1);

/** Only what is taken every month is summed; a deduction of one time joins the sum of the same measure on both sides. */
const deductions: Judge = (from, to) => {
  const results = (['month', 'once'] as const).map((per) => {
    const of = (terms: Terms) => total(terms.deductions?.filter((d) => d.per === per).map((d) => d.amount));
    return totals(of(from), of(to), -1).result;
  });
  const worst = (['worse', 'unknown', 'better', 'same'] as const).find((result) => results.includes(result));
  return { result: worst ?? 'unknown' };
};

/** ISCO-08 minor group, the first three digits: another job, not another name for it. */
const occupation: Judge = (from, to) => identity(from.occupation?.slice(0, 3), to.occupation?.slice(0, 3));

const workplace: Judge = ({ workplace: from }, { workplace: to }) => {
  if (!from || !to) return unknown;
  if (from.country !== to.country) return { result: 'worse' };
  return identity(from.governorate ?? plain(from.city), to.governorate ?? plain(to.city));
};

/** Free board, an allowance for it, nothing: three steps down. */
const steps = { provided: 2, allowance: 1, notProvided: 0 } as const;
const provision =
  (term: 'accommodation' | 'food' | 'transport'): Judge =>
  ({ [term]: from }, { [term]: to }) =>
    from === undefined || to === undefined ? unknown : { result: verdict(steps[to] - steps[from]) };

/** A fixed term that becomes open-ended is not longer by a number, so it stays unknown here; the bond is a clause. */
const duration: Judge = (from, to) => numbers(from.durationMonths, to.durationMonths, -1);

const penalty: Judge = (from, to) =>
  totals(
    total(from.leavingPenalty && [from.leavingPenalty]),
    total(to.leavingPenalty && [to.leavingPenalty]),
    -1,
  );

/** A clause that was not in the offer is worse whatever else was dropped: a worker cannot trade one bond for another. */
const clauses: Judge = ({ clauses: from }, { clauses: to }) => {
  if (!from || !to) return unknown;
  if (to.some((tag) => !from.includes(tag))) return { result: 'worse' };
  return { result: from.some((tag) => !to.includes(tag)) ? 'better' : 'same' };
};

const judges: Record<ComparedTerm, Judge> = {
  wage,
  allowances,
  occupation,
  employerName: (from, to) => identity(plain(from.employerName), plain(to.employerName)),
  workplace,
  weeklyMinutes: (from, to) => numbers(from.weeklyMinutes, to.weeklyMinutes, -1),
  restDaysPerWeek: (from, to) => numbers(from.restDaysPerWeek, to.restDaysPerWeek, 1),
  annualLeaveDays: (from, to) => numbers(from.annualLeaveDays, to.annualLeaveDays, 1),
  durationMonths: duration,
  probationMonths: (from, to) => numbers(from.probationMonths, to.probationMonths, -1),
  noticeDays: (from, to) => numbers(from.noticeDays, to.noticeDays, -1),
  returnTicket: (from, to) => promises(from.returnTicket, to.returnTicket),
  healthInsurance: (from, to) => promises(from.healthInsurance, to.healthInsurance),
  accommodation: provision('accommodation'),
  food: provision('food'),
  transport: provision('transport'),
  deductions,
  leavingPenalty: penalty,
  clauses,
};

/**
 * Compares every term of a later version with the first offer shared with the worker. Pure; one result per term, in the
 * order of {@link comparedTerms}. A term that either side does not state is `unknown`, never `same`.
 */
export const compareTerms = (offered: Terms, later: Terms): TermComparison[] =>
  comparedTerms.map((term) => ({ term, ...judges[term](offered, later) }));
