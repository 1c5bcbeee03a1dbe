import type { Dimension, Leg, Strength } from '../domain/values/indicator.ts';
import { type Counted, isForAdults, ruleIdsOf, stepDown, strengthByFact } from './combine-counted.ts';

/** What one dimension shows: the rules behind each leg, and whether both legs stand on two different facts. */
export interface DimensionReading {
  involuntariness: readonly string[];
  menaceOfPenalty: readonly string[];
  positive: boolean;
}

export type HardToSee = Readonly<Record<Dimension, DimensionReading>>;

/**
 * A rule that lists several dimensions does not know which one its facts point to: it counts in each, one step down.
 */
const inEach = (outcome: Counted): readonly [Counted, Strength] => [
  outcome,
  outcome.dimensions.length > 1 ? stepDown(outcome.strength) : outcome.strength,
];

/** Both legs from two different facts, at least one of them strong; so one locked door does not prove everything. */
function standsOnTwoFacts(
  involuntariness: ReadonlyMap<string, Strength>,
  menace: ReadonlyMap<string, Strength>,
): boolean {
  return [...involuntariness].some(([fact, strength]) =>
    [...menace].some(
      ([other, otherStrength]) => fact !== other && (strength === 'strong' || otherStrength === 'strong'),
    ),
  );
}

function readingOf(counted: readonly Counted[], dimension: Dimension): DimensionReading {
  const here = counted.filter(({ dimensions }) => dimensions.includes(dimension));
  const withLeg = (leg: Leg): Counted[] => here.filter(({ legs }) => legs.includes(leg));
  const [involuntary, menaced] = [withLeg('involuntariness'), withLeg('menaceOfPenalty')];
  return {
    involuntariness: ruleIdsOf(involuntary),
    menaceOfPenalty: ruleIdsOf(menaced),
    positive: standsOnTwoFacts(strengthByFact(involuntary.map(inEach)), strengthByFact(menaced.map(inEach))),
  };
}

/**
 * The ILO's survey model, "Hard to see, harder to count" (2nd edition, 2012): an adult reads as in forced labour when in
 * one dimension both legs of Convention 29 are evidenced and one of the two is strong. A reading for an inspector,
 * never a finding. Takes flagged outcomes; the order does not matter.
 */
export function hardToSee(flagged: readonly Counted[]): HardToSee {
  const counted = flagged.filter(isForAdults);
  return {
    recruitment: readingOf(counted, 'recruitment'),
    workAndLife: readingOf(counted, 'workAndLife'),
    leaving: readingOf(counted, 'leaving'),
  };
}
