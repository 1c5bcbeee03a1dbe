import type {
  EnterFinding,
  EnterPermitRecord,
  Finding,
  PermitRecord,
} from '../../domain/inspections/official-record.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findFinding, findPermitRecord, putFinding, putPermitRecord } from '../../store/known.ts';
import { findOrganisation } from '../../store/organisations.ts';
import type { Write } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied, employerOf } from '../officials/tie.ts';

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

/** Permits are the regulator's (decisions, 10), wherever the contract's employer is. */
async function authorisePermit(context: InspectorateContext, contractId: string | undefined): Promise<void> {
  const employer = contractId === undefined ? undefined : await employerOf(context, contractId);
  await authoriseTied(context, 'officialRecord.enter', employer && { ...employer, matter: 'permit' });
}

/** What was found about an agency is the regulator's, about an employer the labour inspection's. */
async function authoriseFinding(
  context: InspectorateContext,
  organisationId: string | undefined,
): Promise<void> {
  const core = context.store.reader('core');
  const organisation =
    organisationId === undefined ? undefined : await findOrganisation(core, organisationId);
  const matter = organisation?.kind === 'agency' ? 'agency' : 'workplace';
  await authoriseTied(context, 'officialRecord.enter', organisation && { organisationId, matter });
}

/**
 * Enters the state of a worker's permit, or an event of mobility. Status facts are protected: they serve the worker's
 * protection and never removal (decisions, 10).
 * @throws ProblemError `not-found` when there is no such contract
 */
export async function enterPermitRecord(
  context: InspectorateContext,
  { contractId, entered }: { contractId: string; entered: EnterPermitRecord },
): Promise<PermitRecord> {
  await authorisePermit(context, contractId);
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
  await authoriseFinding(context, organisationId);
  const finding = { ...entered, id: context.newId('ofr'), organisationId, receivedAt: context.now };
  await save(context, finding.id, putFinding(finding));
  return finding;
}

/** The answer to an entry, given again. */
export async function replayPermitRecord(context: InspectorateContext, id: string): Promise<PermitRecord> {
  const record = await findPermitRecord(context.store.reader('protected'), id);
  await authorisePermit(context, record?.contractId);
  if (!record) throw new ProblemError('not-found');
  return record;
}

/** The answer to an entry, given again. */
export async function replayFinding(context: InspectorateContext, id: string): Promise<Finding> {
  const finding = await findFinding(context.store.reader('protected'), id);
  await authoriseFinding(context, finding?.organisationId);
  if (!finding) throw new ProblemError('not-found');
  return finding;
}
