import type { Permission } from '../../domain/access/permissions/table.ts';
import { authorise } from '../../domain/access/permissions.ts';
import type { JournalKind } from '../../domain/journal/journal-entry.ts';
import type { ReviewRuleSet, RuleSetView } from '../../rules/governance/rule-set-view.ts';
import type { RuleSetStepKind } from '../../rules/rule-set-steps.ts';
import type { InspectorateContext } from '../context.ts';
import { getRuleSet } from './get.ts';
import { ensureStep, loadWhole } from './load.ts';
import { ensureProven } from './prove.ts';
import { saveStep, stepBy } from './save.ts';
import { shadowEnds } from './shadow-ends.ts';

interface Decision {
  needs: Permission;
  step: RuleSetStepKind;
  kind: JournalKind;
}

const decisions: Readonly<Record<ReviewRuleSet['decision'], Decision>> = {
  submit: { needs: 'ruleSet.submit', step: 'submitted', kind: 'ruleSet.submitted' },
  return: { needs: 'ruleSet.return', step: 'returned', kind: 'ruleSet.returned' },
  abandon: { needs: 'ruleSet.submit', step: 'retired', kind: 'ruleSet.returned' },
};

/**
 * Submits a draft whose rules are proven to a second person; gives one in review back to its authors; or gives it up.
 * @throws ProblemError `rule-set-invalid`, `rule-set-transition`
 */
export async function reviewRuleSet(
  context: InspectorateContext,
  { version, review }: { version: number; review: ReviewRuleSet },
): Promise<{ view: RuleSetView; revision: number }> {
  const { needs, step, kind } = decisions[review.decision];
  authorise(context, needs);
  const whole = await loadWhole(context, version);
  const { record, ruleSet } = whole;
  // What others look at is returned before it is given up; what is published is retired by its successor alone.
  ensureStep(context, record, step === 'retired' ? 'submitted' : step);
  if (step === 'submitted') await ensureProven(whole);
  const { reason } = review;
  const taken = stepBy(context, {
    kind: step,
    hash: ruleSet.hash,
    ...(reason === undefined ? {} : { reason }),
  });
  await saveStep(context, [record, taken], {
    kind,
    writes: shadowEnds(record),
    created: { entityId: String(version), entityVersion: record.revision + 1 },
  });
  return getRuleSet(context, version);
}
