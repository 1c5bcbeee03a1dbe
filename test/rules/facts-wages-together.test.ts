import { describe, expect, test } from 'vitest';
import type { WagePayment } from '../../lib/domain/contracts/wage-payment.ts';
import type { Span } from '../../lib/rules/facts/coverage.ts';
import { currencyPaid, wageFacts, wagesOf } from '../../lib/rules/facts/of-wages.ts';
import { aDecentDossier } from '../support/rules/dossiers.ts';
import { aWage } from '../support/rules/records.ts';

const absent = { $unknown: 'absent' };
const bhd = (amount: string) => ({ amount, currency: 'BHD' });
const money = { dossier: aDecentDossier(), currency: 'BHD', country: 'BH' };
const asOf = '2026-08-10';
const span: Span = { from: '2026-03-01', asOf };
const five = ['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01'];

const unpaidIn = (month: string): WagePayment => {
  const { amount: _, creditedOn: __, ...rest } = aWage(month, { paid: 'notPaid' });
  return rest;
};
const partly = (month: string, different: Partial<WagePayment> = {}) =>
  aWage(month, { amount: bhd('50.000'), ...different });
const recorded = (records: readonly WagePayment[], within: Span = span) => {
  const wages = wagesOf(records, within, money);
  if (!wages) throw new Error('Something was recorded.');
  return wages;
};
const factsOf = (records: readonly WagePayment[], within: Span = span) =>
  wageFacts([recorded(records, within)], within);

describe('the wages of one party', () => {
  test('that lack no month are told as figures, each beside its lower bound, the months in their order', () => {
    const { months, ...facts } = factsOf(five.map((month) => aWage(month)).toReversed());
    expect(months).toMatchObject(five.map((month) => ({ month })));
    const exact = {
      monthsUnpaid: 0,
      longestUnpaidRun: 0,
      monthsLate: 0,
      mostDaysLate: 0,
      monthsShort: 0,
      longestShortRun: 0,
    };
    const atLeast = Object.entries(exact).map(([name, value]) => [`${name}AtLeast`, value]);
    expect(facts).toEqual({
      ...{ stated: true, monthsWithoutRecord: 0, repeatedDeductions: [] },
      ...{ settlement: { stated: false, ended: false }, ...exact, ...Object.fromEntries(atLeast) },
    });
  });

  test('are counted where they were not paid, short or late, and in runs of months that follow one another', () => {
    const late = { creditedOn: '2026-08-09' };
    const records = [
      unpaidIn('2026-03-01'),
      unpaidIn('2026-04-01'),
      partly('2026-05-01'),
      aWage('2026-06-01'),
      unpaidIn('2026-07-01'),
    ];
    expect(factsOf(records)).toMatchObject({
      ...{ monthsUnpaid: 3, longestUnpaidRun: 2, monthsShort: 4, longestShortRun: 3 },
      ...{ monthsLate: 3, mostDaysLate: 132 },
    });
    expect(factsOf(five.map((month) => aWage(month, late)))).toMatchObject({
      monthsLate: 5,
      mostDaysLate: 131,
      monthsShort: 0,
    });
  });

  test('that skip a month begin a new run after it, and leave a month that nobody can see', () => {
    const facts = factsOf([
      unpaidIn('2026-03-01'),
      unpaidIn('2026-05-01'),
      unpaidIn('2026-06-01'),
      aWage('2026-07-01'),
    ]);
    expect(facts).toMatchObject({
      ...{ longestUnpaidRunAtLeast: 2, monthsUnpaidAtLeast: 3, monthsWithoutRecord: 1 },
      months: [{ month: '2026-03-01' }, { month: '2026-05-01' }, {}, {}, absent],
    });
    for (const figure of ['monthsUnpaid', 'longestUnpaidRun', 'mostDaysLate', 'monthsShort'])
      expect(facts).not.toHaveProperty(figure);
  });

  test('of which one says nothing of a figure leave that one a lower bound, and the others whole', () => {
    const { dueOn: _, ...undated } = aWage('2026-04-01');
    const facts = factsOf([aWage('2026-03-01'), undated, ...five.slice(2).map((month) => aWage(month))]);
    expect(facts).toMatchObject({
      monthsUnpaid: 0,
      monthsShort: 0,
      monthsLateAtLeast: 0,
      mostDaysLateAtLeast: 0,
    });
    for (const figure of ['monthsLate', 'mostDaysLate']) expect(facts).not.toHaveProperty(figure);
  });

  test('are late as often as within any twelve months, however long ago; what lies further apart is not added', () => {
    const late = (...months: string[]) =>
      factsOf(
        months.map((month) => aWage(`${month}-01`, { creditedOn: '2026-08-01' })),
        { from: '2023-01-01', asOf },
      );
    expect(late('2023-01', '2023-06', '2023-12')).toMatchObject({ monthsLateAtLeast: 3 });
    expect(late('2023-01', '2023-06', '2024-01')).toMatchObject({ monthsLateAtLeast: 2 });
    expect(late('2023-01', '2024-06', '2025-07')).toMatchObject({ monthsLateAtLeast: 1 });
  });

  test('never lack nothing while the first day of work is unknown', () => {
    const facts = factsOf(
      five.map((month) => aWage(month)),
      { asOf },
    );
    expect(facts).toMatchObject({ months: [{}, {}, {}, {}, {}, absent], monthsUnpaidAtLeast: 0 });
    expect(facts.months).toHaveLength(6);
    expect(facts).not.toHaveProperty('monthsUnpaid');
    expect(facts).not.toHaveProperty('monthsWithoutRecord');
    expect(facts.repeatedDeductions).toEqual([absent]);
  });

  test('are nothing where nothing was recorded, and no month is unseen before the first has ended', () => {
    expect(wagesOf([], span, money)).toBeUndefined();
    expect(wageFacts([], span)).toEqual({
      ...{ stated: false, monthsWithoutRecord: 5, months: [absent, absent, absent, absent, absent] },
      settlement: { stated: false, ended: false },
    });
    expect(wageFacts([], { from: '2026-08-01', asOf })).toEqual({
      ...{ stated: false, monthsWithoutRecord: 0, settlement: { stated: false, ended: false } },
    });
  });
});

describe('the wages of two parties', () => {
  const whole = five.map((month) => aWage(month));

  test('stand beside each other, and the worst counts; a month is unseen only where both are silent', () => {
    const theirs = [unpaidIn('2026-05-01')];
    const facts = wageFacts([recorded(whole), recorded(theirs)], span);
    expect(facts).toMatchObject({ monthsUnpaid: 1, monthsUnpaidAtLeast: 1, monthsWithoutRecord: 0 });
    expect(facts.months).toHaveLength(6);
    const gaps = wageFacts([recorded(whole.slice(0, 2)), recorded(whole.slice(1, 4))], span);
    expect(gaps).toMatchObject({ monthsWithoutRecord: 1 });
    expect(gaps).not.toHaveProperty('monthsUnpaid');
  });
});

describe('what the end of a contract made due', () => {
  const ended: Span = { ...span, to: '2026-07-31' };
  const settlement = (different: Partial<WagePayment>) =>
    aWage('2026-07-01', { kind: 'finalSettlement', ...different });
  const of = (records: readonly WagePayment[], within = ended) => factsOf(records, within).settlement;

  test('is told with the days that it took, or takes', () => {
    expect(of([settlement({ creditedOn: '2026-08-03' })])).toEqual({
      stated: true,
      ended: true,
      paid: true,
      daysAfterEnd: 3,
    });
    expect(of([settlement({ creditedOn: '2026-07-30' })])).toMatchObject({ daysAfterEnd: 0 });
    const { amount: _, creditedOn: __, ...open } = settlement({ paid: 'notPaid' });
    expect(of([open])).toEqual({ stated: true, ended: true, paid: false, daysAfterEnd: 10 });
  });

  test('is not told where nobody knows whether it was paid, when, or when the contract ended', () => {
    const { amount: _, creditedOn: __, ...unknown } = settlement({ paid: 'notKnown' });
    expect(of([unknown])).toEqual({ stated: true, ended: true });
    const { creditedOn: ___, ...undated } = settlement({});
    expect(of([undated])).toEqual({ stated: true, ended: true, paid: true });
    expect(of([settlement({})], span)).toEqual({ stated: true, ended: false, paid: true });
    expect(of([aWage('2026-07-01')])).toEqual({ stated: false, ended: true });
  });

  test('is no wage of a month, and the last statement of it counts', () => {
    const { amount: _, creditedOn: __, ...open } = settlement({ paid: 'notPaid' });
    expect(factsOf([open], ended)).toMatchObject({ monthsUnpaidAtLeast: 0 });
    expect(of([open, settlement({ creditedOn: '2026-08-01' })])).toMatchObject({ paid: true });
  });

  test('is the worst that a party states of it, else what one states, else nothing', () => {
    const { amount: _, creditedOn: __, ...open } = settlement({ paid: 'notPaid' });
    const paid = settlement({ creditedOn: '2026-08-01' });
    const both = (...parties: WagePayment[][]) =>
      wageFacts(
        parties.map((each) => recorded(each, ended)),
        ended,
      ).settlement;
    expect(both([paid], [open])).toMatchObject({ paid: false });
    expect(both([aWage('2026-07-01')], [paid])).toMatchObject({ stated: true, paid: true });
    expect(both([aWage('2026-07-01')])).toEqual({ stated: false, ended: true });
    expect(wageFacts([], ended).settlement).toEqual({ stated: false, ended: true });
  });
});

describe('the currency of a wage that no contract states', () => {
  test('is that of all that was due and paid, when it is one', () => {
    expect(currencyPaid([])).toBeUndefined();
    expect(currencyPaid([aWage('2026-03-01'), aWage('2026-04-01')])).toBe('BHD');
    const { due: _, ...paid } = aWage('2026-03-01');
    const { due: __, amount: ___, ...silent } = aWage('2026-03-01');
    expect(currencyPaid([silent, paid])).toBe('BHD');
    expect(
      currencyPaid([paid, aWage('2026-04-01', { amount: { amount: '1.00', currency: 'USD' } })]),
    ).toBeUndefined();
  });
});
