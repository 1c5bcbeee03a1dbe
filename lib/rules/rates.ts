import { addDays, type PlainDate } from '../domain/values/dates.ts';
import type { Rate } from '../domain/values/money.ts';

/** A rate as a rules officer enters it; `demo` marks the seeded ones, which no finding may rest on outside a demo. */
export interface DatedRate extends Rate {
  demo: boolean;
}

const oldestUsableDays = 7;

const inverse = <R extends Rate>(rate: R): R => ({
  ...rate,
  from: rate.to,
  to: rate.from,
  numerator: rate.denominator,
  denominator: rate.numerator,
});

function latest<R extends Rate>(rates: readonly R[], from: string, to: string): R | undefined {
  const ofPair = rates.filter((rate) => rate.from === from && rate.to === to);
  return ofPair.reduce<R | undefined>((best, rate) => (best && best.on > rate.on ? best : rate), undefined);
}

/**
 * The rate of a pair for a day: that day's, or the latest of the seven days before; a pair that is entered only the
 * other way round is turned about, exactly. Undefined when there is none: the caller says `rateMissing`. Pairs are
 * never chained through a third currency, since nobody entered such a rate. Of two rates of one day the later entry
 * in the list counts.
 */
export function rateOn<R extends Rate>(
  rates: readonly R[],
  from: string,
  to: string,
  on: PlainDate,
): R | undefined {
  const oldest = addDays(on, -oldestUsableDays);
  const usable = rates.filter((rate) => rate.on <= on && rate.on >= oldest);
  const direct = latest(usable, from, to);
  if (direct) return direct;
  const turned = latest(usable, to, from);
  return turned && inverse(turned);
}

/** One USD is BHD 0.376: the peg of the Central Bank of Bahrain. The only pair here that is a fact. */
const peg = {
  from: 'USD',
  numerator: 376,
  denominator: 1000,
  source: 'peg of the Central Bank of Bahrain: 1 USD = 0.376 BHD',
  demo: false,
};

/** BHD per unit, as an integer over ten million: round figures made up for the demo, near nobody's rate of any day. */
const demoTenMillionths: Readonly<Record<string, number>> = {
  AED: 1_000_000,
  BDT: 31_000,
  EGP: 77_000,
  ETB: 27_000,
  EUR: 4_300_000,
  GHS: 340_000,
  IDR: 235,
  INR: 44_000,
  KES: 29_000,
  KWD: 12_250_000,
  LKR: 12_500,
  MMK: 1_800,
  NPR: 27_500,
  OMR: 9_780_000,
  PHP: 66_000,
  PKR: 13_400,
  QAR: 1_030_000,
  SAR: 1_000_000,
  THB: 115_000,
  UGX: 1_040,
  VND: 145,
};

const pairs: readonly Omit<DatedRate, 'to' | 'on'>[] = [
  peg,
  ...Object.entries(demoTenMillionths).map(([from, numerator]) => ({
    from,
    numerator,
    denominator: 10_000_000,
    source: 'demo rate, not for use',
    demo: true,
  })),
];

/**
 * Rates for a demonstration: each pair to BHD every seventh day from the first date to the last, so that every day
 * between has a usable one. All but the dollar's peg are made up and say so.
 */
export function demoRates(from: PlainDate, to: PlainDate): DatedRate[] {
  const rates: DatedRate[] = [];
  for (let on = from; on <= to; on = addDays(on, 7))
    rates.push(...pairs.map((pair) => ({ ...pair, to: 'BHD', on })));
  return rates;
}
