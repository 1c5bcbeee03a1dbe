import {
  type BreakGlass,
  type BreakGlassStep,
  breakGlassAt,
  breakGlassStateAt,
  mayTake,
  type StoredBreakGlass,
} from '../../domain/access/break-glass.ts';
import type { ProtectedKind } from '../../domain/journal/journal-entry.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { updateGlass } from '../../store/break-glass.ts';
import { type Write, WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { officialIdOf } from '../principal.ts';

type Said = Pick<BreakGlassStep, 'kind' | 'reason' | 'verdict' | 'remarks'>;

/** A step of the official who asks, now. */
export const stepBy = ({ actor, now }: InspectorateContext, said: Said): BreakGlassStep => ({
  ...said,
  at: now,
  by: officialIdOf(actor),
  unit: actor.official?.unit ?? '',
});

/** Throws when the official who asks took another step of it already. ProblemError `second-person-required`. */
export function ensureOtherPerson({ actor }: InspectorateContext, { steps }: StoredBreakGlass): void {
  const me = officialIdOf(actor);
  if (steps.some(({ by }) => by === me)) throw new ProblemError('second-person-required');
}

interface Taken {
  said: Said;
  kind: ProtectedKind;
  /** What opens or closes with it. Refused at a position of these: another emergency is open. */
  more?: (after: StoredBreakGlass) => readonly Write<'protected'>[];
}

/**
 * Takes the next step of an emergency. The journal names the emergency alone.
 * @throws ProblemError `break-glass-transition`; `break-glass-open`; `conflict` when another step was faster
 */
export async function takeStep(
  context: InspectorateContext,
  { glass, opened }: { glass: StoredBreakGlass; opened: number },
  { said, kind, more = () => [] }: Taken,
): Promise<BreakGlass> {
  if (!mayTake(breakGlassStateAt(glass, context.now), said.kind))
    throw new ProblemError('break-glass-transition');
  const steps = [...glass.steps, stepBy(context, said)];
  const after = { ...glass, steps, version: glass.version + 1 };
  try {
    await commit(context, {
      writes: [updateGlass(after), ...more(after)],
      happened: { kind, subjects: [glass.id] },
      created: { entityId: glass.id, entityVersion: after.version },
      class: 'protected',
    });
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    const isOtherOpen = said.kind === 'approved' && !error.failed.includes(0);
    throw new ProblemError(isOtherOpen ? 'break-glass-open' : 'conflict');
  }
  return breakGlassAt(after, opened, context.now);
}
