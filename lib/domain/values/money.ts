import * as z from 'zod';
import { Currency } from './codes.ts';
import { minorDigits } from './currencies.ts';
import type { PlainDate } from './dates.ts';

export { minorDigits };

/** Ten million million minor units: far above any wage or fee, and hundreds of such amounts still sum exactly. */
const largestAmountMinor = 10_000_000_000_000;
const amountPattern = /^(0|[1-9]\d{0,14})(\.\d+)?$/;

interface AmountFault {
  code: 'amount-format' | 'money-decimals' | 'amount-too-large';
  message: string;
  digits?: number;
}

/** Whole minor units of a decimal string that has passed its checks. */
const minorUnits = (amount: string): number => Number(amount.replace('.', ''));

function amountFault(amount: string, digits: number): AmountFault | undefined {
  if (!amountPattern.test(amount))
    return { code: 'amount-format', message: 'Expected digits with a point, no sign, no separators.' };
  if ((amount.split('.')[1] ?? '').length !== digits)
    return { code: 'money-decimals', message: `Expected exactly ${digits} decimals (ISO 4217).`, digits };
  if (minorUnits(amount) > largestAmountMinor)
    return { code: 'amount-too-large', message: `Expected at most ${largestAmountMinor} minor units.` };
  return undefined;
}

const Amount = z.string().meta({
  description: "A decimal string with exactly the currency's ISO 4217 decimals: `185.000` BHD, `2500` UGX.",
  pattern: amountPattern.source,
  example: '185.000',
});

/**
 * An amount of money as it travels: never negative, never a JSON number. What is wrong comes as a custom issue with
 * `params.code` amount-format, money-decimals (with `currency`, `digits`), amount-too-large, or unknown-currency.
 */
export const Money = z
  .strictObject({ amount: Amount, currency: Currency })
  .check((context) => {
    const { amount, currency } = context.value;
    const digits = minorDigits(currency);
    if (digits === undefined) return;
    const fault = amountFault(amount, digits);
    if (!fault) return;
    const { message, ...params } = fault;
    const path = ['amount'];
    context.issues.push({ code: 'custom', path, input: amount, message, params: { ...params, currency } });
  })
  .meta({ id: 'Money', description: 'A non-negative amount of money with its ISO 4217 currency.' });
export type Money = z.infer<typeof Money>;

/** Units of `to` per one unit of `from`, both in MAJOR units, as an integer ratio, on one day; `source` says whose. */
export interface Rate {
  from: string;
  to: string;
  on: PlainDate;
  numerator: number;
  denominator: number;
  source: string;
}

/** An amount in the minor unit of its own currency and, unless that is the target's, the rate that turns it. */
export interface Part {
  minor: number;
  from: string;
  rate?: Rate | undefined;
}

function digitsOf(currency: string): number {
  const digits = minorDigits(currency);
  if (digits === undefined) throw new RangeError(`Unknown currency ${currency}`);
  return digits;
}

/** The amount as a safe integer of minor units: fils for BHD, paise for INR. RangeError where `Money` would refuse. */
export function minorOf(money: Money): number {
  const fault = amountFault(money.amount, digitsOf(money.currency));
  if (fault) throw new RangeError(fault.message);
  return minorUnits(money.amount);
}

/** The other way round; RangeError on a negative, broken or unsafe number and on an unknown currency. */
export function moneyOf(minor: number, currency: string): Money {
  const digits = digitsOf(currency);
  if (!Number.isSafeInteger(minor) || minor < 0) throw new RangeError(`Not an amount: ${minor}`);
  if (digits === 0) return { amount: String(minor), currency };
  const text = String(minor).padStart(digits + 1, '0');
  return { amount: `${text.slice(0, -digits)}.${text.slice(-digits)}`, currency };
}

/** Nearest integer to a ratio; a tie goes to the even one, so that many roundings do not drift. */
function halfEven(numerator: bigint, denominator: bigint): bigint {
  const sign = numerator < 0n ? -1n : 1n;
  const size = numerator * sign;
  const [whole, twice] = [size / denominator, (size % denominator) * 2n];
  const up = twice > denominator || (twice === denominator && whole % 2n === 1n);
  return sign * (up ? whole + 1n : whole);
}

function ratioOf(part: Part, to: string): readonly [bigint, bigint] {
  if (part.from === to) return [BigInt(part.minor), 1n];
  const { rate } = part;
  if (rate?.from !== part.from || rate.to !== to) throw new RangeError(`No rate from ${part.from} to ${to}`);
  const scaleUp = 10n ** BigInt(digitsOf(to));
  const scaleDown = 10n ** BigInt(digitsOf(part.from));
  return [BigInt(part.minor) * BigInt(rate.numerator) * scaleUp, BigInt(rate.denominator) * scaleDown];
}

/**
 * Several amounts, each at its own rate, in the minor unit of one currency. The sum is exact and is rounded half-even
 * once, at the end. Beyond the safe integers it stays at the largest: no sum of money is that large, and a caller who
 * states one must not stop an assessment. RangeError when a rate is missing or is for another pair.
 */
export function convertedSum(parts: readonly Part[], to: string): number {
  let [numerator, denominator] = [0n, 1n];
  for (const part of parts) {
    const [n, d] = ratioOf(part, to);
    [numerator, denominator] = [numerator * d + n * denominator, denominator * d];
  }
  return Math.min(Number(halfEven(numerator, denominator)), Number.MAX_SAFE_INTEGER);
}

/** One amount in another currency, rounded half-even. To add several, use `convertedSum`, which rounds only once. */
export const convert = (minor: number, from: string, to: string, rate: Rate): number =>
  convertedSum([{ minor, from, rate }], to);
