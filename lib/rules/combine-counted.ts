import type { Indicator, Level, Strength } from '../domain/values/indicator.ts';
import type { RuleOutcome, Standing } from './outcome.ts';

/** An outcome that counts: of kind indicator, with its place in the ILO's grid. */
export type Counted = RuleOutcome & { indicator: Indicator; strength: Strength };

/**
 * Only kind indicator counts. The rule schema gives every such rule its indicator and strength, so nothing is lost
 * here; law, standard and dataQuality are findings of their own and never touch a level.
 */
export const isCounted = (outcome: RuleOutcome): outcome is Counted =>
  outcome.kind === 'indicator' && outcome.indicator !== undefined && outcome.strength !== undefined;

/** Two rules that judge the same fact share its name; a rule that names none is a fact of its own. */
export const factOf = (standing: Standing): string => standing.fact ?? standing.ruleId;

/** One step down; nothing that counts falls below weak. */
export const stepDown = (strength: Strength): Strength => (strength === 'strong' ? 'medium' : 'weak');

const strengthOrder: Record<Strength, number> = { weak: 0, medium: 1, strong: 2 };
export const stronger = (a: Strength, b: Strength): Strength =>
  strengthOrder[a] >= strengthOrder[b] ? a : b;
export const weaker = (a: Strength, b: Strength): Strength => (strengthOrder[a] <= strengthOrder[b] ? a : b);
export const isAtLeastMedium = (strength: Strength): boolean => strength !== 'weak';

const byStrength: Record<Strength, Level> = { weak: 'low', medium: 'medium', strong: 'high' };

/**
 * On the minors' path a rule's strength names the step of the ILO's path that it shows: strong is work unfit for the
 * age, medium a minor recruited across a border, weak lawful work of a local young worker (Conventions 138 and 182).
 */
const byMinorsStep: Record<Strength, Level> = { weak: 'low', medium: 'medium', strong: 'urgent' };

/**
 * The level that one flag has by itself. History, which is conduct towards other people, never exceeds low; credible
 * violence of strong content is urgent at once.
 */
export function levelOfFlag(standing: Standing): Level {
  if (standing.kind !== 'indicator' || standing.strength === undefined) return 'none';
  if (standing.history) return 'low';
  if (standing.path === 'minor') return byMinorsStep[standing.strength];
  if (standing.path === 'violence' && standing.strength === 'strong') return 'urgent';
  return byStrength[standing.strength];
}

/** Counts towards the combinations of adults: no history, and nothing of the minors' path. */
export const isForAdults = (outcome: Counted): boolean => !outcome.history && outcome.path !== 'minor';

/** The rules of some outcomes, each once, in a fixed order. */
export const ruleIdsOf = (outcomes: readonly Standing[]): string[] =>
  [...new Set(outcomes.map(({ ruleId }) => ruleId))].sort();

/** One fact counts once, at the highest strength it reaches: the strength of each fact. */
export function strengthByFact(standings: Iterable<readonly [Standing, Strength]>): Map<string, Strength> {
  const facts = new Map<string, Strength>();
  for (const [standing, strength] of standings) {
    const fact = factOf(standing);
    facts.set(fact, stronger(strength, facts.get(fact) ?? strength));
  }
  return facts;
}
