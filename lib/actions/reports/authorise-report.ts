import type { Permission } from '../../domain/access/permissions/table.ts';
import { authorise } from '../../domain/access/permissions.ts';
import type { Report } from '../../domain/reports/report.ts';
import { wasFound } from '../../store/found-by-receipt.ts';
import type { InspectorateContext } from '../context.ts';
import { placeOf, type Tie, tieTo } from '../officials/tie.ts';
import { officialIdOf } from '../principal.ts';

/** Whether the official who asks has it in hand. */
export const holds = ({ actor }: InspectorateContext, { steps, state }: Report): boolean =>
  state === 'inHand' && steps.findLast(({ kind }) => kind === 'taken')?.by === actor.subject;

/** Whoever filed it, and whoever has it in hand, stands behind it. */
function ownTie(context: InspectorateContext, report: Report): Tie | undefined {
  if (report.steps[0]?.by === context.actor.subject) return { relation: 'own' };
  return holds(context, report) ? { relation: 'assigned' } : undefined;
}

/** What half a receipt is enough for: its secret half is not asked for on the telephone, so nothing is changed by it. */
const openedByReceipt: readonly Permission[] = ['report.read', 'report.message'];

/** A hotline to which somebody gave its receipt a moment ago. */
async function tieByReceipt(
  { actor, store, now }: InspectorateContext,
  { id }: Report,
  permission: Permission,
): Promise<Tie | undefined> {
  if (!openedByReceipt.includes(permission) || !actor.official?.roles.includes('hotline')) return undefined;
  const isFound = await wasFound(store.reader('protected'), [officialIdOf(actor), id], now);
  return isFound ? { relation: 'assigned' } : undefined;
}

/**
 * Throws unless the official who asks may do this to a report: who filed it, who has it in hand, a hotline that was given its
 * receipt (to read and to answer), to whom its employer is assigned, or who is let in by an emergency. Taking a report in hand is
 * how an inspector comes to read one of the queue.
 * @throws ProblemError as `authorise`
 */
export async function authoriseReport(
  context: InspectorateContext,
  permission: Permission,
  report: Report | undefined,
): Promise<Tie> {
  const tie: Tie = report
    ? (ownTie(context, report) ??
      (await tieByReceipt(context, report, permission)) ??
      (await tieTo(context, await placeOf(context, report))))
    : { relation: 'none' };
  authorise(context, permission, tie.relation);
  return tie;
}
