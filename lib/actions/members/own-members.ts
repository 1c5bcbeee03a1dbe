import type { Actor } from '../../domain/access/actor.ts';
import type { Permission } from '../../domain/access/permissions/table.ts';
import { authorise } from '../../domain/access/permissions.ts';
import type { MemberId } from '../../domain/values/ids.ts';
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
 */
function decides({ role }: Listed, members: readonly Listed[]): boolean {
  const hasOwner = members.some((member) => member.role === 'owner');
  return role === 'owner' || (role === 'system' && !hasOwner);
}

/**
 * The actor, as a member who decides.
 * @throws ProblemError `owner-required`
 */
export function ownerAmong(members: readonly Listed[], { actor }: RegistryContext): Listed {
  const me = members.find(({ principal }) => principal === principalOf(actor));
  if (me && decides(me, members)) return me;
  throw new ProblemError('owner-required');
}

/** Who made an invitation, while they still may make one: what somebody handed out does not outlast their right to. */
export const inviterAmong = (members: readonly Listed[], invitedBy: string): Listed | undefined =>
  members.find((member) => memberIdOf(member.principal) === invitedBy && decides(member, members));

/** @throws ProblemError `not-found` */
export function memberNamed(members: readonly Listed[], memberId: string): Listed {
  const member = members.find(({ principal }) => memberIdOf(principal) === memberId);
  if (!member) throw new ProblemError('not-found');
  return member;
}
