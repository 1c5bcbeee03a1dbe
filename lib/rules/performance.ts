import { shareInterval } from './rank-interval.ts';

/** What people found about the flags of one version of a rule. */
export interface ReviewCount {
  ruleVersion: number;
  substantiated: number;
  dismissed: number;
}

/** Of the flags that a person decided about, how many held: per thousand, with the 95 % interval (Wilson, 1927). */
export interface Precision {
  reviewed: number;
  substantiated: number;
  dismissed: number;
  precision: { perMille: number; lower: number; upper: number };
}

/** Below so many decisions a share says more about chance, and about single decisions, than about the rule. */
export const fewestReviews = 10;

/** The measured precision, or undefined while too few were reviewed. */
export function precisionOf({
  substantiated,
  dismissed,
}: Pick<ReviewCount, 'substantiated' | 'dismissed'>): Precision | undefined {
  const reviewed = substantiated + dismissed;
  if (reviewed < fewestReviews) return undefined;
  const interval = shareInterval(substantiated, substantiated, reviewed);
  return {
    reviewed,
    substantiated,
    dismissed,
    precision: { perMille: Math.round((substantiated * 1000) / reviewed), ...interval },
  };
}

/** All versions together. */
export const addReviews = (
  counts: readonly ReviewCount[],
): Pick<ReviewCount, 'substantiated' | 'dismissed'> => ({
  substantiated: counts.reduce((sum, each) => sum + each.substantiated, 0),
  dismissed: counts.reduce((sum, each) => sum + each.dismissed, 0),
});
