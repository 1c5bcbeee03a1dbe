import * as z from 'zod';
import {
  AcceptInvitation,
  ChangeMember,
  Invitation,
  InvitationWithCode,
  InviteMember,
  Member,
  Members,
} from '../../../lib/domain/organisations/member.ts';
import { Organisation } from '../../../lib/domain/organisations/organisation.ts';
import { InvitationId, MemberId, OrganisationId } from '../../../lib/domain/values/ids.ts';
import { defineOperation } from '../../http/operation.ts';
import * as examples from './examples.ts';
import * as people from './examples-members.ts';

const params = z.strictObject({ organisationId: OrganisationId });
const ofMember = params.extend({ memberId: MemberId });
const exampleParams = { organisationId: examples.employerId };
const ofColleague = { ...exampleParams, memberId: people.colleague.id };

export const memberOperations = [
  defineOperation({
    operationId: 'listMembers',
    method: 'GET',
    path: '/v1/organisations/{organisationId}/members',
    tag: 'Organisations',
    summary: 'See who speaks for your organisation',
    description:
      'People and machines, with the invitations that nobody has used yet. Codes are not told again.',
    scope: 'organisations:read',
    permission: 'member.list',
    params,
    success: { status: 200, description: 'Members and open invitations.', schema: Members },
    problems: ['organisation-required'],
    example: { params: exampleParams, response: people.members },
  }),
  defineOperation({
    operationId: 'inviteMember',
    method: 'POST',
    path: '/v1/organisations/{organisationId}/invitations',
    tag: 'Organisations',
    summary: 'Invite a person or a machine',
    description:
      'The answer carries a code that opens the door once, within seven days. Hand it to whom you invite: they sign in with an account of their own and accept it. A code of role `system` is accepted by a machine client with its own token, and by no person. Only owners invite.',
    scope: 'organisations:write',
    permission: 'member.invite',
    params,
    body: InviteMember,
    success: { status: 201, description: 'The invitation with its code.', schema: InvitationWithCode },
    problems: ['organisation-required', 'owner-required', 'conflict'],
    creates: true,
    example: {
      params: exampleParams,
      request: people.inviteMember,
      response: people.invitationWithCode,
    },
  }),
  defineOperation({
    operationId: 'withdrawInvitation',
    method: 'POST',
    path: '/v1/organisations/{organisationId}/invitations/{invitationId}/withdrawal',
    tag: 'Organisations',
    summary: 'Take an invitation back',
    description: 'From then on its code opens nothing. Only owners do this.',
    scope: 'organisations:write',
    permission: 'member.invite',
    params: params.extend({ invitationId: InvitationId }),
    success: { status: 201, description: 'The invitation that was taken back.', schema: Invitation },
    problems: ['organisation-required', 'owner-required', 'invitation-closed', 'conflict'],
    creates: true,
    example: {
      params: { ...exampleParams, invitationId: people.invitationId },
      response: people.invitation,
    },
  }),
  defineOperation({
    operationId: 'acceptInvitation',
    method: 'POST',
    path: '/v1/invitations/acceptances',
    tag: 'Organisations',
    summary: 'Join an organisation by a code',
    description:
      'Makes you a member of the organisation that invited you. A wrong, used or old code and one for somebody else are answered alike.',
    scope: 'organisations:write',
    permission: 'member.join',
    body: AcceptInvitation,
    success: { status: 201, description: 'The organisation that you now speak for.', schema: Organisation },
    problems: ['already-member', 'invitation-unusable'],
    creates: true,
    example: { request: { code: people.invitationWithCode.code }, response: examples.employer },
  }),
  defineOperation({
    operationId: 'changeMember',
    method: 'POST',
    path: '/v1/organisations/{organisationId}/members/{memberId}/role',
    tag: 'Organisations',
    summary: 'Make a member an owner, or an owner a member',
    description: 'Only owners do this, and one of them always stays.',
    scope: 'organisations:write',
    permission: 'member.change',
    params: ofMember,
    body: ChangeMember,
    success: { status: 201, description: 'The member as they now are.', schema: Member },
    problems: ['organisation-required', 'owner-required', 'last-owner', 'machine-role', 'conflict'],
    creates: true,
    example: {
      params: ofColleague,
      request: people.changeMember,
      response: { ...people.colleague, role: 'owner' },
    },
  }),
  defineOperation({
    operationId: 'removeMember',
    method: 'POST',
    path: '/v1/organisations/{organisationId}/members/{memberId}/removal',
    tag: 'Organisations',
    summary: 'Remove a member',
    description:
      'Their tokens speak for nobody within ten seconds; what they did stays. Owners remove anybody but the last owner; everybody may leave.',
    scope: 'organisations:write',
    permission: 'member.dismiss',
    params: ofMember,
    success: { status: 201, description: 'Who was removed.', schema: Member },
    problems: ['organisation-required', 'owner-required', 'last-owner', 'conflict'],
    creates: true,
    example: { params: ofColleague, response: people.colleague },
  }),
] as const;
