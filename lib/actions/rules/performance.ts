import { authorise } from '../../domain/access/permissions.ts';
import type { RulePerformance } from '../../rules/governance/performance-view.ts';
import { addReviews, fewestReviews, precisionOf } from '../../rules/performance.ts';
import { listReviews } from '../../store/rule-reviews.ts';
import type { InspectorateContext } from '../context.ts';

/**
 * What people found about the flags of a rule: how many of those decided about held, with an interval. Below the fewest
 * decisions nothing is said, so that no single decision can be read from it; a rule that nobody knows has none.
 */
export async function getRulePerformance(
  context: InspectorateContext,
  ruleId: string,
): Promise<RulePerformance> {
  authorise(context, 'rulePerformance.read');
  const counts = await listReviews(context.store.reader('protected'), ruleId);
  return {
    ruleId,
    fewestReviews,
    overall: precisionOf(addReviews(counts)) ?? null,
    byVersion: counts.flatMap(({ ruleVersion, ...count }) => {
      const measured = precisionOf(count);
      return measured ? [{ ruleVersion, ...measured }] : [];
    }),
  };
}
