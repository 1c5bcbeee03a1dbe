import { authorise } from '../../domain/access/permissions.ts';
import type { Inspection } from '../../domain/inspections/inspection-record.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findProtected } from '../../store/assessments.ts';
import { findInspection, findInspectionsUnder } from '../../store/known.ts';
import { findOrganisation } from '../../store/organisations.ts';
import { listStandings } from '../../store/standings.ts';
import { assessmentIdOf } from '../assessments/pseudonyms.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied, employerOf, placeOf, type Tie } from '../officials/tie.ts';
import { recordLook } from '../record-look.ts';

/** What one recorded oneself stays readable, wherever it was; the rest is for the competent. */
async function tieOf(context: InspectorateContext, inspection: Inspection | undefined): Promise<Tie> {
  if (inspection?.recordedBy !== context.actor.subject)
    return authoriseTied(context, 'inspection.read', inspection && (await placeOf(context, inspection)));
  authorise(context, 'inspection.read', 'own');
  return { relation: 'own' };
}

/** One inspection. Recorded before it is shown. */
export async function getInspection(context: InspectorateContext, inspectionId: string): Promise<Inspection> {
  const inspection = await findInspection(context.store.reader('protected'), inspectionId);
  const tie = await tieOf(context, inspection);
  if (!inspection) throw new ProblemError('not-found');
  await recordLook(context, { subject: inspectionId, count: 1, ...tie });
  return inspection;
}

/** What was observed of one contract, oldest first. Recorded before it is shown, also when there is nothing. */
export async function listInspections(
  context: InspectorateContext,
  contractId: string,
): Promise<Inspection[]> {
  const tie = await authoriseTied(context, 'inspection.read', await employerOf(context, contractId));
  const { known } = await findProtected(context.store.reader('protected'), contractId);
  const subject = assessmentIdOf(context, contractId);
  await recordLook(context, { subject, count: known.inspections.length, ...tie });
  return [...known.inspections];
}

/** What was observed at an employer: of the place and of its contracts, oldest first. Recorded before it is shown. */
export async function listInspectionsOf(
  context: InspectorateContext,
  organisationId: string,
): Promise<Inspection[]> {
  const organisation = await findOrganisation(context.store.reader('core'), organisationId);
  const isEmployer = organisation?.kind === 'employer';
  const tie = await authoriseTied(context, 'inspection.read', isEmployer ? { organisationId } : undefined);
  const table = context.store.reader('protected');
  const standings = await listStandings(table, organisationId);
  const found = await findInspectionsUnder(table, {
    organisationId,
    contractIds: standings.map(({ contractId }) => contractId),
  });
  const subject = `prf_${context.keyedHash('profile', organisationId)}`;
  await recordLook(context, { subject, count: found.length, ...tie });
  return found;
}
