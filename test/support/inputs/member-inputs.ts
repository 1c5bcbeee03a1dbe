import { randomUUID } from 'node:crypto';
import * as people from '../../../functions/registry/operations/examples-members.ts';
import type { MemberRole } from '../../../lib/domain/access/actor.ts';
import type { Situation } from '../replays/situation.ts';
import { perform } from '../requests/operations.ts';
import type { Caller, Running } from '../stages/running.ts';
import type { MakeInput, Scene } from '../stages/scene.ts';
import { anOrganisation } from '../stages/stage.ts';

interface Led {
  owner: Caller;
  organisationId: string;
}

const ledIn = ({ parties }: Scene): Led => ({
  owner: parties.employer,
  organisationId: parties.employerId,
});

/** An invitation into an organisation, with its code. */
export const anInvitation = (
  on: Running,
  { owner, organisationId }: Led,
  role: MemberRole = people.inviteMember.role,
) =>
  perform(on, owner, [
    'inviteMember',
    { params: { organisationId }, body: { ...people.inviteMember, role } },
  ]);

/** Somebody new who has accepted an invitation. */
export async function aColleague(on: Running, led: Led): Promise<{ member: Caller; memberId: string }> {
  const { code } = await anInvitation(on, led);
  const member = await on.caller({ pool: 'organisations', subject: randomUUID() });
  await perform(on, member, ['acceptInvitation', { body: { code } }]);
  const params = { organisationId: led.organisationId };
  const { items } = await perform(on, member, ['listMembers', { params }]);
  return { member, memberId: items.find(({ isYou }) => isYou)?.id ?? '' };
}

/** How the operations of members are called so that nothing but a missing permission can refuse them. */
export const memberInputs: Readonly<Record<string, MakeInput>> = {
  listMembers: async (_, scene) => ({ params: { organisationId: ledIn(scene).organisationId } }),
  inviteMember: async (_, scene) => ({
    params: { organisationId: ledIn(scene).organisationId },
    body: people.inviteMember,
  }),
  withdrawInvitation: async (on, scene, { succeeds }) => ({
    params: {
      organisationId: ledIn(scene).organisationId,
      invitationId: succeeds ? (await anInvitation(on, ledIn(scene))).id : people.invitationId,
    },
  }),
  acceptInvitation: async (on, scene, { succeeds }) => ({
    body: { code: succeeds ? (await anInvitation(on, ledIn(scene))).code : people.invitationWithCode.code },
  }),
  changeMember: async (on, scene, { succeeds }) => ({
    params: {
      organisationId: ledIn(scene).organisationId,
      memberId: succeeds ? (await aColleague(on, ledIn(scene))).memberId : people.memberId,
    },
    body: people.changeMember,
  }),
  removeMember: async (on, scene, { succeeds }) => ({
    params: {
      organisationId: ledIn(scene).organisationId,
      memberId: succeeds ? (await aColleague(on, ledIn(scene))).memberId : people.memberId,
    },
  }),
};

async function led(on: Running): Promise<Led & { about: Situation['about'] }> {
  const { member, id } = await anOrganisation(on, 'employer');
  return { owner: member, organisationId: id, about: { employer: member, employerId: id } };
}

/** A request for each of them that creates, on an organisation of its own. */
export const memberSituations: Readonly<Record<string, (on: Running) => Promise<Situation>>> = {
  async inviteMember(on) {
    const { owner, organisationId, about } = await led(on);
    const otherBody = { ...people.inviteMember, role: 'owner' };
    return { who: owner, input: { params: { organisationId }, body: people.inviteMember }, otherBody, about };
  },
  async withdrawInvitation(on) {
    const { about, ...own } = await led(on);
    const { id: invitationId } = await anInvitation(on, own);
    const params = { organisationId: own.organisationId, invitationId };
    return { who: own.owner, input: { params }, about };
  },
  async acceptInvitation(on) {
    const { about, ...own } = await led(on);
    const { code } = await anInvitation(on, own);
    const who = await on.caller({ pool: 'organisations', subject: randomUUID() });
    return { who, input: { body: { code } }, otherBody: { code: '0000-0000-0000' }, about };
  },
  async changeMember(on) {
    const { about, ...own } = await led(on);
    const { memberId } = await aColleague(on, own);
    const params = { organisationId: own.organisationId, memberId };
    return {
      who: own.owner,
      input: { params, body: people.changeMember },
      otherBody: { role: 'member' },
      about,
    };
  },
  async removeMember(on) {
    const { about, ...own } = await led(on);
    const { memberId } = await aColleague(on, own);
    return {
      who: own.owner,
      input: { params: { organisationId: own.organisationId, memberId } },
      about,
    };
  },
};
