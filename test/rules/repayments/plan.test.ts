import { describe, expect, test } from 'vitest';
import {
  planWithinDays,
  type Repayment,
  type RepaymentPlan,
} from '../../../lib/domain/repayments/repayment.ts';
import { addDays } from '../../../lib/domain/values/dates.ts';
import { moneyOf } from '../../../lib/domain/values/money.ts';
import { debtOf } from '../../../lib/rules/repayments/debt.ts';
import { planFor, planStanding } from '../../../lib/rules/repayments/plan.ts';
import { planExpectedBy, waitsFor } from '../../../lib/rules/repayments/waits.ts';
import { account, back, by, demanded, disclosed, paid } from './accounts.ts';

const bhd = (minor: number) => moneyOf(minor, 'BHD');
const before = back(100, 'BHD', { paidOn: '2026-05-01' });
const owing = (minor: number, repayments: readonly Repayment[], currency = 'BHD') =>
  debtOf(account({ disclosure: disclosed([paid(minor, currency)]), repayments: [before, ...repayments] }));

/** A thousand fils were paid, a hundred came back, and the rest was promised in two parts. */
const asked = { count: 2, firstDueOn: '2026-06-10' };
const plan: RepaymentPlan = { id: 'rpl_1', ...by, ...asked, ...planFor(owing(1_000, []), asked) };
const parts = (...states: readonly (readonly [minor: number, state: string])[]) =>
  states.map(([minor, state], at) => ({
    dueOn: ['2026-06-10', '2026-07-10'][at],
    amount: bhd(450),
    paid: bhd(minor),
    state,
  }));

describe('A plan', () => {
  test('divides what is still owed, and remembers what had been given back', () => {
    expect(plan).toMatchObject({
      owed: bhd(900),
      repaidBefore: bhd(100),
      instalments: [
        { dueOn: '2026-06-10', amount: bhd(450) },
        { dueOn: '2026-07-10', amount: bhd(450) },
      ],
    });
  });

  test('is filled by what was given back since, and not by what was before it', () => {
    expect(planStanding(plan, owing(1_000, []), '2026-06-10')).toEqual({
      id: 'rpl_1',
      instalments: parts([0, 'open'], [0, 'open']),
      arrears: bhd(0),
      covers: true,
    });
    expect(planStanding(plan, owing(1_000, [back(500, 'BHD')]), '2026-06-11')).toEqual({
      id: 'rpl_1',
      instalments: parts([450, 'paid'], [50, 'partlyPaid']),
      arrears: bhd(0),
      covers: true,
    });
  });

  test('is in arrears with what was due and not paid', () => {
    const { arrears, instalments } = planStanding(plan, owing(1_000, [back(500, 'BHD')]), '2026-07-11');
    expect(arrears).toEqual(bhd(400));
    expect(instalments).toEqual(parts([450, 'paid'], [50, 'overdue']));
  });

  test('is never in arrears of a debt that is settled', () => {
    const nothing = debtOf(account({ disclosure: disclosed([]) }));
    expect(planStanding(plan, nothing, '2026-08-01').arrears).toEqual(bhd(0));
  });

  test('covers the debt that it was made for, however much of it is paid, and no fils more', () => {
    const covers = (minor: number, ...since: number[]) =>
      planStanding(
        plan,
        owing(
          minor,
          since.map((each) => back(each, 'BHD')),
        ),
        '2026-06-01',
      ).covers;
    expect([covers(1_000), covers(1_000, 300), covers(1_001), covers(1_001, 300)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('still covers nothing and holds nothing paid, once a record that stood before it was taken back', () => {
    const replaced = debtOf(
      account({
        disclosure: disclosed([paid(1_000, 'BHD')]),
        repayments: [before, back(0, 'BHD', { replaces: before.id })],
      }),
    );
    expect(planStanding(plan, replaced, '2026-06-01')).toMatchObject({
      instalments: parts([0, 'open'], [0, 'open']),
      covers: false,
    });
  });

  test('in another currency than the debt says nothing of it: nothing counts as paid, and it does not cover', () => {
    const inRupees = debtOf(
      account({ disclosure: disclosed([paid(10, 'INR')]), repayments: [back(900, 'INR')] }),
    );
    expect(planStanding(plan, { ...inRupees, settled: false }, '2026-06-11')).toEqual({
      id: 'rpl_1',
      instalments: parts([0, 'overdue'], [0, 'open']),
      arrears: bhd(450),
      covers: false,
    });
  });
});

describe('A plan that was asked for', () => {
  const [first, latest] = [demanded(900, 'BHD', '2026-05-01'), demanded(900, 'BHD', '2026-05-20')];
  const expected = (more: Partial<Parameters<typeof planExpectedBy>[0]>) =>
    planExpectedBy({ debt: owing(1_000, []), plan: undefined, demands: [latest, first], ...more });

  test('is expected from the first demand on, and where one does not cover from the latest', () => {
    expect(expected({})).toBe(addDays('2026-05-01', planWithinDays));
    expect(expected({ plan, debt: owing(1_001, []) })).toBe(addDays('2026-05-20', planWithinDays));
  });

  test('is not expected where it covers, where nothing was demanded, and where nothing is owed any more', () => {
    expect(expected({ plan })).toBeUndefined();
    expect(expected({ demands: [] })).toBeUndefined();
    expect(expected({ debt: owing(100, []) })).toBeUndefined();
    const open = debtOf(
      account({
        disclosure: disclosed([paid(100, 'BHD')], { workerPaidNothing: undefined }),
        repayments: [before],
      }),
    );
    expect([open.settled, expected({ debt: open })]).toEqual([false, undefined]);
  });

  test('is waited for like each part that is not paid, up to its very day and no longer', () => {
    const own = { debt: owing(1_001, []), plan, demands: [first] };
    const planBy = addDays('2026-05-01', planWithinDays);
    expect(waitsFor(own, '2026-05-01')).toEqual([planBy, '2026-06-10', '2026-07-10'].toSorted());
    expect(waitsFor({ ...own, demands: [] }, '2026-06-10')).toEqual(['2026-06-10', '2026-07-10']);
    expect(waitsFor({ ...own, demands: [] }, '2026-06-11')).toEqual(['2026-07-10']);
    expect(waitsFor({ ...own, plan: undefined }, planBy)).toEqual([planBy]);
    expect(waitsFor({ ...own, plan: undefined }, addDays(planBy, 1))).toEqual([]);
    const partly = { debt: owing(1_000, [back(450, 'BHD')]), plan, demands: [] };
    expect(waitsFor(partly, '2026-06-01')).toEqual(['2026-07-10']);
    expect(waitsFor({ ...partly, debt: owing(100, []) }, '2026-06-01')).toEqual([]);
  });
});
