import { authorise } from '../../domain/access/permissions.ts';
import { invitationCodeLength } from '../../domain/organisations/member.ts';
import type { Organisation } from '../../domain/organisations/organisation.ts';
import { readHumanCode } from '../../domain/values/human-code.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { closeInvitation, findByCode, listMembers, putMember, stillMember } from '../../store/members.ts';
import { findOrganisation } from '../../store/organisations.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { principalOf } from '../principal.ts';
import { placeOf } from './invite.ts';
import { inviterAmong, isMachine, memberIdOf } from './own-members.ts';

/**
 * One answer for a code that is wrong, used, withdrawn, too old, meant for somebody else or of whoever may invite no more: nobody
 * learns about others' codes.
 */
const unusable = (): ProblemError =>
  new ProblemError('invitation-unusable', {
    errors: [
      {
        pointer: '/code',
        code: 'invitation-unusable',
        message: {
          en: 'This code opens nothing: it is mistyped, used, withdrawn or too old. Ask for another one.',
          ar: 'هذا الرمز لا يفتح شيئًا: كُتب خطأً أو استُعمل أو سُحب أو انتهت مدته. اطلب رمزًا آخر.',
        },
      },
    ],
  });

async function invited(context: RegistryContext, typed: string) {
  const code = readHumanCode(typed, invitationCodeLength);
  if (!code) throw unusable();
  const found = await findByCode(context.store.reader('core'), placeOf(context, code));
  if (!found || found.invitation.expiresAt <= context.now) throw unusable();
  // A code for a machine is no way in for a person, nor the other way round.
  if ((found.invitation.role === 'system') !== isMachine(context.actor)) throw unusable();
  const { organisationId, invitation } = found;
  const organisation = await findOrganisation(context.store.reader('core'), organisationId);
  const members = await listMembers(context.store.reader('core'), organisationId);
  const inviter = inviterAmong(members, invitation.invitedBy);
  if (!organisation || !inviter || inviter.principal === principalOf(context.actor)) throw unusable();
  return { organisation, invitation, inviter };
}

/**
 * Joins the organisation that a code stands for. The code is used up in the same transaction, which also holds that whoever made it
 * still may.
 * @throws ProblemError `already-member`, `invitation-unusable`
 */
export async function joinOrganisation(
  context: RegistryContext,
  { code }: { code: string },
): Promise<Organisation> {
  authorise(context, 'member.join');
  if (context.actor.organisation) throw new ProblemError('already-member');
  const { organisation, invitation, inviter } = await invited(context, code);
  const { id, kind, version } = organisation;
  const principal = principalOf(context.actor);
  const { name, role } = invitation;
  try {
    await commit(context, {
      writes: [
        closeInvitation(id, invitation.id, context.now),
        // Who was removed while their code was being used has let nobody in.
        stillMember(id, inviter),
        ...putMember({ id, kind, role }, { principal, name, joinedAt: context.now }),
      ],
      happened: { kind: 'member.joined', subjects: [id, memberIdOf(principal), invitation.id] },
      created: { entityId: id, entityVersion: version },
      class: 'core',
    });
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    throw error.failed.some((at) => at < 2) ? unusable() : new ProblemError('already-member');
  }
  return organisation;
}

/** The answer to a joining, given again: the organisation as it was then. */
export async function replayJoining(
  context: RegistryContext,
  { entityId, entityVersion }: { entityId: string; entityVersion: number },
): Promise<Organisation> {
  authorise(context, 'member.join');
  const organisation = await findOrganisation(context.store.reader('core'), entityId, entityVersion);
  if (!organisation) throw new ProblemError('not-found');
  return organisation;
}
