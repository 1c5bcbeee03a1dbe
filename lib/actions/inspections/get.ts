import type { Inspection } from '../../domain/inspection-record.ts';
import { authorise } from '../../domain/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findProtected } from '../../store/assessments.ts';
import { findInspection } from '../../store/known.ts';
import { assessmentIdOf } from '../assessments/pseudonyms.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied, employerOf, placeOf } from '../officials/tie.ts';
import { recordRead } from '../record-read.ts';

/** One inspection. Recorded before it is shown. */
export async function getInspection(context: InspectorateContext, inspectionId: string): Promise<Inspection> {
  const inspection = await findInspection(context.store.reader('protected'), inspectionId);
  if (inspection?.recordedBy === context.actor.subject) authorise(context, 'inspection.read', 'own');
  else await authoriseTied(context, 'inspection.read', inspection && (await placeOf(context, inspection)));
  if (!inspection) throw new ProblemError('not-found');
  await recordRead(context, inspectionId, 1);
  return inspection;
}

/** What was observed of one contract, oldest first. Recorded before it is shown, also when there is nothing. */
export async function listInspections(
  context: InspectorateContext,
  contractId: string,
): Promise<Inspection[]> {
  await authoriseTied(context, 'inspection.read', await employerOf(context, contractId));
  const { known } = await findProtected(context.store.reader('protected'), contractId);
  await recordRead(context, assessmentIdOf(context, contractId), known.inspections.length);
  return [...known.inspections];
}
