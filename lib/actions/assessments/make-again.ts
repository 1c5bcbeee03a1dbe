import { ProblemError } from '../../problems/problem-error.ts';
import { type Assessment, assess } from '../../rules/assess.ts';
import type { KeptDecision } from '../../rules/assessment-record.ts';
import type { RuleSetSource } from '../rule-sets/active.ts';

/**
 * What a kept decision found: made again from its facts, its figures of law, its day and its rule set.
 * @throws ProblemError `rule-set-missing` when that set is not there, or is not to be believed
 */
export async function makeAgain(
  ruleSets: Pick<RuleSetSource, 'version'>,
  { sheet, ruleSetVersion, ruleSetHash }: KeptDecision,
): Promise<Assessment> {
  const ruleSet = await ruleSets.version(ruleSetVersion);
  if (ruleSet?.hash !== ruleSetHash) throw new ProblemError('rule-set-missing');
  return assess(ruleSet, sheet);
}
