import { describe, expect, test } from 'vitest';
import { capRows } from '../../../lib/rules/fee-caps/cap-row.ts';
import { resolveFeeCaps } from '../../../lib/rules/fee-caps/resolve.ts';
import { brief, caps, paid } from './ask-caps.ts';

describe('a charge for the destination', () => {
  test('taken at origin is judged by the rows of both sides: a Nepali worker does not pay the visa', () => {
    const [result, ...others] = caps('NP-BH', [paid('RC704', 1, 'NPR')]);
    expect(others).toEqual([]);
    expect(result).toMatchObject({ status: 'over', rowId: 'NP-BH-ALL-ANY-061', scope: ['RC704'] });
  });
  test('counts towards an all-in ceiling at origin and is a breach at the destination', () => {
    expect(brief('BD-BH', [paid('RC707', 10_000, 'BDT')])).toEqual([
      ['within', 'withinCap', 9_778_000],
      ['over', 'overCap', 0],
    ]);
  });
  test('taken at the destination is not the matter of origin rows', () => {
    expect(caps('NP-BH', [paid('RC704', 1, 'BHD', { place: 'destination' })])).toMatchObject([
      { status: 'unknown', why: 'outsideScope', rowId: null },
    ]);
  });
});

describe('caps that are a share of the wage', () => {
  const wage = { amountMinor: 100_001, currency: 'SGD' };
  test.each([
    ['VN-TW', 'SEAFARER', 1, 18, 225_002],
    ['PH-SA', 'ALL', 1, undefined, 100_001],
  ])(
    '%s for %s: in whole units, never above the exact figure',
    (corridor, occupation, _, contractMonths, cap) => {
      const more = { occupation, wage, ...(contractMonths && { contractMonths }) };
      const at = (amountMinor: number) => brief(corridor, [paid('RF01', amountMinor, 'SGD')], more);
      expect(at(cap)).toEqual([['within', 'withinCap', cap]]);
      expect(at(cap + 1)).toEqual([['over', 'overCap', cap]]);
    },
  );
  test.each([
    ['IN-SG', 6, 50_000],
    ['IN-SG', 24, 200_002],
    ['IN-SG', 60, 200_002],
    ['IN-HK', undefined, 10_000],
  ])('%s over %s months at the destination', (corridor, contractMonths, cap) => {
    const more = { wage, ...(contractMonths && { contractMonths }) };
    const there = { place: 'destination' } as const;
    expect(brief(corridor, [paid('RF01', cap, 'SGD', there)], more)).toEqual([['within', 'withinCap', cap]]);
    expect(brief(corridor, [paid('RF01', cap + 1, 'SGD', there)], more)).toEqual([['over', 'overCap', cap]]);
  });
  test('of a first year: 2 % of twelve wages in Egypt until August 2025, then a figure that nobody confirmed', () => {
    const at = (amountMinor: number, paidOn: string) =>
      brief('EG-KW', [paid('RF01', amountMinor, 'SGD', { paidOn })], { wage });
    expect(at(24_000, '2025-08-31')).toEqual([['within', 'withinCap', 24_000]]);
    expect(at(24_001, '2025-08-31')).toEqual([['over', 'overCap', 24_000]]);
    expect(at(12_000, '2025-09-01')).toEqual([['unknown', 'lowConfidence', 12_000]]);
    expect(at(12_001, '2025-09-01')).toEqual([['over', 'overAtEveryValue', 12_000]]);
  });
  test('need the term where the rule counts years', () => {
    expect(brief('VN-TW', [paid('RF01', 1, 'VND')], { wage })).toEqual([['unknown', 'wageUnknown', null]]);
  });
});

describe('rates', () => {
  const rate = { from: 'USD', to: 'INR', on: '2024-05-25', numerator: 83, denominator: 1, source: 'test' };
  test('of the seven days before will do, older ones not', () => {
    expect(brief('IN-BH', [paid('RF01', 30_000, 'USD')], { rates: [rate] })).toEqual([
      ['within', 'withinCap', 3_000_000],
    ]);
    const old = { ...rate, on: '2024-05-24' };
    expect(brief('IN-BH', [paid('RF01', 30_000, 'USD')], { rates: [old] })).toEqual([
      ['unknown', 'rateUnknown', 3_000_000],
    ]);
  });
  test('are not needed once the rest is over the cap, nor against a cap of nothing', () => {
    const payments = [paid('RF01', 3_000_001, 'INR'), paid('RF05', 1, 'USD')];
    expect(brief('IN-BH', payments)).toEqual([['over', 'overCap', 3_000_000]]);
    expect(brief('UG-SA', [paid('RF01', 1, 'USD')])).toEqual([['over', 'overCap', 0]]);
  });
});

describe('rows without a figure', () => {
  test('let some things be taken at cost, and say so', () => {
    expect(caps('PK-SA', [paid('RC101', 1, 'PKR')])).toEqual([
      {
        status: 'unknown',
        why: 'atCost',
        amountMinor: null,
        currency: 'PKR',
        confidence: 'medium',
        rowId: 'PK-*-ALL-ANY-021',
        scope: ['RC101'],
      },
    ]);
  });
  test('or of doubtful scope decide as doubtful ones', () => {
    const doubtful = capRows.map((row) => ({ ...row, coversConfidence: 'low' as const }));
    const input = { origin: 'IN', destination: 'BH', rates: [], payments: [paid('RF01', 1, 'INR')] };
    expect(resolveFeeCaps(input, doubtful).results).toMatchObject([
      { why: 'lowConfidence', confidence: 'low' },
    ]);
  });
  test('tell "no clear ban" from "no row"', () => {
    expect(caps('XX-KW', [paid('RF01', 1, 'KWD', { place: 'destination' })])).toMatchObject([
      { status: 'unknown', why: 'notProhibited', currency: 'KWD', confidence: 'low', rowId: 'KW-ALL-06' },
    ]);
    expect(brief('XX-PL', [paid('RF01', 1, 'EUR')])).toEqual([['unknown', 'noRow', null]]);
  });
  test('judge money for the state apart from the agency, and an agency never by the fee of the state', () => {
    expect(brief('LK-KW', [paid('RC701', 2_146_701, 'LKR', { payee: 'STATE' })])).toEqual([
      ['over', 'overCap', 2_146_700],
    ]);
    expect(brief('LK-KW', [paid('RC701', 2_146_700, 'LKR')])).toEqual([['unknown', 'outsideScope', null]]);
  });
});

test('a deployment that is suspended is a notice and nothing more', () => {
  const input = { origin: 'GH', destination: 'BH', payments: [paid('RF01', 1, 'GHS')], rates: [] };
  expect(resolveFeeCaps({ ...input, occupation: 'DOMESTIC' }).notices).toEqual(['deploymentSuspended']);
  expect(resolveFeeCaps({ ...input, occupation: 'ALL' }).notices).toEqual([]);
  const before = [paid('RF01', 1, 'GHS', { paidOn: '2017-05-31' })];
  expect(resolveFeeCaps({ ...input, payments: before, occupation: 'DOMESTIC' }).notices).toEqual([]);
});

test('a suspension is a notice for a worker of unknown occupation only where it holds for every one', () => {
  const input = { origin: 'GH', destination: 'BH', payments: [paid('RF01', 1, 'GHS')], rates: [] };
  expect(resolveFeeCaps(input).notices).toEqual([]);
  const forAll = capRows.map((row) =>
    row.capType === 'DEPLOYMENT_SUSPENDED' ? { ...row, occupation: 'ALL' as const } : row,
  );
  expect(resolveFeeCaps(input, forAll).notices).toEqual(['deploymentSuspended']);
});
