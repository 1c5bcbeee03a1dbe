import type { Assessment } from '../../rules/assess.ts';
import { hashOf } from '../hash.ts';

/** What the rules of a set found: the same hash says the same thing. */
export const outcomeHashOf = ({ ruleSetHash, outcomes }: Assessment): string =>
  hashOf([ruleSetHash, outcomes]);

/** A whole decision: what was found, the day, the currency and the level that follows. Every byte of it counts. */
export const decisionHashOf = (found: Assessment, outcomeHash = outcomeHashOf(found)): string => {
  const { outcomes: _, ...rest } = found;
  return hashOf([outcomeHash, rest]);
};
