import type { EnterFinding, EnterPermitRecord, Finding, PermitRecord } from '../../domain/official-record.ts';
import { authorise } from '../../domain/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findContract } from '../../store/contracts.ts';
import { findFinding, findPermitRecord, putFinding, putPermitRecord } from '../../store/known.ts';
import { findOrganisation } from '../../store/organisations.ts';
import type { Write } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';

/** Saves what an official entered; the journal names its pseudonym alone. */
const save = (
  context: InspectorateContext,
  id: string,
  writes: readonly Write<'protected'>[],
): Promise<void> =>
  commit(context, {
    writes,
    happened: { kind: 'officialRecord.entered', subjects: [id] },
    created: { entityId: id, entityVersion: 1 },
    class: 'protected',
  });

/**
 * Enters the state of a worker's permit, or an event of mobility. Status facts are protected: they serve the worker's
 * protection and never removal (decisions, 10).
 * @throws ProblemError `not-found` when there is no such contract
 */
export async function enterPermitRecord(
  context: InspectorateContext,
  { contractId, entered }: { contractId: string; entered: EnterPermitRecord },
): Promise<PermitRecord> {
  authorise(context, 'officialRecord.enter');
  if (!(await findContract(context.store.reader('core'), contractId))) throw new ProblemError('not-found');
  const record = { ...entered, id: context.newId('ofr'), contractId, receivedAt: context.now };
  await save(context, record.id, putPermitRecord(record));
  return record;
}

/**
 * Enters what an authority found about an employer or agency before. History alone never raises a level above low.
 * @throws ProblemError `not-found` when there is no such organisation
 */
export async function enterFinding(
  context: InspectorateContext,
  { organisationId, entered }: { organisationId: string; entered: EnterFinding },
): Promise<Finding> {
  authorise(context, 'officialRecord.enter');
  if (!(await findOrganisation(context.store.reader('core'), organisationId)))
    throw new ProblemError('not-found');
  const finding = { ...entered, id: context.newId('ofr'), organisationId, receivedAt: context.now };
  await save(context, finding.id, putFinding(finding));
  return finding;
}

/** The answer to an entry, given again. */
export async function replayPermitRecord(context: InspectorateContext, id: string): Promise<PermitRecord> {
  authorise(context, 'officialRecord.enter');
  const record = await findPermitRecord(context.store.reader('protected'), id);
  if (!record) throw new ProblemError('not-found');
  return record;
}

/** The answer to an entry, given again. */
export async function replayFinding(context: InspectorateContext, id: string): Promise<Finding> {
  authorise(context, 'officialRecord.enter');
  const finding = await findFinding(context.store.reader('protected'), id);
  if (!finding) throw new ProblemError('not-found');
  return finding;
}
