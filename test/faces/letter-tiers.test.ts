import { beforeEach, describe, expect, test } from 'vitest';
import * as examples from '../../functions/inspectorate/operations/examples-releases.ts';
import * as suspended from '../../functions/inspectorate/operations/examples-suspensions.ts';
import * as told from '../../functions/inspectorate/operations/examples-told.ts';
import { taken } from '../support/inputs/people-inputs.ts';
import { itemsOf } from '../support/items.ts';
import { perform } from '../support/requests/operations.ts';
import { aDraftRelease, allLeft, questionTo } from '../support/stages/release-stage.ts';
import { running } from '../support/stages/running.ts';
import { aContract, anOrganisation, type Parties, parties } from '../support/stages/stage.ts';
import { aProposal, letEffect } from '../support/stages/suspension-stage.ts';

const agreed = { ...told.told.consent, release: 'given' } as const;

describe('A letter, and what is known of it,', () => {
  const insaf = running();
  let both: Parties;
  let contractId: string;
  let about: { recipientId: string; contractId: string };
  beforeEach(async () => {
    both = await parties(insaf);
    contractId = await aContract(insaf, both);
    about = { recipientId: both.employerId, contractId };
    await taken(insaf, 'inspector', { employerId: both.employerId });
    await insaf.settled();
  });
  const sign = (releaseId: string) =>
    insaf.call('supervisor', 'POST', `/v1/releases/${releaseId}/signature`, examples.signature);
  const reported = async (different: object = {}) =>
    (await perform(insaf, 'hotline', ['fileReport', { body: { ...told.told, contractId, ...different } }]))
      .id;

  test('is drafted by those to whom its recipient is assigned, and what is refused is the same whether or not somebody spoke', async () => {
    const words = { en: 'Please show the wage slips of Rajesh.', ar: 'نص' };
    const draft = (who: string, of = about) =>
      insaf.call(who, 'POST', '/v1/releases', { ...questionTo(of), words });
    const tries = async () => {
      const codes: (string | undefined)[] = [];
      for (const who of ['inspector', 'inspector-two', 'inspector-north', 'inspector-regulator'])
        codes.push((await draft(who)).problem().code);
      const refused = (await draft('inspector')).problem();
      return [codes, refused.errors?.map(({ code }) => code)];
    };
    const before = await tries();
    expect(before).toEqual([
      ['release-text-protected', 'assignment-required', 'not-found', 'not-found'],
      ['names-worker'],
    ]);
    await reported();
    await insaf.settled();
    expect(await tries()).toEqual(before);
  });

  test('is held against what was told only after that look was recorded, also when it is refused', async () => {
    await reported({ happenedOn: '2026-05-03' });
    const words = { en: 'On 3 May papers were kept.', ar: 'نص' };
    const headers = { 'x-request-id': 'a-draft-that-is-refused' };
    const body = { ...questionTo(about), words };
    const refused = await insaf.call('inspector', 'POST', '/v1/releases', body, headers);
    expect(refused.problem().errors?.map(({ code }) => code)).toEqual(['value-hidden']);
    const journal = await itemsOf(insaf.insaf.engine.endpoint, 'journal');
    const written = journal.filter(({ r }) => r === 'a-draft-that-is-refused');
    expect(written).toMatchObject([{ k: 'protected.read', pk: expect.stringMatching(/^prf_/) }]);
  });

  test('quotes the law of no rule that may read what was told, whoever drafts it and whoever agreed', async () => {
    const reportId = await reported({ consent: agreed });
    await insaf.settled();
    const { flags } = await perform(insaf, 'inspector', ['getDossier', { params: { contractId } }]);
    const ofTold = flags.filter(({ ruleId }) => ruleId.startsWith('told-'));
    expect(ofTold).not.toEqual([]);
    // Its reason is opened to the assigned; that does not make it fit to be told.
    for (const { protectedInformation, quotable } of ofTold)
      expect({ protectedInformation, quotable }).toEqual({ protectedInformation: false, quotable: false });
    const refusal = async (ruleIds: string[], different: object = {}) => {
      const body = { ...questionTo(about), ruleIds, ...different };
      const answer = await insaf.call('inspector', 'POST', '/v1/releases', body);
      return answer.status === 201
        ? 'drafted'
        : answer.problem().errors?.map(({ pointer, code }) => [pointer, code]);
    };
    const open = flags.filter(({ quotable }) => quotable).map(({ ruleId }) => ruleId);
    expect(open).toContain('wage-below-offer');
    expect(await refusal(open)).toBe('drafted');
    const refused = [['/ruleIds/1', 'not-of-recipient']];
    for (const { id, ruleId } of [...ofTold, { id: '', ruleId: 'told-violence' }]) {
      expect(await refusal(['wage-below-offer', ruleId])).toEqual(refused);
      const basis = { reportIds: [reportId], flagIds: id ? [id] : [] };
      expect(await refusal(['wage-below-offer', ruleId], { basis })).toEqual(refused);
    }
  });

  test('to an agency is written by those to whom the employers of its placements are assigned, and nothing tells them of others', async () => {
    const { agency, agencyId } = both;
    const other = await anOrganisation(insaf, 'employer');
    const elsewhere = { employer: other.member, employerId: other.id, agency, agencyId };
    const theirs = await aContract(insaf, elsewhere);
    await reported({ contractId: theirs, happenedOn: '2026-05-03' });
    await insaf.settled();
    const draft = (contractIds: string[], different: object = {}) =>
      insaf.call('inspector', 'POST', '/v1/releases', {
        ...questionTo({ recipientId: agencyId, contractId }),
        contractIds,
        ...different,
      });
    for (const ids of [[theirs], [contractId, theirs]])
      expect([ids, (await draft(ids)).problem().code]).toEqual([ids, 'assignment-required']);
    const words = { en: 'On 3 May papers were kept.', ar: 'نص' };
    expect((await draft([contractId], { words })).status).toBe(201);
    await taken(insaf, 'inspector', { employerId: other.id });
    for (const ids of [[contractId, theirs], [contractId]])
      expect((await draft(ids, { words })).problem().code).toBe('release-text-protected');
  });

  test('to an agency about itself alone is written by those who supervise agencies, and says nothing of what they read elsewhere', async () => {
    await reported({ happenedOn: '2026-05-03' });
    await insaf.settled();
    const { recipientId, ...rest } = questionTo({ recipientId: both.agencyId, contractId });
    const letter = { ...rest, recipientId, contractIds: [], ruleIds: [] };
    const draft = (who: string, different: object = {}) =>
      insaf.call(who, 'POST', '/v1/releases', { ...letter, ...different });
    const drafted = await draft('inspector-regulator');
    expect(drafted.status, drafted.text).toBe(201);
    const words = { en: 'On 3 May papers were kept.', ar: 'نص' };
    expect((await draft('inspector-regulator', { words })).status).toBe(201);
    // The inspector has the employer in hand and read it there.
    expect((await draft('inspector', { words })).problem().code).toBe('release-text-protected');
    const { id } = JSON.parse(drafted.text);
    expect((await sign(id)).status).toBe(201);
    await allLeft(insaf);
    const { text } = await insaf.call(both.agency, 'GET', '/v1/notices?limit=1');
    expect(JSON.parse(text).items).toMatchObject([{ kind: letter.kind }]);
  });

  test('is for the assigned and the signer; the competent read what was served, and nobody of it what it rests on', async () => {
    const reportId = await reported({ consent: agreed });
    const releaseId = await aDraftRelease(insaf, about, { basis: { reportIds: [reportId] } });
    const read = async (who: string) => {
      const answer = await insaf.call(who, 'GET', `/v1/releases/${releaseId}`);
      return answer.status < 300 ? answer.text : answer.problem().code;
    };
    const listed = async (who: string) => {
      const { text } = await insaf.call(who, 'GET', '/v1/releases?limit=5');
      const items: { id: string }[] = JSON.parse(text).items;
      return items.find(({ id }) => id === releaseId);
    };
    const whole = { told: true, consents: [{ reportId, state: 'given' }], basis: { reportIds: [reportId] } };
    for (const who of ['inspector', 'supervisor', 'supervisor-two']) {
      expect(JSON.parse(await read(who))).toMatchObject(whole);
      expect(await listed(who)).toMatchObject(whole);
    }
    for (const [who, code] of [
      ['inspector-two', 'assignment-required'],
      ['inspector-north', 'not-found'],
      ['supervisor-north', 'not-found'],
      ['inspector-regulator', 'not-found'],
    ] as const) {
      expect([who, await read(who), await listed(who)]).toEqual([who, code, undefined]);
      const ended = await insaf.call(who, 'POST', `/v1/releases/${releaseId}/withdrawal`, examples.ending);
      expect([who, ended.problem().code]).toEqual([who, code]);
    }
    const far = await insaf.call(
      'supervisor-north',
      'POST',
      `/v1/releases/${releaseId}/signature`,
      examples.signature,
    );
    expect(far.problem().code).toBe('not-found');
    expect((await sign(releaseId)).status).toBe(201);
    // It has its signer: another supervisor is one of the competent from now on.
    expect(JSON.parse(await read('supervisor'))).toMatchObject(whole);
    expect([await read('supervisor-two'), await listed('supervisor-two')]).toEqual([
      'assignment-required',
      undefined,
    ]);
    const taking = await insaf.call(
      'inspector-two',
      'POST',
      `/v1/releases/${releaseId}/withdrawal`,
      examples.ending,
    );
    expect(taking.problem().code).toBe('assignment-required');
    await allLeft(insaf);
    for (const who of ['inspector-two', 'supervisor-two']) {
      const seen = await read(who);
      expect(JSON.parse(seen)).toMatchObject({ state: 'effective', contractIds: [contractId] });
      for (const text of [seen, JSON.stringify(await listed(who))])
        expect(text).not.toMatch(new RegExp(`${reportId}|told|consents|basis|"reason"`));
    }
    expect(await read('inspector-north')).toBe('not-found');
  });

  test('about a suspension is for the assigned and the signer until its holder knows, and then for the competent without what it rests on', async () => {
    const holding = { holderId: both.agencyId, contractId };
    const reportId = await reported({ consent: agreed });
    await insaf.settled();
    const made = await aProposal(insaf, holding, { basis: { reportIds: [reportId] } });
    const at = `/v1/suspensions/${made.suspensionId}`;
    const seen = async (who: string, path = at) => {
      const answer = await insaf.call(who, 'GET', path);
      return answer.status < 300 ? answer.text : answer.problem().code;
    };
    const history = `/v1/certificates/${made.certificateId}`;
    for (const who of ['inspector', 'supervisor']) expect(await seen(who)).toContain(reportId);
    expect(await seen('inspector-two')).toBe('assignment-required');
    expect(await seen('inspector-two', history)).not.toContain(made.suspensionId);
    for (const who of ['inspector-north', 'inspector-regulator']) expect(await seen(who)).toBe('not-found');
    expect(await seen('inspector-north', history)).toBe('not-found');
    const held = `/v1/organisations/${both.agencyId}/certificates`;
    expect(await seen('inspector-north', held)).toBe('not-found');
    expect(await seen('inspector-two', held)).toContain(made.certificateId);
    const body = { ...suspended.proposal, contractIds: [contractId] };
    for (const [who, code] of [
      ['inspector-two', 'assignment-required'],
      ['inspector-north', 'not-found'],
    ] as const) {
      expect((await insaf.call(who, 'POST', `${history}/suspension`, body)).problem().code).toBe(code);
      expect((await insaf.call(who, 'POST', `${at}/decisions`, suspended.decision)).problem().code).toBe(
        code,
      );
    }
    await letEffect(insaf, made.suspensionId);
    const outside = await seen('inspector-two');
    expect(JSON.parse(outside)).toMatchObject({
      state: 'awaitingReply',
      decisions: [{ outcome: 'suspend' }],
    });
    for (const text of [outside, await seen('inspector-two', history)])
      expect(text).not.toMatch(new RegExp(`${reportId}|basis|"file"|"reason"|pending`));
    expect(await seen('supervisor')).toContain(reportId);
    expect(await seen('supervisor-two')).not.toContain(reportId);
  });
});
