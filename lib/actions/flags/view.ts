import { raisedAtOf, type StoredFlag, statusOf } from '../../domain/flag.ts';
import type { Flag } from '../../domain/inspection.ts';
import type { Text } from '../../problems/text.ts';
import { renderMessage } from '../../rules/render-message.ts';
import type { CheckedRule, RuleSet } from '../../rules/rule-set.ts';

/** The rule of the set that raised a flag: the words and the law of that day, not of today. */
export function ruleOf(ruleSet: RuleSet | undefined, ruleId: string): CheckedRule {
  const checked = ruleSet?.rules.find(({ rule }) => rule.id === ruleId);
  if (!checked) throw new Error('A flag names a rule that its rule set does not have.');
  return checked;
}

/** A message with its evidence, in both languages. */
export const inBoth = (
  { rule }: CheckedRule,
  { evidence, currency }: { evidence: Readonly<Record<string, unknown>>; currency: string | undefined },
): Text => ({
  en: renderMessage(rule, evidence, { language: 'en', currency }),
  ar: renderMessage(rule, evidence, { language: 'ar', currency }),
});

/** A flag as an inspector reads it. */
export function flagView(flag: StoredFlag, checked: CheckedRule): Flag {
  const { rule } = checked;
  const { evidence, currency } = flag;
  return {
    id: flag.id,
    contractId: flag.contractId,
    employerId: flag.employerId,
    ...(flag.agencyId === undefined ? {} : { agencyId: flag.agencyId }),
    status: statusOf(flag.steps),
    level: flag.level,
    rule: {
      id: rule.id,
      version: rule.version,
      kind: rule.kind,
      ...(rule.indicator === undefined ? {} : { indicator: rule.indicator }),
      legs: rule.legs,
      dimensions: rule.dimensions,
      title: rule.title,
      expression: rule.when,
      deciding: flag.deciding,
      legalBasis: rule.legalBasis,
      guidance: rule.guidance,
    },
    ruleSet: { version: flag.ruleSetVersion, hash: flag.ruleSetHash },
    message: inBoth(checked, { evidence, currency }),
    facts: flag.reads,
    evidence,
    ...(currency === undefined ? {} : { currency }),
    asOf: flag.asOf,
    raisedAt: raisedAtOf(flag),
    steps: flag.steps,
    version: flag.version,
  };
}
