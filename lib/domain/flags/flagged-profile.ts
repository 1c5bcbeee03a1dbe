import { sectionOf } from '../values/codes.ts';
import type { Instant } from '../values/dates.ts';
import type { Indicator, Level } from '../values/indicator.ts';
import type { Name } from '../values/name.ts';
import type { Governorate } from '../values/place.ts';
import type { Rank } from './rank.ts';
import { secondsOf } from './rank-sort-key.ts';

/** What the index of flagged employers is made from: the whole truth about one employer, as far as a filter may ask. */
export interface FlaggedProfile {
  employerId: string;
  kind: 'establishment' | 'household';
  name: Name;
  /** ISIC Rev.4, a section or finer. */
  sector?: string;
  /** Where its people work, each once. None stated is found under `unknown`. */
  governorates: readonly Governorate[];
  /** The agencies that its workers came through, each once; none is direct hire. */
  agencyIds: readonly string[];
  rank: Rank;
}

export const unknown = 'unknown';

/** What an inspector may ask for; the filters that are given must all hold. */
export interface FlaggedFilter {
  level?: Level;
  indicator?: Indicator;
  /** ISIC Rev.4, a section or finer, or `unknown`. */
  sector?: string;
  governorate?: Governorate | typeof unknown;
  agencyId?: string;
  /** The newest flag is not older than this. */
  flaggedSince?: Instant;
}

/** The sector as stated; a household without one is section T, households as employers. */
export const sectorOf = (profile: Pick<FlaggedProfile, 'kind' | 'sector'>): string =>
  profile.sector ?? (profile.kind === 'household' ? 'T' : unknown);

/** The ISIC section of a sector, or `unknown`. */
export const sectionOrUnknown = (sector: string): string => sectionOf(sector) ?? unknown;

/** A section holds its divisions, a division its groups; whoever states only the section is not found by a division. */
export const isWithin = (sector: string, asked: string): boolean =>
  sector === asked || sector.startsWith(asked) || sectionOf(sector) === asked;

export const governoratesOf = (
  profile: Pick<FlaggedProfile, 'governorates'>,
): readonly (Governorate | typeof unknown)[] =>
  profile.governorates.length === 0 ? [unknown] : profile.governorates;

type Answerable = Pick<FlaggedProfile, 'kind' | 'sector' | 'governorates' | 'rank'>;

/** Every filter but the agency, which a row of the index may not know in full. */
export const holdsBesideAgency = (profile: Answerable, filter: FlaggedFilter): boolean =>
  (filter.level === undefined || profile.rank.level === filter.level) &&
  (filter.indicator === undefined || (profile.rank.byIndicator[filter.indicator] ?? 0) > 0) &&
  (filter.sector === undefined || isWithin(sectorOf(profile), filter.sector)) &&
  (filter.governorate === undefined || governoratesOf(profile).includes(filter.governorate)) &&
  (filter.flaggedSince === undefined ||
    secondsOf(profile.rank.newestFlagAt) >= secondsOf(filter.flaggedSince));

/** Whether every filter holds, from the profile itself. */
export const profileMatches = (profile: FlaggedProfile, filter: FlaggedFilter): boolean =>
  holdsBesideAgency(profile, filter) &&
  (filter.agencyId === undefined || profile.agencyIds.includes(filter.agencyId));
