import type { PlainDate } from '../../domain/values/dates.ts';
import type { Period } from '../../domain/values/period.ts';
import { lawValue } from '../in-force.ts';
import { unknownFact } from '../language/fact-type.ts';
import { isUnknown, type Known } from './money-in.ts';
import { highestOf } from './three-valued.ts';

/** A figure of a country's law as it was in force on a day. */
export function figureOn(country: string, param: string, day: PlainDate): Known {
  const figure = lawValue(country, param, day);
  return typeof figure === 'boolean' ? unknownFact('absent') : figure;
}

/** By the law of a record's own days, and not of the contract's; not known where it changed between them. */
export function overDays({ from, to }: Period, read: (day: PlainDate) => Known): Known {
  const [first, last] = [read(from), read(to)];
  if (isUnknown(first)) return first;
  return first === last ? first : unknownFact('dateUnknown');
}

/** What each record of one party gives; undefined where it does not tell. */
export type ByRecord = readonly (Known | undefined)[];

interface OfParty {
  readonly values: ByRecord;
  /** No day for which a record can be expected is missing. */
  readonly complete: boolean;
}

const isNumber = (value: Known | undefined): value is number => typeof value === 'number';

/** The worst of all parties, as far as it is known; and the figure itself where one party left nothing open. */
export function worstOf(parties: readonly OfParty[], inOne: (values: readonly number[]) => number) {
  const known = parties.map(({ values }) => values.filter(isNumber)).filter((values) => values.length > 0);
  const highest = highestOf(known.map(inOne));
  const doubt = parties
    .flatMap(({ values }) => values)
    .filter((value) => value !== undefined)
    .find(isUnknown);
  const isKnown = parties.some(({ complete, values }) => complete && values.every(isNumber));
  return { atLeast: highest ?? doubt, exact: isKnown ? highest : doubt };
}
