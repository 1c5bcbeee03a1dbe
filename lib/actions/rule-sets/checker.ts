import type { RuleProblem } from '../../rules/check-rule.ts';
import type { Rule } from '../../rules/rule.ts';
import type { CheckedRule } from '../../rules/rule-set.ts';

export type CheckRule = (rule: Rule) => CheckedRule | { problems: RuleProblem[] };

/**
 * The checker with its parser, loaded when a rule is written or published and not before: a face that only reads starts
 * without its 85 KB and 15 ms.
 */
export const loadChecker = async (): Promise<CheckRule> =>
  (await import('../../rules/check-rule.ts')).checkRule;
