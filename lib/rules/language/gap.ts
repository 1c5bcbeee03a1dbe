import type { Missing, Why } from '../outcome.ts';
import type { Range } from './tree.ts';

/** Something in the data or the rule that gives no answer although nothing is missing; `at` is the place in the text. */
export interface EvaluationProblem {
  readonly what: 'divisionByZero' | 'overflow' | 'wrongType';
  readonly at: Range;
  /** The fact that was not of its declared kind. */
  readonly path?: string;
}

/**
 * The third value of the logic: no answer, and why. It holds the facts that are missing and the problems met, so that
 * an unknown and a failure travel by the same rules: `false && gap` is false, `true && gap` is the gap.
 */
export class Gap {
  readonly missing: readonly Missing[];
  readonly problems: readonly EvaluationProblem[];
  constructor(missing: readonly Missing[], problems: readonly EvaluationProblem[]) {
    this.missing = missing;
    this.problems = problems;
  }
}

export const isGap = (value: unknown): value is Gap => value instanceof Gap;

export const missingFact = (path: string, why: Why): Gap => new Gap([{ path, why }], []);

export const failure = (problem: EvaluationProblem): Gap => new Gap([], [problem]);

/** One gap for several: whoever fills it must fill all of them. */
export function unite(gaps: readonly Gap[]): Gap {
  const [first, second] = gaps;
  if (first && !second) return first;
  return new Gap(
    gaps.flatMap((gap) => gap.missing),
    gaps.flatMap((gap) => gap.problems),
  );
}
