import type { Instant } from '../values/dates.ts';
import { type Indicator, indicators, type Level, levelRank, levels } from '../values/indicator.ts';
import { type Governorate, governorates } from '../values/place.ts';
import type { FlaggedProfile } from './flagged-profile.ts';
import { sectorOf } from './flagged-profile.ts';
import type { Rank, RankReason } from './rank.ts';
import { hexOf, secondsOf } from './rank-sort-key.ts';

/** What the figures of a row say; all of it but the name and the employer's id. */
export interface RowFigures {
  kind: FlaggedProfile['kind'];
  /** As stated; T for a household without one, `unknown` for an establishment without one. */
  sector: string;
  governorates: readonly Governorate[];
  /** A mark of 8 digits for each agency; `complete` is false when the row has no room for all. */
  agencies: { marks: readonly string[]; complete: boolean };
  /** With the three strongest reasons only. */
  rank: Rank;
}

const version = '1';
const mostAgencies = 4;
const mostReasons = 3;
/** Four digits of base 36; a larger count is shown as this one. */
const largestCount = 36 ** 4 - 1;

const digits = (value: number, width = 0): string =>
  Math.min(value, largestCount).toString(36).padStart(width, '0');
const number = (text: string | undefined): number => Number.parseInt(text || '0', 36);

/** Eight digits from the whole of an id, so that ids which differ only in their head or tail have different marks. */
export function agencyMark(agencyId: string): string {
  const words = hexOf(agencyId).match(/.{8}/g) ?? [];
  const folded = words.reduce((mark, word) => mark ^ Number.parseInt(word, 16), 0);
  return (folded >>> 0).toString(16).padStart(8, '0');
}

const reasonCode = (reason: RankReason): string => {
  if (reason.code === 'indicator') return digits(indicators.indexOf(reason.indicator));
  return { contractsAtLevel: 'L', missingByLaw: 'M', couldReach: 'U' }[reason.code];
};

/** Only `couldReach` says more than the counts do: its level, then its count. */
const reachOf = (reasons: readonly RankReason[]): string => {
  const reach = reasons.find((reason) => reason.code === 'couldReach');
  return reach ? `${levelRank(reach.level)}${digits(reach.count)}` : '';
};

/** The figures of a profile as text of at most 173 bytes, fields between semicolons, numbers in base 36. */
export function packFigures(profile: FlaggedProfile): string {
  const { rank } = profile;
  const reasons = rank.reasons.slice(0, mostReasons);
  const counted = indicators.flatMap((each, index) => {
    const count = rank.byIndicator[each] ?? 0;
    return count > 0 ? [digits(index) + digits(count)] : [];
  });
  const marks = profile.agencyIds.map(agencyMark).sort();
  return [
    version + profile.kind.charAt(0) + levelRank(rank.level) + digits(rank.lower, 2) + digits(rank.upper, 2),
    digits(rank.completeness),
    digits(rank.missingByLaw),
    rank.newestFlagAt === undefined ? '' : secondsOf(rank.newestFlagAt).toString(36),
    sectorOf(profile) === 'unknown' ? '' : sectorOf(profile),
    levels.map((level) => digits(rank.byLevel[level])).join(','),
    counted.join(','),
    profile.governorates.map((each) => digits(governorates.indexOf(each))).join(''),
    marks.slice(0, mostAgencies).join('') + (marks.length > mostAgencies ? '+' : ''),
    reasons.map(reasonCode).join(''),
    reachOf(reasons),
    ...(rank.contradicted === undefined ? [] : [digits(rank.contradicted)]),
  ].join(';');
}

const levelAt = (digit: string | undefined): Level => {
  const level = levels[Number(digit)];
  if (level === undefined) throw new Error('A flagged row names a level that does not exist.');
  return level;
};
const indicatorAt = (digit: string): Indicator => {
  const indicator = indicators[number(digit)];
  if (indicator === undefined) throw new Error('A flagged row names an indicator that does not exist.');
  return indicator;
};

const instantOf = (seconds: number): Instant => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

type Counts = Pick<Rank, 'level' | 'byLevel' | 'byIndicator' | 'contracts' | 'missingByLaw'>;

function reasonOf(code: string, counts: Counts, reach: string): RankReason {
  const { level, contracts } = counts;
  if (code === 'L') return { code: 'contractsAtLevel', level, count: counts.byLevel[level], of: contracts };
  if (code === 'M') return { code: 'missingByLaw', count: counts.missingByLaw };
  if (code === 'U') return { code: 'couldReach', level: levelAt(reach[0]), count: number(reach.slice(1)) };
  const indicator = indicatorAt(code);
  return { code: 'indicator', indicator, count: counts.byIndicator[indicator] ?? 0 };
}

function byLevelOf(text: string): Record<Level, number> {
  const [none, low, medium, high, urgent] = text.split(',').map(number);
  return { none: none ?? 0, low: low ?? 0, medium: medium ?? 0, high: high ?? 0, urgent: urgent ?? 0 };
}

const byIndicatorOf = (text: string): Rank['byIndicator'] =>
  Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map((each) => [indicatorAt(each.charAt(0)), number(each.slice(1))]),
  );

/** The figures of a row again; throws on a version that this code does not know, because a row may not be misread. */
export function unpackFigures(text: string): RowFigures {
  if (text.charAt(0) !== version) throw new Error('A flagged row of an unknown version.');
  const [head = '', complete, missing, newest, sector, perLevel = '', perIndicator = '', ...rest] =
    text.split(';');
  const [places = '', agencies = '', reasons = '', reach = '', contradicted] = rest;
  const byLevel = byLevelOf(perLevel);
  const counts: Counts = {
    level: levelAt(head[2]),
    byLevel,
    byIndicator: byIndicatorOf(perIndicator),
    contracts: Object.values(byLevel).reduce((total, each) => total + each, 0),
    missingByLaw: number(missing),
  };
  return {
    kind: head[1] === 'h' ? 'household' : 'establishment',
    sector: sector || 'unknown',
    governorates: [...places].flatMap((digit) => governorates[number(digit)] ?? []),
    agencies: { marks: agencies.match(/[0-9a-f]{8}/g) ?? [], complete: !agencies.endsWith('+') },
    rank: {
      ...counts,
      lower: number(head.slice(3, 5)),
      upper: number(head.slice(5, 7)),
      completeness: number(complete),
      ...(contradicted ? { contradicted: number(contradicted) } : {}),
      ...(newest ? { newestFlagAt: instantOf(number(newest)) } : {}),
      reasons: [...reasons].map((code) => reasonOf(code, counts, reach)),
    },
  };
}
