import { authorise } from '../../domain/access/permissions.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import type { WorkerLink } from '../../domain/voice/worker-link.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findContract } from '../../store/contracts.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { linkRecord, workerLinkOf } from './link-of.ts';

/** The party that registered the contract hands the link over; for anybody else there is none to ask for. */
async function getOwnContract(context: RegistryContext, contractId: string): Promise<Contract> {
  const contract = await findContract(context.store.reader('core'), contractId);
  const isOwn = contract !== undefined && contract.registeredBy === context.actor.organisation?.id;
  authorise(context, 'workerLink.issue', isOwn ? 'own' : 'none');
  if (!contract) throw new ProblemError('not-found');
  return contract;
}

/**
 * Gives the link of a contract again when it was lost: always the same one. The entry in the journal is of class `core`,
 * because handing over a link says nothing of the worker.
 * @throws ProblemError `not-found` to everybody but the party that registered the contract
 */
export async function issueWorkerLink(context: RegistryContext, contractId: string): Promise<WorkerLink> {
  const { id, employerId } = await getOwnContract(context, contractId);
  const [employer] = await context.organisations.known([employerId]);
  if (!employer) throw new ProblemError('not-found');
  await commit(context, {
    writes: [linkRecord(context, { contractId: id, employer: employer.name })],
    happened: { kind: 'workerLink.issued', subjects: [id] },
    created: { entityId: id, entityVersion: 1 },
    class: 'core',
  });
  return workerLinkOf(context, id);
}

/** The answer to an issue, given again: the link is the same, and nothing is written. */
export async function replayIssue(context: RegistryContext, contractId: string): Promise<WorkerLink> {
  const { id } = await getOwnContract(context, contractId);
  return workerLinkOf(context, id);
}
