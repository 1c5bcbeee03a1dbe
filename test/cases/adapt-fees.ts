import type {
  FeeItem,
  FileFeeDisclosure,
  Loan,
  Reimbursement,
} from '../../lib/domain/fees/fee-disclosure.ts';
import { moneyFrom } from './adapt-terms.ts';
import type { CaseFacts, CaseFee, CaseLoan } from './case.ts';
import { spanIn } from './dates-in-words.ts';
import type { Ledger } from './ledger.ts';
import { collectorOf, feeItemOf, lenderOf, purposeOf } from './words.ts';

/** Countries by name, to see whether a recruiter is said to be in the country of recruitment. */
const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });

const names = (text: string | undefined, country: string | undefined): boolean =>
  text !== undefined && country !== undefined && text.includes(countryNames.of(country) ?? country);

function timingOf(when: string | undefined): FeeItem['timing'] {
  if (when === undefined) return undefined;
  if (/before departure/.test(when)) return 'PRE_DEPARTURE';
  return /every month|monthly/.test(when) ? 'DURING_EMPLOYMENT' : undefined;
}

interface Listed {
  fee: CaseFee;
  payer: FeeItem['payer'];
  /** Where it stands in the case. */
  at: string;
}

/** One fee of a case; undefined where its category is none of ours. One without a sum is an item of which nobody says how much. */
function itemFrom({ fee, payer, at }: Listed, facts: CaseFacts, ledger: Ledger): FeeItem | undefined {
  const { category, amount, amountMin, currency, paidTo, when, note } = fee;
  const sum = moneyFrom(amount ?? amountMin, currency);
  const item = feeItemOf(category, note);
  if (!item) return undefined;
  const span = spanIn(when);
  const timing = timingOf(when);
  const role = collectorOf(paidTo);
  const carried = [...(sum ? [amount === undefined ? 'amountMin' : 'amount', 'currency'] : []), 'category'];
  if (span || timing) carried.push('when');
  if (role) carried.push('paidTo');
  ledger.carry(...carried.map((name) => `${at}.${name}`));
  return {
    item,
    ...(sum ? { amount: sum } : {}),
    payer,
    ...(role ? { collector: { role } } : {}),
    ...(span ? { paidOn: span.from } : {}),
    ...(span && span.until !== span.from ? { paidUntil: span.until } : {}),
    ...(timing ? { timing } : {}),
    ...(names(paidTo, facts.originCountry) && facts.originCountry
      ? { collectedIn: facts.originCountry }
      : {}),
  };
}

/** Repaid out of the wage, by the words on it. */
const isWorkedOff = (repayment: string | undefined): boolean =>
  /deduct|worked off|(from|of) the \w* ?wage/.test(repayment ?? '');

const monthlyDeduction = /monthly deductions? of (\d+(?:\.\d+)?)/;

function loanFrom(loan: CaseLoan, at: string, { facts, ledger }: Sources): Loan | undefined {
  const { amount, amountMin, currency, lender, repayment, collateral, mayLeaveJobAnytime, outstanding } =
    loan;
  const principal = moneyFrom(amount ?? amountMin, currency);
  if (!principal) return undefined;
  const monthly = moneyFrom(Number(monthlyDeduction.exec(repayment ?? '')?.[1] ?? Number.NaN), currency);
  const yearly = loan.interestRateAnnual ?? (loan.interestRateMonthly ?? Number.NaN) * 12;
  const known = Number.isFinite(yearly);
  const left = moneyFrom(outstanding, currency);
  const purpose = purposeOf(loan.purpose) ?? (isForAFee(loan, facts) ? 'recruitment' : undefined);
  const carried = [
    amount === undefined ? 'amountMin' : 'amount',
    'currency',
    'lender',
    ...(known ? ['interestRateAnnual', 'interestRateMonthly'] : []),
    ...(monthly || isWorkedOff(repayment) ? ['repayment'] : []),
    ...(left ? ['outstanding'] : []),
    ...(purposeOf(loan.purpose) ? ['purpose'] : []),
    'collateral',
    'mayLeaveJobAnytime',
  ];
  ledger.carry(...carried.map((name) => `${at}.${name}`));
  return {
    lender: lenderOf(lender),
    principal,
    ...(left ? { outstanding: left } : {}),
    ...(known ? { annualInterestBasisPoints: Math.round(yearly * 10_000) } : {}),
    ...(monthly ? { monthlyRepayment: monthly } : {}),
    ...(monthly || isWorkedOff(repayment) ? { repaidByWageDeduction: true } : {}),
    ...(collateral === undefined ? {} : { collateral: collateral !== false }),
    ...(mayLeaveJobAnytime === undefined ? {} : { mayLeaveBeforeRepaid: mayLeaveJobAnytime }),
    ...(purpose ? { purpose } : {}),
  };
}

/** Borrowed in the currency of a fee and no more than it cost, with no other purpose named: for that fee. */
const isForAFee = (loan: CaseLoan, { feesPaidByWorker = [] }: CaseFacts): boolean => {
  const borrowed = loan.amount ?? loan.amountMin;
  return (
    loan.purpose === undefined &&
    borrowed !== undefined &&
    feesPaidByWorker.some(
      ({ amount, amountMin, currency }) =>
        borrowed <= (amount ?? amountMin ?? 0) && currency === loan.currency,
    )
  );
};

interface Sources {
  facts: CaseFacts;
  ledger: Ledger;
}

/** A repayment that covers everything is one for each item; another is for the first item, the only one it could name. */
function reimbursementsFrom({ facts, ledger }: Sources, items: readonly FeeItem[]): Reimbursement[] {
  return (facts.reimbursements ?? []).flatMap(({ amount, currency, when, method, covers }, index) => {
    const sum = moneyFrom(amount, currency);
    const paidOn = spanIn(when)?.from;
    const [first] = items;
    if (!sum || !paidOn || !first) return [];
    const paidBy = /wage|employer|payroll/.test(method ?? '') ? ('employer' as const) : ('other' as const);
    ledger.carry(
      ...['amount', 'currency', 'when', 'method', 'covers'].map((name) => `reimbursements.${index}.${name}`),
    );
    if (covers !== 'all') return [{ item: first.item, amount: sum, paidOn, paidBy }];
    return items.flatMap(({ item, amount: part }) => (part ? [{ item, amount: part, paidOn, paidBy }] : []));
  });
}

/**
 * The fee disclosure of a case, filed by the employer, the only party that every case has. None where the case is silent on
 * fees and on loans; where it tells of loans alone, whether the worker paid is left open.
 */
export function disclosureFrom(facts: CaseFacts, ledger: Ledger): FileFeeDisclosure | undefined {
  const { feesPaidByWorker, employerPaid = [], loans } = facts;
  const borrowed = loans?.flatMap((loan, index) => loanFrom(loan, `loans.${index}`, { facts, ledger }) ?? []);
  const hasLoans = borrowed !== undefined && (borrowed.length > 0 || loans?.length === 0);
  if (feesPaidByWorker === undefined && !hasLoans) return undefined;
  const paid = (feesPaidByWorker ?? []).flatMap((fee, index) => {
    const item = itemFrom({ fee, payer: 'WORKER', at: `feesPaidByWorker.${index}` }, facts, ledger);
    return item ?? [];
  });
  const borne = employerPaid.flatMap(
    (fee, index) => itemFrom({ fee, payer: 'EMPLOYER', at: `employerPaid.${index}` }, facts, ledger) ?? [],
  );
  if (feesPaidByWorker?.length === 0) ledger.carry('feesPaidByWorker');
  if (loans?.length === 0) ledger.carry('loans');
  const back = reimbursementsFrom({ facts, ledger }, paid);
  return {
    ...(feesPaidByWorker === undefined ? {} : { workerPaidNothing: paid.length === 0 }),
    items: [...paid, ...borne],
    ...(hasLoans ? { loans: borrowed } : {}),
    ...(back.length > 0 ? { reimbursements: back } : {}),
  };
}
