import { dimensions, type Indicator, indicators, type Level, maxLevel } from '../domain/values/indicator.ts';
import { type Counted, isCounted, levelOfFlag, ruleIdsOf } from './combine-counted.ts';
import { type DelphiReading, delphi } from './combine-delphi.ts';
import { type HardToSee, hardToSee } from './combine-hard-to-see.ts';
import { type Known, type MinorsReason, minorsReading, showsMinor } from './combine-minors.ts';
import type { RuleOutcome } from './outcome.ts';

/** The two ILO models. Both are always computed and shown side by side; the one in force is part of the rule set. */
export const combinationModels = ['hardToSee2012', 'delphi2009'] as const;
export type CombinationModel = (typeof combinationModels)[number];

export interface CombinationContext {
  /** Whether the worker was under 18 on any day of the work; `true` also while the age is disputed. */
  minor: Known;
  /** Whether the worker was recruited across a border; only asked of a minor. Silence is `unknown`. */
  acrossBorder?: Known;
  /** The model of the rule set; the survey model of 2012 unless it says otherwise. */
  model?: CombinationModel;
}

export type UrgentReason =
  | 'legsInRecruitment'
  | 'legsInWorkAndLife'
  | 'legsInLeaving'
  | 'delphiReading'
  | 'credibleViolence'
  | MinorsReason;

export interface IndicatorLevel {
  level: Level;
  ruleIds: readonly string[];
}

export interface ContractLevel {
  level: Level;
  /** The indicators that are flagged, each with the highest level of its flags. */
  indicators: Readonly<Partial<Record<Indicator, IndicatorLevel>>>;
  combination: {
    /** What decided about urgency: a model for adults, or the minors' own path. */
    inForce: CombinationModel | 'minors';
    hardToSee: HardToSee;
    delphi: DelphiReading;
  };
  /** Why the level is urgent, in a fixed order; empty below urgent. */
  urgentBecause: readonly UrgentReason[];
  /** The upper end: the level if every rule that lacks a fact were flagged, and an unknown age were under 18. */
  ifUnknownsFlagged: Level;
  /** Indicator rules that apply or may apply, and how many of them have a definite answer. */
  completeness: { known: number; total: number };
}

const legsReason = {
  recruitment: 'legsInRecruitment',
  workAndLife: 'legsInWorkAndLife',
  leaving: 'legsInLeaving',
} as const;

/** What reads the flags: a model for adults, or the minors' own path. */
type Reader = ContractLevel['combination']['inForce'];

/** Urgent by the model in force, for adults. */
function byModel(flagged: readonly Counted[], reader: Reader): UrgentReason[] {
  if (reader === 'minors') return [];
  if (reader === 'delphi2009') return delphi(flagged).reading === 'none' ? [] : ['delphiReading'];
  const found = hardToSee(flagged);
  return dimensions.filter((each) => found[each].positive).map((each) => legsReason[each]);
}

const isCredibleViolence = (outcome: Counted): boolean =>
  outcome.path === 'violence' && levelOfFlag(outcome) === 'urgent';

interface Reading {
  level: Level;
  inForce: Reader;
  urgentBecause: readonly UrgentReason[];
}

interface Person {
  minor: boolean;
  acrossBorder: boolean;
  model: CombinationModel;
}

function read(flagged: readonly Counted[], person: Person): Reading {
  const minors =
    person.minor || showsMinor(flagged) ? minorsReading(flagged, person.acrossBorder) : undefined;
  const inForce = minors ? 'minors' : person.model;
  const urgentBecause: UrgentReason[] = [
    ...byModel(flagged, inForce),
    ...(flagged.some(isCredibleViolence) ? (['credibleViolence'] as const) : []),
    ...(minors?.urgentBecause ?? []),
  ];
  const mapped = flagged.map(levelOfFlag).reduce(maxLevel, minors?.alone ?? 'none');
  return { level: urgentBecause.length > 0 ? 'urgent' : mapped, inForce, urgentBecause };
}

function indicatorLevels(flagged: readonly Counted[]): ContractLevel['indicators'] {
  const found: Partial<Record<Indicator, IndicatorLevel>> = {};
  for (const indicator of indicators) {
    const own = flagged.filter((outcome) => outcome.indicator === indicator);
    if (own.length === 0) continue;
    found[indicator] = { level: own.map(levelOfFlag).reduce(maxLevel), ruleIds: ruleIdsOf(own) };
  }
  return found;
}

/**
 * A contract's level from what its rules found (ILO, 2012 and 2009; the scale is ours). The order of the outcomes does
 * not matter; only kind indicator counts; history never exceeds low. What is not known never raises `level`, and is
 * never lost: it shows in `ifUnknownsFlagged` and in `completeness`.
 */
export function combine(outcomes: readonly RuleOutcome[], context: CombinationContext): ContractLevel {
  const counted = outcomes.filter(isCounted);
  const flagged = counted.filter(({ outcome }) => outcome === 'flagged');
  const unknown = counted.filter(({ outcome }) => outcome === 'insufficientData');
  const clear = counted.filter(({ outcome }) => outcome === 'clear');
  const { minor, acrossBorder = 'unknown', model = 'hardToSee2012' } = context;
  const known = read(flagged, { minor: minor === true, acrossBorder: acrossBorder === true, model });
  const worst = { minor: minor !== false, acrossBorder: acrossBorder !== false, model };
  return {
    level: known.level,
    urgentBecause: known.urgentBecause,
    combination: { inForce: known.inForce, hardToSee: hardToSee(flagged), delphi: delphi(flagged) },
    indicators: indicatorLevels(flagged),
    ifUnknownsFlagged: read([...flagged, ...unknown], worst).level,
    completeness: {
      known: flagged.length + clear.length,
      total: flagged.length + clear.length + unknown.length,
    },
  };
}
