import type { Actor } from '../../domain/actor.ts';
import type { MemberId } from '../../domain/ids.ts';
import type { Permission } from '../../domain/permissions/table.ts';
import { authorise } from '../../domain/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { type Listed, listMembers } from '../../store/members.ts';
import type { RegistryContext } from '../context.ts';
import { principalOf } from '../principal.ts';

/** A member as answers and the journal name them. */
export const memberIdOf = (principal: string): MemberId => `mbr_${principal}`;

/** A machine's subject is its client (RFC 9068, 2.2): nobody signed in. */
export const isMachine = ({ subject, client }: Actor): boolean => subject === client;

/**
 * The members of the actor's own organisation.
 * @throws ProblemError `not-found` for another's as for one that does not exist
 */
export async function ownMembers(
  context: RegistryContext,
  organisationId: string,
  permission: Permission,
): Promise<Listed[]> {
  const own = context.actor.organisation?.id === organisationId;
  authorise(context, permission, own ? 'own' : 'none');
  return listMembers(context.store.reader('core'), organisationId);
}

/**
 * Owners decide who speaks for their organisation. A machine that registered one decides until there is an owner: somebody
 * must be able to let the first person in.
 * @throws ProblemError `owner-required`
 */
export function refuseUnlessOwner({ actor }: RegistryContext, members: readonly Listed[]): void {
  const me = members.find(({ principal }) => principal === principalOf(actor));
  const hasOwner = members.some(({ role }) => role === 'owner');
  if (me?.role === 'owner' || (me?.role === 'system' && !hasOwner)) return;
  throw new ProblemError('owner-required');
}

/** @throws ProblemError `not-found` */
export function memberNamed(members: readonly Listed[], memberId: string): Listed {
  const member = members.find(({ principal }) => memberIdOf(principal) === memberId);
  if (!member) throw new ProblemError('not-found');
  return member;
}
