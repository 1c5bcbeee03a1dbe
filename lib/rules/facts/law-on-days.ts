import type { PlainDate } from '../../domain/values/dates.ts';
import type { Period } from '../../domain/values/period.ts';
import { lawValue } from '../in-force.ts';
import { unknownFact } from '../language/fact-type.ts';
import { isUnknown, type Known } from './money-in.ts';

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
