import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetChoices, facetFor, facetsOf } from '../../../lib/domain/flags/flagged-facet.ts';
import { type FlaggedProfile, profileMatches } from '../../../lib/domain/flags/flagged-profile.ts';
import { rank } from '../../../lib/rules/rank.ts';
import { aContract, anyProfile, anyProfileAndFilter } from '../../support/rules/profiles.ts';

const agencyId = 'org_0a0b0c0d-0000-4000-8000-000000000001';
const profile: FlaggedProfile = {
  employerId: 'org_00000000-0000-4000-8000-000000000001',
  kind: 'establishment',
  name: { latin: 'Awal' },
  sector: '4100',
  governorates: ['capital'],
  agencyIds: [agencyId],
  rank: rank([aContract({ level: 'high', indicators: ['deception', 'debt_bondage'] })], 'establishment'),
};

describe('the lists of a flagged employer', () => {
  test('are all, each facet, and the pairs', () =>
    expect(facetsOf(profile)).toEqual([
      'all',
      'i02',
      'i09',
      'sF',
      'gcapital',
      'a0a0b0c0d000040008000000000000001',
      'i02.sF',
      'i09.sF',
      'i02.gcapital',
      'i09.gcapital',
      'sF.gcapital',
    ]));

  test('are none without an alert', () =>
    expect(facetsOf({ ...profile, rank: rank([aContract()], 'establishment') })).toEqual([]));

  test('say unknown where the employer does, and put a household into its own section', () => {
    const { sector: _, ...silent } = { ...profile, governorates: [] };
    expect(facetsOf(silent)).toEqual(expect.arrayContaining(['sunknown', 'gunknown', 'sunknown.gunknown']));
    expect(facetsOf({ ...silent, kind: 'household' })).toContain('sT.gunknown');
  });

  test('are each named once, in 33 bytes at most', () =>
    fc.assert(
      fc.property(anyProfile, (any) => {
        const facets = facetsOf(any);
        expect(new Set(facets).size).toBe(facets.length);
        for (const facet of facets) expect(facet).toMatch(/^[0-9A-Za-z.]{2,33}$/);
      }),
    ));
});

describe('the list for a filter', () => {
  test.each([
    [{}, 'all', {}],
    [{ level: 'urgent' }, 'all', {}],
    [{ indicator: 'deception' }, 'i02', {}],
    [{ sector: 'F', level: 'low' }, 'sF', {}],
    [{ sector: '4100' }, 'sF', { sector: '4100' }],
    [{ governorate: 'unknown' }, 'gunknown', {}],
    [{ indicator: 'deception', sector: 'F' }, 'i02.sF', {}],
    [{ indicator: 'deception', governorate: 'capital' }, 'i02.gcapital', {}],
    [{ sector: 'F', governorate: 'capital' }, 'sF.gcapital', {}],
    [{ indicator: 'deception', sector: 'F', governorate: 'capital' }, 'i02.gcapital', { sector: 'F' }],
    [{ agencyId, sector: 'F' }, 'a0a0b0c0d000040008000000000000001', { sector: 'F' }],
    [{ flaggedSince: '2026-01-01T00:00:00Z' }, 'all', { flaggedSince: '2026-01-01T00:00:00Z' }],
  ] as const)('%j is %s', (filter, facet, remaining) =>
    expect(facetFor(filter)).toEqual({ facet, remaining }),
  );

  test('is the smallest whose size is known', () => {
    const filter = { indicator: 'deception', sector: 'F', governorate: 'capital' } as const;
    const sizes: Record<string, number> = { 'i02.gcapital': 90, 'i02.sF': 12, i02: 500 };
    expect(facetFor(filter, (facet) => sizes[facet])).toEqual({
      facet: 'i02.sF',
      remaining: { governorate: 'capital' },
    });
  });

  test('never hides an employer that matches, whichever list is chosen', () =>
    fc.assert(
      fc.property(anyProfileAndFilter, ([any, filter]) => {
        fc.pre(any.rank.level !== 'none');
        for (const { facet, remaining } of facetChoices(filter)) {
          const level = filter.level === undefined ? {} : { level: filter.level };
          const found = facetsOf(any).includes(facet) && profileMatches(any, { ...remaining, ...level });
          expect(found).toBe(profileMatches(any, filter));
        }
      }),
      { numRuns: 2000 },
    ));
});
