import { authorise } from '../../domain/access/permissions.ts';
import type { Inspection, RecordInspection } from '../../domain/inspections/inspection-record.ts';
import { putInspection } from '../../store/known.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { refuseUnknown } from './refuse-unknown.ts';

/**
 * Keeps what inspectors observed on a visit: in `protected`, because the employer learns of it by a Release alone.
 * @throws ProblemError `validation-failed` or `party-not-found` when it names what is not there
 */
export async function recordInspection(
  context: InspectorateContext,
  observed: RecordInspection,
): Promise<Inspection> {
  authorise(context, 'inspection.record');
  await refuseUnknown(context, observed);
  const { actor, now } = context;
  const inspection = { ...observed, id: context.newId('isp'), recordedBy: actor.subject, receivedAt: now };
  await commit(context, {
    writes: putInspection(inspection),
    happened: { kind: 'inspection.recorded', subjects: [inspection.id] },
    created: { entityId: inspection.id, entityVersion: 1 },
    class: 'protected',
  });
  return inspection;
}
