import type { Contract } from '../../domain/contracts/contract.ts';
import type { WageDeduction, WagePayment } from '../../domain/contracts/wage-payment.ts';
import { daysBetween, type PlainDate } from '../../domain/values/dates.ts';
import type { Money } from '../../domain/values/money.ts';
import { daysIn } from '../../domain/values/period.ts';
import { lawValue } from '../in-force.ts';
import { isUnknown, type Known, type MoneyContext, sumIn } from './money-in.ts';
import { monthlyWage, statedVersions } from './of-terms.ts';
import { every, highestOf, highestOfAll, not, type Perhaps, some } from './three-valued.ts';
import { withoutUnknown } from './without-unknown.ts';

/** Product values, said in the meaning of each fact: when a wage is late, and when it is short. */
const daysOfGrace = 7;
const shortBelowPerMille = 850;
const shortestMonth = 28;

/** The records of one month by one party, and whether they hold all of it. */
export interface MonthRecords {
  month: PlainDate;
  records: readonly WagePayment[];
  covered: boolean;
  asOf: PlainDate;
}

/** Where a later day is not stated, the rate of the last day of the period is as near as the record gets. */
const rateDay = ({ creditedOn, dueOn, period }: WagePayment): PlainDate => creditedOn ?? dueOn ?? period.to;

const known = (value: Known): number | undefined => (isUnknown(value) ? undefined : value);

/** A sum over the records of a month, each in the currency of the wage; undefined when one of them does not say. */
function sumOver(
  records: readonly WagePayment[],
  money: MoneyContext,
  amountOf: (record: WagePayment) => readonly Money[] | undefined,
): number | undefined {
  const parts = records.map((record) =>
    amountOf(record)?.map((amount) => ({ amount, paidOn: rateDay(record) })),
  );
  return parts.includes(undefined)
    ? undefined
    : known(
        sumIn(
          money,
          parts.flatMap((part) => part ?? []),
        ),
      );
}

const nothing: readonly Money[] = [];
const paidIn = ({ paid, amount }: WagePayment): readonly Money[] | undefined => {
  if (paid === 'notPaid') return nothing;
  return paid === 'paid' && amount !== undefined ? [amount] : undefined;
};

/** That something was paid; `paid` with an amount of nothing says that nothing was. */
const gavePay = ({ paid, amount }: WagePayment): Perhaps => {
  if (paid === 'notKnown') return undefined;
  return paid === 'paid' && (amount === undefined || /[1-9]/.test(amount.amount));
};

/** Unpaid leave excuses only where the worker agreed to it in writing; that the employer says so is not enough. */
const isExcused = ({ reason, workerAgreed }: WagePayment): Perhaps =>
  reason === 'unpaidLeave' ? workerAgreed : false;

/** A month for which the contract promised less than its wage, by what the declaring party says of it. */
const isNoMonthOfWork = ({ reason }: WagePayment): boolean =>
  ['unpaidLeave', 'partOfPeriodWorked', 'sickPay', 'disputedAbsence'].includes(reason ?? '');

/** What the contract as it stood promised for the month; unknown where the record is not of one whole month of work. */
function contractedFor(
  { records, covered }: MonthRecords,
  contract: Contract,
  currency: string | undefined,
): number | undefined {
  const [only, ...others] = records;
  if (!only || others.length > 0 || !covered || daysIn(only.period) < shortestMonth) return undefined;
  if (isNoMonthOfWork(only)) return undefined;
  const wage = statedVersions(contract).findLast(({ on }) => on <= only.period.from)?.terms.wage;
  return wage?.basic.currency === currency ? monthlyWage(wage) : undefined;
}

function daysLate(record: WagePayment, asOf: PlainDate, atLeast: boolean): number | undefined {
  const { dueOn, creditedOn, instructedOn, paid } = record;
  if (isExcused(record) === true) return 0;
  if (dueOn === undefined) return undefined;
  const until = creditedOn ?? (paid === 'notPaid' ? asOf : atLeast ? instructedOn : undefined);
  return until === undefined ? undefined : Math.max(0, daysBetween(dueOn, until));
}

const perMille = (part: number | undefined, whole: number | undefined): number | undefined =>
  part === undefined || whole === undefined || whole === 0 ? undefined : Math.floor((part * 1000) / whole);

const below = (value: number | undefined, limit: number): Perhaps =>
  value === undefined ? undefined : value < limit;

/** What law or the worker's own tax and insurance take needs no consent; absence is no deduction from what was earned. */
const needsConsent = ({ kind }: WageDeduction): boolean =>
  !['tax', 'socialInsurance', 'absence'].includes(kind);

const withoutConsent = ({ deductions }: WagePayment): Perhaps =>
  deductions && some(deductions.filter(needsConsent).map(({ workerConsented }) => not(workerConsented)));

const onBoard = (record: WagePayment): Money[] | undefined =>
  record.deductions
    ?.filter(({ kind }) => kind === 'food' || kind === 'accommodation')
    .map(({ amount }) => amount);

const takenAsDeposit = ({ deductions }: WagePayment): readonly Money[] | undefined =>
  deductions?.filter(({ kind }) => kind === 'deposit').map(({ amount }) => amount);

/** What was taken as a deposit, so that the worker has it only later; undefined where nobody says what was taken. */
const deposits = (record: WagePayment): readonly Money[] | undefined =>
  record.paid === 'notPaid' ? nothing : takenAsDeposit(record);

interface Kept {
  ofDuePerMille: number | undefined;
  /** The same without what was taken as a deposit. */
  ownPerMille: number | undefined;
  depositPerMille: number | undefined;
}

const isAll = (ofDue: number | undefined): boolean => ofDue !== undefined && ofDue >= 1000;

/**
 * Declared as kept back, all or in part, or taken as a deposit that makes the wage a short one; the small deposit for a key does
 * not. What was paid in full was not kept back, whatever reason is given, and needs none.
 */
function heldBack(
  records: readonly WagePayment[],
  { ofDuePerMille, ownPerMille, depositPerMille }: Kept,
): Perhaps {
  if (depositPerMille !== undefined && 1000 - depositPerMille < shortBelowPerMille) return true;
  if (isAll(ownPerMille)) return false;
  const held = records.map(({ reason }) => reason && ['heldAsSecurity', 'heldUntilEnd'].includes(reason));
  if (held.includes(true)) return true;
  if (isAll(ofDuePerMille)) return false;
  return held.includes(undefined) || depositPerMille === undefined ? undefined : false;
}

/** The one value that all records of the month give. */
const same = <Value>(values: readonly Value[]): Value | undefined =>
  new Set(values).size === 1 ? values[0] : undefined;

const cashWithoutReceipt = ({ method, receipt, paid }: WagePayment): Perhaps => {
  if (paid !== 'paid') return paid === 'notPaid' ? false : undefined;
  if (method === undefined) return receipt === true ? false : undefined;
  return method === 'cash' ? not(receipt) : false;
};

/**
 * A figure of the law of the place of work as in force on those days: a wage is judged by the law of its own day, not of the
 * contract's. Unknown where it changed between them.
 */
function unchangedFigure(param: string, days: readonly PlainDate[], { country }: MoneyContext) {
  const figure = same(days.map((day) => lawValue(country, param, day)));
  const isAbsent = typeof figure === 'object' && figure.$unknown === 'absent';
  return typeof figure === 'boolean' || isAbsent ? undefined : figure;
}

/**
 * What the records of one month say. Of a month that they do not hold in full only what is certain is told: what one record
 * shows to be wrong stays wrong, and nothing is told to be in order.
 */
export function monthFacts(given: MonthRecords, money: MoneyContext) {
  const { records, covered, asOf } = given;
  const whole = <Value>(value: Value): Value | undefined => (covered ? value : undefined);
  const wrong = (value: Perhaps): Perhaps => (covered || value === true ? value : undefined);
  const excused = every(records.map(isExcused));
  const contracted = contractedFor(given, money.dossier.contract, money.currency);
  const due = sumOver(records, money, ({ due: stated }) => stated && [stated]) ?? contracted;
  const paid = sumOver(records, money, paidIn);
  const taken = (record: WagePayment) => record.deductions?.map(({ amount }) => amount);
  const deducted = sumOver(records, money, taken);
  const stated = sumOver(records, money, (record) => taken(record) ?? nothing);
  const accounted = paid === undefined || stated === undefined ? undefined : paid + stated;
  const deposited = sumOver(records, money, deposits);
  const ofDuePerMille = perMille(accounted, due);
  const asDeposit = sumOver(records, money, (record) => takenAsDeposit(record) ?? nothing);
  const own = accounted === undefined || asDeposit === undefined ? undefined : accounted - asDeposit;
  const kept = {
    ofDuePerMille,
    ownPerMille: perMille(own, due),
    depositPerMille: deposited === 0 ? 0 : perMille(deposited, due),
  };
  const ofContractPerMille = perMille(accounted, contracted);
  const isShort = some([
    below(ofDuePerMille, shortBelowPerMille),
    contracted === undefined
      ? below(ofDuePerMille, shortBelowPerMille)
      : below(ofContractPerMille, shortBelowPerMille),
  ]);
  const late = records.map((record) => daysLate(record, asOf, false));
  const lateAtLeast = highestOf(records.map((record) => daysLate(record, asOf, true)));
  const mostLate = highestOfAll(late);
  return {
    month: given.month,
    ...withoutUnknown({
      due: whole(due),
      paid: whole(paid),
      unpaid: whole(every([every(records.map((record) => not(gavePay(record)))), not(excused)])),
      ofDuePerMille: whole(ofDuePerMille),
      ofContractPerMille: whole(ofContractPerMille),
      short: whole(every([isShort, not(excused)])),
      daysLate: whole(mostLate),
      daysLateAtLeast: lateAtLeast,
      legalGraceDays: unchangedFigure(
        'wageGraceDays',
        records.map(({ dueOn, period }) => dueOn ?? period.to),
        money,
      ),
      late: wrong(
        lateAtLeast !== undefined && lateAtLeast > daysOfGrace
          ? true
          : mostLate === undefined
            ? undefined
            : mostLate > daysOfGrace,
      ),
      reason: same(records.map(({ reason }) => reason)),
      heldBack: wrong(heldBack(records, kept)),
      excused: whole(excused),
      deducted: whole(deducted),
      deductedPerMille: whole(perMille(deducted, due)),
      legalDeductionShare: unchangedFigure(
        'deductionMaxShare',
        records.map(({ period }) => period.to),
        money,
      ),
      boardPerMille: whole(perMille(sumOver(records, money, onBoard), due)),
      deductedWithoutConsent: wrong(some(records.map(withoutConsent))),
      method: same(records.map(({ method }) => method)),
      paidTo: same(records.map(({ paidTo }) => paidTo)),
      cashWithoutReceipt: wrong(some(records.map(cashWithoutReceipt))),
      payslip: whole(every(records.map(({ payslip }) => payslip))),
    }),
  };
}
export type MonthFacts = ReturnType<typeof monthFacts>;
