import { beforeEach, describe, expect, test } from 'vitest';
import * as examples from '../../functions/inspectorate/operations/examples-releases.ts';
import * as told from '../../functions/inspectorate/operations/examples-told.ts';
import { letReleasesLeave } from '../../functions/processors/release-processor.ts';
import { reply } from '../../functions/registry/operations/examples-notices.ts';
import { taken } from '../support/inputs/people-inputs.ts';
import { itemsOf } from '../support/items.ts';
import { perform } from '../support/requests/operations.ts';
import { registryView } from '../support/requests/views.ts';
import {
  aDraftRelease,
  allLeft,
  aServedRelease,
  aSignedRelease,
  questionTo,
} from '../support/stages/release-stage.ts';
import { today } from '../support/stages/rule-set-stage.ts';
import { running } from '../support/stages/running.ts';
import { aContract, anOrganisation, type Parties, parties } from '../support/stages/stage.ts';

describe('A release', () => {
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

  const viewOf = (party: 'employer' | 'agency') => registryView(insaf, both[party], { ...both, contractId });
  const noticesOf = async (party: 'employer' | 'agency') =>
    (await perform(insaf, both[party], ['listServedNotices'])).items;
  const stateOf = async (releaseId: string) =>
    (await perform(insaf, 'inspector', ['getRelease', { params: { releaseId } }])).state;
  const sign = (releaseId: string) =>
    insaf.call('supervisor', 'POST', `/v1/releases/${releaseId}/signature`, examples.signature);
  const reported = async (different: object = {}) =>
    (await perform(insaf, 'hotline', ['fileReport', { body: { ...told.told, contractId, ...different } }]))
      .id;
  const agree = (reportId: string, release: 'given' | 'refused') =>
    perform(insaf, 'hotline', [
      'changeReportConsent',
      { params: { reportId }, body: { consent: { ...told.told.consent, release }, channel: 'hotline' } },
    ]);

  test('changes no byte for anybody until its batch instant, and then the notices of its recipient alone', async () => {
    const before = { employer: await viewOf('employer'), agency: await viewOf('agency') };
    const releaseId = await aSignedRelease(insaf, about);
    const { effectiveAt = '' } = await perform(insaf, 'inspector', ['getRelease', { params: { releaseId } }]);
    await letReleasesLeave(insaf.insaf.releases, new Date(Date.parse(effectiveAt) - 1).toISOString());
    expect([await viewOf('employer'), await viewOf('agency')]).toEqual([before.employer, before.agency]);
    expect(JSON.stringify(await itemsOf(insaf.insaf.engine.endpoint, 'core'))).not.toContain(releaseId);
    await letReleasesLeave(insaf.insaf.releases, effectiveAt);
    const after = await viewOf('employer');
    const changed = Object.keys(after).filter((name) => after[name] !== before.employer[name]);
    expect(changed.map((name) => name.split(' ')[0])).toEqual(['listServedNotices', 'listServedNotices']);
    expect(await viewOf('agency')).toEqual(before.agency);
    const [notice] = await noticesOf('employer');
    expect(notice).toMatchObject({ kind: 'askEmployer', reason: 'routineReview', contractIds: [contractId] });
    expect(JSON.stringify(notice)).not.toMatch(/T\d\d:\d\d|cover|rel_|rpt_|flg_|inspector|supervisor/);
  });

  test('leaves once, however often and by how many clocks it is let go', async () => {
    await aSignedRelease(insaf, about);
    await Promise.all([allLeft(insaf), allLeft(insaf), allLeft(insaf)]);
    await allLeft(insaf);
    expect(await noticesOf('employer')).toHaveLength(1);
    const journal = await itemsOf(insaf.insaf.engine.endpoint, 'journal');
    const served = journal.filter(
      ({ k, s }) => k === 'notice.served' && JSON.stringify(s).includes(both.employerId),
    );
    expect(served).toHaveLength(1);
  });

  test('is signed by nobody who drafted it, and by nobody twice', async () => {
    await taken(insaf, 'supervisor', { employerId: both.employerId });
    const { id } = await perform(insaf, 'supervisor', ['draftRelease', { body: questionTo(about) }]);
    const own = await sign(id);
    expect([own.status, own.problem().code]).toEqual([409, 'release-own-signature']);
    const releaseId = await aSignedRelease(insaf, about);
    expect((await sign(releaseId)).problem().code).toBe('release-transition');
  });

  test('that rests on what was told waits for those who told it, and is held back when they change their mind', async () => {
    const reportId = await reported();
    const basis = { reportIds: [reportId] };
    const waits = await aDraftRelease(insaf, about, { basis });
    const refused = await sign(waits);
    expect([refused.status, refused.problem().code]).toEqual([409, 'release-consent-missing']);
    await agree(reportId, 'given');
    expect((await sign(waits)).status).toBe(201);
    await agree(reportId, 'refused');
    await allLeft(insaf);
    expect([await stateOf(waits), await noticesOf('employer')]).toEqual(['withdrawn', []]);
    await agree(reportId, 'given');
    const leaves = await aSignedRelease(insaf, about, { basis });
    await allLeft(insaf);
    expect([await stateOf(leaves), (await noticesOf('employer')).length]).toEqual(['effective', 1]);
  });

  test('that rests on a flag waits for everybody whose word the flag could have read', async () => {
    const reportId = await reported();
    await insaf.settled();
    const { flags } = await perform(insaf, 'inspector', ['getDossier', { params: { contractId } }]);
    const byRule = (pattern: RegExp) =>
      flags.filter(({ ruleId }) => pattern.test(ruleId)).map(({ id }) => id);
    const declared = await aDraftRelease(insaf, about, { basis: { flagIds: byRule(/^wage-below-offer$/) } });
    expect((await sign(declared)).status).toBe(201);
    const toldFlags = byRule(/^told-|wages|passport/);
    expect(toldFlags).not.toEqual([]);
    const draft = await perform(insaf, 'inspector', [
      'draftRelease',
      { body: { ...questionTo(about), basis: { flagIds: toldFlags } } },
    ]);
    expect(draft).toMatchObject({ told: true, consents: [{ reportId, state: 'notAsked' }] });
    expect((await sign(draft.id)).problem().code).toBe('release-consent-missing');
  });

  test('that rests on how soon something followed a report waits for whoever made it', async () => {
    const reportId = await reported();
    const mobility = { event: 'absenceReported', on: today(), by: 'employer' };
    await perform(insaf, 'inspector', ['enterPermitRecord', { params: { contractId }, body: { mobility } }]);
    await insaf.settled();
    const { flags } = await perform(insaf, 'inspector', ['getDossier', { params: { contractId } }]);
    const after = flags.filter(({ ruleId }) => ruleId === 'absence-report-soon-after-complaint');
    expect(after).toHaveLength(1);
    const draft = await perform(insaf, 'inspector', [
      'draftRelease',
      { body: { ...questionTo(about), basis: { flagIds: after.map(({ id }) => id) } } },
    ]);
    expect(draft).toMatchObject({ told: true, consents: [{ reportId, state: 'notAsked' }] });
    expect((await sign(draft.id)).problem().code).toBe('release-consent-missing');
  });

  test('for a child rests on what serves it best, and on no consent', async () => {
    const reportId = await reported({ consent: undefined, bestInterest: 'toBeAssessed' });
    const releaseId = await aDraftRelease(insaf, about, { basis: { reportIds: [reportId] } });
    expect((await sign(releaseId)).problem().errors?.[0]?.code).toBe('consent-bestInterestOpen');
    await perform(insaf, 'inspector', [
      'changeReportConsent',
      { params: { reportId }, body: { bestInterest: 'serves', channel: 'interview' } },
    ]);
    expect((await sign(releaseId)).status).toBe(201);
  });

  test('says nothing that its recipient cannot know, and nothing of another', async () => {
    const reportId = await reported({ happenedOn: '2026-05-03' });
    const draft = (different: object) =>
      insaf.call('inspector', 'POST', '/v1/releases', { ...questionTo(about), ...different });
    const words = { en: `On 3 May, as in ${reportId}, papers were kept.`, ar: 'نص' };
    const refused = await draft({ words });
    expect([refused.status, refused.problem().code]).toEqual([422, 'release-text-protected']);
    expect(refused.problem().errors?.map(({ pointer }) => pointer)).toEqual(['/words/en', '/words/en']);
    expect(refused.text).not.toContain(reportId);
    const others = await parties(insaf);
    const theirs = await aContract(insaf, others);
    expect((await draft({ contractIds: [theirs] })).problem().errors?.[0]?.pointer).toBe('/contractIds/0');
    const ofOthers = await reported({ contractId: theirs });
    expect((await draft({ basis: { reportIds: [ofOthers] } })).problem().errors?.[0]?.pointer).toBe(
      '/basis/reportIds/0',
    );
  });

  test('to an agency is held against what its author once read, also when it is theirs no more', async () => {
    const elsewhere = async (happenedOn: string) => {
      const { id: employerId, member } = await anOrganisation(insaf, 'employer');
      const placed = await aContract(insaf, { ...both, employer: member, employerId });
      const id = await reported({ contractId: placed, happenedOn });
      await insaf.settled();
      return { employerId, contractId: placed, reportId: id };
    };
    const [held, closed] = [await elsewhere('2026-05-03'), await elsewhere('2026-05-04')];
    const { recipientId, ...rest } = questionTo({ recipientId: both.agencyId, contractId });
    const says = async (day: string) => {
      const words = { en: `On ${day} May papers were kept.`, ar: 'نص' };
      const body = { ...rest, recipientId, contractIds: [contractId], ruleIds: [], words };
      const answer = await insaf.call('inspector', 'POST', '/v1/releases', body);
      return answer.status === 201 ? 'drafted' : answer.problem().code;
    };
    expect([await says('3'), await says('4')]).toEqual(['drafted', 'drafted']);
    const params = await taken(insaf, 'inspector', { employerId: held.employerId });
    await perform(insaf, 'inspector', ['endAssignment', { params, body: { reason: 'done' } }]);
    expect([await says('3'), await says('4')]).toEqual(['release-text-protected', 'drafted']);
    // What was told since they never read, and a refusal would tell them of it.
    const { contractId: placed } = held;
    await reported({ contractId: placed, happenedOn: '2026-05-05' });
    await insaf.settled();
    expect(await says('5')).toBe('drafted');
    const { reportId } = closed;
    for (const step of ['taken', 'closed'] as const)
      await perform(insaf, 'inspector', ['handleReport', { params: { reportId }, body: { step } }]);
    expect(await says('4')).toBe('release-text-protected');
  });

  test('to an agency says no day of a visit to its employer, and is no way to ask for it from outside', async () => {
    const visit = { ...told.observed, contractId, visitedOn: '2026-05-05' };
    await perform(insaf, 'inspector', ['recordInspection', { body: visit }]);
    const { recipientId, ...rest } = questionTo({ recipientId: both.agencyId, contractId });
    const words = { en: 'On 5 May we saw the papers.', ar: 'نص' };
    const body = { ...rest, recipientId, contractIds: [], ruleIds: [], words };
    const says = async (who: string) => {
      const answer = await insaf.call(who, 'POST', '/v1/releases', body);
      return answer.status === 201 ? 'drafted' : answer.problem().code;
    };
    // Another of the competent may open the visit; the regulator of agencies may not, and learns nothing of it.
    expect(await says('inspector-two')).toBe('release-text-protected');
    expect(await says('inspector-regulator')).toBe('drafted');
  });

  test('is answered once by its recipient; the inspectorate reads the answer, and closing changes nothing outside', async () => {
    const { releaseId, noticeId } = await aServedRelease(insaf, about);
    await perform(insaf, both.employer, ['replyToNotice', { params: { noticeId }, body: reply }]);
    const again = await insaf.call(both.employer, 'POST', `/v1/notices/${noticeId}/reply`, reply);
    expect([again.status, again.problem().code]).toEqual([409, 'notice-answered']);
    expect(await perform(insaf, 'inspector', ['getRelease', { params: { releaseId } }])).toMatchObject({
      state: 'replied',
      reply: { stance: 'explains', text: reply.text },
    });
    const before = await viewOf('employer');
    await perform(insaf, 'inspector', ['closeRelease', { params: { releaseId }, body: examples.ending }]);
    expect(await viewOf('employer')).toEqual(before);
    expect(await stateOf(releaseId)).toBe('closed');
  });

  test('that was withdrawn before its instant never leaves', async () => {
    const releaseId = await aSignedRelease(insaf, about);
    await perform(insaf, 'inspector', ['withdrawRelease', { params: { releaseId }, body: examples.ending }]);
    await allLeft(insaf);
    expect([await stateOf(releaseId), await noticesOf('employer')]).toEqual(['withdrawn', []]);
  });
});
