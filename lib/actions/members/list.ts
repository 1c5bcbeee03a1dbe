import type { Member, Members } from '../../domain/organisations/member.ts';
import { type Listed, listInvitations } from '../../store/members.ts';
import type { RegistryContext } from '../context.ts';
import { principalOf } from '../principal.ts';
import { inviterAmong, memberIdOf, ownMembers } from './own-members.ts';

/** A member in the eyes of another. */
export const memberView = (
  { actor }: Pick<RegistryContext, 'actor'>,
  { principal, name, role, joinedAt }: Listed,
): Member => ({
  id: memberIdOf(principal),
  name,
  role,
  isYou: principal === principalOf(actor),
  joinedAt,
});

/** Who speaks for the actor's own organisation, and which invitations are open. */
export async function listOwnMembers(context: RegistryContext, organisationId: string): Promise<Members> {
  const members = await ownMembers(context, organisationId, 'member.list');
  const invitations = await listInvitations(context.store.reader('core'), organisationId);
  return {
    items: members.map((member) => memberView(context, member)),
    invitations: invitations.filter(
      ({ expiresAt, invitedBy }) => context.now < expiresAt && inviterAmong(members, invitedBy) !== undefined,
    ),
  };
}
