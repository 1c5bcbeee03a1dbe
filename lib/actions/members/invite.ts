import {
  type Invitation,
  type InvitationWithCode,
  type InviteMember,
  invitationCodeLength,
  invitationDays,
} from '../../domain/organisations/member.ts';
import { drawHumanCode, shownHumanCode } from '../../domain/values/human-code.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { closeInvitation, findInvitation, putInvitation, stillMember } from '../../store/members.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { memberIdOf, ownerAmong, ownMembers } from './own-members.ts';

/** A keyed hash of what the code stands for: so an answer can be given again, and the table does not hold it. */
const codeOf = ({ keyedHash }: RegistryContext, invitationId: string): string =>
  drawHumanCode(invitationCodeLength, (attempt) =>
    Buffer.from(keyedHash('invitation', JSON.stringify([invitationId, attempt])), 'hex'),
  );

/** Where a code leads from. */
export const placeOf = ({ keyedHash }: RegistryContext, code: string): string =>
  keyedHash('invitation-place', code);

const daysLater = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * 86_400_000).toISOString();

const withCode = (context: RegistryContext, invitation: Invitation): InvitationWithCode => ({
  ...invitation,
  code: shownHumanCode(codeOf(context, invitation.id)),
});

/**
 * Makes a code by which one person, or one machine, joins the actor's own organisation.
 * @throws ProblemError `owner-required`; `conflict` when whoever invites ceased to be an owner at this moment
 */
export async function inviteMember(
  context: RegistryContext,
  { organisationId, invited }: { organisationId: string; invited: InviteMember },
): Promise<InvitationWithCode> {
  const me = ownerAmong(await ownMembers(context, organisationId, 'member.invite'), context);
  const invitation: Invitation = {
    ...invited,
    id: context.newId('inv'),
    invitedBy: memberIdOf(me.principal),
    invitedAt: context.now,
    expiresAt: daysLater(context.now, invitationDays),
  };
  const place = placeOf(context, codeOf(context, invitation.id));
  try {
    await commit(context, {
      // Who is being removed at this moment invites nobody.
      writes: [...putInvitation(organisationId, invitation, place), stillMember(organisationId, me)],
      happened: { kind: 'member.invited', subjects: [organisationId, invitation.id] },
      created: { entityId: invitation.id, entityVersion: 1 },
      class: 'core',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('conflict');
    throw error;
  }
  return withCode(context, invitation);
}

/** The answer to an invitation, given again. */
export async function replayInvitation(
  context: RegistryContext,
  { organisationId, id }: { organisationId: string; id: string },
): Promise<InvitationWithCode> {
  await ownMembers(context, organisationId, 'member.invite');
  const invitation = await findInvitation(context.store.reader('core'), organisationId, id);
  if (!invitation) throw new ProblemError('not-found');
  return withCode(context, invitation);
}

/**
 * Takes an invitation back before anybody has used it.
 * @throws ProblemError `owner-required`, `invitation-closed`; `conflict` as for inviting
 */
export async function withdrawInvitation(
  context: RegistryContext,
  { organisationId, invitationId }: { organisationId: string; invitationId: string },
): Promise<Invitation> {
  const me = ownerAmong(await ownMembers(context, organisationId, 'member.invite'), context);
  const invitation = await findInvitation(context.store.reader('core'), organisationId, invitationId);
  if (!invitation) throw new ProblemError('not-found');
  try {
    await commit(context, {
      writes: [closeInvitation(organisationId, invitationId, context.now), stillMember(organisationId, me)],
      happened: { kind: 'member.invitationWithdrawn', subjects: [organisationId, invitationId] },
      created: { entityId: invitationId, entityVersion: 1 },
      class: 'core',
    });
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    throw new ProblemError(error.failed.includes(0) ? 'invitation-closed' : 'conflict');
  }
  return invitation;
}
