import { type BreakGlass, breakGlassAt, type RequestBreakGlass } from '../../domain/access/break-glass.ts';
import { authorise } from '../../domain/access/permissions.ts';
import { putRequested } from '../../store/break-glass.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { stepBy } from './steps.ts';

/**
 * Asks for an emergency opening. Nothing opens yet; oversight sees it from this moment. Whether the records exist is not
 * looked up: the answer would tell.
 */
export async function requestBreakGlass(
  context: InspectorateContext,
  request: RequestBreakGlass,
): Promise<BreakGlass> {
  authorise(context, 'breakGlass.request');
  const { reason, purpose, employerId, recordIds } = request;
  const glass = {
    id: context.newId('brk'),
    reason,
    purpose,
    ...(employerId === undefined ? {} : { employerId }),
    ...(recordIds === undefined ? {} : { recordIds }),
    steps: [stepBy(context, { kind: 'requested' })],
    version: 1,
  };
  await commit(context, {
    writes: putRequested(glass),
    happened: { kind: 'breakGlass.requested', subjects: [glass.id] },
    created: { entityId: glass.id, entityVersion: 1 },
    class: 'protected',
  });
  return breakGlassAt(glass, 0, context.now);
}
