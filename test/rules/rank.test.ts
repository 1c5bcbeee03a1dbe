import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rank } from '../../lib/domain/flags/rank.ts';
import { compareRanks } from '../../lib/domain/flags/rank-sort-key.ts';
import { levelRank, levels } from '../../lib/domain/values/indicator.ts';
import { rank } from '../../lib/rules/rank.ts';
import { aContract, anyContract, anyContracts } from '../support/rules/profiles.ts';

const clean = aContract();
const urgent = aContract({ level: 'urgent', indicators: ['debt_bondage'] });
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const ranked = (...contracts: Parameters<typeof rank>[0]) => rank(contracts, 'establishment');

describe('the rank of an employer', () => {
  test('shows its worst level with counts, shares and reasons', () => {
    const found = ranked(
      { ...urgent, newestFlagAt: '2026-05-01T10:00:00.900Z', overdueByLaw: 2 },
      {
        ...clean,
        upper: 'high',
        completeness: { known: 5, total: 10 },
        newestFlagAt: '2026-04-01T10:00:00Z',
      },
    );
    expect(found).toEqual({
      level: 'urgent',
      lower: 94,
      upper: 906,
      byLevel: { none: 1, low: 0, medium: 0, high: 0, urgent: 1 },
      byIndicator: { debt_bondage: 1 },
      contracts: 2,
      completeness: 750,
      missingByLaw: 2,
      newestFlagAt: '2026-05-01T10:00:00Z',
      reasons: [
        { code: 'contractsAtLevel', level: 'urgent', count: 1, of: 2 },
        { code: 'indicator', indicator: 'debt_bondage', count: 1 },
        { code: 'missingByLaw', count: 2 },
      ],
    });
  });

  test.each([
    [1, 1, 206, 1000],
    [2, 2, 342, 1000],
    [10, 10, 722, 1000],
    [1, 10, 17, 405],
    [5, 10, 236, 764],
    [100, 1000, 82, 121],
  ])(
    'with %i of %i contracts flagged is between %i and %i per thousand (Wilson, 95 %%)',
    (hits, of, lower, upper) =>
      expect(ranked(...times(hits, urgent), ...times(of - hits, clean))).toMatchObject({ lower, upper }),
  );

  test('takes the upper end from what the unknowns could be', () => {
    const hidden = { ...clean, upper: 'urgent' as const };
    expect(ranked(urgent, ...times(9, clean))).toMatchObject({ lower: 17, upper: 405 });
    expect(ranked(urgent, ...times(9, hidden))).toMatchObject({ lower: 17, upper: 1000 });
  });

  test('without an alert claims nothing, and still shows what could be', () => {
    expect(ranked()).toMatchObject({ level: 'none', lower: 0, upper: 1000, completeness: 0, reasons: [] });
    expect(ranked(...times(10, clean))).toMatchObject({ level: 'none', lower: 0, upper: 278 });
    expect(ranked({ ...clean, upper: 'high' })).toMatchObject({
      level: 'none',
      lower: 0,
      upper: 1000,
      reasons: [{ code: 'couldReach', level: 'high', count: 1 }],
    });
  });

  test('counts the contracts of each level', () =>
    fc.assert(
      fc.property(anyContracts, (contracts) => {
        const counts = levels.map((level) => [
          level,
          contracts.filter((each) => each.level === level).length,
        ]);
        expect(ranked(...contracts).byLevel).toEqual(Object.fromEntries(counts));
      }),
    ));

  test('rounds completeness down, over all contracts together', () => {
    const contract = (known: number, total: number) => ({ ...clean, completeness: { known, total } });
    expect(ranked(contract(2, 3)).completeness).toBe(666);
    expect(ranked(contract(1, 1), contract(1, 9)).completeness).toBe(200);
  });

  test('without an alert counts as possible whatever could be low', () =>
    expect(ranked({ ...clean, upper: 'low' }, ...times(9, clean))).toMatchObject({ lower: 0, upper: 405 }));

  test('is a household’s by level and never by rate', () =>
    expect(rank([urgent], 'household')).toMatchObject({ level: 'urgent', lower: 0, upper: 1000 }));

  test('names the indicators of the worst contracts first', () => {
    const found = ranked(
      urgent,
      ...times(3, aContract({ level: 'low', indicators: ['deception', 'excessive_overtime'] })),
      aContract({ level: 'low', indicators: ['excessive_overtime'], upper: 'urgent' }),
    );
    expect(found.reasons).toEqual([
      { code: 'contractsAtLevel', level: 'urgent', count: 1, of: 5 },
      { code: 'indicator', indicator: 'debt_bondage', count: 1 },
      { code: 'indicator', indicator: 'excessive_overtime', count: 4 },
      { code: 'indicator', indicator: 'deception', count: 3 },
      { code: 'couldReach', level: 'urgent', count: 1 },
    ]);
  });

  test('satisfies its schema and holds its interval in order', () =>
    fc.assert(
      fc.property(
        anyContracts,
        fc.constantFrom('establishment', 'household', 'agency'),
        (contracts, kind) => {
          const found = rank(contracts, kind);
          expect(Rank.parse(found)).toEqual(found);
          expect(found.lower).toBeLessThanOrEqual(found.upper);
          expect(rank(contracts.toReversed(), kind)).toEqual(found);
        },
      ),
    ));
});

describe('a clean contract more', () => {
  test('never lowers the level, and moves the lower end by less than 140 per thousand', () =>
    fc.assert(
      fc.property(anyContracts, (contracts) => {
        const [before, after] = [ranked(...contracts), ranked(...contracts, clean)];
        expect(after.level).toBe(before.level);
        expect(before.lower - after.lower).toBeLessThan(140);
        expect(after.missingByLaw).toBe(before.missingByLaw);
      }),
    ));

  test('never moves the lower end by 140 per thousand, whatever the number of contracts', () => {
    for (let of = 1; of <= 60; of++)
      for (let hits = 1; hits <= of; hits++) {
        const share = (total: number) => ranked(...times(hits, urgent), ...times(total - hits, clean)).lower;
        expect(share(of) - share(of + 1)).toBeLessThan(140);
      }
  });

  test('a thousand times over, never puts an employer below one whose worst contract is less bad', () =>
    fc.assert(
      fc.property(
        fc.array(anyContract, { minLength: 1, maxLength: 5 }),
        anyContracts,
        (contracts, others) => {
          const [diluted, other] = [ranked(...contracts, ...times(1000, clean)), ranked(...others)];
          if (levelRank(diluted.level) > levelRank(other.level))
            expect(compareRanks(diluted, other)).toBeLessThan(0);
        },
      ),
    ));
});

describe('one more contract at the worst level', () => {
  test('never ranks an employer lower', () =>
    fc.assert(
      fc.property(anyContracts, (contracts) => {
        const before = ranked(...contracts);
        const after = ranked(...contracts, aContract({ level: before.level }));
        expect(compareRanks(after, before)).toBeLessThanOrEqual(0);
      }),
    ));
});

test('every level has its own place in the order', () => {
  const inOrder = levels.toReversed().map((level) => ranked(aContract({ level })));
  expect(inOrder.toSorted(compareRanks)).toEqual(inOrder);
});
