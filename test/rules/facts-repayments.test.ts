import { describe, expect, test } from 'vitest';
import { planWithinDays, type RepaymentPlan } from '../../lib/domain/repayments/repayment.ts';
import { addDays } from '../../lib/domain/values/dates.ts';
import { repaymentFacts, repaymentsTogether } from '../../lib/rules/facts/of-repayments.ts';
import { debtOf } from '../../lib/rules/repayments/debt.ts';
import { planFor } from '../../lib/rules/repayments/plan.ts';
import { aDecentDossier, anAgencyId, anEmployerId } from '../support/rules/dossiers.ts';
import { records } from '../support/rules/records.ts';
import { account, back, by, demanded, disclosed, paid } from './repayments/accounts.ts';

const agencyPaid = disclosed([paid(900, 'BHD')]);
const employerPaid = disclosed([paid(600, 'BHD')], { filedBy: anEmployerId, filedAs: 'employer' });
const ofEmployer = { recordedBy: anEmployerId, recordedAs: 'employer' } as const;

/** What is owed in so many monthly parts, the first by 10 June. */
const aPlan = (minor: number, count: number, more: Partial<RepaymentPlan> = {}): RepaymentPlan => {
  const asked = { count, firstDueOn: '2026-06-10' };
  const debt = debtOf(account({ disclosure: disclosed([paid(minor, 'BHD')]) }));
  return { id: `rpl_${minor}`, ...by, ...asked, ...planFor(debt, asked), ...more };
};

type Dossier = Parameters<typeof aDecentDossier>[0];
const moneyIn = (dossier: Dossier, currency: string | undefined = 'BHD') => ({
  dossier: aDecentDossier({ disclosures: [agencyPaid, employerPaid], ...dossier }),
  currency,
  country: 'BH',
});
const own = (dossier: Dossier, asOf: string) => repaymentFacts(moneyIn(dossier), anAgencyId, asOf);
const planned = (...repaymentPlans: RepaymentPlan[]): Dossier => ({ records: records({ repaymentPlans }) });

describe('Whether a party keeps to its plan', () => {
  test('is no question where it made none and nobody asked for one', () => {
    expect(own({}, '2026-07-01')).toEqual({ claimed: false, planned: false, demanded: false });
    expect(repaymentFacts(moneyIn({}), undefined, '2026-07-01')).toEqual({
      claimed: false,
      planned: false,
      demanded: false,
    });
  });

  test('is told by the parts whose day has passed, what of them is open, and since when', () => {
    const plan = planned(aPlan(900, 3));
    expect(own(plan, '2026-06-10')).toEqual({
      claimed: false,
      planned: true,
      demanded: false,
      partsOverdue: 0,
      arrears: 0,
    });
    expect(own(plan, '2026-07-11')).toEqual({
      claimed: false,
      planned: true,
      demanded: false,
      partsOverdue: 2,
      arrears: 600,
      overdueSince: '2026-06-10',
    });
    const repayments = [back(350, 'BHD', { paidOn: '2026-06-05' }), back(100, 'BHD', ofEmployer)];
    const paidLess = { records: records({ repaymentPlans: [aPlan(900, 3)], repayments }) };
    expect(own(paidLess, '2026-07-11')).toMatchObject({
      partsOverdue: 1,
      arrears: 250,
      overdueSince: '2026-07-10',
    });
  });

  test('is told by its own latest plan alone', () => {
    const older = aPlan(900, 9, { receivedAt: '2026-06-01T08:00:00Z' });
    const newer = aPlan(900, 1, { receivedAt: '2026-06-02T08:00:00Z' });
    for (const plans of [planned(older, newer), planned(older, newer, aPlan(600, 2, ofEmployer))])
      expect(own(plans, '2026-06-11')).toMatchObject({ partsOverdue: 1, arrears: 900 });
  });

  test('counts what is late at the rate of the day on which the first part was due, or says that none is known', () => {
    const rupees = disclosed([paid(100_000, 'INR')]);
    const debt = debtOf(account({ disclosure: rupees }));
    const asked = { count: 2, firstDueOn: '2026-06-10' };
    const plan: RepaymentPlan = { id: 'rpl_inr', ...by, ...asked, ...planFor(debt, asked) };
    const rate = {
      from: 'INR',
      to: 'BHD',
      on: '2026-06-10',
      numerator: 44,
      denominator: 10_000,
      source: 'test',
      demo: true,
    };
    const late = (rates: (typeof rate)[]) =>
      own({ ...planned(plan), disclosures: [rupees], rates }, '2026-07-11').arrears;
    expect(late([rate])).toBe(4_400);
    expect(late([{ ...rate, on: '2026-07-10' }])).toEqual({ $unknown: 'rateMissing' });
  });
});

describe('Whether a plan that was asked for was made', () => {
  const demands = [demanded(900, 'BHD', '2026-05-01')];
  const last = addDays('2026-05-01', planWithinDays);

  test('is no while there is none, and says until when', () => {
    expect(own({ demands }, '2026-05-02')).toEqual({
      claimed: false,
      planned: false,
      demanded: true,
      planMissing: true,
      planBy: last,
    });
  });
  test('is yes once a plan covers what is owed, and no again when more is demanded', () => {
    const plan = planned(aPlan(900, 3));
    expect(own({ ...plan, demands }, '2026-05-02')).toEqual({
      claimed: false,
      planned: true,
      demanded: true,
      planMissing: false,
      partsOverdue: 0,
      arrears: 0,
    });
    const more = [demanded(1_000, 'BHD', '2026-06-01'), ...demands];
    expect(own({ ...plan, demands: more }, '2026-06-02')).toMatchObject({
      planMissing: true,
      planBy: addDays('2026-06-01', planWithinDays),
    });
  });
  test('is not asked of who was not demanded anything', () => {
    const toEmployer = demands.map((demand) => ({ ...demand, recipientId: anEmployerId }));
    expect(own({ demands: toEmployer }, '2026-05-02')).toEqual({
      claimed: false,
      planned: false,
      demanded: false,
    });
  });
});

describe('Several parties together', () => {
  const both = (dossier: Dossier, asOf: string) =>
    repaymentsTogether(moneyIn(dossier), [anAgencyId, undefined, anEmployerId], asOf);

  test('are asked nothing where neither planned and neither was asked', () => {
    expect(both({}, '2026-07-01')).toEqual({ claimed: false, planned: false, demanded: false });
    expect(repaymentsTogether(moneyIn({}), [], '2026-07-01')).toEqual({
      claimed: false,
      planned: false,
      demanded: false,
    });
  });

  test('are late with what any of them is late with, since the earliest day, and nobody who is not late takes it away', () => {
    const plans = planned(aPlan(900, 3), aPlan(600, 2, { ...ofEmployer, firstDueOn: '2026-06-01' }));
    expect(both(plans, '2026-06-09')).toEqual({
      claimed: false,
      planned: true,
      demanded: false,
      partsOverdue: 0,
      arrears: 0,
    });
    expect(both(plans, '2026-07-11')).toEqual({
      claimed: false,
      planned: true,
      demanded: false,
      partsOverdue: 4,
      arrears: 600 + 600,
      overdueSince: '2026-06-10',
    });
    const onlyAgency = planned(aPlan(900, 3));
    expect(both(onlyAgency, '2026-06-11')).toMatchObject({
      partsOverdue: 1,
      arrears: 300,
      overdueSince: '2026-06-10',
    });
  });

  test('lack a plan where one of them does, by the earliest day', () => {
    const asked = [
      demanded(900, 'BHD', '2026-05-03'),
      { ...demanded(600, 'BHD', '2026-05-01'), recipientId: anEmployerId },
    ];
    expect(both({ demands: asked }, '2026-05-04')).toEqual({
      claimed: false,
      planned: false,
      demanded: true,
      planMissing: true,
      planBy: addDays('2026-05-01', planWithinDays),
    });
    const covered = { ...planned(aPlan(900, 3)), demands: asked.slice(0, 1) };
    expect(both(covered, '2026-05-04')).toMatchObject({ demanded: true, planMissing: false });
    expect(both({ ...covered, demands: asked }, '2026-05-04')).toMatchObject({ planMissing: true });
  });

  test('do not know what is late together where one of them does not', () => {
    const rupees = disclosed([paid(100_000, 'INR')]);
    const asked = { count: 1, firstDueOn: '2026-06-10' };
    const inr: RepaymentPlan = {
      id: 'rpl_inr',
      ...by,
      ...asked,
      ...planFor(debtOf(account({ disclosure: rupees })), asked),
    };
    const plans = { ...planned(inr, aPlan(600, 1, ofEmployer)), disclosures: [rupees, employerPaid] };
    expect(both(plans, '2026-06-11')).toMatchObject({
      partsOverdue: 2,
      arrears: { $unknown: 'rateMissing' },
    });
  });
});
