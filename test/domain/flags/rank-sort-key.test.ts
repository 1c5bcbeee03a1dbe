import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareRanks,
  employerIdIn,
  rankSortKey,
  sortKeyPrefixOf,
} from '../../../lib/domain/flags/rank-sort-key.ts';
import { levels } from '../../../lib/domain/values/indicator.ts';
import { anyOrganisationId, anyRank } from '../../support/rules/profiles.ts';

const [one, other] = ['org_00000000-0000-4000-8000-000000000001', 'org_00000000-0000-4000-8000-000000000002'];

describe('the sort key of a rank', () => {
  test('orders as text exactly as the ranks do, ties by employer', () =>
    fc.assert(
      fc.property(anyRank, anyRank, (a, b) => {
        const order = compareRanks(a, b) || -1;
        expect(rankSortKey(a, one) < rankSortKey(b, other)).toBe(order < 0);
        expect(compareRanks(b, a)).toBe(-compareRanks(a, b) || 0);
      }),
      { numRuns: 1000 },
    ));

  test('is 46 characters for every rank, and gives the employer back', () =>
    fc.assert(
      fc.property(anyRank, anyOrganisationId, fc.nat(), (rank, employerId, missingByLaw) => {
        const key = rankSortKey({ ...rank, missingByLaw }, employerId);
        expect(key).toMatch(/^[0-9a-z]{46}$/);
        expect(employerIdIn(key)).toBe(employerId);
      }),
    ));

  test('begins with its level and with no other', () =>
    fc.assert(
      fc.property(anyRank, (rank) => {
        const found = levels.filter((level) => rankSortKey(rank, one).startsWith(sortKeyPrefixOf(level)));
        expect(found).toEqual([rank.level]);
      }),
    ));

  test('puts level before share, share before what is missing, and that before the newest flag', () =>
    fc.assert(
      fc.property(anyRank, (rank) => {
        const low = {
          ...rank,
          level: 'low' as const,
          lower: 100,
          missingByLaw: 3,
          newestFlagAt: '2026-01-01T00:00:00Z',
        };
        const order = [
          { ...low, level: 'medium' as const, lower: 0, missingByLaw: 0 },
          { ...low, lower: 101, missingByLaw: 0 },
          { ...low, missingByLaw: 4, newestFlagAt: '2025-01-01T00:00:00Z' },
          { ...low, newestFlagAt: '2026-01-01T00:00:01Z' },
          low,
        ];
        expect(order.toReversed().sort(compareRanks)).toEqual(order);
      }),
    ));

  test('refuses an id that is not an organisation’s', () => {
    const [rank] = fc.sample(anyRank, 1);
    for (const id of ['ctr_00000000-0000-4000-8000-000000000001', 'org_1', `${one}0`])
      expect(() => rank && rankSortKey(rank, id)).toThrow(TypeError);
  });
});
