import { describe, expect, test } from 'vitest';
import {
  type FlaggedFilter,
  type FlaggedProfile,
  isWithin,
  profileMatches,
} from '../../../lib/domain/flags/flagged-profile.ts';
import { rank } from '../../../lib/rules/rank.ts';
import { aContract } from '../../support/rules/profiles.ts';

const [agencyId, other] = [
  'org_00000000-0000-4000-8000-00000000000a',
  'org_00000000-0000-4000-8000-00000000000b',
];
const profile: FlaggedProfile = {
  employerId: 'org_00000000-0000-4000-8000-000000000001',
  kind: 'establishment',
  name: { latin: 'Awal' },
  sector: '4100',
  governorates: ['capital', 'southern'],
  agencyIds: [agencyId],
  rank: rank(
    [aContract({ level: 'high', indicators: ['deception'], newestFlagAt: '2026-05-01T10:00:00Z' })],
    'establishment',
  ),
};

const holds: FlaggedFilter[] = [
  {},
  { level: 'high' },
  { indicator: 'deception' },
  { sector: 'F' },
  { sector: '41' },
  { sector: '4100' },
  { governorate: 'southern' },
  { agencyId },
  { flaggedSince: '2026-05-01T10:00:00Z' },
  { flaggedSince: '2026-04-30T10:00:00Z' },
];
const fails: FlaggedFilter[] = [
  { level: 'urgent' },
  { indicator: 'isolation' },
  { sector: 'G' },
  { sector: '42' },
  { sector: 'unknown' },
  { governorate: 'northern' },
  { governorate: 'unknown' },
  { agencyId: other },
  { flaggedSince: '2026-05-01T10:00:01Z' },
];

describe('a filter', () => {
  test.each(holds)('%j holds', (filter) => expect(profileMatches(profile, filter)).toBe(true));
  test.each(fails)('%j does not hold', (filter) => expect(profileMatches(profile, filter)).toBe(false));

  test('with several parts holds only when all of them do', () => {
    for (const one of holds)
      for (const another of fails) expect(profileMatches(profile, { ...one, ...another })).toBe(false);
  });

  test('finds an employer that states no place and no sector under unknown, and a household in its section', () => {
    const { sector: _, ...rest } = profile;
    const silent = { ...rest, governorates: [] };
    expect(profileMatches(silent, { governorate: 'unknown', sector: 'unknown' })).toBe(true);
    expect(profileMatches({ ...silent, kind: 'household' }, { sector: 'T' })).toBe(true);
    expect(profileMatches({ ...silent, kind: 'household' }, { sector: 'unknown' })).toBe(false);
  });

  test('without a flag time does not hold since any day', () => {
    const quiet = { ...profile, rank: rank([aContract({ level: 'low' })], 'establishment') };
    expect(profileMatches(quiet, { flaggedSince: '2026-05-01T10:00:00Z' })).toBe(false);
  });

  test('for a section holds its divisions, and not the reverse', () => {
    expect(isWithin('4100', 'F')).toBe(true);
    expect(isWithin('F', '41')).toBe(false);
    expect(isWithin('41', '4100')).toBe(false);
  });
});
