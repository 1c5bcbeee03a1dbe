import { beforeEach, describe, expect, it } from 'vitest';
import { demoPassword, findDemoPerson } from '../../functions/local/issuer/demo-people.ts';
import { decided, verified } from '../support/stages/certificate-stage.ts';
import { CounterVisitor } from '../support/stages/counter-visitor.ts';
import { sessionEndingIn } from '../support/stages/ending-session.ts';
import { running } from '../support/stages/running.ts';

const on = running();
const emailOf = (who: string): string => findDemoPerson(who)?.email ?? '';

const household = { 'name.latin': 'Sara Ahmed', 'address.country': 'BH', 'address.governorate': 'capital' };
const form = '/console/register-employer/household';
const half = { 'name.latin': '', 'name.arabic': 'سارة', 'address.city': 'Muharraq' };

/** Somebody new at the counter for every test, so that each runs alone. */
let visitor: CounterVisitor;
beforeEach(async () => {
  visitor = new CounterVisitor(on.insaf.urls.registry, 'en');
  await visitor.signIn(emailOf('newcomer'));
});

const begin = 'Begin with your organisation';
/** The organisation of whoever is signed in, registered unless it was before. */
async function registered(): Promise<string> {
  await visitor.open('/console');
  if (visitor.page.includes(begin)) {
    await visitor.open(form);
    await visitor.send(household);
  }
  await visitor.open('/console/organisation');
  return /org_[0-9a-f-]{36}/.exec(visitor.page)?.[0] ?? '';
}
const goOnAs = async (who: string, somebody = visitor): Promise<void> => {
  const [, link = ''] = /href="(\/console\/sign-in\?to=[^"]+)"/.exec(somebody.page) ?? [];
  await somebody.open(link);
  await somebody.send({ email: emailOf(who), password: demoPassword });
};
const typed = () => [visitor.valueOf('name.arabic'), visitor.valueOf('address.city')];

describe('a form with a fault', () => {
  it('stands at an address of its own: loading it anew sends nothing, and shows the same', async () => {
    await visitor.open(form);
    await visitor.send(half);
    expect(visitor.at.search).toBe('?again=yes');
    const { page, status } = visitor;
    const told = visitor.faults();
    expect(told.length).toBeGreaterThan(0);
    await visitor.reload();
    expect([visitor.page, visitor.status]).toEqual([page, status]);
    expect(typed()).toEqual(['سارة', 'Muharraq']);
  });

  it('is nothing for a page that did not ask for it, nor for the next person at the same browser', async () => {
    await visitor.open(form);
    await visitor.send(half);
    await visitor.open(form);
    expect([visitor.faults(), typed()]).toEqual([[], ['', '']]);
    await visitor.open('/console/register-agency?again=yes');
    expect([visitor.faults(), typed()]).toEqual([[], ['', '']]);
    visitor.loseSession();
    await visitor.signIn(emailOf('agency'));
    await visitor.open(`${form}?again=yes`);
    expect([visitor.status, visitor.faults(), typed()]).toEqual([200, [], ['', '']]);
    visitor.loseSession();
    await visitor.signIn(emailOf('newcomer'));
    await visitor.open(`${form}?again=yes`);
    expect(typed()).toEqual(['سارة', 'Muharraq']);
  });
});

describe('a form that is sent after its session has ended', () => {
  it('comes back over the sign-in with everything that was typed, before anything is tried', async () => {
    await visitor.open(form);
    visitor.loseSession();
    await visitor.send(household);
    expect(visitor.status).toBe(401);
    await goOnAs('newcomer');
    expect(visitor.at.pathname).toBe(form);
    expect(visitor.status).toBe(409);
    expect(visitor.page).toContain('This has not been sent yet');
    expect(visitor.valueOf('name.latin')).toBe('Sara Ahmed');
    await visitor.open('/console');
    expect(visitor.page).toContain(begin);
    await visitor.open(`${form}?again=yes`);
    await visitor.send({ ...household, 'name.latin': visitor.valueOf('name.latin') ?? '' });
    expect(visitor.at.pathname).toBe('/console/organisation');
    expect(visitor.page).toContain('Sara Ahmed');
    await visitor.open(`${form}?again=yes`);
    expect(typed()).toEqual(['', '']);
  });
});

describe('a form that somebody with an organisation sends after their session has ended', () => {
  beforeEach(async () => {
    await registered();
  });

  it('is one of several pages: what was answered is kept, and the next question is asked', async () => {
    await visitor.open('/console/register-contract/worker');
    visitor.loseSession();
    await visitor.send({ 'worker.name.latin': 'Rajesh Kumar Nair' });
    await goOnAs('newcomer');
    expect(visitor.at.pathname).toBe('/console/register-contract/document');
    await visitor.open('/console/register-contract/worker');
    expect(visitor.valueOf('worker.name.latin')).toBe('Rajesh Kumar Nair');
  });

  it('is not for somebody else who signs in there', async () => {
    await visitor.open('/console/organisation/people');
    visitor.loseSession();
    await visitor.send({ name: 'My colleague', role: 'member' });
    await goOnAs('employer');
    expect(visitor.page).not.toContain('My colleague');
  });

  it('carries a file in the page itself, marked with whose it is', async () => {
    await visitor.open('/console/upload?template=csv');
    const file = visitor.page;
    await visitor.open('/console/upload');
    visitor.loseSession();
    await visitor.sendFile('file', file);
    expect(visitor.status).toBe(401);
    expect(visitor.page).toContain('enctype="multipart/form-data"');
    expect(visitor.page).toContain('/console/sign-in?to=%2Fconsole%2Fstay');
    const waiting = [visitor.page, visitor.at] as const;
    const sendAs = async (who: string) => {
      await visitor.signIn(emailOf(who));
      [visitor.page, visitor.at] = waiting;
      await visitor.send({});
    };
    await sendAs('employer');
    expect(visitor.status).toBe(404);
    expect(visitor.page).not.toContain('typedBy');
    visitor.loseSession();
    await sendAs('newcomer');
    expect(visitor.page).toContain('One contract is registered');
  });
});

describe('a step whose page shows nothing of a refusal', () => {
  it('is not taken for done when its session had ended', async () => {
    const desk = new CounterVisitor(on.insaf.urls.inspectorate, 'en');
    await desk.signIn(emailOf('hotline'));
    desk.loseSession();
    const reportId = 'rep_00000000-0000-4000-8000-000000000000';
    expect(await desk.post('/console/reports', { reportId, key: 'k-2' })).toBe(401);
    await goOnAs('hotline', desk);
    expect([desk.at.pathname, desk.status]).toEqual(['/console/reports', 409]);
    expect(desk.page).toContain('This has not been sent yet');
    expect(desk.valueOf('reportId')).toBe(reportId);
  });
});

describe('a form that was not allowed, or whose record is not there', () => {
  it('is carried by the page that says so, and can be sent again from there', async () => {
    await registered();
    const nowhere = '/console/contracts/ctr_00000000-0000-4000-8000-000000000000/annotate';
    const answer = await visitor.post(nowhere, {
      key: 'k-1',
      about: 'wage',
      text: 'What I wrote at length.',
    });
    expect(answer).toBe(404);
    expect(visitor.valueOf('text')).toBe('What I wrote at length.');
    await visitor.send({});
    expect(visitor.status).toBe(404);
    expect(visitor.valueOf('text')).toBe('What I wrote at length.');
  });
});

describe('an organisation that changes', () => {
  const page = '/console/organisation/change';
  let organisationId: string;
  beforeEach(async () => {
    organisationId = await registered();
  });

  it('is told before what has to be verified again, and is not where its name stays', async () => {
    await verified(on, organisationId);
    await visitor.open(page);
    expect(visitor.page).toContain('you wait for an official again');
    expect(visitor.valueOf('name.latin')).toBe('Sara Ahmed');
    await visitor.send({ ...household, 'name.latin': '' });
    expect(visitor.faults()).toMatchObject([{ field: 'f-name-latin' }]);
    await visitor.send({ ...household, 'address.city': 'Sitra' });
    expect(visitor.at.pathname).toBe('/console/organisation');
    expect(visitor.page).toContain('Sitra');
    expect(visitor.page).toContain('Decided on');
    await visitor.open(page);
    await visitor.send({ ...household, 'name.latin': 'Sara Al Ahmed', 'address.city': '' });
    expect(visitor.page).toContain('Sara Al Ahmed');
    expect(visitor.page).not.toContain('Sitra');
    expect(visitor.page).toContain('Not yet decided by an official');
  });

  it('is told where it begins that an official did not verify it', async () => {
    await decided(on, organisationId, { decision: 'refused', reason: 'nameDiffers' });
    await visitor.open('/console');
    expect(visitor.page).toContain('did not verify it');
    await visitor.open('/console/organisation');
    const is = 'The name is not the one in the register';
    expect(visitor.page).toContain(is);
    expect(visitor.page).toContain('Change the name to the one in the register');
    // The day, and no minute that could be laid beside what somebody did.
    expect(/Decided on [^<]*/.exec(visitor.page)?.[0]).not.toContain(':');
    await visitor.open(page);
    expect(visitor.page).toContain(is);
  });

  it('is changed by the first of two people who change it at once: the other is told, and sees what they typed', async () => {
    await visitor.open(page);
    const [before, at] = [visitor.page, visitor.at];
    await visitor.send({ ...household, 'address.city': 'Sitra' });
    [visitor.page, visitor.at] = [before, at];
    await visitor.send({ ...household, 'address.city': 'Isa Town' });
    expect(visitor.status).toBe(412);
    expect(visitor.valueOf('address.city')).toBe('Isa Town');
  });
});

describe('a session that was made a moment ago, of a token that lives shortly', () => {
  it('is refused with a page, and not sent round to sign in for ever', async () => {
    const headers = { cookie: await sessionEndingIn(60, on.insaf) };
    const answer = await fetch(`${on.insaf.urls.registry}/console`, { headers, redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([401, null]);
  });
});
