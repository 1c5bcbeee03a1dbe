import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { longestText } from '../../lib/domain/voice/letter.ts';
import { perform } from '../support/requests/operations.ts';
import { aPhone, keyOf, numbersOn, type Phone, type Received, withoutKey } from '../support/stages/phone.ts';
import { running } from '../support/stages/running.ts';
import { type WorkerStage, workerStage } from '../support/stages/worker-stage.ts';

const insaf = running();
let stage: WorkerStage;
beforeAll(async () => {
  stage = await workerStage(insaf);
});

describe('A form', () => {
  test('sent twice counts once and gives the same receipt; with other words it is told that the first arrived', async () => {
    const { phone, sent, answer } = await stage.told();
    await insaf.settled();
    const before = await insaf.items();
    const again = await phone.post('/speak', sent);
    expect([again.status, again.text]).toEqual([200, answer.text]);
    const other = await phone.post('/speak', { ...sent, words: 'more' });
    expect([other.status, other.text.includes('was sent before')]).toEqual([422, true]);
    expect(await insaf.items()).toEqual(before);
  });

  test('sent with the key of another’s form shows nobody’s receipt', async () => {
    const { sent, first } = await stage.told();
    const stranger = await aPhone(insaf).post('/differs', sent);
    expect(stranger.status).toBe(403);
    const other = await stage.opened();
    const answer = await other.post('/differs', sent);
    expect(numbersOn(answer)).toHaveLength(2);
    expect(answer.text).not.toContain(first);
  });

  test('comes back with what was filled in when something has to be mended', async () => {
    const phone = aPhone(insaf);
    const empty = await phone.post('/speak', { key: randomUUID(), employer: 'Marsa' });
    expect([empty.status, empty.text.includes('value="Marsa"')]).toEqual([422, true]);
    const long = await phone.post('/speak', { key: randomUUID(), words: 'x'.repeat(longestText + 1) });
    expect([long.status, long.text.includes('too long')]).toEqual([422, true]);
    const wrong = { key: randomUUID(), item: 'RF01', 'amount.RF01': 'much', 'currency.RF01': 'BHD' };
    const amount = await phone.post('/paid/send', wrong);
    expect([amount.status, amount.text.includes('value="much"')]).toEqual([422, true]);
    expect((await phone.post('/paid', {})).status).toBe(422);
    expect((await phone.post('/paid', { item: Array.from({ length: 21 }, () => 'RF01') })).status).toBe(200);
  });

  const words = { key: randomUUID(), words: 'x' };
  const refused: readonly [string, (phone: Phone) => Promise<Received>][] = [
    ['with a field that is not ours', (phone) => phone.post('/speak', { ...words, role: 'admin' })],
    ['with a code of no allegation', (phone) => phone.post('/speak', { ...words, tick: 'HAPPY' })],
    ['without a key', (phone) => phone.post('/speak', { words: 'x' })],
    ['with a key that was not drawn', (phone) => phone.post('/speak', { key: '1', words: 'x' })],
    [
      'with fields of a thing that was not ticked',
      (phone) => phone.post('/paid/send', { ...words, 'amount.RF01': '1' }),
    ],
    [
      'with an answer for a thing that was not ticked',
      (phone) => phone.post('/back/send', { ...words, 'got.RF01': 'all' }),
    ],
    ['as JSON', (phone) => phone.post('/speak', words, { 'content-type': 'application/json' })],
    ['from another site', (phone) => phone.post('/speak', words, { 'sec-fetch-site': 'cross-site' })],
    ['larger than anybody types', (phone) => phone.post('/speak', { ...words, words: 'x'.repeat(70_000) })],
    ['with a name longer than any', (phone) => phone.post('/speak', { ...words, employer: 'x'.repeat(121) })],
    ['twice filled in', (phone) => phone.post('/speak', { ...words, employer: ['a', 'b'] })],
  ];
  test.each(refused)('%s is refused, and nothing is stored', async (_, send) => {
    await insaf.settled();
    const before = await insaf.items();
    const answer = await send(aPhone(insaf));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/html; charset=UTF-8']);
    expect(await insaf.items()).toEqual(before);
  });

  test('with hostile words is shown escaped', async () => {
    const phone = aPhone(insaf);
    const hostile = '"><script>alert(1)</script>';
    const answer = await phone.post('/speak', { key: randomUUID(), employer: hostile });
    expect(answer.text).not.toContain('<script>');
  });
});

describe('The two numbers', () => {
  test('open the mailbox in any digits, and what was answered is there', async () => {
    const { first, second } = await stage.told('/speak', {
      urgency: 'immediateDanger',
      words: 'answer me',
      l: 'ml',
    });
    await insaf.settled();
    const hotline = await insaf.caller('hotline');
    const { items } = await perform(insaf, hotline, ['listReports', { query: { limit: '100' } }]);
    const reportId = items.find(({ language }) => language === 'ml')?.id ?? '';
    await perform(insaf, hotline, ['handleReport', { params: { reportId }, body: { step: 'taken' } }]);
    const body = { text: 'Are you <safe>?', language: 'en' };
    await perform(insaf, hotline, ['sendReportMessage', { params: { reportId }, body }]);
    await insaf.settled();
    const typed = [...second]
      .map((digit) => (digit === ' ' ? '' : String.fromCodePoint(0x660 + Number(digit))))
      .join('');
    const mailbox = await aPhone(insaf).post('/messages', { first, second: typed, l: 'ar' });
    expect(mailbox.text).toContain('Are you &lt;safe&gt;?');
  });

  test('entered backwards show what an empty mailbox shows, byte by byte, and the hotline is told', async () => {
    const { first, second } = await stage.told('/speak', { urgency: 'routine', words: 'x', l: 'ur' });
    await insaf.settled();
    const empty = withoutKey(await aPhone(insaf).post('/messages', { first, second }));
    const backwards = [...second].reverse().join('');
    const phone = aPhone(insaf);
    const forced = await phone.post('/messages', { first, second: backwards });
    expect([forced.status, withoutKey(forced)]).toEqual([200, empty]);
    const sent = await phone.post('/messages/add', { key: keyOf(forced), words: 'Nothing is wrong.' });
    expect(sent.status).toBe(200);
    await insaf.settled();
    const { items } = await perform(insaf, 'hotline', ['listReports', { query: { limit: '100' } }]);
    expect(items.find(({ language }) => language === 'ur')).toMatchObject({
      duress: true,
      urgency: 'immediateDanger',
    });
  });

  test('that are no numbers, or nobody’s, are told not to fit', async () => {
    for (const fields of [{}, { first: '1', second: '2' }, { first: '3123 4567', second: '3123 4568' }]) {
      const answer = await aPhone(insaf).post('/messages', fields);
      expect([answer.status, answer.text.includes('do not fit')]).toEqual([422, true]);
    }
  });
});
