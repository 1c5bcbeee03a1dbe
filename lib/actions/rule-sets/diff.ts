import { authorise } from '../../domain/access/permissions.ts';
import { diffRules } from '../../rules/governance/diff.ts';
import type { RuleSetDiff } from '../../rules/governance/rule-set-view.ts';
import type { InspectorateContext } from '../context.ts';
import { loadWhole } from './load.ts';

/** What differs between two sets, rule by rule and field by field. */
export async function diffRuleSets(
  context: InspectorateContext,
  { from, to }: { from: number; to: number },
): Promise<RuleSetDiff> {
  authorise(context, 'ruleSet.read');
  const [before, after] = await Promise.all([loadWhole(context, from), loadWhole(context, to)]);
  const rules = diffRules(before.ruleSet.rules, after.ruleSet.rules);
  return {
    from,
    to,
    model: { before: before.ruleSet.model, after: after.ruleSet.model },
    rules: rules.map(({ fields, ...rest }) => ({ ...rest, fields: [...fields] })),
  };
}
