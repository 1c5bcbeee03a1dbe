import { type FeeDisclosure, type FeeItem, isWhole, isWorkerPaid } from '../../domain/fees/fee-disclosure.ts';
import { feeCategoryOf } from '../../domain/fees/fee-taxonomy.ts';
import { type Demand, type PaidBack, paidBackBy, type Repayment } from '../../domain/repayments/repayment.ts';
import type { DebtItem, DebtRange, DebtRule } from '../../domain/repayments/repayment-ledger.ts';
import type { PlainDate } from '../../domain/values/dates.ts';
import {
  convertedSum,
  type Money,
  minorOf,
  moneyOf,
  type Part,
  type Rate,
} from '../../domain/values/money.ts';
import policy from '../../reference/repayment-rules.json' with { type: 'json' };
import { rateOn } from '../rates.ts';

/** What one party stated and was demanded of, about one contract. */
export interface OwnAccount {
  disclosure: FeeDisclosure | undefined;
  repayments: readonly Repayment[];
  demands: readonly Demand[];
  wageCurrency: string | undefined;
  rates: readonly Rate[];
}

/** In minor units of `currency`. `atMostMinor` is absent where nobody can say. */
export interface Debt {
  currency: string;
  items: readonly DebtItem[];
  owed: MinorRange;
  repaidMinor: number;
  stillOwed: MinorRange;
  settled: boolean;
}

export interface MinorRange {
  atLeastMinor: number;
  atMostMinor?: number;
}

/** OT items lie outside the ILO definition; a family's money is the worker's. */
export const isOwedBack = (item: FeeItem): boolean => isWorkerPaid(item) && feeCategoryOf(item.item) !== 'OT';

/** Every amount that a party stated as paid by the worker side, or was demanded of it. */
export const claimedIn = ({ disclosure, demands }: OwnAccount): (Money | undefined)[] => [
  ...(disclosure?.items ?? []).filter(isOwedBack).map(({ amount }) => amount),
  ...demands.map(({ amount }) => amount),
];

/** Whose wage knows no currency and who paid none: nothing in every currency. */
const anyCurrency = 'BHD';

/**
 * The currency of a debt: that in which the worker paid, so that no rate changes what is owed; the wage's where they paid in
 * several; and where nobody knows the wage, the first by name.
 */
export function debtCurrency(paid: readonly (Money | undefined)[], wageCurrency: string | undefined): string {
  const named = [...new Set(paid.flatMap((amount) => amount?.currency ?? []))].toSorted();
  const [first, second] = named;
  if (first !== undefined && second === undefined) return first;
  return wageCurrency ?? first ?? anyCurrency;
}

interface Dated {
  amount: Money;
  on: PlainDate | undefined;
}

/** The amount with the rate of its day; undefined where no rate of that day is known. */
export function partOf({ amount, on }: Dated, to: string, rates: readonly Rate[]): Part | undefined {
  const part = { minor: minorOf(amount), from: amount.currency };
  if (amount.currency === to) return part;
  const rate = on === undefined ? undefined : rateOn(rates, amount.currency, to, on);
  return rate && { ...part, rate };
}

const confidences = new Map(policy.rules.map(({ code, confidence }) => [code, confidence]));
export function confidenceOf(rule: DebtRule): DebtItem['confidence'] {
  const confidence = confidences.get(rule);
  return confidence === 'high' || confidence === 'medium' ? confidence : 'low';
}

export const rangeIn = (currency: string, { atLeastMinor, atMostMinor }: MinorRange): DebtRange => ({
  atLeast: moneyOf(atLeastMinor, currency),
  ...(atMostMinor === undefined ? {} : { atMost: moneyOf(atMostMinor, currency) }),
});

interface Line {
  item: FeeItem;
  rule: DebtRule;
  part: Part | undefined;
}

function lineOf(item: FeeItem, to: string, rates: readonly Rate[]): Line {
  if (item.amount === undefined) return { item, rule: 'amountNotStated', part: undefined };
  const part = partOf({ amount: item.amount, on: item.paidOn }, to, rates);
  if (!part) return { item, rule: 'notConvertible', part };
  return { item, rule: item.receiptSha256 ? 'statedWithReceipt' : 'statedWithoutReceipt', part };
}

function itemOf({ item: { item, amount, paidOn }, rule, part }: Line, currency: string): DebtItem {
  const minor = part && convertedSum([part], currency);
  const range = minor === undefined ? { atLeastMinor: 0 } : { atLeastMinor: minor, atMostMinor: minor };
  return {
    item,
    ...(amount ? { stated: amount } : {}),
    ...(paidOn === undefined ? {} : { paidOn }),
    rule,
    confidence: confidenceOf(rule),
    counts: rangeIn(currency, range),
  };
}

const negative = (part: Part): Part => ({ ...part, minor: -part.minor });

/**
 * What one party owes one worker by its own word, and what was demanded of it. Sums are exact and rounded once; what cannot be
 * counted keeps the upper end open. No interest is added: no law on fees that is known gives any.
 */
export function debtOf(account: OwnAccount): Debt {
  const { disclosure, demands, rates } = account;
  const currency = debtCurrency(claimedIn(account), account.wageCurrency);
  const lines = (disclosure?.items ?? []).filter(isOwedBack).map((item) => lineOf(item, currency, rates));
  const stated = lines.flatMap(({ part }) => part ?? []);
  const asked = demands.map(({ amount, demandedOn }) => partOf({ amount, on: demandedOn }, currency, rates));
  const back = paidBackBy(disclosure?.reimbursements, account.repayments).flatMap((each) =>
    backPart(each, currency, rates),
  );
  const isWholeKnown =
    disclosure !== undefined &&
    isWhole(disclosure) &&
    lines.every(({ part }) => part !== undefined) &&
    asked.every((part) => part !== undefined);
  const claims = [stated, ...asked.map((part) => (part ? [part] : []))];
  const owed = Math.max(...claims.map((parts) => convertedSum(parts, currency)));
  const left = Math.max(
    0,
    ...claims.map((parts) => convertedSum([...parts, ...back.map(negative)], currency)),
  );
  const upTo = (minor: number): MinorRange => ({
    atLeastMinor: minor,
    ...(isWholeKnown ? { atMostMinor: minor } : {}),
  });
  return {
    currency,
    items: lines.map((line) => itemOf(line, currency)),
    owed: upTo(owed),
    repaidMinor: convertedSum(back, currency),
    stillOwed: upTo(left),
    settled: isWholeKnown && left === 0,
  };
}

/** What was given back in a currency without a rate of that day is not credited until one is known. */
function backPart({ amount, paidOn }: PaidBack, to: string, rates: readonly Rate[]): Part[] {
  const part = partOf({ amount, on: paidOn }, to, rates);
  return part ? [part] : [];
}
