import { diffRules } from '../governance/diff.ts';
import type { RuleSet } from '../rule-set.ts';

/** What a rule asked when it was tried. */
export interface TriedRule {
  ruleId: string;
  version: number;
  appliesWhen: string;
  when: string;
}

/**
 * The rules that a backtest tries which are not those in force. A rule can ask who spoke, and the count of a rule about one contract
 * answers; so what was asked is kept beside the answer, for the other person who approves, also when the draft asks something else
 * afterwards.
 */
export function triedIn(candidate: RuleSet, baseline: RuleSet | undefined): TriedRule[] {
  const changed = diffRules(baseline?.rules ?? [], candidate.rules).map(({ ruleId }) => ruleId);
  return candidate.rules
    .filter(({ rule }) => changed.includes(rule.id))
    .map(({ rule: { id, version, appliesWhen, when } }) => ({ ruleId: id, version, appliesWhen, when }));
}
