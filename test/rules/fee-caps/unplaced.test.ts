import { describe, expect, test } from 'vitest';
import { paid } from './ask-caps.ts';
import { aRow, under } from './small-tables.ts';

const [unplaced, atOrigin] = [{ place: 'unknown' }, { place: 'origin' }] as const;
const fee = (minor: number, place: typeof unplaced | typeof atOrigin) => paid('RF01', minor, 'INR', place);
const origin = aRow('O', { covers: ['RF01', 'RC302'] });
const destination = aRow('D', { side: 'destination', origin: '*', destination: 'BH', amountMinor: 50 });

describe('A payment of which nobody knows where it was taken', () => {
  test('is within where it is within on both sides, and over where it is over on both', () => {
    expect(under([origin, destination], [fee(50, unplaced)])).toMatchObject([
      { status: 'within', rowId: 'D', amountMinor: 50 },
      { status: 'within', rowId: 'O', amountMinor: 100 },
    ]);
    expect(under([origin, destination], [fee(101, unplaced)])).toMatchObject([
      { status: 'over', rowId: 'D' },
      { status: 'over', rowId: 'O' },
    ]);
  });

  test('is open where one side allows it and the other does not, with the lower cap of both', () => {
    expect(under([origin, destination], [fee(51, unplaced)])).toMatchObject([
      { status: 'unknown', why: 'placeUnknown', rowId: 'D', amountMinor: 50 },
    ]);
  });

  test('is open where only one side has a rule, within it or over it', () => {
    for (const minor of [1, 101])
      expect(under([origin], [fee(minor, unplaced)])).toMatchObject([
        { status: 'unknown', why: 'placeUnknown', rowId: 'O' },
      ]);
  });

  test('says what leaves it open when the only rule has no figure', () => {
    const atCost = aRow('O', { capType: 'REGULATED_COMPONENTS', amountMinor: null });
    expect(under([atCost], [fee(1, unplaced)])).toMatchObject([{ status: 'unknown', why: 'atCost' }]);
  });
});

describe('Beside a payment that was surely taken at origin', () => {
  test('one of the same item that may be does not hide an over, nor cut it in two', () => {
    expect(under([origin], [fee(101, atOrigin), fee(1, unplaced)])).toMatchObject([
      { status: 'over', scope: ['RF01'] },
    ]);
  });

  test('one of another item is within together with it', () => {
    expect(under([origin], [fee(60, atOrigin), paid('RC302', 40, 'INR', unplaced)])).toMatchObject([
      { status: 'within', scope: ['RF01', 'RC302'] },
    ]);
  });

  test('one that may be plays no part in a scope to which it does not belong', () => {
    const other = aRow('P', { covers: ['RC101'] });
    const payments = [fee(101, atOrigin), fee(1, unplaced), paid('RC101', 1, 'INR')];
    expect(under([origin, other], payments)).toMatchObject([
      { status: 'within', scope: ['RC101'] },
      { status: 'over', scope: ['RF01'] },
    ]);
  });

  test('one that would join a fee within the cap to one over it leaves both open', () => {
    const rows = [
      aRow('A', { covers: ['RF01', 'RF02'], effectiveTo: '2023-12-31' }),
      aRow('B', { covers: ['RF02', 'RF03'], effectiveFrom: '2024-01-01' }),
    ];
    const payments = [
      { ...fee(60, atOrigin), paidOn: '2023-06-01' },
      paid('RF02', 60, 'INR', { ...unplaced, paidOn: '2023-06-02' }),
      paid('RF03', 200, 'INR', { paidOn: '2024-06-01' }),
    ];
    expect(under(rows, payments)).toMatchObject([
      { status: 'unknown', why: 'placeUnknown', scope: ['RF01', 'RF02', 'RF03'] },
    ]);
  });
});
