import { feeCategoryOf } from '../../domain/fees/fee-taxonomy.ts';
import { paidBackIn, standingRepayments } from '../../domain/repayments/repayment.ts';
import type { DebtItem } from '../../domain/repayments/repayment-ledger.ts';
import { convertedSum, type Money, type Part, type Rate } from '../../domain/values/money.ts';
import type { ToldFee } from '../../domain/voice/told-fee.ts';
import {
  claimedIn,
  confidenceOf,
  debtCurrency,
  isOwedBack,
  type MinorRange,
  type OwnAccount,
  partOf,
  rangeIn,
} from './debt.ts';

/** What everybody says of one worker, side by side: protected where somebody told. */
export interface JointDebt {
  currency: string;
  told: readonly DebtItem[];
  owed: MinorRange;
  repaidMinor: number;
  stillOwed: MinorRange;
  /** What was given back reaches every sum that anybody names. */
  reaches: boolean;
}

interface Everybody {
  accounts: readonly OwnAccount[];
  told: readonly ToldFee[];
  wageCurrency: string | undefined;
  rates: readonly Rate[];
}

type Claim = readonly (Part | undefined)[];

const knownOf = (claim: Claim): Part[] => claim.flatMap((part) => part ?? []);
const negative = (part: Part): Part => ({ ...part, minor: -part.minor });

/** What was told has no day, so an amount in another currency than that of the debt has no rate. */
function toldItem({ item, amount, receipt }: ToldFee, part: Part | undefined, currency: string): DebtItem {
  const rule = amount === undefined ? 'amountNotStated' : toldRule(receipt, part);
  const range = part ? { atLeastMinor: 0, atMostMinor: convertedSum([part], currency) } : { atLeastMinor: 0 };
  return {
    item,
    ...(amount ? { stated: amount } : {}),
    rule,
    confidence: confidenceOf(rule),
    counts: rangeIn(currency, range),
  };
}

const toldRule = (receipt: boolean | undefined, part: Part | undefined): DebtItem['rule'] => {
  if (!part) return 'notConvertible';
  return receipt ? 'toldWithReceipt' : 'toldWithoutReceipt';
};

/**
 * The highest statement counts, because everybody states all they know: what a party states against itself, or what was
 * demanded, is certain; what was told is how much it may be. A payment that both parties recorded is one.
 */
export function jointDebtOf({ accounts, told: all, wageCurrency, rates }: Everybody): JointDebt {
  const told = all.filter(({ item }) => feeCategoryOf(item) !== 'OT');
  const named = [...accounts.flatMap(claimedIn), ...told.map(({ amount }) => amount)];
  const currency = debtCurrency(named, wageCurrency);
  const part = (amount: Money | undefined, on: string | undefined) =>
    amount && partOf({ amount, on }, currency, rates);
  const declared = accounts.flatMap(({ disclosure, demands }): Claim[] => [
    (disclosure?.items ?? []).filter(isOwedBack).map(({ amount, paidOn }) => part(amount, paidOn)),
    ...demands.map(({ amount, demandedOn }) => [part(amount, demandedOn)]),
  ]);
  const toldClaim = told.map(({ amount }) => part(amount, undefined));
  const back = paidBackIn(
    accounts.map(({ disclosure, repayments }) =>
      paidBackIn([disclosure?.reimbursements ?? [], standingRepayments(repayments)]),
    ),
  ).flatMap(({ amount, paidOn }) => part(amount, paidOn) ?? []);
  const most = (claims: readonly Claim[], less: readonly Part[]): number =>
    Math.max(0, ...claims.map((claim) => convertedSum([...knownOf(claim), ...less.map(negative)], currency)));
  const isOpen = [...declared, toldClaim].some((claim) => claim.includes(undefined));
  const range = (less: readonly Part[]): MinorRange => ({
    atLeastMinor: most(declared, less),
    ...(isOpen ? {} : { atMostMinor: most([...declared, toldClaim], less) }),
  });
  return {
    currency,
    told: told.map((fee, at) => toldItem(fee, toldClaim[at], currency)),
    owed: range([]),
    repaidMinor: convertedSum(back, currency),
    stillOwed: range(back),
    reaches: most([...declared, toldClaim], back) === 0,
  };
}
