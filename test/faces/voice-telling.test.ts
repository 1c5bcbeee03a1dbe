import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { taken } from '../support/inputs/people-inputs.ts';
import { perform } from '../support/requests/operations.ts';
import { registryView } from '../support/requests/views.ts';
import { aPhone, keyOf, numbersOn } from '../support/stages/phone.ts';
import { running } from '../support/stages/running.ts';
import { type WorkerStage, workerStage } from '../support/stages/worker-stage.ts';

const insaf = running();
let stage: WorkerStage;
beforeAll(async () => {
  stage = await workerStage(insaf);
});

describe('What is told through a link', () => {
  test('reaches those who protect as what it is: about its contract, and no independent source', async () => {
    const hotline = await insaf.caller('hotline');
    const { answer } = await stage.told('/differs', { urgency: 'immediateDanger', words: 'Help.' });
    expect(answer.status).toBe(200);
    await insaf.settled();
    const { items } = await perform(insaf, hotline, ['listReports', { query: { limit: '100' } }]);
    const [first] = items;
    expect(first).toMatchObject({ urgency: 'immediateDanger', placed: 'contract', channel: 'handedLink' });
    const params = { reportId: first?.id ?? '' };
    await perform(insaf, hotline, ['handleReport', { params, body: { step: 'taken' } }]);
    const report = await perform(insaf, hotline, ['getReport', { params }]);
    expect(report.contractId).toBe(stage.contractId);
    const { items: messages } = await perform(insaf, hotline, ['listReportMessages', { params }]);
    expect(messages).toMatchObject([{ from: 'teller', text: 'Help.' }]);
  });

  test('changes no byte of anything that the employer or the agency can see', async () => {
    const ids = { ...stage.between, contractId: stage.contractId };
    const callers = [stage.between.employer, stage.between.agency];
    const looks = () => Promise.all(callers.map((caller) => registryView(insaf, caller, ids)));
    await insaf.settled();
    const before = await looks();
    const { first, second } = await stage.told('/differs', { words: 'They keep my passport.' });
    await aPhone(insaf).post('/messages', { first, second });
    await insaf.settled();
    expect(await looks()).toEqual(before);
  });

  test('of what came back is heard thing by thing; a yes through the link proves nothing, a no counts, and the payer sees neither', async () => {
    const { contractId, between } = stage;
    const seen = () => perform(insaf, between.agency, ['getRepayments', { params: { contractId } }]);
    const told = async () =>
      (await perform(insaf, 'inspector', ['getContractRepayments', { params: { contractId } }])).told;
    await taken(insaf, 'inspector', { employerId: between.employerId });
    const before = await seen();
    const phone = await stage.opened('bn');
    const say = async (answers: Readonly<Record<string, string>>) => {
      const item = ['RF01', 'RC704'];
      const asked = await phone.post('/back', { l: 'bn', item });
      const sent = { key: keyOf(asked), l: 'bn', item, urgency: 'soon', ...answers };
      const answer = await phone.post('/back/send', sent);
      await insaf.settled();
      return answer;
    };
    expect((await say({ 'got.RF01': 'all' })).status).toBe(422);
    expect(numbersOn(await say({ 'got.RF01': 'all', 'got.RC704': 'all' }))).toHaveLength(2);
    expect(await told()).toMatchObject({
      confirmation: 'unconfirmed',
      said: [
        { item: 'RF01', got: 'all', counts: false },
        { item: 'RC704', got: 'all', counts: false },
      ],
    });
    await say({ 'got.RF01': 'some', 'got.RC704': 'all' });
    expect(await told()).toMatchObject({ confirmation: 'contradicted', repaidInFull: false });
    expect(await seen()).toEqual(before);
  });

  test('meets a closed door when the quarter of an hour is over, and nothing is stored', async () => {
    await insaf.settled();
    const before = await insaf.items();
    for (const path of ['/differs', '/messages/add']) {
      const answer = await aPhone(insaf).post(path, { key: randomUUID(), words: 'x' });
      expect([answer.status, answer.text.includes('open too long')]).toEqual([403, true]);
    }
    expect((await aPhone(insaf).get('/differs')).status).toBe(403);
    expect(await insaf.items()).toEqual(before);
  });
});

describe('What is told without any link', () => {
  test('is an independent source, with the employer as it was typed and a payment with its receipt or none', async () => {
    const hotline = await insaf.caller('hotline');
    const phone = aPhone(insaf);
    const second = await phone.post('/paid', { l: 'ne', item: ['RF06', 'RC704'] });
    const fields = {
      key: keyOf(second),
      l: 'ne',
      item: ['RF06', 'RC704'],
      'amount.RF06': '१,५०,०००',
      'currency.RF06': 'NPR',
      'to.RF06': 'subAgent',
      'receipt.RF06': 'no',
      'currency.RC704': 'NPR',
      'to.RC704': 'unknown',
      'receipt.RC704': '',
      employer: 'Marsa',
      sector: 'F',
      area: 'muharraq',
      urgency: 'immediateDanger',
    };
    expect(numbersOn(await phone.post('/paid/send', fields))).toHaveLength(2);
    await insaf.settled();
    const { items } = await perform(insaf, hotline, ['listReports', { query: { limit: '100' } }]);
    const placed = items.find(({ channel, language }) => channel === 'speak' && language === 'ne');
    const params = { reportId: placed?.id ?? '' };
    await perform(insaf, hotline, ['handleReport', { params, body: { step: 'taken' } }]);
    const report = await perform(insaf, hotline, ['getReport', { params }]);
    expect(report).toMatchObject({
      allegations: [{ code: 'FEES_PAID', relation: 'self' }],
      fees: [
        {
          item: 'RF06',
          amount: { amount: '150000.00', currency: 'NPR' },
          collector: 'subAgent',
          receipt: false,
        },
        { item: 'RC704' },
      ],
      employerAsTold: { name: 'Marsa', sector: 'F', governorate: 'muharraq' },
    });
    expect(report.fees?.[1]).toEqual({ item: 'RC704' });
  });

  test('is told once, however often one box was sent', async () => {
    const tick = Array.from({ length: 100 }, () => 'LOCKED_IN');
    const answer = await aPhone(insaf).post('/speak', {
      key: randomUUID(),
      l: 'hi',
      tick,
      urgency: 'immediateDanger',
    });
    expect(answer.status).toBe(200);
    await insaf.settled();
    const { items } = await perform(insaf, 'hotline', ['listReports', { query: { limit: '100' } }]);
    expect(items.find(({ language }) => language === 'hi')?.allegations).toBe(1);
  });

  test('through an open link’s phone is still told without it', async () => {
    const hotline = await insaf.caller('hotline');
    const phone = await stage.opened();
    await phone.post('/speak', {
      key: keyOf(await phone.get('/speak')),
      l: 'fil',
      words: 'Tulong',
      urgency: 'soon',
    });
    await insaf.settled();
    const { items } = await perform(insaf, hotline, ['listReports', { query: { limit: '100' } }]);
    expect(items.find(({ language }) => language === 'fil')).toMatchObject({
      channel: 'speak',
      placed: 'nowhere',
    });
  });
});
