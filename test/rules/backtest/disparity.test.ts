import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disparity, fewestContracts, groupResults, warnFrom } from '../../../lib/rules/backtest/disparity.ts';

describe('How a group stands to the others', () => {
  test('a group that is flagged as often as the others has a ratio of one and no warning', () => {
    const [group] = groupResults({
      NP: { contracts: 500, before: 100, after: 100 },
      IN: { contracts: 500, before: 100, after: 100 },
    });
    expect(group).toMatchObject({ ratioAfter: 1, warning: false });
  });

  test('three times as often in hundreds of contracts is a warning, and in ten it is not', () => {
    const flagged = (contracts: number) =>
      groupResults({
        NP: { contracts, before: 0, after: Math.round(contracts * 0.6) },
        IN: { contracts: 1_000, before: 0, after: 200 },
      }).find(({ code }) => code === 'NP');
    expect(flagged(300)).toMatchObject({ warning: true });
    expect(flagged(10)).toMatchObject({ warning: false, ratioAfter: null });
  });

  test('twice as often is no warning while chance alone could explain a quarter more', () => {
    const [group] = groupResults({
      NP: { contracts: 100, before: 0, after: 30 },
      IN: { contracts: 100, before: 0, after: 15 },
    });
    expect(group).toMatchObject({ code: 'NP', ratioAfter: 1.97, ratioAfterAtLeast: 1.14, warning: false });
  });

  test('every group stands against all others, before and after, the largest difference first', () => {
    const found = groupResults({
      PH: { contracts: 400, before: 40, after: 20 },
      NP: { contracts: 300, before: 30, after: 90 },
      few: { contracts: fewestContracts - 1, before: 19, after: 19 },
      none: { contracts: 2, before: 0, after: 0 },
      IN: { contracts: 1_000, before: 100, after: 200 },
    });
    expect(found.map(({ code }) => code)).toEqual(['NP', 'IN', 'PH', 'few', 'none']);
    for (const { code, contracts, before, after, ratioBefore, ratioAfter, ratioAfterAtLeast } of found) {
      const rest = 400 + 300 + fewestContracts - 1 + 2 + 1_000 - contracts;
      const was = disparity(before, contracts, { flagged: 40 + 30 + 19 + 100 - before, contracts: rest });
      const is = disparity(after, contracts, { flagged: 20 + 90 + 19 + 200 - after, contracts: rest });
      expect([code, ratioBefore, ratioAfter, ratioAfterAtLeast]).toEqual([
        code,
        was?.ratio ?? null,
        is?.ratio ?? null,
        is?.atLeast ?? null,
      ]);
    }
    expect(found.map(({ warning }) => warning)).toEqual([true, false, false, false, false]);
  });

  test('nothing is said of a group that is nearly everybody', () => {
    const all = { flagged: 5, contracts: fewestContracts };
    expect(disparity(10, 500, { ...all, contracts: fewestContracts - 1 })).toBeUndefined();
    expect(disparity(10, 500, all)).toBeDefined();
    expect(disparity(10, fewestContracts, { flagged: 10, contracts: 500 })).toBeDefined();
  });

  test('groups of one ratio stand in the order of their codes', () => {
    const same = { contracts: 100, before: 10, after: 10 };
    const order = ['A', 'B', 'C'];
    for (const codes of [order, order.toReversed()])
      expect(
        groupResults(Object.fromEntries(codes.map((code) => [code, same]))).map(({ code }) => code),
      ).toEqual(order);
  });

  test('one flag more or less in a small group never makes a warning by itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: fewestContracts, max: 60 }),
        fc.double({ min: 0.05, max: 0.3, noNaN: true }),
        (n, rate) => {
          const usual = Math.round(n * rate);
          const more = disparity(usual + 1, n, { flagged: Math.round(10_000 * rate), contracts: 10_000 });
          expect(more?.atLeast).toBeLessThanOrEqual(warnFrom);
        },
      ),
    );
  });

  test('the lower end never exceeds the ratio, and both are finite whatever the counts', () => {
    const counts = fc.integer({ min: fewestContracts, max: 5_000 });
    fc.assert(
      fc.property(
        counts,
        counts,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, m, a, b) => {
          const found = disparity(Math.floor(n * a), n, { flagged: Math.floor(m * b), contracts: m });
          expect(Number.isFinite(found?.ratio) && Number.isFinite(found?.atLeast)).toBe(true);
          expect(found?.atLeast).toBeLessThanOrEqual((found?.ratio ?? 0) + 0.01);
        },
      ),
    );
  });

  test('Katz’s interval is that of a worked example: 30 of 100 against 15 of 100', () => {
    // ln RR = 0.681, with half a hit added; SE = sqrt(1/30.5 - 1/101 + 1/15.5 - 1/101) = 0.2781
    expect(disparity(30, 100, { flagged: 15, contracts: 100 })).toEqual({ ratio: 1.97, atLeast: 1.14 });
  });
});
