import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetsOf } from '../../../lib/domain/flags/flagged-facet.ts';
import { type FlaggedProfile, profileMatches, sectorOf } from '../../../lib/domain/flags/flagged-profile.ts';
import { fromFlaggedRow, matches, rowBytes, toFlaggedRow } from '../../../lib/domain/flags/flagged-row.ts';
import { agencyMark, unpackFigures } from '../../../lib/domain/flags/flagged-row-figures.ts';
import { rankSortKey } from '../../../lib/domain/flags/rank-sort-key.ts';
import { indicators } from '../../../lib/domain/values/indicator.ts';
import { governorates } from '../../../lib/domain/values/place.ts';
import { rank } from '../../../lib/rules/rank.ts';
import {
  aContract,
  anyOrganisationId,
  anyProfile,
  anyProfileAndFilter,
} from '../../support/rules/profiles.ts';

/** As DynamoDB counts a string: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
const bytesOf = (item: object): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(String(value)),
    0,
  );

const itemsOf = (profile: FlaggedProfile) =>
  facetsOf(profile).map((facet) => ({
    pk: `Q#${facet}#07`,
    sk: rankSortKey(profile.rank, profile.employerId),
    ...toFlaggedRow(profile),
  }));

const largest = Number.MAX_SAFE_INTEGER;
/** Every figure at its largest, and both names long. */
const worst: FlaggedProfile = {
  employerId: 'org_ffffffff-ffff-4fff-8fff-ffffffffffff',
  kind: 'establishment',
  name: { latin: '𝕬'.repeat(120), arabic: 'ﷺ'.repeat(120) },
  sector: '4100',
  governorates: [...governorates],
  agencyIds: Array.from({ length: 30 }, (_, n) => `org_00000000-0000-4000-8000-0000000000${n + 10}`),
  rank: {
    ...rank([aContract({ level: 'urgent' })], 'establishment'),
    lower: 1000,
    upper: 1000,
    completeness: 1000,
    byLevel: { none: largest, low: largest, medium: largest, high: largest, urgent: largest },
    byIndicator: Object.fromEntries(indicators.map((each) => [each, largest])),
    missingByLaw: largest,
    contradicted: largest,
    newestFlagAt: '2199-12-31T23:59:59Z',
    reasons: [
      { code: 'contractsAtLevel', level: 'urgent', count: largest, of: largest },
      { code: 'missingByLaw', count: largest },
      { code: 'couldReach', level: 'urgent', count: largest },
    ],
  },
};

describe('a row of the flagged index', () => {
  test('is at most 320 bytes for any profile', () =>
    fc.assert(
      fc.property(anyProfile, (profile) => {
        for (const item of itemsOf(profile)) expect(bytesOf(item)).toBeLessThanOrEqual(320);
      }),
      { numRuns: 500 },
    ));

  test('is at most 320 bytes with every figure at its largest, and still has room for a name', () => {
    const items = itemsOf(worst);
    expect(items).toHaveLength(2 + 2 * 11 + 2 * 4 + 30 + 44);
    for (const item of items) expect(bytesOf(item)).toBeLessThanOrEqual(320);
    expect(Buffer.byteLength(toFlaggedRow(worst).q)).toBeLessThanOrEqual(173);
    expect(toFlaggedRow(worst).n).toMatch(/^𝕬{3,}…$/u);
  });

  test('stays within 320 bytes when the keys take all that they may, and uses the room', () => {
    const { partitionKey, sortKey, row } = rowBytes;
    const bytes = (profile: FlaggedProfile) =>
      bytesOf({ pk: 'p'.repeat(partitionKey), sk: 's'.repeat(sortKey), ...toFlaggedRow(profile) });
    const long = { latin: 'a'.repeat(120), arabic: 'ا'.repeat(120) };
    fc.assert(
      fc.property(anyProfile, (profile) => {
        expect(bytes(profile)).toBeLessThanOrEqual(row);
        expect(bytes({ ...profile, name: long })).toBeGreaterThanOrEqual(row - 2);
      }),
    );
    expect(bytes(worst)).toBeLessThanOrEqual(row);
  });

  test('gives every figure back', () =>
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const found = fromFlaggedRow(profile.employerId, toFlaggedRow(profile));
        expect(found).toEqual({
          employerId: profile.employerId,
          kind: profile.kind,
          name: found.name,
          sector: sectorOf(profile),
          governorates: profile.governorates,
          agencies: {
            marks: profile.agencyIds.map(agencyMark).sort().slice(0, 4),
            complete: profile.agencyIds.length <= 4,
          },
          rank: { ...profile.rank, reasons: profile.rank.reasons.slice(0, 3) },
        });
      }),
      { numRuns: 500 },
    ));

  test('gives a name back whole where it fits, and otherwise its beginning with an ellipsis', () =>
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const { name } = fromFlaggedRow(profile.employerId, toFlaggedRow(profile));
        for (const script of ['latin', 'arabic'] as const) {
          const [shown, whole] = [name[script], profile.name[script]];
          expect(shown?.isWellFormed()).toBe(whole === undefined ? undefined : true);
          if (shown !== whole) expect(whole?.startsWith(shown?.slice(0, -1) ?? '')).toBe(true);
          if (shown !== whole) expect(shown?.endsWith('…')).toBe(true);
        }
      }),
    ));

  test('shows an ordinary name whole in both scripts', () => {
    const name = {
      latin: 'Awal Gulf Contracting and Maintenance Company W.L.L.',
      arabic: 'شركة أوال الخليج للمقاولات',
    };
    const profile: FlaggedProfile = {
      ...worst,
      name,
      agencyIds: worst.agencyIds.slice(0, 1),
      rank: rank(
        [
          aContract({
            level: 'high',
            indicators: ['debt_bondage', 'deception'],
            newestFlagAt: '2026-05-01T10:00:00Z',
          }),
        ],
        'establishment',
      ),
    };
    expect(fromFlaggedRow(profile.employerId, toFlaggedRow(profile)).name).toEqual(name);
  });

  test('refuses a version that it does not know, and codes that do not exist', () => {
    const { q } = toFlaggedRow(worst);
    expect(() => unpackFigures(`2${q.slice(1)}`)).toThrow('unknown version');
    expect(() => unpackFigures(`${q.slice(0, 2)}9${q.slice(3)}`)).toThrow('level');
    expect(() => unpackFigures(q.replace(',1', ',z'))).toThrow('indicator');
  });
});

describe('a filter on a row', () => {
  test('agrees with the profile, and is unsure only about an agency that has no room', () =>
    fc.assert(
      fc.property(anyProfileAndFilter, ([profile, filter]) => {
        const answer = matches(fromFlaggedRow(profile.employerId, toFlaggedRow(profile)), filter);
        if (answer === 'unknown') {
          expect(profile.agencyIds.length).toBeGreaterThan(4);
          expect(filter.agencyId).toBeDefined();
        } else expect(answer).toBe(profileMatches(profile, filter) ? 'yes' : 'no');
      }),
      { numRuns: 2000 },
    ));

  test('marks agencies apart whose ids differ in one digit', () =>
    fc.assert(
      fc.property(anyOrganisationId, fc.integer({ min: 4, max: 39 }), (id, at) => {
        const other =
          id.slice(0, at) + (id[at] === '-' ? '-' : id[at] === '0' ? '1' : '0') + id.slice(at + 1);
        expect(agencyMark(other) === agencyMark(id)).toBe(other === id);
      }),
    ));
});
