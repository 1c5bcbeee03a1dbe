import type { Instant } from '../values/dates.ts';
import { type Level, levelRank } from '../values/indicator.ts';
import type { Rank } from './rank.ts';

/** Whole seconds since 1970 of a moment; 0 where there is none. */
export const secondsOf = (at: Instant | undefined): number =>
  at === undefined ? 0 : Math.floor(Date.parse(at) / 1000);

/** A number of the key: how many base-36 digits it takes, and its value, larger being more urgent. */
type Digits = readonly [width: number, value: number];

/** What orders ranks, the weightiest first: level, lower end of the share, missing by law, newest flag. */
const partsOf = (rank: Rank): readonly Digits[] => [
  [1, levelRank(rank.level)],
  [2, rank.lower],
  [4, rank.missingByLaw],
  [7, secondsOf(rank.newestFlagAt)],
];

/** Upside down, so that the largest comes first; a value beyond the width counts as the largest that fits. */
const inverted = ([width, value]: Digits): string => {
  const largest = 36 ** width - 1;
  return (largest - Math.min(value, largest)).toString(36).padStart(width, '0');
};

const organisationIdPattern = /^org_([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/;

/** The 32 hexadecimal digits of an organisation's id; another form of id is a TypeError. */
export function hexOf(organisationId: string): string {
  const parts = organisationIdPattern.exec(organisationId);
  if (!parts) throw new TypeError('Expected an organisation id made of org_ and a UUID in lower case.');
  return parts.slice(1).join('');
}

/** Below 0 when the first is the more urgent, 0 when the ranks alone do not decide. */
export function compareRanks(a: Rank, b: Rank): number {
  const [first, second] = [a, b].map((rank) => partsOf(rank).map(inverted).join(''));
  if (first === second) return 0;
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

/**
 * A rank as text of always 46 characters, whose order by bytes is the order of visits: the most urgent first, ties by
 * employer. 14 characters of rank, then the 32 of the employer's id.
 */
export const rankSortKey = (rank: Rank, employerId: string): string =>
  partsOf(rank).map(inverted).join('') + hexOf(employerId);

/** The beginning that the sort keys of one level, and no others, share. */
export const sortKeyPrefixOf = (level: Level): string => inverted([1, levelRank(level)]);

/** The employer of a sort key. */
export function employerIdIn(sortKey: string): string {
  const hex = sortKey.slice(-32);
  const cuts = [0, 8, 12, 16, 20, 32];
  return `org_${cuts
    .slice(1)
    .map((end, index) => hex.slice(cuts[index], end))
    .join('-')}`;
}
