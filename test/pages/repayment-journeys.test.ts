import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { told } from '../../functions/inspectorate/operations/examples-told.ts';
import { findDemoPerson } from '../../functions/local/issuer/demo-people.ts';
import * as examples from '../../functions/registry/operations/examples.ts';
import { definedItems } from '../../lib/domain/fees/fee-coverage.ts';
import { feeCategoryOf } from '../../lib/domain/fees/fee-taxonomy.ts';
import { taken } from '../support/inputs/people-inputs.ts';
import { perform } from '../support/requests/operations.ts';
import { verified } from '../support/stages/certificate-stage.ts';
import { CounterVisitor } from '../support/stages/counter-visitor.ts';
import { DeskVisitor } from '../support/stages/desk-visitor.ts';
import { sessionEndingIn } from '../support/stages/ending-session.ts';
import { running } from '../support/stages/running.ts';
import { aContract } from '../support/stages/stage.ts';

describe('paying a worker back, page by page', () => {
  const on = running();
  const ids = { employerId: '', agencyId: '', contractId: '' };
  const contract = () => `/console/contracts/${ids.contractId}`;
  const today = new Date().toISOString().slice(0, 10);
  let recruiter: CounterVisitor;

  const totalsOf = (organisationId: string) =>
    perform(on, 'inspector', ['getRepaymentTotals', { params: { organisationId } }]);
  const visitorAt = async (who: string, language: 'en' | 'ar' = 'en'): Promise<CounterVisitor> => {
    const visitor = new CounterVisitor(on.insaf.urls.registry, language);
    await visitor.signIn(findDemoPerson(who)?.email ?? '');
    return visitor;
  };

  beforeAll(async () => {
    const [employer, agency] = [await on.caller('employer'), await on.caller('agency')];
    const marsa = await perform(on, employer, ['registerEmployer', { body: examples.registerEmployer }]);
    const bridge = await perform(on, agency, ['registerAgency', { body: examples.registerAgency }]);
    const parties = { employer, employerId: marsa.id, agency, agencyId: bridge.id };
    ids.contractId = await aContract(on, parties);
    Object.assign(ids, { employerId: marsa.id, agencyId: bridge.id });
    recruiter = await visitorAt('agency');
  });

  it('the agency sees what it owes and why, and divides it: an error is told at its field and nothing is typed twice', async () => {
    await recruiter.open(`${contract()}/repayment`);
    expect(recruiter.page).toContain('45,000.00');
    expect(recruiter.page).toContain('what is stated against oneself counts as stated');
    await recruiter.open(`${contract()}/repayment/plan`);
    await recruiter.send({ count: '3', firstDueOn: '2097-01-01' });
    expect(recruiter.status).toBe(422);
    expect(recruiter.faults().map(({ label }) => label)).toEqual(['When is the first part due?']);
    expect(recruiter.valueOf('count')).toBe('3');
    await recruiter.send({ count: '3', firstDueOn: '2026-03-01' });
    expect(recruiter.at.pathname).toBe(`${contract()}/repayment`);
    expect(recruiter.page.match(/15,000\.00/g)?.length).toBeGreaterThanOrEqual(3);
    expect(recruiter.page).toContain('<strong class="insaf-worse">Late</strong>');
    await recruiter.open(contract());
    expect(recruiter.page).toContain('A part of your repayment plan is late');
    expect(await totalsOf(ids.agencyId)).toMatchObject({ owing: 1, late: 1, unknown: 0 });
    expect(await totalsOf(ids.employerId)).toMatchObject({ owing: 0, late: 0, unknown: 1 });
  });

  it('records a payment with a file, of which the fingerprint alone is kept, and puts a wrong record right', async () => {
    await recruiter.open(`${contract()}/repayment/record`);
    const payment = { 'amount.amount': '15000', 'amount.currency': 'INR', paidOn: today, paidBy: '' };
    const file = 'The bank says that it was paid.';
    await recruiter.sendFile('fileSha256', file, payment);
    expect(recruiter.faults().map(({ label }) => label)).toEqual(['Who paid?']);
    const fingerprint = createHash('sha256').update(file).digest('hex');
    expect(recruiter.valueOf('receiptSha256')).toBe(fingerprint);
    await recruiter.sendFile('fileSha256', '', { ...payment, paidBy: 'agency', receiptSha256: fingerprint });
    expect(recruiter.at.pathname).toBe(`${contract()}/repayment`);
    expect(recruiter.page).toContain(fingerprint.slice(0, 16));
    expect(recruiter.page).toContain('30,000.00');
    const [wrong = ''] = /\/repayment\/record\?replaces=rpm_[^"]+/.exec(recruiter.page) ?? [];
    await recruiter.open(`${contract()}${wrong}`);
    await recruiter.send({
      ...payment,
      'amount.amount': '45000',
      paidBy: 'agency',
      receiptSha256: fingerprint,
    });
    expect(recruiter.page).toContain('replaced by a later record');
    expect(recruiter.page).toContain('Yes: nothing is owed any more');
  });

  it('an inspector reads every account and, once the employer is theirs, what the worker says: it is recorded each time', async () => {
    const { contractId, employerId, agencyId } = ids;
    const fees = [{ item: 'RF01', amount: { amount: '52000.00', currency: 'INR' } }];
    const said = { ...told, contractId, fees, repaid: 'nothing' };
    await perform(on, 'hotline', ['fileReport', { body: said }]);
    await on.settled();
    const inspector = await DeskVisitor.signedIn(on, 'inspector');
    await inspector.open(`/console/contracts/${contractId}/repayments`);
    expect(inspector.page).toContain('45,000.00');
    expect(inspector.page).toContain('Protected information');
    expect(inspector.page).not.toContain('52,000.00');
    expect(await totalsOf(agencyId)).toMatchObject({ late: 0, told: null, protectedInformation: true });
    await taken(on, 'inspector', { employerId });
    await inspector.open(`/console/contracts/${contractId}/repayments`);
    expect(inspector.page).toContain('52,000.00');
    expect(inspector.page).toContain('No, or not all of it');
    for (const organisationId of [agencyId, employerId])
      expect((await totalsOf(organisationId)).told).toMatchObject({
        contracts: 1,
        told: 1,
        contradicted: 1,
        sums: [{ currency: 'INR', upTo: { amount: '52000.00' }, stillUpTo: { amount: '7000.00' } }],
      });
    for (const [kind, id] of [
      ['employers', employerId],
      ['agencies', agencyId],
    ]) {
      await inspector.open(`/console/${kind}/${id}/repayments`);
      expect(inspector.page).toContain('7,000.00');
      expect(inspector.page).toContain('recorded');
    }
  });

  it('the employer, who disclosed nothing, sees nothing of it; silence settles nothing, in Arabic too', async () => {
    const employer = await visitorAt('employer', 'ar');
    await employer.open(`${contract()}/repayment`);
    expect(employer.page).toContain('الصمت لا يسدّد شيئًا');
    expect(employer.page).not.toMatch(/45,000|15,000/);
  });

  it('once all is paid back, the officer says what nobody was charged for, certifies and prints, in the browser alone', async () => {
    await verified(on, ids.agencyId);
    await recruiter.open(`${contract()}/fees`);
    expect(recruiter.page).toContain('silence is not zero');
    // The next disclosure begins with the last one, with what only a program has said of it.
    await recruiter.open(`${contract()}/fees?new=yes`);
    expect(recruiter.valueOf('items.0.amount.amount')).toBe('45000.00');
    const paid = {
      ...{ workerPaidNothing: 'false', 'items.0.item': 'RF01', 'items.0.payer': 'WORKER' },
      ...{ 'items.0.amount.amount': '45000', 'items.0.amount.currency': 'INR' },
    };
    // A group that was ticked as a whole is no more, once there is a payment in it.
    await recruiter.send({ ...paid, [`nothingPaidFor.${definedItems.length}`]: 'RF', action: 'zeros' });
    expect(recruiter.valueOf('items.0.amount.amount')).toBe('45000');
    const ticks = recruiter.ticked('nothingPaidFor');
    const zeros = (): string[] =>
      definedItems.filter((item) => {
        const codes = Object.values(recruiter.ticked('nothingPaidFor'));
        return codes.includes(item) || codes.includes(feeCategoryOf(item));
      });
    expect(zeros()).toEqual(definedItems.filter((item) => item !== 'RF01'));
    // Whole groups by one tick each, and the rest of the group of what was paid one by one.
    expect(Object.keys(ticks).length).toBeLessThan(definedItems.length / 2);

    // What was paid cannot be ticked as well, and what was ticked is not lost over it.
    await recruiter.send({ ...paid, ...ticks, 'nothingPaidFor.0': 'RF01' });
    expect(recruiter.faults().map(({ label }) => label)).toEqual(['For what was nobody charged anything?']);
    expect(zeros()).toEqual(definedItems);
    await recruiter.send({ ...paid, ...ticks });
    expect(recruiter.at.pathname).toBe(`${contract()}/fees`);
    expect(recruiter.page).not.toContain('silence is not zero');

    await recruiter.open('/console/certificates/apply');
    const signatory = { 'signatory.name': 'Huda Al Khalifa', 'signatory.role': 'Managing director' };
    await recruiter.send({ 'contractIds.0': ids.contractId, ...signatory });
    expect(recruiter.faults()).toEqual([]);
    expect(recruiter.at.pathname).toMatch(/^\/console\/certificates\/cert_/);
    const [printed = ''] = /\/verify\/[0-9A-Z]{12}\/document/.exec(recruiter.page) ?? [];
    await recruiter.open(printed);
    expect(recruiter.status).toBe(200);
    expect(recruiter.page).toContain('The signed certificate as of');
  });

  it('whoever comes next to the same browser sees nothing of what was typed and not sent; the same person sees it again', async () => {
    const visitor = new CounterVisitor(on.insaf.urls.registry, 'en');
    const typedAs = async (who: string) => {
      await visitor.signIn(findDemoPerson(who)?.email ?? '');
      await visitor.open('/console/register-contract/worker');
      return visitor.valueOf('worker.name.latin');
    };
    expect(await typedAs('employer')).toBe('');
    await visitor.send({ 'worker.name.latin': 'Rajesh Kumar Nair' });
    visitor.loseSession();
    expect(await typedAs('agency')).toBe('');
    visitor.loseSession();
    expect(await typedAs('employer')).toBe('Rajesh Kumar Nair');
    await visitor.signOut();
    expect(await typedAs('employer')).toBe('');
  });

  it('whoever comes next to the same browser is asked who they are, though the issuer still knows the one before', async () => {
    const visitor = new CounterVisitor(on.insaf.urls.registry, 'en');
    await visitor.signIn(findDemoPerson('employer')?.email ?? '');
    await visitor.leave();
    await visitor.open('/console');
    expect(visitor.at.origin).toBe(new URL(on.insaf.urls.issuer).origin);
    expect(visitor.page).toContain('name="password"');
    await visitor.signIn(findDemoPerson('agency')?.email ?? '');
    expect(visitor.at.origin).toBe(new URL(on.insaf.urls.registry).origin);
    expect(visitor.page).toContain(findDemoPerson('agency')?.name.en ?? '-');
    expect(visitor.headers.get('cache-control')).toBe('no-store');
  });

  it('whoever an issuer lets in without asking, though it was told to, is told so after the second try, and not sent round for ever', async () => {
    const visitor = new CounterVisitor(on.insaf.urls.registry, 'en');
    await visitor.signIn(findDemoPerson('employer')?.email ?? '');
    await visitor.leave();
    visitor.isWishIgnored = true;
    await visitor.open('/console');
    expect(visitor.status).toBe(403);
    expect(visitor.page).toContain('did not ask who you are');
    await visitor.post('/console/sign-out', {});
    expect(visitor.at.origin).toBe(new URL(on.insaf.urls.issuer).origin);
    visitor.isWishIgnored = false;
    await visitor.signIn(findDemoPerson('agency')?.email ?? '');
    expect(visitor.page).toContain(findDemoPerson('agency')?.name.en ?? '-');
    const after = await visitor.open('/console/signed-in?code=old&state=old').then(() => visitor.status);
    expect(after).toBe(200);
  });

  it('a browser that keeps no cookie of ours, or a session that is refused as soon as it is made, ends with words, too', async () => {
    const visitor = new CounterVisitor(on.insaf.urls.registry, 'ar');
    await visitor.open('/console/signed-in?code=somebody&state=second-try');
    expect(visitor.status).toBe(403);
    const fresh = await sessionEndingIn(3_600, on.insaf);
    const refused = await fetch(`${on.insaf.urls.registry}/console`, {
      headers: { cookie: fresh },
      redirect: 'manual',
    });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('location')).toBeNull();
  });
});
