import type { FeeDisclosure, FeeItem } from '../../domain/fees/fee-disclosure.ts';
import { isWorkerPaid } from '../../domain/fees/fee-disclosure.ts';
import { feeCategoryOf } from '../../domain/fees/fee-taxonomy.ts';
import { paidBackBy } from '../../domain/repayments/repayment.ts';
import type { Money } from '../../domain/values/money.ts';
import { unknownFact } from '../language/fact-type.ts';
import { type MoneyContext, sumIn } from './money-in.ts';
import { withoutUnknown } from './without-unknown.ts';

/** As it was stated, to be shown: a text, so that no rule can compare money of two currencies. */
const asStated = ({ currency, amount }: Money): string => `${currency} ${amount}`;

/** One fee as a party declared it. */
export const itemFacts = (item: FeeItem, money: MoneyContext) => ({
  item: item.item,
  category: feeCategoryOf(item.item),
  amount:
    item.amount === undefined ? unknownFact('absent') : sumIn(money, [{ ...item, amount: item.amount }]),
  workerPaid: isWorkerPaid(item),
  receipt: item.receiptSha256 !== undefined,
  ...withoutUnknown({
    paid: item.amount && asStated(item.amount),
    paidOn: item.paidOn,
    collector: item.collector?.role,
    byDeduction: item.form === undefined ? undefined : item.form === 'WAGE_DEDUCTION',
  }),
});

/** What was given back by this party's word: in its disclosure, and recorded since. */
export const paidBack = ({ reimbursements, filedBy }: FeeDisclosure, { dossier }: MoneyContext) =>
  paidBackBy(
    reimbursements,
    (dossier.records?.repayments ?? []).filter(({ recordedBy }) => recordedBy === filedBy),
  );

/** Each payment back: all that this party says of it, so that the list is known as soon as the party has disclosed. */
export const reimbursementFacts = (disclosure: FeeDisclosure, money: MoneyContext) =>
  paidBack(disclosure, money).map(({ amount, paidOn }) => ({
    amount: sumIn(money, [{ amount, paidOn }]),
    paid: asStated(amount),
    paidOn,
  }));
