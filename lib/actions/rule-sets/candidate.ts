import { type RuleSetRecord, rulesOf } from '../../rules/governance/record.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { hashOfRules } from './hash-of-rules.ts';

/** A set as its record has it now, known by its content before anybody has published it. */
export function candidateOf(record: RuleSetRecord, base: RuleSet | undefined): RuleSet {
  const rules = rulesOf(record, base?.rules ?? []);
  const { version, model } = record;
  return { version, hash: hashOfRules(rules, model), publishedAt: '', model, rules };
}
