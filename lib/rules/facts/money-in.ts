import type { Dossier } from '../../domain/contracts/dossier.ts';
import type { PlainDate } from '../../domain/values/dates.ts';
import { convertedSum, type Money, minorOf, type Part } from '../../domain/values/money.ts';
import { type UnknownFact, unknownFact } from '../language/fact-type.ts';
import { rateOn } from '../rates.ts';

/** What the conversion of an amount needs: the rates, the currency of the wage, and the country of work. */
export interface MoneyContext {
  dossier: Dossier;
  currency: string | undefined;
  country: string;
}

/** A sum in minor units of the wage currency, or why it cannot be known. */
export type Known = number | UnknownFact;
export const isUnknown = (value: Known): value is UnknownFact => typeof value !== 'number';

interface Paid {
  amount: Money;
  paidOn?: PlainDate | undefined;
}

const isZero = ({ amount }: Paid): boolean => minorOf(amount) === 0;

function partOf({ dossier, currency }: MoneyContext, { amount, paidOn }: Paid): Part | UnknownFact {
  const part = { minor: minorOf(amount), from: amount.currency };
  if (amount.currency === currency) return part;
  if (currency === undefined) return unknownFact('absent');
  if (paidOn === undefined) return unknownFact('dateUnknown');
  const rate = rateOn(dossier.rates, amount.currency, currency, paidOn);
  return rate ? { ...part, rate } : unknownFact('rateMissing');
}

/**
 * The sum of payments in the currency of the wage, each at the rate of its day, rounded half-even once after summing.
 * Nothing paid is zero in every currency; otherwise one payment that cannot be converted makes the sum unknown.
 */
export function sumIn(money: MoneyContext, paid: readonly Paid[]): Known {
  const parts = paid.filter((each) => !isZero(each)).map((each) => partOf(money, each));
  const fault = parts.find((part): part is UnknownFact => '$unknown' in part);
  if (fault) return fault;
  const known = parts.filter((part): part is Part => 'minor' in part);
  return known.length === 0 ? 0 : convertedSum(known, money.currency ?? '');
}
