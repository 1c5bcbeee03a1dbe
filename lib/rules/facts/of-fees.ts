import { noRecords, recordsOf } from '../../domain/contracts/declared-records.ts';
import { type Dossier, latestBy } from '../../domain/contracts/dossier.ts';
import {
  type FeeDisclosure,
  type FeeItem,
  isWhole,
  isWorkerPaid,
  type Loan,
} from '../../domain/fees/fee-disclosure.ts';
import { feeCategoryOf } from '../../domain/fees/fee-taxonomy.ts';
import { addDays, type PlainDate, plainDateIn } from '../../domain/values/dates.ts';
import type { Money } from '../../domain/values/money.ts';
import { type UnknownFact, unknownFact } from '../language/fact-type.ts';
import { debtOf, partOf } from '../repayments/debt.ts';
import { zoneOf } from '../zone.ts';
import { isUnknown, type Known, type MoneyContext, sumIn } from './money-in.ts';
import { type CapFact, capFacts } from './of-caps.ts';
import { itemFacts, paidBack, reimbursementFacts } from './of-fee-items.ts';
import { withoutUnknown } from './without-unknown.ts';

/**
 * Days after registration within which each party is expected to disclose the fees. A product policy, not a figure of law:
 * a declaration that is late raises the quality of data, never a level.
 */
export const disclosureDueDays = 30;

/** Facts of one party's disclosure. Without one, all but `filed` is unknown: silence is never zero. */
export function partyFees(disclosure: FeeDisclosure | undefined, money: MoneyContext) {
  if (!disclosure) return { disclosure: { filed: false } };
  const { workerPaidNothing } = disclosure;
  return {
    disclosure: {
      filed: true,
      ...withoutUnknown({ workerPaidNothing }),
      items: [...disclosure.items.map((item) => itemFacts(item, money)), ...unsaid(disclosure)],
      ...(disclosure.loans === undefined
        ? {}
        : { loans: disclosure.loans.map((loan) => loanFacts(loan, money)) }),
      reimbursements: reimbursementFacts(disclosure, money),
    },
    fees: { ...sums([disclosure], money, true), ...owedBy(disclosure, money) },
    feeCaps: capFacts(disclosure, money),
  };
}

/**
 * Whether anything is left to give back: certain as soon as a part is and all that was given back is counted; settled only when all is
 * known.
 */
function owedBy(disclosure: FeeDisclosure, money: MoneyContext) {
  const { dossier, currency: wageCurrency } = money;
  const { rates, records = noRecords, demands: served = [] } = dossier;
  const { repayments } = recordsOf(records, disclosure.filedBy);
  const demands = served.filter(({ recipientId }) => recipientId === disclosure.filedBy);
  const { stillOwed, settled, currency } = debtOf({ disclosure, repayments, demands, wageCurrency, rates });
  const isBackKnown = paidBack(disclosure, money).every(({ amount, paidOn: on }) =>
    partOf({ amount, on }, currency, rates),
  );
  return withoutUnknown({ owed: settled ? false : (stillOwed.atLeastMinor > 0 && isBackKnown) || undefined });
}

/** A party that does not say whether its items are all leaves one that nobody can see. */
const unsaid = ({ workerPaidNothing }: FeeDisclosure): UnknownFact[] =>
  workerPaidNothing === undefined ? [unknownFact('absent')] : [];

function loanFacts(loan: Loan, money: MoneyContext) {
  const on = loan.takenOn;
  const dated = (amount: Loan['principal'] | undefined) =>
    amount && sumIn(money, [on === undefined ? { amount } : { amount, paidOn: on }]);
  const outstanding = dated(loan.outstanding ?? loan.principal);
  return withoutUnknown({
    lender: loan.lender,
    forRecruitment:
      loan.purpose === undefined || loan.purpose === 'unknown' ? undefined : loan.purpose === 'recruitment',
    principal: dated(loan.principal),
    outstanding,
    repaid: isNothing(loan.outstanding ?? loan.principal),
    monthlyRepayment: dated(loan.monthlyRepayment),
    monthlyInterest: interest(outstanding, loan.annualInterestBasisPoints),
    yearlyInterest: loan.annualInterestBasisPoints,
    byDeduction: loan.repaidByWageDeduction,
    collateral: loan.collateral,
    mayLeave: loan.mayLeaveBeforeRepaid,
  });
}

/** Read as it was stated: whether nothing is owed needs no rate of exchange. */
const isNothing = ({ amount }: Money): boolean => !/[1-9]/.test(amount);

const interest = (outstanding: Known | undefined, basisPoints: number | undefined): number | undefined =>
  outstanding === undefined || isUnknown(outstanding) || basisPoints === undefined
    ? undefined
    : Math.floor((outstanding * basisPoints) / 120_000);

const isIllegitimate = (item: FeeItem): boolean => isWorkerPaid(item) && feeCategoryOf(item.item) === 'IL';

/** OT items lie outside the ILO definition: a tax of the worker's own is not a recruitment cost. */
const isOfRecruitment = ({ item }: FeeItem): boolean => feeCategoryOf(item) !== 'OT';
const counts = (item: FeeItem): boolean => isWorkerPaid(item) && isOfRecruitment(item);

/**
 * What was paid, over one party's disclosure or over several. A later or other statement can only add to what is known to
 * have been paid, so `…AtLeast` is known as soon as one statement is; the plain sum is known only when all are in.
 */
function sums(disclosures: readonly FeeDisclosure[], money: MoneyContext, complete: boolean) {
  const over = (pick: (item: FeeItem) => boolean) =>
    disclosures.map((d) => sumOf(money, d.items.filter(pick)));
  const whole = complete && disclosures.every(isWhole);
  const paid = over(counts);
  const back = disclosures.map((d) => sumIn(money, paidBack(d, money)));
  const illegitimate = over(isIllegitimate);
  const left = paid.map((sum, at) => minus(sum, back[at] ?? 0));
  return withoutUnknown({
    workerPaidAtLeast: highestKnown(paid),
    workerPaid: highest(paid, whole),
    illegitimateAtLeast: highestKnown(illegitimate),
    illegitimate: highest(illegitimate, whole),
    outstanding: highest(left, whole),
    outstandingAtLeast: highestKnown(left),
  });
}

/** All that a party says the worker's side paid, where it says that this is all and what each came to; of the items that are asked for. */
export const wholeSum = (
  disclosure: FeeDisclosure,
  money: MoneyContext,
  isAsked: (item: FeeItem) => boolean = isOfRecruitment,
): Known | undefined =>
  isWhole(disclosure)
    ? sumOf(
        money,
        disclosure.items.filter((item) => isWorkerPaid(item) && isAsked(item)),
      )
    : undefined;

/** What is certain of some items: one of which nobody knows the amount adds nothing to it. */
const sumOf = (money: MoneyContext, items: readonly FeeItem[]): Known =>
  sumIn(
    money,
    items.flatMap(({ amount, paidOn }) => (amount === undefined ? [] : [{ amount, paidOn }])),
  );

const minus = (sum: Known, back: Known): Known =>
  isUnknown(sum) ? sum : isUnknown(back) ? back : Math.max(0, sum - back);

const highestKnown = (values: readonly Known[]): number | undefined => {
  const known = values.filter((value): value is number => !isUnknown(value));
  return known.length === 0 ? undefined : Math.max(...known);
};

const highest = (values: readonly Known[], complete: boolean): Known | undefined =>
  values.find(isUnknown) ?? (complete && values.length > 0 ? highestKnown(values) : undefined);

/** The parties that are expected to disclose: those that can, because they are in the records. */
const expected = ({ contract }: Dossier): string[] =>
  [contract.employerId, contract.agencyId].filter((party) => party !== undefined);

/** What all disclosures say together, and what is still missing of them. */
export function derivedFees(money: MoneyContext, terms: { wageMonthly?: unknown } | UnknownFact | undefined) {
  const { dossier } = money;
  const filed = expected(dossier).flatMap((party) => latestBy(dossier.disclosures, party) ?? []);
  const missing = expected(dossier).length - filed.length;
  const fees = sums(filed, money, missing === 0);
  const caps: (CapFact | UnknownFact)[] = filed.flatMap((disclosure) => capFacts(disclosure, money));
  const loans = filed.flatMap((disclosure) => loansOf(disclosure, money));
  const silent = Array.from({ length: missing }, () => unknownFact('absent'));
  return {
    fees: { ...fees, ...monthsOfWage(fees.workerPaidAtLeast, terms) },
    feeCaps: [...caps, ...silent],
    loans: [...loans, ...silent],
    ...contradiction(filed, money),
    disclosureMissing: missing > 0,
    disclosureDueBy: disclosureDueBy(dossier),
  };
}

type LoanFact = ReturnType<typeof loanFacts>;

/** A disclosure that is silent on loans leaves one that nobody can see. */
const loansOf = ({ loans }: FeeDisclosure, money: MoneyContext): (LoanFact | UnknownFact)[] =>
  loans?.map((loan) => loanFacts(loan, money)) ?? [unknownFact('absent')];

const monthsOfWage = (
  paid: number | undefined,
  terms: { wageMonthly?: unknown } | UnknownFact | undefined,
) => {
  const wage = terms && 'wageMonthly' in terms ? terms.wageMonthly : undefined;
  return paid === undefined || typeof wage !== 'number' || wage === 0
    ? {}
    : { monthsOfWagePerMille: Math.floor((paid * 1000) / wage) };
};

/** What a party says of it, or what its items say; undefined where neither does. */
export const nothingPaid = ({ workerPaidNothing, items }: FeeDisclosure): boolean | undefined =>
  workerPaidNothing ?? (items.some(isWorkerPaid) ? false : undefined);

/** Known only when two have spoken. */
function contradiction(filed: readonly FeeDisclosure[], money: MoneyContext) {
  const [one, other] = filed;
  if (!one || !other) return {};
  const [paidNothing, otherPaidNothing] = [nothingPaid(one), nothingPaid(other)];
  if (paidNothing === undefined || otherPaidNothing === undefined) return {};
  if (paidNothing !== otherPaidNothing) return { disclosuresContradict: true };
  const [a, b] = [wholeSum(one, money), wholeSum(other, money)];
  return a === undefined || b === undefined || isUnknown(a) || isUnknown(b)
    ? {}
    : { disclosuresContradict: a !== b };
}

/** The last day for the disclosure of each party, by the clocks of the place of work. */
function disclosureDueBy({ contract }: Dossier): PlainDate {
  const registered = plainDateIn(zoneOf(contract.placeOfWork.country), contract.registeredAt);
  return addDays(registered, disclosureDueDays);
}

/** The day with whose end a disclosure that is not there becomes late; none where all are there. */
export const disclosureAwaitedBy = (dossier: Dossier): PlainDate[] =>
  expected(dossier).every((party) => latestBy(dossier.disclosures, party)) ? [] : [disclosureDueBy(dossier)];
