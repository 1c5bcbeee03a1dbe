import { type Terms, wagePeriods } from '../../lib/domain/contracts/terms.ts';
import { type Money, minorDigits, moneyOf } from '../../lib/domain/values/money.ts';
import type { CaseTerms } from './case.ts';
import type { Ledger } from './ledger.ts';
import { clauseOf, deductionOf } from './words.ts';

/** An amount of a case, a JSON number in major units, as money; undefined where one half of it is missing. */
export function moneyFrom(amount: number | undefined, currency: string | undefined): Money | undefined {
  const digits = currency === undefined ? undefined : minorDigits(currency);
  if (amount === undefined || !Number.isFinite(amount)) return undefined;
  if (currency === undefined || digits === undefined) return undefined;
  return moneyOf(Math.round(amount * 10 ** digits), currency);
}

/** Six days where a day's hours are given without the days of the week, as the notes on the cases ask. */
const daysAssumed = 6;

function weeklyMinutes({ hoursPerWeek, hoursPerDay, daysPerWeek }: CaseTerms): number | undefined {
  if (hoursPerWeek !== undefined) return Math.round(hoursPerWeek * 60);
  return hoursPerDay === undefined ? undefined : Math.round(hoursPerDay * 60 * (daysPerWeek ?? daysAssumed));
}

/** Writes one fact into the body and into the ledger, unless the case is silent on it. */
type Put = <K extends keyof Terms>(name: K, value: Terms[K] | undefined, ...paths: string[]) => void;

/**
 * The terms of an offer or a contract of a case. What they say beyond our terms stays out and is listed.
 * @param at where they stand in the case, `offer` or `contract`
 */
export function termsFrom(terms: CaseTerms, at: string, ledger: Ledger): Terms {
  const made: Terms = {};
  const put: Put = (name, value, ...paths) => {
    if (value === undefined) return;
    made[name] = value;
    ledger.carry(...paths.map((path) => `${at}.${path}`));
  };
  const { jobTitle, termMonths, seasonMonths, restDaysPerWeek, accommodation, foodAllowance } = terms;
  put('jobTitle', jobTitle?.slice(0, 120), 'jobTitle');
  putWage(terms, put);
  put('weeklyMinutes', weeklyMinutes(terms), 'hoursPerWeek', 'hoursPerDay', 'daysPerWeek');
  put('restDaysPerWeek', restDaysPerWeek, 'restDaysPerWeek');
  put('durationMonths', termMonths ?? seasonMonths, 'termMonths', 'seasonMonths');
  put('accommodation', accommodationOf(accommodation), 'accommodation');
  put('food', foodAllowance ? 'allowance' : undefined, 'foodAllowance');
  const { repaymentClause } = terms;
  const penalty = moneyFrom(repaymentClause?.amount, repaymentClause?.currency);
  put('leavingPenalty', penalty, 'repaymentClause.amount', 'repaymentClause.currency');
  putDeductions(terms, put);
  putClauses(terms, put);
  return made;
}

const accommodationOf = (said = ''): Terms['accommodation'] => {
  if (/not provided|(paid|borne) by (the )?worker|own (cost|expense)|worker pays/.test(said))
    return 'notProvided';
  return /employer|provided|free/.test(said) ? 'provided' : undefined;
};

/** What falls due on leaving is a repayment of the recruitment where the words say so, and not where they deny it. */
const repaysRecruitment = ({ covers = '' }: { covers?: string | undefined }): boolean =>
  /recruit|visa|flight|ticket|training|permit/.test(
    covers.toLowerCase().replace(/\b(not|no|without)\b.*/, ''),
  );

function putWage({ wage, currency, period }: CaseTerms, put: Put): void {
  const basic = moneyFrom(wage, currency);
  const known = wagePeriods.find((each) => each === period);
  put('wage', basic && known ? { basic, period: known } : undefined, 'wage', 'currency', 'period');
}

/** A deduction without its sum is no deduction of ours; the words may still name a clause. */
function putDeductions({ deductions = [] }: CaseTerms, put: Put): void {
  const stated = deductions.flatMap(({ kind, amount, currency, per }, index) => {
    const money = moneyFrom(amount, currency);
    const every: 'once' | 'month' = per === 'once' ? 'once' : 'month';
    return money ? [{ index, kind: deductionOf(kind), amount: money, per: every }] : [];
  });
  if (stated.length === 0) return;
  put(
    'deductions',
    stated.map(({ kind, amount, per }) => ({ kind, amount, per })),
    ...stated.map(({ index }) => `deductions.${index}`),
  );
}

function putClauses({ clauses = [], deductions = [], repaymentClause }: CaseTerms, put: Put): void {
  const repaid =
    repaymentClause && repaysRecruitment(repaymentClause)
      ? [{ clause: 'REPAY_COSTS_ON_EXIT', path: 'repaymentClause.covers' }]
      : [];
  const worded = [
    ...clauses.map((text, index) => ({ text, path: `clauses.${index}` })),
    ...deductions.map(({ kind = '' }, index) => ({ text: kind, path: `deductions.${index}.kind` })),
  ];
  const found = [
    ...repaid,
    ...worded.flatMap(({ text, path }) => {
      const clause = clauseOf(text);
      const isDeduction = path.startsWith('deductions');
      return clause === undefined || (isDeduction && clause !== 'DEBT_WORKED_OFF') ? [] : [{ clause, path }];
    }),
  ];
  if (found.length === 0) return;
  put('clauses', [...new Set(found.map(({ clause }) => clause))], ...found.map(({ path }) => path));
}
