import { authorise } from '../../domain/access/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { rulesOf, withoutRule } from '../../rules/governance/record.ts';
import type { RuleSetView } from '../../rules/governance/rule-set-view.ts';
import type { InspectorateContext } from '../context.ts';
import { getRuleSet } from './get.ts';
import { baseOf, ensureSeen, ensureStep, getRecord } from './load.ts';
import { saveStep, stepBy } from './save.ts';

/** Leaves a rule out of a draft; what is published keeps it. */
export async function removeRule(
  context: InspectorateContext,
  { version, ruleId, ifMatch }: { version: number; ruleId: string; ifMatch: number },
): Promise<{ view: RuleSetView; revision: number }> {
  authorise(context, 'ruleSet.draft');
  const record = await getRecord(context, version);
  ensureStep(context, record, 'ruleRemoved');
  const base = await baseOf(context, record);
  const hasRule = rulesOf(record, base?.rules ?? []).some(({ rule }) => rule.id === ruleId);
  if (!hasRule) throw new ProblemError('not-found');
  ensureSeen(record, ifMatch);
  const next = withoutRule(record, ruleId, base);
  await saveStep(context, [next, stepBy(context, { kind: 'ruleRemoved', ruleId })], {
    kind: 'ruleSet.changed',
  });
  return getRuleSet(context, version);
}
