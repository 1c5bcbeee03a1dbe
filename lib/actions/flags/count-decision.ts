import { countOf, type ReviewFlag, type StoredFlag, statusOf, takesBack } from '../../domain/flags/flag.ts';
import { countReview } from '../../store/rule-reviews.ts';
import type { Reader, Write } from '../../store/table/table.ts';
import { asOfVersion } from './get.ts';

/**
 * What a decision moves in the counts of the rule. One that is taken back is taken from the version of the rule on which it was
 * made, which is not always the one that holds the flag now; what replaces it is said of that one.
 */
export async function countDecision(
  table: Reader,
  flag: StoredFlag,
  decision: ReviewFlag['decision'],
): Promise<Write<'protected'>[]> {
  const status = statusOf(flag.steps);
  if (!takesBack(status, decision)) return countReview(flag, countOf(status, decision));
  const decidedAt = flag.steps.findLastIndex(({ kind }) => kind === status) + 1;
  const then = await asOfVersion(table, flag, decidedAt);
  // One transaction writes to a place once.
  if (then.ruleVersion === flag.ruleVersion) return countReview(flag, countOf(status, decision));
  return [
    ...countReview(then, countOf(status, 'underReview')),
    ...countReview(flag, countOf('underReview', decision)),
  ];
}
