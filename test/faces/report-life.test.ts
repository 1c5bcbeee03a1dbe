import { beforeEach, describe, expect, test } from 'vitest';
import * as life from '../../functions/inspectorate/operations/examples-reports.ts';
import * as told from '../../functions/inspectorate/operations/examples-told.ts';
import { putReceiptOfReport } from '../../lib/store/letters.ts';
import { taken } from '../support/inputs/people-inputs.ts';
import { itemsOf } from '../support/items.ts';
import { perform } from '../support/requests/operations.ts';
import { registryView } from '../support/requests/views.ts';
import { running } from '../support/stages/running.ts';
import { aContract, type Parties, parties } from '../support/stages/stage.ts';

describe('A report', () => {
  const insaf = running();
  let both: Parties;
  let contractId: string;
  beforeEach(async () => {
    both = await parties(insaf);
    contractId = await aContract(insaf, both);
    await taken(insaf, 'inspector', { employerId: both.employerId });
    await insaf.settled();
  });

  const { contractId: _, ...unplaced } = told.told;
  const file = async (different: object = {}) =>
    (await perform(insaf, 'hotline', ['fileReport', { body: { ...unplaced, ...different } }])).id;
  const post = (reportId: string, path: string, body: object) =>
    insaf.call('inspector', 'POST', `/v1/reports/${reportId}/${path}`, body);
  const toldFlags = async (of = contractId) => {
    await insaf.settled();
    const { flags } = await perform(insaf, 'inspector', ['getDossier', { params: { contractId: of } }]);
    return flags.filter(({ ruleId, status }) => ruleId.startsWith('told-') && status === 'raised').length;
  };
  const queue = async () =>
    (await perform(insaf, 'inspector', ['listReports', { query: { limit: '100' } }])).items;

  test('of immediate danger comes before all others, and then who has waited longest', async () => {
    const routine = await file({ urgency: 'routine' });
    const soon = await file();
    const later = await file();
    const danger = await file({ urgency: 'immediateDanger' });
    const ids = (await queue())
      .map(({ id }) => id)
      .filter((id) => [routine, soon, later, danger].includes(id));
    expect(ids).toEqual([danger, soon, later, routine]);
    await post(danger, 'handling', { step: 'taken' });
    expect((await queue()).map(({ id }) => id)).not.toContain(danger);
    await post(danger, 'handling', { step: 'givenBack' });
    expect((await queue())[0]?.id).toBe(danger);
  });

  test('in the queue says nothing of whom it is about or of what was told', async () => {
    const id = await file({ contractId });
    const line = (await queue()).find((item) => item.id === id);
    expect(JSON.stringify(line)).not.toMatch(/ctr_|org_|WAGES|PASSPORT/);
    expect(line).toMatchObject({ placed: 'contract', allegations: 2, waitingSince: expect.any(String) });
  });

  test('is taken in hand by the competent alone, put down by who has it or leads, and told to nobody by any of it', async () => {
    const handle = (who: string, reportId: string, step: string) =>
      insaf.call(who, 'POST', `/v1/reports/${reportId}/handling`, { step });
    const placed = await file({ contractId });
    const steps = ['taken', 'givenBack', 'closed', 'reopened'];
    for (const who of ['inspector-north', 'inspector-regulator', 'supervisor-north'])
      for (const step of steps) {
        const refused = await handle(who, placed, step);
        expect([who, step, refused.status, refused.problem().code]).toEqual([who, step, 404, 'not-found']);
      }
    // Nobody knows yet where the others belong: the body decides.
    const nowhere = await file();
    expect((await handle('inspector-regulator', nowhere, 'taken')).status).toBe(404);
    expect((await handle('inspector-north', nowhere, 'taken')).status).toBe(201);

    const taken = await handle('inspector-two', placed, 'taken');
    expect([taken.status, JSON.parse(taken.text)]).toMatchObject([201, { id: placed, state: 'inHand' }]);
    expect(taken.text).not.toMatch(/ctr_|org_|WAGES|PASSPORT|consent|steps/);
    for (const step of ['givenBack', 'closed'])
      expect((await handle('inspector', placed, step)).problem().code).toBe('report-not-in-hand');
    expect((await handle('inspector-two', placed, 'givenBack')).status).toBe(201);
    const closed = await handle('supervisor-two', placed, 'closed');
    expect([closed.status, closed.text.includes('WAGES')]).toEqual([201, false]);
    expect((await handle('inspector-two', placed, 'reopened')).status).toBe(201);
  });

  test('that is changed is answered whole only after the look was recorded', async () => {
    const reportId = await file({ contractId });
    const steps = [
      ['corrections', life.correction],
      ['consent', life.consentChange],
      ['placement', { contractId }],
      ['withdrawal', life.withdrawal],
    ] as const;
    for (const [path, body] of steps) expect((await post(reportId, path, body)).status).toBe(201);
    const journal = await itemsOf(insaf.insaf.engine.endpoint, 'journal');
    const looks = journal.filter(({ pk, k }) => pk === reportId && k === 'protected.read');
    expect(looks).toHaveLength(steps.length);
  });

  test('that named nobody raises its flags once it is placed, and moves them when it is placed elsewhere', async () => {
    const reportId = await file();
    // It is about nobody yet: who takes it in hand may look into it.
    await post(reportId, 'handling', { step: 'taken' });
    expect(await toldFlags()).toBe(0);
    await post(reportId, 'placement', { contractId });
    const raised = await toldFlags();
    expect(raised).toBeGreaterThan(0);
    const other = await aContract(insaf, both);
    await post(reportId, 'placement', { contractId: other });
    expect([await toldFlags(), await toldFlags(other)]).toEqual([0, raised]);
  });

  test('that is corrected or withdrawn changes what is assessed, and every version stays readable', async () => {
    const reportId = await file({ contractId });
    expect(await toldFlags()).toBeGreaterThan(0);
    await post(reportId, 'withdrawal', life.withdrawal);
    expect(await toldFlags()).toBe(0);
    await post(reportId, 'handling', { step: 'reopened' });
    expect(await toldFlags()).toBeGreaterThan(0);
    const { steps, version } = await perform(insaf, 'inspector', ['getReport', { params: { reportId } }]);
    expect([steps.map(({ kind }) => kind), version]).toEqual([['filed', 'withdrawn', 'reopened'], 3]);
  });

  test('cannot be lowered through a link that somebody handed over, and can be added to', async () => {
    const reportId = await file({ contractId });
    const channel = 'handedLink';
    const refusals = await Promise.all([
      post(reportId, 'withdrawal', { ...life.withdrawal, channel }),
      post(reportId, 'corrections', {
        ...life.correction,
        allegations: [life.correction.allegations[0]],
        channel,
      }),
      post(reportId, 'corrections', { ...life.correction, urgency: 'routine', channel }),
      post(reportId, 'consent', { consent: { ...told.told.consent, assessment: 'refused' }, channel }),
      post(reportId, 'consent', { consent: { ...told.told.consent, release: 'given' }, channel }),
    ]);
    expect(refusals.map((answer) => answer.problem().code)).toEqual(refusals.map(() => 'report-not-lowered'));
    expect((await post(reportId, 'corrections', { ...life.correction, channel })).status).toBe(201);
    const refusesContact = {
      assessment: 'given',
      contact: 'refused',
      referral: 'refused',
      release: 'refused',
    };
    expect((await post(reportId, 'consent', { consent: refusesContact, channel })).status).toBe(201);
  });

  test('lives without a trace at the parties: corrections, consents, places, messages and handling change no byte there', async () => {
    const views = async () => [
      await registryView(insaf, both.employer, { ...both, contractId }),
      await registryView(insaf, both.agency, { ...both, contractId }),
    ];
    const before = await views();
    const reportId = await file();
    const steps = [
      await post(reportId, 'handling', { step: 'taken' }),
      await post(reportId, 'placement', { contractId }),
      await post(reportId, 'corrections', life.correction),
      await post(reportId, 'consent', life.consentChange),
      await post(reportId, 'messages', life.message),
    ];
    expect(steps.map(({ status }) => status)).toEqual(steps.map(() => 201));
    await insaf.settled();
    expect(await views()).toEqual(before);
    const core = JSON.stringify(await itemsOf(insaf.insaf.engine.endpoint, 'core'));
    expect(core).not.toContain(reportId);
    const entries = (await itemsOf(insaf.insaf.engine.endpoint, 'journal')).filter(
      ({ pk }) => pk === reportId,
    );
    expect(JSON.stringify(entries)).not.toMatch(new RegExp(`${contractId}|${both.employerId}|WAGES|locked`));
  });

  test('is asked for by messages, in order, which no list shows and each look is recorded', async () => {
    const reportId = await file();
    await post(reportId, 'handling', { step: 'taken' });
    await post(reportId, 'messages', life.message);
    await post(reportId, 'messages', { text: 'At night.', language: 'en', from: 'teller' });
    const { items } = await perform(insaf, 'hotline', ['listReportMessages', { params: { reportId } }]);
    expect(items.map(({ from }) => from)).toEqual(['official', 'teller']);
    const journal = await itemsOf(insaf.insaf.engine.endpoint, 'journal');
    expect(journal.filter(({ pk, k }) => pk === reportId && k === 'protected.read')).toMatchObject([
      { n: 2 },
    ]);
  });

  test('is for an adult who consents or for a child whom it serves, and for nobody who is both', async () => {
    const both_ = await insaf.call('hotline', 'POST', '/v1/reports', { ...unplaced, bestInterest: 'serves' });
    const neither = await insaf.call('hotline', 'POST', '/v1/reports', { ...unplaced, consent: undefined });
    expect([both_.status, neither.status]).toEqual([422, 422]);
    const reportId = await file({ consent: undefined, bestInterest: 'toBeAssessed', contractId });
    expect(await toldFlags()).toBeGreaterThan(0);
    expect((await queue()).find(({ id }) => id === reportId)?.child).toBe(true);
  });

  test('is found by its receipt and by nothing else, and the search is recorded also when it finds nothing', async () => {
    const body = { firstNumber: '٣٦١٢ ٤٠٨٧' };
    const { items } = await perform(insaf, 'hotline', ['searchReports', { body }]);
    expect(items).toEqual([]);
    for (const other of [{ name: 'Anil Kumar' }, { firstNumber: '1234' }, { ...body, name: 'Anil' }])
      expect((await insaf.call('hotline', 'POST', '/v1/report-searches', other)).status).toBe(422);
    const reportId = await file();
    const { store, keys } = insaf.insaf.deps;
    const place = keys.hmac('protected:receipt', '36124087').slice(0, 32);
    await store.write(putReceiptOfReport(place, reportId));
    const found = await perform(insaf, 'hotline', ['searchReports', { body }]);
    expect(found.items.map(({ id }) => id)).toEqual([reportId]);
    const journal = await itemsOf(insaf.insaf.engine.endpoint, 'journal');
    const searches = journal.filter(({ k }) => k === 'report.searched');
    expect(searches.map(({ n, p }) => [n, p]).sort()).toEqual([
      [0, 'inspection'],
      [1, 'inspection'],
    ]);
  });

  test('is opened to a hotline that took it down, has it in hand or was just given its receipt; its id opens nothing', async () => {
    const filed = await perform(insaf, 'inspector', ['fileReport', { body: unplaced }]);
    const reportId = filed.id;
    const statuses = async (at: string) => [
      (await insaf.call('hotline', 'GET', `/v1/reports/${at}`)).status,
      (await insaf.call('hotline', 'GET', `/v1/reports/${at}/messages`)).status,
    ];
    expect(await statuses(reportId)).toEqual([403, 403]);
    const corrected = async () =>
      (await insaf.call('hotline', 'POST', `/v1/reports/${reportId}/corrections`, life.correction)).status;
    expect(await corrected()).toBe(403);

    const { store, keys } = insaf.insaf.deps;
    await store.write(putReceiptOfReport(keys.hmac('protected:receipt', '36124099').slice(0, 32), reportId));
    await perform(insaf, 'hotline', ['searchReports', { body: { firstNumber: '3612 4099' } }]);
    expect(await statuses(reportId)).toEqual([200, 200]);
    // Half a receipt is enough to read and to answer; whoever changes what was told takes it in hand.
    expect(await corrected()).toBe(403);

    const { id: another } = await perform(insaf, 'inspector', ['fileReport', { body: unplaced }]);
    const handle = (step: 'taken' | 'closed') =>
      perform(insaf, 'hotline', ['handleReport', { params: { reportId: another }, body: { step } }]);
    expect(await statuses(another)).toEqual([403, 403]);
    await handle('taken');
    expect(await statuses(another)).toEqual([200, 200]);
    await handle('closed');
    expect(await statuses(another)).toEqual([403, 403]);
  });
});
