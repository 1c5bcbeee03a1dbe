import type { Release } from '../../domain/releases/release.ts';
import { type ReleaseStep, releaseStateOf, whyNotRelease } from '../../domain/releases/release-steps.ts';
import { ProblemError } from '../../problems/problem-error.ts';

/**
 * A release after one more step, with what else changed by it.
 * @throws ProblemError `release-transition` saying what its state allows
 */
export function withStep(release: Release, step: ReleaseStep, changed: Partial<Release> = {}): Release {
  const detail = whyNotRelease(release.state, step.kind);
  if (detail) throw new ProblemError('release-transition', { detail });
  const steps = [...release.steps, step];
  return { ...release, ...changed, steps, state: releaseStateOf(steps), version: release.version + 1 };
}
