import type { RegistryContext } from '../../../lib/actions/context.ts';
import { changeMember, removeOwnMember, replayMember } from '../../../lib/actions/members/change.ts';
import { inviteMember, replayInvitation, withdrawInvitation } from '../../../lib/actions/members/invite.ts';
import { joinOrganisation, replayJoining } from '../../../lib/actions/members/join.ts';
import { listOwnMembers } from '../../../lib/actions/members/list.ts';
import type { Invitation, InvitationWithCode } from '../../../lib/domain/organisations/member.ts';
import type { Organisation } from '../../../lib/domain/organisations/organisation.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { toRoutes } from '../../http/route.ts';
import { memberOperations } from '../operations/members.ts';

const among = <Body>(body: Body, { organisationId }: { organisationId: string }): Reply<Body> => ({
  body,
  location: `/v1/organisations/${organisationId}/members`,
});

const joined = (organisation: Organisation): Reply<Organisation> => ({
  body: organisation,
  version: organisation.version,
  location: `/v1/${organisation.kind === 'employer' ? 'employers' : 'agencies'}/${organisation.id}`,
});

/** What is shown of an invitation after its code was told. */
const withoutCode = ({ code: _, ...invitation }: InvitationWithCode): Invitation => invitation;

const memberHandlers: HandlerMap<typeof memberOperations, RegistryContext> = {
  listMembers: async ({ context, params }) => ({
    body: await listOwnMembers(context, params.organisationId),
  }),
  inviteMember: {
    run: async ({ context, params, body }) =>
      among(await inviteMember(context, { ...params, invited: body }), params),
    replay: async ({ context, params }, { entityId }) =>
      among(await replayInvitation(context, { ...params, id: entityId }), params),
  },
  withdrawInvitation: {
    run: async ({ context, params }) => among(await withdrawInvitation(context, params), params),
    replay: async ({ context, params }, { entityId }) =>
      among(withoutCode(await replayInvitation(context, { ...params, id: entityId })), params),
  },
  acceptInvitation: {
    run: async ({ context, body }) => joined(await joinOrganisation(context, body)),
    replay: async ({ context }, record) => joined(await replayJoining(context, record)),
  },
  changeMember: {
    run: async ({ context, params, body }) =>
      among(await changeMember(context, { ...params, change: body }), params),
    replay: async ({ context, params, body }) =>
      among({ ...(await replayMember(context, params)), role: body.role }, params),
  },
  removeMember: {
    run: async ({ context, params }) => among(await removeOwnMember(context, params), params),
    replay: async ({ context, params }) => among(await replayMember(context, params), params),
  },
};

export const memberRoutes = toRoutes(memberOperations, memberHandlers);
