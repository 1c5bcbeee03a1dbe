import type { Rank } from '../domain/flags/rank.ts';
import { secondsOf } from '../domain/flags/rank-sort-key.ts';
import type { Instant } from '../domain/values/dates.ts';
import {
  type Indicator,
  indicators,
  type Level,
  levelRank,
  levels,
  maxLevel,
} from '../domain/values/indicator.ts';
import { shareInterval } from './rank-interval.ts';
import { reasonsOf } from './rank-reasons.ts';

/** What a rank needs to know of one contract. */
export interface RankedContract {
  contractId: string;
  level: Level;
  /** The level if the unknowns were flagged; never below `level`. */
  upper: Level;
  /** The indicators that are flagged, each once. */
  indicators: readonly Indicator[];
  completeness: { known: number; total: number };
  /** Declarations that the law asks for and that are overdue. */
  overdueByLaw: number;
  /** Its certificate is in force, and evidence that no one told in confidence contradicts it. */
  contradicted?: true;
  newestFlagAt?: Instant;
}

/** A household has one contract or two, so it has no rate. */
export type RankedKind = 'establishment' | 'household' | 'agency';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const countAtLeast = (found: readonly Level[], level: Level): number =>
  found.filter((each) => levelRank(each) >= levelRank(level)).length;

function byLevel(contracts: readonly RankedContract[]): Record<Level, number> {
  const count = (level: Level): number => contracts.filter((each) => each.level === level).length;
  return {
    none: count('none'),
    low: count('low'),
    medium: count('medium'),
    high: count('high'),
    urgent: count('urgent'),
  };
}

function byIndicator(contracts: readonly RankedContract[]): Partial<Record<Indicator, number>> {
  const found: Partial<Record<Indicator, number>> = {};
  for (const indicator of indicators) {
    const count = contracts.filter((contract) => contract.indicators.includes(indicator)).length;
    if (count > 0) found[indicator] = count;
  }
  return found;
}

/** The share of contracts at the level or above; without any alert, the share that could have one. */
function share(contracts: readonly RankedContract[], level: Level): { lower: number; upper: number } {
  const atStake = level === 'none' ? 'low' : level;
  const known = countAtLeast(
    contracts.map((each) => each.level),
    atStake,
  );
  const ifUnknowns = countAtLeast(
    contracts.map((each) => maxLevel(each.level, each.upper)),
    atStake,
  );
  return shareInterval(known, ifUnknowns, contracts.length);
}

/** Known of total, per thousand and rounded down; nothing to know is nothing known. */
function completeness(contracts: readonly RankedContract[]): number {
  const total = sum(contracts.map((each) => each.completeness.total));
  const known = sum(contracts.map((each) => each.completeness.known));
  return total === 0 ? 0 : Math.floor((known * 1000) / total);
}

/** Changes no rank: a proposal waits for a person, and shows where one looks for work. */
function contradicted(contracts: readonly RankedContract[]): { contradicted?: number } {
  const count = contracts.filter((each) => each.contradicted).length;
  return count === 0 ? {} : { contradicted: count };
}

function newest(contracts: readonly RankedContract[]): { newestFlagAt?: Instant } {
  const seconds = contracts.reduce((latest, each) => Math.max(latest, secondsOf(each.newestFlagAt)), 0);
  return seconds === 0 ? {} : { newestFlagAt: new Date(seconds * 1000).toISOString().replace('.000Z', 'Z') };
}

/**
 * The rank of an employer or agency from its contracts. Severity first: the level is that of the worst contract, so no
 * number of clean ones lowers it; within a level the order is by the lower end of the share at that level, then by what
 * is missing by law, then by the newest flag. A missing fact never ranks an employer below itself with that fact clean.
 */
export function rank(contracts: readonly RankedContract[], kind: RankedKind): Rank {
  const level = contracts.map((each) => each.level).reduce(maxLevel, levels[0]);
  return {
    level,
    ...(kind === 'household' ? { lower: 0, upper: 1000 } : share(contracts, level)),
    byLevel: byLevel(contracts),
    byIndicator: byIndicator(contracts),
    contracts: contracts.length,
    completeness: completeness(contracts),
    missingByLaw: sum(contracts.map((each) => each.overdueByLaw)),
    ...contradicted(contracts),
    ...newest(contracts),
    reasons: reasonsOf(contracts, level),
  };
}
