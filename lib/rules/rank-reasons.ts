import type { RankReason } from '../domain/flags/rank.ts';
import { type Indicator, indicators, type Level, levelRank, maxLevel } from '../domain/values/indicator.ts';

interface Contract {
  level: Level;
  upper: Level;
  indicators: readonly Indicator[];
  overdueByLaw: number;
}

function atLevel(contracts: readonly Contract[], level: Level): RankReason[] {
  const count = contracts.filter((each) => each.level === level).length;
  return level === 'none' ? [] : [{ code: 'contractsAtLevel', level, count, of: contracts.length }];
}

/** The indicators of the worst contracts first, then the frequent ones, then the ILO's order. */
function byIndicator(contracts: readonly Contract[], level: Level): RankReason[] {
  const count = (among: readonly Contract[], indicator: Indicator): number =>
    among.filter((each) => each.indicators.includes(indicator)).length;
  const worst = contracts.filter((each) => each.level === level);
  return indicators
    .map((indicator) => ({ indicator, weight: count(worst, indicator), count: count(contracts, indicator) }))
    .filter((each) => each.count > 0)
    .sort((a, b) => b.weight - a.weight || b.count - a.count)
    .map(({ indicator, count }) => ({ code: 'indicator', indicator, count }));
}

function missing(contracts: readonly Contract[]): RankReason[] {
  const count = contracts.reduce((total, each) => total + each.overdueByLaw, 0);
  return count === 0 ? [] : [{ code: 'missingByLaw', count }];
}

/** How many contracts would rise to the highest level that any could have if the unknowns were flagged. */
function couldReach(contracts: readonly Contract[]): RankReason[] {
  const highest = contracts.map((each) => each.upper).reduce(maxLevel, 'none');
  const rising = contracts.filter(
    (each) => levelRank(each.level) < levelRank(highest) && each.upper === highest,
  );
  return rising.length === 0 ? [] : [{ code: 'couldReach', level: highest, count: rising.length }];
}

/** Why an employer of this level stands where it stands: the strongest first. */
export const reasonsOf = (contracts: readonly Contract[], level: Level): RankReason[] => [
  ...atLevel(contracts, level),
  ...byIndicator(contracts, level),
  ...missing(contracts),
  ...couldReach(contracts),
];
