import type { Fed } from './feed.ts';
import { isTextTrap, scoreAll } from './score.ts';

/** What the rules promise over all must and must-not labels of a set. */
const leastRecall = 0.95;
const leastPrecision = 0.97;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** In sentences, what a set of cases should have given and did not; none when all is as promised. Text traps count like any other case. */
export function shortfalls({ accepted, refused }: Fed): string[] {
  const outcomes = accepted.map(({ outcome }) => outcome);
  const { cases, total, aboveMaxSeverity } = scoreAll(outcomes);
  const traps = scoreAll(outcomes.filter(isTextTrap)).total;
  const { recall = 1, precision = 1 } = total;
  return [
    ...(cases === 0 ? ['No case was judged.'] : []),
    ...refused.map(({ of, reason }) => `${of.labels.id} was refused: ${reason}`),
    ...(recall < leastRecall ? [`Recall is ${percent(recall)}, below ${percent(leastRecall)}.`] : []),
    ...(precision < leastPrecision
      ? [`Precision is ${percent(precision)}, below ${percent(leastPrecision)}.`]
      : []),
    ...aboveMaxSeverity.map((id) => `${id} came out above what it may at most.`),
    ...(traps.missed + traps.falselyRaised > 0 ? ['A text trap came out wrong.'] : []),
  ];
}
