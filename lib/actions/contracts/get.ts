import { relationTo } from '../../domain/access/permissions/relations.ts';
import type { Permission } from '../../domain/access/permissions/table.ts';
import { authorise } from '../../domain/access/permissions.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findContract, listContracts } from '../../store/contracts.ts';
import type { Cursor, TableName } from '../../store/table/table.ts';
import type { Context } from '../context.ts';

/**
 * A contract to which the actor is a party.
 * @throws ProblemError `not-found` for a stranger's as for one that does not exist
 */
export async function getContract(
  context: Context<'core', TableName>,
  contractId: string,
  permission: Permission = 'contract.read',
): Promise<Contract> {
  const contract = await findContract(context.store.reader('core'), contractId);
  authorise(context, permission, contract ? relationTo(context.actor, contract) : 'none');
  if (!contract) throw new ProblemError('not-found');
  return contract;
}

interface Wanted {
  status?: Contract['status'] | undefined;
  employerId?: string | undefined;
  agencyId?: string | undefined;
  limit: number;
  after?: Cursor | undefined;
}

/** A page of the actor's own contracts, newest first; a filter may leave a page short although more follow. */
export async function listOwnContracts(
  context: Context<'core', TableName>,
  wanted: Wanted,
): Promise<{ contracts: Contract[]; next?: Cursor }> {
  authorise(context, 'contract.list');
  const { organisation } = context.actor;
  if (!organisation) throw new ProblemError('organisation-required');
  const { status, limit, after, employerId, agencyId } = wanted;
  const core = context.store.reader('core');
  const page = await listContracts(core, {
    party: organisation.id,
    as: organisation.kind,
    status,
    limit,
    after,
  });
  const wantedBy = (contract: Contract): boolean =>
    (employerId === undefined || contract.employerId === employerId) &&
    (agencyId === undefined || contract.agencyId === agencyId);
  return { ...page, contracts: page.contracts.filter(wantedBy) };
}
