import { beforeAll, describe, expect, test } from 'vitest';
import { cases, rule } from '../../functions/inspectorate/operations/examples-rules.ts';
import { fieldsOfRule } from '../../functions/inspectorate/pages/rules/rule-known.ts';
import { taken } from '../support/inputs/people-inputs.ts';
import { perform } from '../support/requests/operations.ts';
import { DeskVisitor } from '../support/stages/desk-visitor.ts';
import { today } from '../support/stages/rule-set-stage.ts';
import { running } from '../support/stages/running.ts';
import { aContract, type Parties, parties } from '../support/stages/stage.ts';

const why = 'The backtest shows what inspectors had found by hand.';

describe('At the desk, with scripts off', () => {
  const insaf = running();
  const sit = (who: string) => DeskVisitor.signedIn(insaf, who);
  let both: Parties;
  let contractId: string;
  beforeAll(async () => {
    both = await parties(insaf);
    contractId = await aContract(insaf, both);
    await insaf.settled();
  });

  test('a rule is written, mended where the page says, tried, and put into force by a second person', async () => {
    const author = await sit('rules-author');
    await author.send({ from: 'active' });
    const set = author.path;
    expect(set).toMatch(/^\/console\/rules\/\d+$/);

    await author.open(`${set}/new-rule`);
    const typed = fieldsOfRule(rule, { version: 1, cases });
    await author.send({ ...typed, 'rule.when': "own.changes.exists(c, c.term == 'wage' && c.salary < 1)" });
    expect(author.status).toBe(422);
    expect(author.words).toMatch(/Line 1, column \d+:/);
    expect(author.page).toContain('id="f-rule-when-error"');
    await author.send({ 'rule.when': rule.when, cases: '[{"name": "half a case",]' });
    expect(author.words).toContain('Line 1, column 25: this is not JSON.');
    await author.send({ cases: typed.cases ?? '' });
    expect(author.path).toBe(`${set}/rules/${rule.id}`);

    await author.open(`${set}/review`);
    await author.send({ decision: 'submit', reason: '' });
    expect(author.words).toContain('In review');
    await author.open(`${set}/backtests`);
    await author.send({ inspectors: '10' });
    const backtest = author.path;
    await insaf.settled();
    await author.open(backtest);
    expect(author.words).toContain('1 contract was tried, and 1 would be judged otherwise');
    await author.open(`${set}/publication`);
    expect(author.words).toContain('You had a hand in this set');

    const approver = await sit('rules-approver');
    await approver.open(`${set}/publication`);
    await approver.send({ from: '2020-01-01', reason: why });
    expect(approver.status).toBe(422);
    expect(approver.page).toContain(why);
    await approver.send({ from: today(), reason: why });
    expect(approver.path).toBe(set);
    expect(approver.words).toContain('Published');
    await insaf.settled();
  });

  test('a release says where its words tell too much, and is signed by another than its author', async () => {
    const inspector = await sit('inspector');
    await inspector.open(`/console/releases/new?contract=${contractId}`);
    await inspector.send({ kind: 'askEmployer' });
    expect([inspector.status, inspector.words]).toEqual([403, expect.stringContaining('Assign this')]);
    const params = await taken(insaf, 'inspector', { employerId: both.employerId });
    await inspector.open(`/console/releases/new?contract=${contractId}`);
    await inspector.send({
      'words.en': 'A worker told us that wages are late.',
      'words.ar': 'نرجو إرسال السجلات.',
    });
    expect(inspector.status).toBe(422);
    expect(inspector.page).toMatch(/<mark class="insaf-worse" dir="auto">told us<\/mark>/);
    await inspector.send({ 'words.en': 'Please send the wage records.' });
    const release = inspector.path;
    expect(inspector.words).toContain('You drafted this, so you cannot sign it');

    await perform(insaf, 'inspector', ['endAssignment', { params, body: { reason: 'done' } }]);

    const supervisor = await sit('supervisor');
    await supervisor.open(release);
    await supervisor.send({
      action: 'sign',
      reason: 'It rests on the contract and on its amendments alone.',
    });
    expect(supervisor.words).toContain('Signed, waits for its hour');
    await supervisor.send({ action: 'withdraw', reason: 'The records arrived by another way.' });
    expect(supervisor.words).toContain('Withdrawn');
  });

  test('an emergency is approved by another unit alone, ended by its asker, and reviewed by oversight', async () => {
    const inspector = await sit('inspector');
    await inspector.open(`/console/emergencies/new?employer=${both.employerId}`);
    await inspector.send({ reason: 'Now.' });
    expect(inspector.status).toBe(422);
    await inspector.send({
      reason: 'Two workers are locked in, and nobody answers.',
      purpose: 'victim-protection',
    });
    const emergency = inspector.path;
    expect(inspector.words).toContain('You asked for this, so you cannot approve it');

    const near = await sit('supervisor');
    await near.open(emergency);
    await near.send({ decision: 'approved' });
    expect([near.status, near.words]).toEqual([
      403,
      expect.stringContaining('Another person has to do this'),
    ]);
    const far = await sit('supervisor-two');
    await far.open(emergency);
    await far.send({ decision: 'approved' });
    expect(far.words).toContain('0 of 25 records opened');

    await inspector.open(emergency);
    await inspector.send({ action: 'end', reason: 'done' });
    const oversight = await sit('oversight');
    await oversight.open(emergency);
    await oversight.send({ verdict: 'justified', remarks: 'The workers were found and are safe.' });
    expect(oversight.words).toContain('Reviewed');
  });

  test('a report is taken in three fields, and a word that is no code is refused in its own row', async () => {
    const hotline = await sit('hotline');
    await hotline.open('/console/reports/new');
    await hotline.send({
      urgency: 'soon',
      'told.0': 'I was not paid for work I did.',
      'told.2': 'he is sad',
    });
    expect(hotline.status).toBe(422);
    expect(hotline.page).toContain('id="f-told-2-error"');
    await hotline.send({ 'told.2': 'passport_held' });
    expect(hotline.words).toContain('Someone else keeps my passport');
    const { items } = await perform(insaf, 'hotline', ['listReports']);
    expect(items[0]).toMatchObject({ urgency: 'soon', allegations: 2, channel: 'hotline' });

    // Whoever did not file it reads it once it is in their hands, and takes it from the queue.
    const reportId = items[0]?.id ?? '';
    const inspector = await sit('inspector');
    await inspector.open(`/console/reports/${reportId}`);
    expect(inspector.status).toBe(403);
    await inspector.open('/console/reports');
    await inspector.send({ reportId });
    expect([inspector.status, inspector.path]).toEqual([200, `/console/reports/${reportId}`]);
    expect(inspector.words).toContain('Someone else keeps my passport');
  });

  test('a report is put right, loses a consent, gets an answer, and is found by nothing but its receipt', async () => {
    const hotline = await sit('hotline');
    await hotline.open('/console/reports/new');
    await hotline.send({ urgency: 'soon', 'told.0': 'WAGES_UNPAID', 'employerAsTold.name': 'Blue Door' });
    const report = hotline.path;
    await hotline.open(`${report}/correction`);
    await hotline.send({ 'told.0': '', 'told.1': 'he is sad', 'relation.1': 'self' });
    expect([hotline.status, hotline.page]).toEqual([422, expect.stringContaining('id="f-told-1-error"')]);
    await hotline.send({ 'told.1': 'PASSPORT_HELD' });
    expect([hotline.path, hotline.words]).toEqual([report, expect.stringContaining('keeps my passport')]);
    expect(hotline.words).not.toContain('I was not paid');
    expect(hotline.words).toContain('Blue Door');
    await hotline.open(`${report}/consent`);
    await hotline.send({ 'consent.assessment': 'given', 'consent.contact': 'refused' });
    expect(hotline.words).toContain('May we contact them again? No');
    await hotline.send({ text: 'They will call on Friday.', from: 'teller', language: 'en' });
    expect(hotline.words).toContain('The one who told · ');
    expect(hotline.words).toContain('They will call on Friday.');
    await hotline.open(`${report}/withdrawal`);
    await hotline.send({ reason: 'enteredInError' });
    expect(hotline.words).toContain('Withdrawn');
    await hotline.open('/console/reports/search');
    await hotline.send({ firstNumber: 'Blue Door' });
    expect([hotline.status, hotline.page]).toEqual([
      422,
      expect.stringContaining('id="f-firstNumber-error"'),
    ]);
    await hotline.send({ firstNumber: '3612 4087' });
    expect([hotline.status, hotline.words]).toEqual([
      200,
      expect.stringContaining('No report has this number'),
    ]);
    expect(hotline.words).toContain('This view is recorded');
  });

  test('whoever took a report down says whom it is about, by choosing one of the contracts', async () => {
    const inspector = await sit('inspector');
    await inspector.open('/console/reports/new');
    await inspector.send({ urgency: 'soon', 'told.0': 'WAGES_UNPAID', channel: 'walkIn' });
    const report = inspector.path;
    await inspector.open(`${report}/placement`);
    await inspector.send({ pasted: 'somewhere' });
    expect([inspector.status, inspector.page]).toEqual([422, expect.stringContaining('id="f-pasted-error"')]);
    await inspector.open(`${report}/placement?employer=${both.employerId}`);
    await inspector.send({ place: contractId });
    expect(inspector.page).toContain(`href="/console/contracts/${contractId}"`);
  });

  test('a refusal is a page with a way home to a person, in their language, and a problem to a program', async () => {
    const face = insaf.insaf.urls.inspectorate;
    const asked = async (path: string, { method = 'GET', accept = 'text/html' } = {}) => {
      const headers = {
        accept,
        'accept-language': 'ar',
        'content-type': 'application/x-www-form-urlencoded',
      };
      const answer = await fetch(face + path, { method, headers, redirect: 'manual' });
      const page = await answer.text();
      const isPage = page.includes('<html lang="ar" dir="rtl"') && page.includes('href="/console"');
      return [answer.status, isPage, answer.headers.get('allow')];
    };
    expect(await asked('/mistyped')).toEqual([404, true, null]);
    expect(await asked('/console/mistyped')).toEqual([404, true, null]);
    expect(await asked('/console/signed-in?error=access_denied')).toEqual([403, true, null]);
    expect(await asked('/console', { method: 'DELETE' })).toEqual([405, true, 'GET, HEAD, POST']);
    expect(await asked('/console/emergencies/new', { method: 'POST' })).toEqual([403, true, null]);
    expect(await asked('/mistyped', { accept: '*/*' })).toEqual([404, false, null]);
    expect(await asked('/v1/mistyped')).toEqual([404, false, null]);
  });

  test('a visit is recorded from the list, and stands with the employer whose contract it was about', async () => {
    const inspector = await sit('inspector');
    await inspector.open(`/console/inspections/new?contract=${contractId}`);
    await inspector.send({
      visitedOn: '2026-06-16',
      'seen.1.code': 'EXIT_CONTROLLED',
      'seen.1.workers': '0',
    });
    expect(inspector.page).toContain('id="f-seen-1-workers-error"');
    await inspector.send({ 'seen.1.workers': '4' });
    const visit = inspector.path;
    await inspector.open(`/console/employers/${both.employerId}/inspections`);
    expect(inspector.page).toContain(`href="${visit}"`);
  });

  test('an employer is taken in hand for a purpose, and let go of', async () => {
    const inspector = await sit('inspector');
    await inspector.open(`/console/employers/${both.employerId}/assignments`);
    await inspector.send({ purpose: 'report-follow-up' });
    await inspector.open('/console/assignments');
    expect(inspector.words).toContain('Following up a report');
    await inspector.open(`/console/employers/${both.employerId}/assignments`);
    await inspector.send({ reason: 'done' });
    await inspector.open('/console/assignments');
    expect(inspector.words).toContain('You have nobody in hand');
  });
});
