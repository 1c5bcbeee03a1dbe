import { type Indicator, indicators } from '../values/indicator.ts';
import {
  type FlaggedFilter,
  type FlaggedProfile,
  governoratesOf,
  sectionOrUnknown,
  sectorOf,
} from './flagged-profile.ts';
import { hexOf } from './rank-sort-key.ts';

/**
 * A list of flagged employers that is kept ready: `all`, an indicator (`i01`), a sector (`sF`), a governorate
 * (`gcapital`), an agency (`a` and 32 digits), or two of the first three joined by a dot. At most 33 bytes.
 */
export type Facet = string;

const ofIndicator = (indicator: Indicator): Facet =>
  `i${String(indicators.indexOf(indicator) + 1).padStart(2, '0')}`;
const ofSector = (sector: string): Facet => `s${sectionOrUnknown(sector)}`;
const ofGovernorate = (governorate: string): Facet => `g${governorate}`;
const ofAgency = (agencyId: string): Facet => `a${hexOf(agencyId)}`;
const pairs = (first: readonly Facet[], second: readonly Facet[]): Facet[] =>
  first.flatMap((one) => second.map((other) => `${one}.${other}`));

/**
 * Every list that a flagged employer stands in: 2 + 2i + 2g + a + ig of them for i indicators, g governorates and a
 * agencies. None is left out however many they are, because a list that is short of one employer hides it from whoever
 * asks. An employer without an alert stands in none.
 */
export function facetsOf(profile: FlaggedProfile): Facet[] {
  if (profile.rank.level === 'none') return [];
  const byIndicator = indicators.filter((each) => (profile.rank.byIndicator[each] ?? 0) > 0).map(ofIndicator);
  const bySector = [ofSector(sectorOf(profile))];
  const byGovernorate = governoratesOf(profile).map(ofGovernorate);
  return [
    'all',
    ...byIndicator,
    ...bySector,
    ...byGovernorate,
    ...profile.agencyIds.map(ofAgency),
    ...pairs(byIndicator, bySector),
    ...pairs(byIndicator, byGovernorate),
    ...pairs(bySector, byGovernorate),
  ];
}

/** A list, and the filters that it leaves to be checked on each row. The level is answered by the sort key's prefix. */
export interface FacetChoice {
  facet: Facet;
  remaining: FlaggedFilter;
}

type Part = 'indicator' | 'sector' | 'governorate' | 'agencyId';

function facetOfPart(filter: FlaggedFilter, part: Part): Facet | undefined {
  if (part === 'indicator') return filter.indicator && ofIndicator(filter.indicator);
  if (part === 'sector') return filter.sector && ofSector(filter.sector);
  if (part === 'governorate') return filter.governorate && ofGovernorate(filter.governorate);
  return filter.agencyId && ofAgency(filter.agencyId);
}

/** What the facet does not answer: a division of a sector stays, because the lists know only sections. */
function remainingOf(filter: FlaggedFilter, answered: readonly Part[]): FlaggedFilter {
  const { level: _, ...remaining } = filter;
  for (const part of answered) {
    const isSection = filter.sector === sectionOrUnknown(filter.sector ?? '');
    if (part !== 'sector' || isSection) delete remaining[part];
  }
  return remaining;
}

/** The lists that could serve a filter, likely the shortest first. */
const ways: readonly (readonly Part[])[] = [
  ['agencyId'],
  ['indicator', 'governorate'],
  ['sector', 'governorate'],
  ['indicator', 'sector'],
  ['governorate'],
  ['indicator'],
  ['sector'],
  [],
];

/** Every list that holds all employers of a filter, the one that answers most first; at least `all`. */
export const facetChoices = (filter: FlaggedFilter): FacetChoice[] =>
  ways.flatMap((parts) => {
    const facets = parts.map((part) => facetOfPart(filter, part));
    if (facets.includes(undefined)) return [];
    return [{ facet: facets.join('.') || 'all', remaining: remainingOf(filter, parts) }];
  });

/**
 * The list to read for a filter: the smallest by the counts that the caller knows, and without counts the likeliest.
 * It holds every employer that matches; `remaining` is checked on each of its rows.
 */
export function facetFor(filter: FlaggedFilter, sizeOf?: (facet: Facet) => number | undefined): FacetChoice {
  const size = ({ facet }: FacetChoice): number => sizeOf?.(facet) ?? Number.POSITIVE_INFINITY;
  return facetChoices(filter).reduce((best, each) => (size(each) < size(best) ? each : best));
}
