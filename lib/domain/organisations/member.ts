import * as z from 'zod';
import { MemberRole } from '../access/actor.ts';
import { Instant } from '../values/dates.ts';
import { InvitationId, MemberId } from '../values/ids.ts';

/** Eleven characters of chance and their check character, as a worker's link has: 55 bits. */
export const invitationCodeLength = 12;

/** How long a code opens the door: long enough to hand it over, too short to lie about. */
export const invitationDays = 7;

const memberName = z.string().trim().min(1).max(120).meta({
  description: 'What the organisation calls this person or machine. Only its own members see it.',
});

/** Somebody who speaks for an organisation (decisions, 28). */
export const Member = z
  .strictObject({
    id: MemberId,
    name: memberName.nullable().meta({ description: 'Null for whoever registered the organisation.' }),
    role: MemberRole,
    isYou: z.boolean(),
    joinedAt: Instant,
  })
  .meta({ id: 'Member', description: 'Somebody, or a machine, that speaks for an organisation.' });
export type Member = z.infer<typeof Member>;

export const InviteMember = z
  .strictObject({ name: memberName, role: MemberRole })
  .meta({ id: 'InviteMember', description: 'Whom you invite, and as what.' });
export type InviteMember = z.infer<typeof InviteMember>;

export const Invitation = InviteMember.extend({
  id: InvitationId,
  invitedBy: MemberId.meta({
    description: 'Who made it. Its code opens nothing once they may no longer invite.',
  }),
  invitedAt: Instant,
  expiresAt: Instant,
}).meta({ id: 'Invitation', description: 'An invitation that still lets somebody in.' });
export type Invitation = z.infer<typeof Invitation>;

export const InvitationWithCode = Invitation.extend({
  code: z.string().meta({
    description: 'To be handed to whom you invite. It opens the door once; nobody can ask for it again.',
    example: '7K3M-9QXT-2C4S',
  }),
}).meta({ id: 'InvitationWithCode', description: 'An invitation with the code that it is accepted by.' });
export type InvitationWithCode = z.infer<typeof InvitationWithCode>;

export const AcceptInvitation = z
  .strictObject({ code: z.string().trim().min(1).max(40) })
  .meta({ id: 'AcceptInvitation', description: 'The code, in any case, with or without hyphens.' });

export const ChangeMember = z
  .strictObject({ role: z.enum(['owner', 'member']) })
  .meta({ id: 'ChangeMember', description: 'What the person is from now on. A machine stays a machine.' });
export type ChangeMember = z.infer<typeof ChangeMember>;

export const Members = z
  .strictObject({ items: z.array(Member), invitations: z.array(Invitation) })
  .meta({ id: 'Members', description: 'Who speaks for an organisation, and who is invited to.' });
export type Members = z.infer<typeof Members>;
