import { type Indicator, indicators, type Level, levelRank } from '../../lib/domain/values/indicator.ts';
import type { Labels } from './case.ts';

/** What the product made of one case. */
export interface Outcome {
  labels: Labels;
  /** Indicators with a raised flag. */
  raised: readonly Indicator[];
  /** Level of the contract. */
  level: Level;
  /** The highest level of any flag; notes on the quality of data are no alerts. */
  highestAlert: Level;
}

/** One case against its labels. What may be flagged counts neither way. */
export interface CaseScore {
  hits: Indicator[];
  missed: Indicator[];
  falselyRaised: Indicator[];
  /** Raised where the labels allow it. */
  allowed: Indicator[];
  /** A clean or near-miss case came out above what it may at most. */
  aboveMaxSeverity: boolean;
}

export function scoreCase({ labels, raised, highestAlert }: Outcome): CaseScore {
  const { mustFlag, mustNotFlag, mayFlag, maxSeverity } = labels;
  const isRaised = (indicator: Indicator) => raised.includes(indicator);
  return {
    hits: mustFlag.filter(isRaised),
    missed: mustFlag.filter((indicator) => !isRaised(indicator)),
    falselyRaised: mustNotFlag.filter(isRaised),
    allowed: mayFlag.filter(isRaised),
    aboveMaxSeverity: maxSeverity !== undefined && levelRank(highestAlert) > levelRank(maxSeverity),
  };
}

/** Counts over cases. Recall and precision are undefined where there is nothing to divide by. */
export interface Tally {
  hits: number;
  missed: number;
  falselyRaised: number;
  /** Flagged musts of all musts. */
  recall: number | undefined;
  /** Flagged musts of all that was flagged and counts. */
  precision: number | undefined;
}

const ratio = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);

function tally(scores: readonly CaseScore[], counts: (indicator: Indicator) => boolean): Tally {
  const count = (pick: (score: CaseScore) => Indicator[]): number =>
    scores.reduce((sum, score) => sum + pick(score).filter(counts).length, 0);
  const hits = count((score) => score.hits);
  const missed = count((score) => score.missed);
  const falselyRaised = count((score) => score.falselyRaised);
  return {
    hits,
    missed,
    falselyRaised,
    recall: ratio(hits, hits + missed),
    precision: ratio(hits, hits + falselyRaised),
  };
}

export interface Score {
  cases: number;
  total: Tally;
  byIndicator: ReadonlyMap<Indicator, Tally>;
  /** Ids of clean and near-miss cases that came out above what they may at most. */
  aboveMaxSeverity: string[];
  /** How many cases have such a bound. */
  bounded: number;
}

export function scoreAll(outcomes: readonly Outcome[]): Score {
  const scores = outcomes.map(scoreCase);
  return {
    cases: outcomes.length,
    total: tally(scores, () => true),
    byIndicator: new Map(
      indicators.map((indicator) => [indicator, tally(scores, (each) => each === indicator)]),
    ),
    aboveMaxSeverity: outcomes.filter((_, at) => scores[at]?.aboveMaxSeverity).map(({ labels }) => labels.id),
    bounded: outcomes.filter(({ labels }) => labels.maxSeverity !== undefined).length,
  };
}

/** Cases whose words sound like abuse and mean none; counted apart, because our engine reads no words at all. */
export const isTextTrap = ({ labels }: Pick<Outcome, 'labels'>): boolean => labels.tags.includes('textTrap');
