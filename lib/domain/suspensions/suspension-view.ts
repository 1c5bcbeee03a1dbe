import * as z from 'zod';
import { isServedState } from '../releases/release-steps.ts';
import { SuspensionDecision, SuspensionLife } from './suspension.ts';

const decision = z
  .strictObject({
    ...SuspensionDecision.shape,
    reason: SuspensionDecision.shape.reason.optional(),
    file: SuspensionDecision.shape.file.optional(),
  })
  .meta({ id: 'SuspensionDecision', description: 'What was decided, by whom and on what.' });

/** A suspension as an official reads it. */
export const SuspensionView = z
  .strictObject({
    ...SuspensionLife.shape,
    basis: SuspensionLife.shape.basis.optional(),
    pending: SuspensionLife.shape.pending.optional(),
    decisions: z.array(decision).min(1),
  })
  .meta({
    id: 'Suspension',
    description:
      'The suspension of a certificate with everything that followed. Protected. What it rests on, why, and what waits is for those to whom it is assigned and for the one who signs: to the other competent officials it is what its holder was told and answered.',
  });
export type SuspensionView = z.infer<typeof SuspensionView>;

/** What the holder was told and answered: no decision that has not left, no reason and nothing of what it rests on. */
export function suspensionAsServed(life: SuspensionLife): SuspensionView | undefined {
  const { basis: _, pending: __, ...outside } = life;
  const releases = life.releases.filter(({ state }) => isServedState(state));
  const decisions = life.decisions
    .filter(({ releaseId }) => releases.some(({ id }) => id === releaseId))
    .map(({ reason: _reason, file: _file, ...told }) => told);
  return decisions.length === 0 ? undefined : { ...outside, decisions, releases, version: decisions.length };
}
