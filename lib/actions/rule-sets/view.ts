import { isSame } from '../../rules/governance/diff.ts';
import type { RuleSetRecord } from '../../rules/governance/record.ts';
import type {
  RuleSetSummary,
  RuleSetView,
  RuleSummary,
  RuleView,
} from '../../rules/governance/rule-set-view.ts';
import { isGreen, runCases, unprovenOutcomes } from '../../rules/governance/run-cases.ts';
import { estimateCost } from '../../rules/language/cost.ts';
import type { CheckedRule } from '../../rules/rule-set.ts';
import { inForceFrom, type RuleSetStep, stateOf } from '../../rules/rule-set-steps.ts';
import { sizeOfRecord, sizeOfRuleSet } from '../../store/rule-set-records.ts';
import type { Whole } from './load.ts';

const first = (steps: readonly RuleSetStep[]): Pick<RuleSetStep, 'by' | 'at'> =>
  steps[0] ?? { by: '', at: '' };

/** A set as it stands in a list. */
export function summaryOf(record: RuleSetRecord, today: string): RuleSetSummary {
  const { version, base, model, steps, changed, removed } = record;
  const { by, at } = first(steps);
  return {
    version,
    state: stateOf(steps, today),
    base: base ?? null,
    model,
    from: inForceFrom(steps) ?? null,
    draftedBy: by,
    draftedAt: at,
    changes: Object.keys(changed).length + removed.length,
  };
}

/** A set with its rules and its history. */
export function viewOf(whole: Whole, today: string): RuleSetView {
  const { record, ruleSet, signature } = whole;
  return {
    ...summaryOf(record, today),
    hash: ruleSet.hash,
    signature,
    rules: ruleSet.rules.map((checked) => ruleSummary(whole, checked)),
    removed: [...record.removed],
    steps: [...record.steps],
    bytes: signature === null ? sizeOfRecord(record) : sizeOfRuleSet(ruleSet),
  };
}

function ruleSummary({ base, cases }: Whole, checked: CheckedRule): RuleSummary {
  const { id, version, kind, indicator, audience, title } = checked.rule;
  const own = cases[id] ?? [];
  const before = base?.rules.find(({ rule }) => rule.id === id);
  return {
    id,
    version,
    kind,
    ...(indicator === undefined ? {} : { indicator }),
    audience,
    title,
    change: before === undefined ? 'added' : isSame(before.rule, checked.rule) ? 'same' : 'changed',
    cases: own.length,
    red: runCases(checked, own)
      .filter((result) => !isGreen(result))
      .map(({ name }) => name),
  };
}

/** One rule of a set with its proof; undefined when the set has no such rule. */
export function ruleViewOf({ record, ruleSet, cases }: Whole, ruleId: string): RuleView | undefined {
  const checked = ruleSet.rules.find(({ rule }) => rule.id === ruleId);
  if (!checked) return undefined;
  const own = cases[ruleId] ?? [];
  const trees = [checked.appliesWhen, checked.when, ...Object.values(checked.evidence)];
  return {
    ruleSetVersion: record.version,
    rule: checked.rule,
    cases: [...own],
    results: runCases(checked, own),
    unproven: unprovenOutcomes(own),
    reads: [...checked.reads],
    cost: Math.max(...trees.map(estimateCost)),
  };
}
