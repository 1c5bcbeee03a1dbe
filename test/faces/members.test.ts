import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aColleague, anInvitation } from '../support/inputs/member-inputs.ts';
import { perform } from '../support/requests/operations.ts';
import { running } from '../support/stages/running.ts';
import { anOrganisation, contractBetween, parties } from '../support/stages/stage.ts';

const on = running();

async function anEmployer() {
  const { member: owner, id: organisationId } = await anOrganisation(on, 'employer');
  const listed = () => perform(on, owner, ['listMembers', { params: { organisationId } }]);
  const { items } = await listed();
  return { owner, organisationId, ownId: items[0]?.id ?? '', listed };
}

describe('a code', () => {
  it('opens the door once, and from then on its holder speaks for the organisation', async () => {
    const { owner, organisationId, listed } = await anEmployer();
    const { code } = await anInvitation(on, { owner, organisationId });
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    const first = await on.caller({ pool: 'organisations', subject: randomUUID() });
    const joined = await perform(on, first, ['acceptInvitation', { body: { code: typed } }]);
    expect(joined.id).toBe(organisationId);
    expect(await perform(on, first, ['getMe', {}])).toMatchObject({
      organisation: { id: organisationId },
      role: 'member',
    });

    const second = await on.caller({ pool: 'organisations', subject: randomUUID() });
    const again = await on.call(second, 'POST', '/v1/invitations/acceptances', { code });
    expect(again.problem().code).toBe('invitation-unusable');
    expect(await listed()).toMatchObject({ invitations: [], items: [{ role: 'owner' }, { role: 'member' }] });
  });

  it('is answered alike whether it is mistyped, unknown, withdrawn or meant for a machine', async () => {
    const { owner, organisationId } = await anEmployer();
    const withdrawn = await anInvitation(on, { owner, organisationId });
    const params = { organisationId, invitationId: withdrawn.id };
    await perform(on, owner, ['withdrawInvitation', { params }]);
    const machine = await anInvitation(on, { owner, organisationId }, 'system');
    const person = await on.caller({ pool: 'organisations', subject: randomUUID() });
    const answers = [];
    for (const code of ['1234', '7K3M-9QXT-2C4S', withdrawn.code, machine.code]) {
      const { instance: _, ...told } = (
        await on.call(person, 'POST', '/v1/invitations/acceptances', { code })
      ).problem();
      answers.push(told);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    // Of a token of client credentials the subject is the client.
    const program = await on.caller({ pool: 'organisations', subject: 'insaf-console' });
    await perform(on, program, ['acceptInvitation', { body: { code: machine.code } }]);
    expect(await perform(on, program, ['getMe', {}])).toMatchObject({ role: 'system' });
  });
});

describe('a code of somebody who may invite no more', () => {
  it('opens nothing, and stands in the list no more', async () => {
    for (const ends of ['removal', 'role'] as const) {
      const led = await anEmployer();
      const { member, memberId } = await aColleague(on, led);
      const params = { organisationId: led.organisationId, memberId };
      await perform(on, led.owner, ['changeMember', { params, body: { role: 'owner' } }]);
      const { code } = await anInvitation(on, { ...led, owner: member }, 'owner');
      const before = await led.listed();
      expect(before.invitations.map(({ invitedBy }) => invitedBy)).toEqual([memberId]);
      if (ends === 'removal') await perform(on, led.owner, ['removeMember', { params }]);
      else await perform(on, led.owner, ['changeMember', { params, body: { role: 'member' } }]);
      const newcomer = await on.caller({ pool: 'organisations', subject: randomUUID() });
      const accepted = await on.call(newcomer, 'POST', '/v1/invitations/acceptances', { code });
      expect(accepted.problem().code).toBe('invitation-unusable');
      const after = await led.listed();
      expect(after.invitations).toEqual([]);
      expect(after.items.filter(({ role }) => role === 'owner')).toMatchObject([{ isYou: true }]);
    }
  });
});

describe('an organisation', () => {
  it('is decided by its owners: a member invites and removes nobody, and may leave', async () => {
    const led = await anEmployer();
    const { member, memberId } = await aColleague(on, led);
    const at = `/v1/organisations/${led.organisationId}`;
    const invite = await on.call(member, 'POST', `${at}/invitations`, { name: 'Somebody', role: 'owner' });
    const remove = await on.call(member, 'POST', `${at}/members/${led.ownId}/removal`);
    const promote = await on.call(member, 'POST', `${at}/members/${memberId}/role`, { role: 'owner' });
    expect([invite, remove, promote].map((answer) => answer.problem().code)).toEqual(
      Array(3).fill('owner-required'),
    );
    const params = { organisationId: led.organisationId, memberId };
    await perform(on, member, ['removeMember', { params }]);
    expect((await led.listed()).items).toHaveLength(1);
  });

  it('answers whoever has left it nothing again: a key that registered a contract gives back no contract and no link', async () => {
    const both = await parties(on);
    const { member, memberId } = await aColleague(on, { owner: both.agency, organisationId: both.agencyId });
    const key = { 'idempotency-key': 'kept-for-later' };
    const register = () => on.call(member, 'POST', '/v1/contracts', contractBetween(both), key);
    expect([(await register()).status, (await register()).status]).toEqual([201, 201]);
    const params = { organisationId: both.agencyId, memberId };
    await perform(on, both.agency, ['removeMember', { params }]);
    const code = async () => (await register()).problem().code;
    await expect.poll(code, { timeout: 30_000, interval: 250 }).toBe('organisation-required');
  });

  it('never loses its last owner, also when two owners remove each other at the same moment', async () => {
    const led = await anEmployer();
    const at = `/v1/organisations/${led.organisationId}/members`;
    const alone = [
      await on.call(led.owner, 'POST', `${at}/${led.ownId}/removal`),
      await on.call(led.owner, 'POST', `${at}/${led.ownId}/role`, { role: 'member' }),
    ];
    expect(alone.map((answer) => answer.problem().code)).toEqual(['last-owner', 'last-owner']);

    const { member, memberId } = await aColleague(on, led);
    await perform(on, led.owner, [
      'changeMember',
      { params: { organisationId: led.organisationId, memberId }, body: { role: 'owner' } },
    ]);
    const both = await Promise.all([
      on.call(led.owner, 'POST', `${at}/${memberId}/removal`),
      on.call(member, 'POST', `${at}/${led.ownId}/removal`),
    ]);
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
    const survivor = both[0]?.status === 201 ? led.owner : member;
    const { items } = await perform(on, survivor, [
      'listMembers',
      { params: { organisationId: led.organisationId } },
    ]);
    expect(items).toMatchObject([{ role: 'owner', isYou: true }]);
  });
});
