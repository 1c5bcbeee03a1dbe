import type { Assessment } from '../../rules/assess.ts';
import type { RuleOutcome } from '../../rules/outcome.ts';
import { hashOf } from '../hash.ts';

/** What an outcome says beside what the rule says of itself, which the hash of the set stands for. */
const said = ({ outcome, missing, evidence, trace }: RuleOutcome): unknown =>
  missing || evidence || trace ? { outcome, missing, evidence, trace } : outcome;

/** What the rules of a set found, in the order of the set: the same hash says the same thing. */
export const outcomeHashOf = ({ ruleSetHash, outcomes }: Assessment): string =>
  hashOf([ruleSetHash, outcomes.map(said)]);

/** A whole decision: what was found, the day, the currency and the level that follows. Every byte of it counts. */
export const decisionHashOf = (found: Assessment, outcomeHash = outcomeHashOf(found)): string => {
  const { outcomes: _, ...rest } = found;
  return hashOf([outcomeHash, rest]);
};
