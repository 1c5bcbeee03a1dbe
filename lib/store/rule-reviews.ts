import type { ReviewCount } from '../rules/performance.ts';
import { keys } from './keys.ts';
import type { Reader, Write } from './table/table.ts';

/** What one decision adds to the counts of the rule that raised the flag; a decision that overturns another takes it back. */
export interface ReviewDelta {
  substantiated: number;
  dismissed: number;
}

/** The counts of a rule's reviews, moved by one decision. */
export const countReview = (
  { ruleId, ruleVersion }: { ruleId: string; ruleVersion: number },
  { substantiated, dismissed }: ReviewDelta,
): Write<'protected'>[] =>
  substantiated === 0 && dismissed === 0
    ? []
    : [
        {
          update: 'protected',
          key: keys.ruleReviews(ruleId, ruleVersion),
          add: { s: substantiated, d: dismissed },
        },
      ];

/** The counts of every version of a rule, oldest first. */
export async function listReviews(table: Reader, ruleId: string): Promise<ReviewCount[]> {
  const counts: ReviewCount[] = [];
  for await (const item of table.queryAll({ pk: keys.ruleReviews(ruleId, 0).pk }))
    counts.push({
      ruleVersion: Number(item.sk),
      substantiated: Number(item.s ?? 0),
      dismissed: Number(item.d ?? 0),
    });
  return counts;
}
