import type * as z from 'zod';
import type { FeeItem } from '../../../lib/domain/fees/fee-disclosure.ts';
import { type Money, minorOf } from '../../../lib/domain/values/money.ts';
import type { ToldFee } from '../../../lib/domain/voice/told-fee.ts';

type Item = z.output<typeof FeeItem>;
type Told = z.output<typeof ToldFee>;

const isPaidByWorker = ({ payer }: Item): boolean => payer === 'WORKER' || payer === 'WORKER_FAMILY';

/** In minor units of a currency, what was said in it. */
const sumIn = (currency: string, amounts: readonly Money[]): number =>
  amounts.filter((each) => each.currency === currency).reduce((sum, each) => sum + minorOf(each), 0);

const known = (said: readonly { amount?: Money | undefined }[]): Money[] =>
  said.flatMap(({ amount }) => amount ?? []);

/**
 * Whether one party's word on a cost denies what the worker tells of it. A party that says nothing contradicts nobody; one that
 * speaks has to name what the worker says they paid: in one sum, or in several that come to it in its currency.
 */
export function deniesPayment(items: readonly Item[], told: readonly Told[]): boolean {
  if (items.length === 0) return false;
  const declared = items.filter(isPaidByWorker);
  const amounts = known(declared);
  const isNamed = ({ amount, currency }: Money): boolean => {
    const minor = minorOf({ amount, currency });
    const whole = sumIn(currency, amounts);
    const isOneOfThem = amounts.some((each) => each.currency === currency && minorOf(each) === minor);
    return isOneOfThem || (whole > 0 && [minor, sumIn(currency, known(told))].includes(whole));
  };
  if (declared.length === 0) return told.length > 0;
  return amounts.length === declared.length && !known(told).every(isNamed);
}
