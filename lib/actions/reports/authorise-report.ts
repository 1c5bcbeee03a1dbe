import type { Permission } from '../../domain/permissions/table.ts';
import { authorise } from '../../domain/permissions.ts';
import type { Report } from '../../domain/report.ts';
import type { InspectorateContext } from '../context.ts';
import { placeOf, type Tie, tieTo } from '../officials/tie.ts';

/** Whether the official who asks has it in hand. */
export const holds = ({ actor }: InspectorateContext, { steps, state }: Report): boolean =>
  state === 'inHand' && steps.findLast(({ kind }) => kind === 'taken')?.by === actor.subject;

/** Whoever filed it, and whoever has it in hand, stands behind it. */
export function ownTie(context: InspectorateContext, report: Report): Tie | undefined {
  if (report.steps[0]?.by === context.actor.subject) return { relation: 'own' };
  return holds(context, report) ? { relation: 'assigned' } : undefined;
}

/**
 * Throws unless the official who asks may do this to a report: who filed it, who has it in hand, to whom its employer is
 * assigned, or who is let in by an emergency. Taking a report in hand is how an inspector comes to read one of the queue.
 * @throws ProblemError as `authorise`
 */
export async function authoriseReport(
  context: InspectorateContext,
  permission: Permission,
  report: Report | undefined,
): Promise<Tie> {
  const tie: Tie = report
    ? (ownTie(context, report) ?? (await tieTo(context, await placeOf(context, report))))
    : { relation: 'none' };
  authorise(context, permission, tie.relation);
  return tie;
}
