import type { FeeItem } from '../../../../lib/domain/fees/fee-disclosure.ts';
import { type Money, minorOf, moneyOf } from '../../../../lib/domain/values/money.ts';

/** What payments come to, one sum for each currency in which they were made; nothing is converted. */
export function sumsOf(items: readonly FeeItem[]): Money[] {
  const sums = new Map<string, number>();
  for (const { amount } of items)
    if (amount) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + minorOf(amount));
  return [...sums].map(([currency, minor]) => moneyOf(minor, currency));
}
