import type { Dimension, Indicator, Strength } from '../domain/values/indicator.ts';
import { type Counted, isForAdults, ruleIdsOf, stepDown, strengthByFact, weaker } from './combine-counted.ts';

/** The six lists of the operational indicators for labour exploitation (ILO and European Commission, 2009). */
export const delphiDimensions = [
  'deceptiveRecruitment',
  'coerciveRecruitment',
  'recruitmentByAbuseOfVulnerability',
  'exploitation',
  'coercionAtDestination',
  'abuseOfVulnerabilityAtDestination',
] as const;
export type DelphiDimension = (typeof delphiDimensions)[number];

export interface ListReading {
  ruleIds: readonly string[];
  positive: boolean;
}

export interface DelphiReading {
  dimensions: Readonly<Record<DelphiDimension, ListReading>>;
  /** Exploitation with a recruitment element, with coercion at destination alone, or neither. */
  reading: 'none' | 'forcedLabour' | 'trafficking';
}

/** A list, and the highest strength that its items of this indicator have in the brochure. */
type Place = readonly [list: DelphiDimension, highest: Strength];
interface Places {
  recruitment: readonly Place[];
  destination: readonly Place[];
}

const coercion = (highest: Strength): Places => ({
  recruitment: [['coerciveRecruitment', 'medium']],
  destination: [['coercionAtDestination', highest]],
});
const anywhere = (...places: Place[]): Places => ({ recruitment: places, destination: places });

/**
 * Where each of the eleven indicators stands in the six lists. The mapping is ours; the sizes of the lists are known,
 * items and strengths are from a summary and want checking against the brochure before they are quoted as ILO text.
 */
const placesOf: Record<Indicator, Places> = {
  abuse_of_vulnerability: {
    recruitment: [['recruitmentByAbuseOfVulnerability', 'medium']],
    destination: [['abuseOfVulnerabilityAtDestination', 'medium']],
  },
  deception: anywhere(['deceptiveRecruitment', 'strong']),
  restriction_of_movement: coercion('strong'),
  isolation: coercion('strong'),
  physical_sexual_violence: {
    recruitment: [['coerciveRecruitment', 'strong']],
    destination: [['coercionAtDestination', 'strong']],
  },
  intimidation_threats: coercion('medium'),
  retention_of_identity_documents: coercion('strong'),
  withholding_of_wages: anywhere(['coercionAtDestination', 'medium'], ['exploitation', 'medium']),
  debt_bondage: coercion('strong'),
  abusive_working_living_conditions: anywhere(['exploitation', 'medium']),
  excessive_overtime: anywhere(['exploitation', 'strong']),
};

const stageOf = (dimension: Dimension): keyof Places =>
  dimension === 'recruitment' ? 'recruitment' : 'destination';

/** The lists that an outcome stands in, with its strength there: one step down where the stage is not known. */
function listsOf(outcome: Counted): Map<DelphiDimension, Strength> {
  const places = placesOf[outcome.indicator];
  const stages = new Set(outcome.dimensions.map(stageOf));
  const unsure = stages.size > 1 && places.recruitment !== places.destination;
  const strength = unsure ? stepDown(outcome.strength) : outcome.strength;
  const lists = [...stages].flatMap((stage) => places[stage]);
  return new Map(lists.map(([list, highest]) => [list, weaker(strength, highest)]));
}

/** 2 strong; 1 strong and another; 3 medium; 2 medium and 1 weak. */
function isPositive(strengths: readonly Strength[]): boolean {
  const count = (strength: Strength): number => strengths.filter((each) => each === strength).length;
  if (count('strong') > 0) return strengths.length > 1;
  return count('medium') > 1 && strengths.length > 2;
}

interface Placed {
  outcome: Counted;
  lists: ReadonlyMap<DelphiDimension, Strength>;
}

function listReading(placed: readonly Placed[], list: DelphiDimension): ListReading {
  const here = placed.flatMap(({ outcome, lists }) => {
    const strength = lists.get(list);
    return strength === undefined ? [] : [[outcome, strength] as const];
  });
  const strengths = [...strengthByFact(here).values()];
  return { ruleIds: ruleIdsOf(here.map(([outcome]) => outcome)), positive: isPositive(strengths) };
}

/**
 * The Delphi model of 2009 for adults: each list is positive or not; exploitation together with a means of recruitment
 * reads as trafficking, with coercion at destination alone as forced labour. Takes flagged outcomes in any order.
 */
export function delphi(flagged: readonly Counted[]): DelphiReading {
  const placed = flagged.filter(isForAdults).map((outcome) => ({ outcome, lists: listsOf(outcome) }));
  const dimensions = {
    deceptiveRecruitment: listReading(placed, 'deceptiveRecruitment'),
    coerciveRecruitment: listReading(placed, 'coerciveRecruitment'),
    recruitmentByAbuseOfVulnerability: listReading(placed, 'recruitmentByAbuseOfVulnerability'),
    exploitation: listReading(placed, 'exploitation'),
    coercionAtDestination: listReading(placed, 'coercionAtDestination'),
    abuseOfVulnerabilityAtDestination: listReading(placed, 'abuseOfVulnerabilityAtDestination'),
  };
  return { dimensions, reading: readingOf(dimensions) };
}

function readingOf(dimensions: DelphiReading['dimensions']): DelphiReading['reading'] {
  if (!dimensions.exploitation.positive) return 'none';
  const byRecruitment =
    dimensions.deceptiveRecruitment.positive ||
    dimensions.coerciveRecruitment.positive ||
    dimensions.recruitmentByAbuseOfVulnerability.positive;
  if (byRecruitment) return 'trafficking';
  return dimensions.coercionAtDestination.positive ? 'forcedLabour' : 'none';
}
