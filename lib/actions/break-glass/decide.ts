import type {
  BreakGlass,
  DecideBreakGlass,
  EndBreakGlass,
  ReviewBreakGlass,
} from '../../domain/access/break-glass.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { closeGlass, openGlass } from '../../store/break-glass.ts';
import type { InspectorateContext } from '../context.ts';
import { loadGlass } from './get.ts';
import { ensureOtherPerson, takeStep } from './steps.ts';

/**
 * A second person of another unit approves or refuses. From an approval the records are open to the one who asked, for an hour.
 * @throws ProblemError `second-person-required` for the same person or the same unit
 */
export async function decideBreakGlass(
  context: InspectorateContext,
  { breakGlassId, decision }: { breakGlassId: string } & DecideBreakGlass,
): Promise<BreakGlass> {
  const counted = await loadGlass(context, 'breakGlass.decide', breakGlassId);
  ensureOtherPerson(context, counted.glass);
  const [asked] = counted.glass.steps;
  if (!asked || asked.unit === context.actor.official?.unit) throw new ProblemError('second-person-required');
  return takeStep(context, counted, {
    said: { kind: decision },
    kind: 'breakGlass.decided',
    more: (after) => (decision === 'approved' ? [openGlass(asked.by, after, context.now)] : []),
  });
}

/** Closes an emergency before its hour is over: whoever asked for it, or oversight. */
export async function endBreakGlass(
  context: InspectorateContext,
  { breakGlassId, end }: { breakGlassId: string; end: EndBreakGlass },
): Promise<BreakGlass> {
  const counted = await loadGlass(context, 'breakGlass.end', breakGlassId);
  const asker = counted.glass.steps[0]?.by ?? '';
  return takeStep(context, counted, {
    said: { kind: 'ended', ...end },
    kind: 'breakGlass.ended',
    more: (after) => [closeGlass(asker, after)],
  });
}

/**
 * Oversight says what it found, once the emergency is over.
 * @throws ProblemError `second-person-required` for whoever asked or approved
 */
export async function reviewBreakGlass(
  context: InspectorateContext,
  { breakGlassId, review }: { breakGlassId: string; review: ReviewBreakGlass },
): Promise<BreakGlass> {
  const counted = await loadGlass(context, 'breakGlass.review', breakGlassId);
  const others = { ...counted.glass, steps: counted.glass.steps.filter(({ kind }) => kind !== 'ended') };
  ensureOtherPerson(context, others);
  return takeStep(context, counted, { said: { kind: 'reviewed', ...review }, kind: 'breakGlass.reviewed' });
}
