import { beforeAll, describe, expect, it } from 'vitest';
import { findDemoPerson } from '../../functions/local/issuer/demo-people.ts';
import { verified } from '../support/stages/certificate-stage.ts';
import { CounterVisitor } from '../support/stages/counter-visitor.ts';
import { running } from '../support/stages/running.ts';

const on = running();

async function visitorNamed(who: string, language: 'en' | 'ar'): Promise<CounterVisitor> {
  const visitor = new CounterVisitor(on.insaf.urls.registry, language);
  await visitor.signIn(findDemoPerson(who)?.email ?? '');
  return visitor;
}

const establishment = {
  'name.latin': 'Marsa Contracting W.L.L.',
  registrationNumber: '48231-1',
  registrationCountry: 'BH',
  sector: 'F',
  'address.country': 'BH',
  'address.governorate': 'capital',
};
const agency = {
  'name.latin': 'Bridge of Trust Manpower',
  registrationNumber: '71904',
  registrationCountry: 'BH',
  'licences.0.number': 'LMRA-2071',
  'licences.0.country': 'BH',
  'licences.0.validFrom': '2025-07-01',
  'licences.0.validUntil': '2097-06-30',
};

/** Signed in once for all journeys of this file. */
let employer: CounterVisitor;
let recruiter: CounterVisitor;
beforeAll(async () => {
  employer = await visitorNamed('employer', 'en');
  await employer.open('/console/register-employer/establishment');
  await employer.send(establishment);
  recruiter = await visitorNamed('agency', 'en');
  await recruiter.open('/console/register-agency');
  await recruiter.send(agency);
  for (const page of [employer.page, recruiter.page]) {
    const [id = ''] = /org_[0-9a-f-]{36}/.exec(page) ?? [];
    await verified(on, id);
  }
});

/** Answers the questions that come, in whatever order they come. */
async function answer(
  visitor: CounterVisitor,
  answers: Record<string, Record<string, string>>,
): Promise<void> {
  for (let step = 0; step < 10; step += 1) {
    const [, question = ''] = /register-contract\/([a-z]+)$/.exec(visitor.at.pathname) ?? [];
    if (question === 'check') return;
    await visitor.send(answers[question] ?? { none: '' });
    expect(visitor.faults(), question).toEqual([]);
  }
}

const answers = {
  worker: { 'worker.name.latin': 'Rajesh Kumar Nair' },
  document: {
    'worker.document.type': 'passport',
    'worker.document.number': 'Z1234567',
    'worker.document.issuingCountry': 'IN',
  },
  recruitment: { 'recruitment.channel': 'direct', 'recruitment.country': 'IN' },
  place: { 'placeOfWork.governorate': 'capital', startsOn: '2026-03-01' },
  offer: {
    'offer.madeOn': '2026-01-10',
    'offer.terms.jobTitle': 'كهربائي',
    'offer.terms.wage.basic.amount': '١٥٠',
    'offer.terms.weeklyMinutes': '48',
  },
  signed: { signed: 'same', 'signedAtDestination.signedOn': '2026-02-24' },
  fees: { 'feeDisclosure.workerPaidNothing': 'true' },
};

describe('a household with a telephone, in Arabic', () => {
  it('registers a contract: an error is made and mended, going back loses nothing, nothing is typed twice', async () => {
    const visitor = await visitorNamed('newcomer', 'ar');
    expect(visitor.page).toContain('lang="ar" dir="rtl"');
    await visitor.open('/console/register-employer/household');
    await visitor.send({ 'name.latin': 'Sara Ahmed', 'address.country': 'BH' });
    await visitor.open('/console/register-contract/begin');
    await visitor.send(answers.worker);
    await visitor.send({ 'worker.document.number': 'Z1234567' });
    expect(visitor.status).toBe(422);
    expect(visitor.faults().map(({ words }) => words)).toEqual(['اختر: نوع الوثيقة', 'اختر: بلد الإصدار']);
    expect(visitor.valueOf('worker.document.number')).toBe('Z1234567');
    await visitor.send(answers.document);
    await visitor.open('/console/register-contract/worker');
    expect(visitor.valueOf('worker.name.latin')).toBe('Rajesh Kumar Nair');
    await visitor.open('/console/register-contract/place');
    for (const [year, told] of [
      ['', 'أول يوم عمل: السنة ناقصة'],
      ['2026', 'أول يوم عمل: لا يوجد 31 يونيو 2026'],
    ] as const) {
      const day = { 'startsOn-day': '٣١', 'startsOn-month': 'يونيو', 'startsOn-year': year };
      await visitor.send({ 'placeOfWork.governorate': 'capital', ...day });
      expect(visitor.faults().map(({ words }) => words)).toEqual([told]);
    }
    await visitor.open('/console/register-contract/place');
    expect(visitor.valueOf('startsOn-month')).toBe('يونيو');
    await visitor.open('/console/register-contract/recruitment');
    await answer(visitor, answers);
    await visitor.send({ action: 'register' });
    expect(visitor.at.pathname).toMatch(/^\/console\/contracts\/ctr_/);
    expect(visitor.page.match(/150\.000/g)).toHaveLength(2);
    expect(visitor.page.match(/كهربائي/g)).toHaveLength(2);
    expect(visitor.page).toContain('48 ساعة');
  });
});

describe('an agency and an employer', () => {
  let contract = '';

  it('meet in one contract: the agency names the employer by its registration', async () => {
    await recruiter.open('/console/register-contract/begin');
    await recruiter.send({ employerId: '00000-9' });
    expect(recruiter.faults()).toHaveLength(1);
    await recruiter.send({ employerId: '48231-1' });
    await answer(recruiter, { ...answers, origin: { 'recruitment.country': 'IN' } });
    expect(recruiter.page).toContain('Marsa Contracting W.L.L.');
    await recruiter.send({ action: 'register' });
    contract = recruiter.at.pathname;
    expect(contract).toMatch(/^\/console\/contracts\/ctr_/);
    await recruiter.open(`${contract}/worker-link`);
    await recruiter.send({ none: '' });
    expect(recruiter.page).toMatch(/\/l\/[0-9A-Z]{12}\/print/);
  });

  it('see a change as a difference before it is saved, and what the agency remarks on it', async () => {
    await employer.open(`${contract}/amend`);
    await employer.send({ effectiveFrom: '2026-09-01' });
    expect(employer.status).toBe(422);
    await employer.send({ effectiveFrom: '2026-09-01', 'terms.wage.basic.amount': '120', action: 'review' });
    expect(employer.page).toContain('120.000');
    expect(employer.page).toContain('worse');
    await recruiter.open(contract);
    expect(recruiter.page).not.toContain('120.000');
    await employer.send({ action: 'confirm' });
    expect(employer.at.pathname).toBe(contract);
    expect(employer.page).toContain('120.000');

    // The work has begun: the agency amends no more, and is offered to annotate.
    await recruiter.open(contract);
    expect(recruiter.page).not.toContain(`${contract}/amend"`);
    await recruiter.open(`${contract}/annotate`);
    await recruiter.send({ about: 'wage', text: 'The worker was told 150 dinars.' });
    await employer.open(contract);
    expect(employer.page).toContain('The worker was told 150 dinars.');
    await employer.open(`${contract}/end`);
    await employer.send({ endedOn: '2027-02-28', reason: 'termCompleted' });
    expect(employer.page).toContain('The term is completed');
    expect(employer.page).not.toContain(`${contract}/amend"`);
  });

  it('let a colleague in by a code, who is gone when an owner says so', async () => {
    await employer.open('/console/organisation/people');
    await employer.send({ name: 'Wage program', role: 'system' });
    expect(employer.page).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    await employer.send({ action: 'withdraw' });
    expect(employer.page).not.toContain('Wage program');
    const [mine = ''] = /\/console\/organisation\/people\/mbr_[^"]+/.exec(employer.page) ?? [];
    await employer.open(mine);
    await employer.send({ action: 'remove' });
    expect(employer.status).toBe(409);
    expect(employer.page).toContain('An organisation keeps an owner');
  });
});

describe('a file of past contracts', () => {
  const header =
    'externalId;worker.name.latin;worker.document.type;worker.document.number;worker.document.issuingCountry;' +
    'recruitment.channel;placeOfWork.country;startsOn;offer.madeOn;offer.terms.wage.basic.amount;' +
    'offer.terms.wage.basic.currency;offer.terms.wage.period';
  const good = (name: string) =>
    `${name};${name};passport;Z1234;IN;direct;BH;2026-03-01;2026-01-10;150.000;BHD;month`;
  const bad = 'B;Bad Row;passport;Z1234;XX;direct;BH;2026-13-01;2026-01-10;150.000;BHD;month';

  it('is registered row by row, once however often it is sent; a fault is told by its line and column', async () => {
    const file = `\ufeff${[header, good('Past One'), bad, good('Past Two')].join('\r\n')}\r\n`;
    const registered = async () => {
      const list = await on.call('employer', 'GET', '/v1/contracts?limit=100');
      return list.text.match(/"externalId":"Past/g)?.length ?? 0;
    };
    for (const _ of [1, 2]) {
      await employer.open('/console/upload');
      await employer.sendFile('file', file);
      expect(employer.status).toBe(422);
      expect(employer.page).toContain('2 contracts are registered; one row has a fault.');
      expect(employer.page.indexOf('worker.document.issuingCountry')).toBeGreaterThan(0);
      expect(await registered()).toBe(2);
    }
    await employer.send({ action: 'save' });
    expect(employer.headers.get('content-disposition')).toContain('faults.csv');
    expect(employer.page).toMatch(/^3,"startsOn",/m);
  });

  it('is refused as a whole when it is none, and the table to fill in is one that can be sent', async () => {
    await employer.open('/console/upload');
    await employer.sendFile('file', 'just,some,words\n1,2,3\n');
    expect(employer.status).toBe(422);
    expect(employer.faults()).toHaveLength(1);
    await employer.open('/console/upload?template=csv');
    const template = employer.page;
    await employer.open('/console/upload');
    await employer.sendFile('file', template);
    expect(employer.page).toContain('One contract is registered; no row has a fault.');
  });
});

describe('a form that was sent empty', () => {
  const withoutOptional = (label: string) => label.replace(/\s*\((optional|اختياري)\)\s*$/u, '');
  const forms = [
    '/console/register-employer/establishment',
    '/console/register-employer/household',
    '/console/register-agency',
    '/console/register-contract/worker',
    '/console/register-contract/document',
    '/console/register-contract/recruitment',
    '/console/organisation/people',
    '/console/join',
    '/console/contracts/CONTRACT/fees?new=yes',
    '/console/contracts/CONTRACT/amend',
    '/console/contracts/CONTRACT/end',
    '/console/contracts/CONTRACT/annotate',
    '/console/contracts/CONTRACT/repayment/record',
  ];

  it.each(['en', 'ar'] as const)('names each field at fault as the page does, in %s', async (language) => {
    const visitor = await visitorNamed('employer', language);
    await visitor.open('/console');
    const [, contractId = ''] = /\/console\/contracts\/(ctr_[^"/]+)"/.exec(visitor.page) ?? [];
    for (const form of forms) {
      await visitor.open(form.replace('CONTRACT', contractId));
      await visitor.send(form.endsWith('amend') ? { action: 'review' } : { key: 'empty' });
      const faults = visitor.faults();
      expect(faults.length, form).toBeGreaterThan(0);
      for (const { words, label, field } of faults) {
        expect(label, `${form} ${field}`).toBeDefined();
        expect(words, `${form} ${field}`).toContain(withoutOptional(label ?? '-'));
        expect(words).not.toMatch(/`|Add it|أضفه/);
      }
    }
  });
});
