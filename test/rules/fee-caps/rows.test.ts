import { describe, expect, test } from 'vitest';
import { occupationAnswers } from '../../../lib/rules/fee-caps/occupation.ts';
import { resolveFeeCaps } from '../../../lib/rules/fee-caps/resolve.ts';
import { paid } from './ask-caps.ts';
import { aRow, noticesUnder, under } from './small-tables.ts';

const fee = (minor: number, more: Parameters<typeof paid>[3] = {}) => paid('RF01', minor, 'INR', more);

describe('Of two rows that hold at once', () => {
  test('the first by name is named where their figures are the same, in whatever order they stand', () => {
    const [men, women] = [aRow('A', { sex: 'M' }), aRow('B', { sex: 'F' })];
    expect(under([men, women], [fee(100)])).toEqual([
      {
        status: 'within',
        why: 'withinCap',
        amountMinor: 100,
        currency: 'INR',
        confidence: 'medium',
        rowId: 'A',
        scope: ['RF01'],
      },
    ]);
  });

  test('one for men beside one for everybody makes both less sure, since sex is not read', () => {
    const rows = [aRow('A'), aRow('B', { sex: 'M', amountMinor: 200 })];
    expect(under(rows, [fee(100)])).toMatchObject([{ rowId: 'A', confidence: 'medium' }]);
  });

  test('the lowest figure wins; no figure is none, and nothing is lower than anything in whatever currency', () => {
    const beside = (more: Parameters<typeof aRow>[1]) =>
      under([aRow('A', { sex: 'M' }), aRow('B', { sex: 'F', ...more })], [fee(90)]).map(({ rowId }) => rowId);
    expect(beside({ amountMinor: 80 })).toEqual(['B']);
    expect(beside({ amountMinor: null, capType: 'REGULATED_COMPONENTS' })).toEqual(['A']);
    expect(beside({ amountMinor: 50, currency: 'USD' })).toEqual(['A']);
    expect(beside({ amountMinor: 0, currency: 'USD' })).toEqual(['B']);
  });

  test('that for the very country beats that for all, on either side, though it be higher', () => {
    const [any, own] = [aRow('A', { amountMinor: 10 }), aRow('B', { destination: 'BH' })];
    expect(under([any, own], [fee(90)])).toMatchObject([{ status: 'within', rowId: 'B' }]);
    const there = { side: 'destination', origin: '*', destination: 'BH' } as const;
    const rows = [aRow('A', { ...there, amountMinor: 10 }), aRow('B', { ...there, origin: 'IN' })];
    expect(under(rows, [fee(90, { place: 'destination' })])).toMatchObject([
      { status: 'within', rowId: 'B' },
    ]);
  });

  test('that for the very occupation beats that for the very country', () => {
    const rows = [aRow('A', { destination: 'BH', amountMinor: 10 }), aRow('B', { occupation: 'DOMESTIC' })];
    expect(under(rows, [fee(90)], { occupation: 'DOMESTIC' })).toMatchObject([{ rowId: 'B' }]);
    expect(under(rows, [fee(90)])).toMatchObject([{ status: 'over', rowId: 'A' }]);
  });

  test('one that needs a fact is nothing without it, and takes the place of the other with it', () => {
    const key = 'approvalRecord' as const;
    const rows = [
      aRow('A', { condition: { key, rowIdWhenTrue: 'B' }, amountMinor: 100 }),
      aRow('B', { condition: { key, onlyWhenTrue: true }, amountMinor: 10 }),
    ];
    expect(under(rows, [fee(50)])).toMatchObject([{ status: 'within', rowId: 'A' }]);
    expect(under(rows, [fee(50)], { facts: { [key]: false } })).toMatchObject([{ rowId: 'A' }]);
    expect(under(rows, [fee(50)], { facts: { [key]: true } })).toMatchObject([
      { status: 'over', rowId: 'B' },
    ]);
  });
});

describe('Of two rows that follow each other', () => {
  const early = (id: string, more: Parameters<typeof aRow>[1] = {}) =>
    aRow(id, { effectiveTo: '2023-12-31', ...more });
  const late = (id: string, more: Parameters<typeof aRow>[1] = {}) =>
    aRow(id, { effectiveFrom: '2024-01-01', ...more });
  const instalments = (first: number, second: number) => [fee(first, { paidOn: '2023-06-01' }), fee(second)];

  test('the first by name is named where instalments stand under both and their figures are the same', () => {
    expect(under([early('A'), late('B')], instalments(1, 2))).toMatchObject([{ rowId: 'A' }]);
    expect(under([early('B'), late('A')], instalments(1, 2))).toMatchObject([{ rowId: 'A' }]);
  });

  test('the less sure one says how sure an over is', () => {
    const doubtful = { confidence: 'low', amountMinor: 100 } as const;
    for (const rows of [
      [early('A', doubtful), late('B')],
      [early('A'), late('B', doubtful)],
    ])
      expect(under(rows, instalments(200, 200))).toMatchObject([
        { status: 'over', why: 'overAtEveryValue', confidence: 'low', rowId: 'A' },
      ]);
  });

  test('the lower one is named, with its own doubt, where neither can be decided', () => {
    const rows = [early('A'), late('B', { amountMinor: 200, confidence: 'low' })];
    const dollars = instalments(1, 1).map((payment) => ({ ...payment, currency: 'USD' }));
    expect(under(rows, dollars)).toMatchObject([
      { status: 'unknown', why: 'rateUnknown', confidence: 'high', rowId: 'A', amountMinor: 100 },
    ]);
  });

  test('a day that nobody knows is what leaves it open, for one instalment, a half-known period or a vague start', () => {
    const rows = [early('A'), late('B', { amountMinor: 1_000 })];
    const { paidOn: _, ...undated } = fee(500);
    const open = [{ status: 'unknown', why: 'dateUnknown' }];
    expect(under(rows, [fee(50), undated])).toMatchObject(open);
    expect(under(rows, [{ ...undated, paidFrom: '2023-06-01' }])).toMatchObject(open);
    expect(under(rows, [{ ...undated, paidTo: '2024-06-01' }])).toMatchObject(open);
    const spread = { ...undated, paidFrom: '2023-06-01', paidTo: '2024-06-01' };
    expect(under(rows, [spread])).toMatchObject([{ status: 'unknown', why: 'figureUnconfirmed' }]);
    const vague = [
      aRow('A', { effectiveTo: '2024-06' }),
      late('B', { effectiveFrom: '2024-06', amountMinor: 1_000 }),
    ];
    expect(under(vague, [{ ...undated, paidFrom: '2024-06-15', paidTo: '2024-07-15' }])).toMatchObject(open);
  });

  test('one that has ended says nothing any more, not even that it does not cover', () => {
    const other = paid('RF02', 1, 'INR');
    expect(under([early('A')], [other])).toMatchObject([{ why: 'noRow' }]);
    expect(under([late('A')], [other])).toMatchObject([{ why: 'outsideScope' }]);
    expect(under([late('A', { effectiveFrom: '2024-07-01' })], [other])).toMatchObject([{ why: 'noRow' }]);
  });
});

describe('Payments', () => {
  const rows = [
    aRow('A', { covers: ['RF01', 'RF02'], effectiveTo: '2023-12-31' }),
    aRow('B', { covers: ['RF02', 'RF03'], effectiveFrom: '2024-01-01', amountMinor: 130 }),
  ];
  const chain = (first: number, middle: number, last: number) => [
    fee(first, { paidOn: '2023-06-01' }),
    paid('RF02', middle, 'INR', { paidOn: '2023-06-02' }),
    paid('RF03', last, 'INR'),
  ];

  test('share a scope by way of one that belongs to both, and each is added only to a row that covers it', () => {
    expect(under(rows, chain(60, 30, 90))).toMatchObject([
      { status: 'within', scope: ['RF01', 'RF02', 'RF03'], rowId: 'A' },
    ]);
    expect(under(rows, chain(60, 41, 80))).toMatchObject([{ status: 'unknown', why: 'figureUnconfirmed' }]);
    expect(under(rows, chain(60, 41, 90))).toMatchObject([{ status: 'over', rowId: 'A' }]);
  });

  test('without a day share a scope with what they may be added to', () => {
    const { paidOn: _, ...undated } = fee(60);
    expect(under(rows, [undated, paid('RF02', 60, 'INR', { paidOn: '2023-06-02' })])).toMatchObject([
      { scope: ['RF01', 'RF02'] },
    ]);
  });

  test('are reported in the order of their scopes, however they come', () => {
    const own = (['RF04', 'RF01', 'RF03', 'RF02'] as const).map((item) =>
      aRow(`row ${item}`, { covers: [item] }),
    );
    const items = own.flatMap(({ covers }) => covers ?? []);
    for (let turn = 0; turn < items.length; turn += 1) {
      const turned = [...own.slice(turn), ...own.slice(0, turn)];
      const payments = turned.map(({ id }) => ({ ...fee(1), item: id.slice(4) as 'RF01' }));
      expect(under(own, payments).map(({ scope }) => scope)).toEqual([
        ['RF01'],
        ['RF02'],
        ['RF03'],
        ['RF04'],
      ]);
    }
  });
});

describe('A suspended deployment', () => {
  const suspended = (id: string, occupation: string) =>
    aRow(id, { capType: 'DEPLOYMENT_SUSPENDED', occupation, amountMinor: null, covers: null });
  test('is a notice as soon as one payment was made in its time', () => {
    const before = fee(1, { paidOn: '2019-01-01' });
    expect(noticesUnder([suspended('A', 'ALL')], [before, fee(1)])).toEqual(['deploymentSuspended']);
    expect(noticesUnder([suspended('A', 'ALL')], [before])).toEqual([]);
  });
  test('is none for a worker of unknown occupation while there is one that it does not hold for', () => {
    const codes = [...new Set(occupationAnswers.flat())];
    const unknown = (...held: string[]) =>
      resolveFeeCaps(
        { origin: 'IN', destination: 'BH', payments: [fee(1)], rates: [] },
        held.map((code) => suspended(code, code)),
      ).notices;
    for (const [first = '', second = ''] of codes.map((code, at) => [code, codes[at + 1]]))
      if (![first, second].includes('ALL')) expect(unknown(first, second)).toEqual([]);
    expect(unknown('ALL')).toEqual(['deploymentSuspended']);
  });
});
