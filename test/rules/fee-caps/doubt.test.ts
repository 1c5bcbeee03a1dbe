import { describe, expect, test } from 'vitest';
import { capRows } from '../../../lib/rules/fee-caps/cap-row.ts';
import { capOccupation } from '../../../lib/rules/fee-caps/occupation.ts';
import { type CapPayment, resolveFeeCaps } from '../../../lib/rules/fee-caps/resolve.ts';
import { brief, caps, paid } from './ask-caps.ts';

describe('dates', () => {
  test('of instalments under two ceilings: the whole sum is judged under both', () => {
    const both = [
      paid('RF01', 9_000_000, 'BDT', { paidOn: '2022-06-20' }),
      paid('RC601', 9_000_000, 'BDT', { paidOn: '2022-07-20' }),
    ];
    expect(brief('BD-MY', both)).toEqual([['over', 'overAtEveryValue', 7_899_000]]);
  });
  test('of a period that passes a change are judged as both', () => {
    const { paidOn: _, ...spread } = paid('RF01', 3_000_001, 'INR', {
      paidFrom: '2017-12-01',
      paidTo: '2017-12-31',
    });
    expect(brief('IN-BH', [spread])).toEqual([['unknown', 'figureUnconfirmed', 3_000_000]]);
    expect(brief('IN-BH', [{ ...spread, paidFrom: '2017-12-14' }])).toEqual([['over', 'overCap', 3_000_000]]);
  });
  test('of a period count its last day, and the day after the end of a row', () => {
    const { paidOn: _, ...spread } = paid('RF01', 1, 'INR', { paidFrom: '2017-12-01', paidTo: '2017-12-14' });
    expect(brief('IN-BH', [spread])).toEqual([['unknown', 'figureUnconfirmed', 3_000_000]]);
    const ended = capRows.map((row) => (row.origin === 'IN' ? { ...row, effectiveTo: '2024-06-10' } : row));
    const until = (paidTo: string) =>
      resolveFeeCaps(
        {
          origin: 'IN',
          destination: 'BH',
          payments: [{ ...spread, paidFrom: '2024-06-01', paidTo }],
          rates: [],
        },
        ended,
      ).results.map(({ status }) => status);
    expect([until('2024-06-10'), until('2024-06-11')]).toEqual([['within'], ['unknown']]);
  });
  test('bring payments of two times together when one row covers both at either time, and only then', () => {
    const early = paid('RF01', 1, 'UGX', { paidOn: '2021-09-01' });
    const late = paid('RC602', 1, 'UGX', { paidOn: '2021-10-01' });
    for (const payments of [
      [early, late],
      [late, early],
    ])
      expect(caps('UG-SA', payments).map(({ scope }) => scope)).toEqual([['RF01', 'RC602']]);
    const undated = [paid('RC101', 1, 'ETB'), paid('RC601', 1, 'ETB')].map(({ paidOn: _, ...rest }) => rest);
    expect(caps('ET-BH', undated).map(({ scope }) => scope)).toEqual([['RC101'], ['RC601']]);
  });
  test('that are not known leave it unknown, unless the row has no ends', () => {
    const { paidOn: _, ...undated } = paid('RF01', 1, 'INR');
    expect(brief('IN-BH', [undated])).toEqual([['unknown', 'dateUnknown', 3_000_000]]);
    expect(brief('PK-SA', [{ ...undated, currency: 'PKR' }])).toEqual([['within', 'withinCap', 1_500_000]]);
  });
});

describe('a place that is not known', () => {
  const anywhere = (item: CapPayment['item'], amountMinor: number) =>
    paid(item, amountMinor, 'INR', { place: 'unknown' });
  const wage = { amountMinor: 30_000_000, currency: 'INR' };
  test('leaves an over that may fall apart between two sides with a cap each', () => {
    expect(brief('IN-HK', [anywhere('RF01', 3_000_001)], { wage })).toEqual([
      ['over', 'overCap', 3_000_000],
      ['over', 'overCap', 3_000_000],
    ]);
    expect(brief('IN-HK', [anywhere('RF01', 2_000_000), anywhere('RF01', 2_000_000)], { wage })).toEqual([
      ['unknown', 'placeUnknown', 3_000_000],
    ]);
  });
  test('of a trade test does not hide that the fee is over wherever it was paid', () => {
    const results = caps('IN-HK', [anywhere('RF01', 3_000_001), anywhere('RC302', 1)], { wage });
    expect(results.filter(({ status }) => status === 'over')).toMatchObject([
      { scope: ['RF01'], rowId: 'HK-ALL-12' },
    ]);
    expect(results.find(({ scope }) => scope.includes('RC302'))).toMatchObject({ why: 'placeUnknown' });
  });
  test('does not hide an over that stands without that payment, nor spread it', () => {
    expect(caps('IN-BH', [paid('RF01', 3_000_001, 'INR'), anywhere('RC302', 1)])).toMatchObject([
      { status: 'unknown', why: 'placeUnknown', scope: ['RC302'] },
      { status: 'over', scope: ['RF01'] },
    ]);
  });
  test('leaves open what only one side has a cap for', () => {
    expect(brief('IN-PL', [anywhere('RF01', 1)])).toEqual([['unknown', 'placeUnknown', 3_000_000]]);
  });
  test('leaves open a sum that only it would lift over the cap', () => {
    expect(brief('IN-PL', [paid('RF01', 3_000_000, 'INR'), anywhere('RC302', 1)])).toEqual([
      ['unknown', 'placeUnknown', 3_000_000],
    ]);
  });
});

describe('the occupation', () => {
  test.each([
    ['9111', undefined, ['DOMESTIC', 'TEN_LISTED_JOBS']],
    ['9111', 'N', ['DOMESTIC', 'TEN_LISTED_JOBS']],
    ['5322', 'T', ['DOMESTIC', 'TEN_LISTED_JOBS']],
    ['5322', '9700', ['DOMESTIC', 'TEN_LISTED_JOBS']],
    ['5322', 'Q', ['ALL']],
    ['7112', 'T', ['DOMESTIC']],
    ['7112', 'F', ['ALL']],
    ['7112', undefined, undefined],
    [undefined, 'T', undefined],
    ['8350', undefined, ['SEAFARER']],
    ['6223', 'A', ['TEN_LISTED_JOBS']],
    ['8322', 'H', ['ALL']],
  ])('%s in sector %s is %j to the cap tables', (occupation, sector, codes) => {
    expect(capOccupation(occupation, sector)).toEqual(codes);
  });
  test('decides between caps; not known, it leaves unknown what it decides and nothing else', () => {
    const fee = [paid('RF01', 1, 'SAR')];
    const wage = { amountMinor: 200_000, currency: 'SAR' };
    expect(brief('PH-QA', fee, { wage })).toEqual([['within', 'withinCap', 200_000]]);
    expect(brief('PH-QA', fee, { wage, occupation: ['DOMESTIC', 'TEN_LISTED_JOBS'] })).toEqual([
      ['over', 'overCap', 0],
    ]);
    expect(brief('PH-QA', fee, { wage, occupation: undefined })).toEqual([
      ['unknown', 'conditionUnknown', 0],
    ]);
    expect(brief('IN-BH', [paid('RF01', 1, 'INR')], { occupation: undefined })).toEqual([
      ['within', 'withinCap', 3_000_000],
    ]);
  });
});
