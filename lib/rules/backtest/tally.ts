import { type Level, maxLevel } from '../../domain/values/indicator.ts';
import type { Change } from './change.ts';
import { alertsOf, type Compared, changeOf } from './change.ts';

/** By what a backtest compares groups of workers: where they were recruited and what they do, never who they are. */
export const groupings = ['recruitmentCountry', 'sector', 'occupation'] as const;
export type Grouping = (typeof groupings)[number];

/** One contract under both sets, with the groups that it belongs to. */
export interface Observed extends Compared {
  groups: Readonly<Record<Grouping, string>>;
  /** Draws the sample: the smallest are looked at. The same seed gives the same draw, in whatever order they come. */
  draw: string;
}

export interface RuleCount {
  before: number;
  after: number;
  flagged: number;
  cleared: number;
}
export interface GroupCount {
  contracts: number;
  before: number;
  after: number;
}
type Levels = Record<Level, number>;
interface Drawn {
  draw: string;
  change: Change;
}

/** Everything that a backtest counts: it grows with the number of rules and groups, never with that of contracts. */
export interface Tally {
  contracts: number;
  changed: number;
  newlyFlagged: number;
  newlyCleared: number;
  levels: { before: Levels; after: Levels };
  /** Employers by their worst contract. */
  employers: { before: Levels; after: Levels };
  /** The employer whose contracts are being read; contracts come employer by employer. */
  current?: { employerId: string; before: Level; after: Level };
  rules: Record<string, RuleCount>;
  groups: Record<Grouping, Record<string, GroupCount>>;
  sample: Drawn[];
}

const noLevels = (): Levels => ({ none: 0, low: 0, medium: 0, high: 0, urgent: 0 });

export const emptyTally = (): Tally => ({
  contracts: 0,
  changed: 0,
  newlyFlagged: 0,
  newlyCleared: 0,
  levels: { before: noLevels(), after: noLevels() },
  employers: { before: noLevels(), after: noLevels() },
  rules: {},
  groups: { recruitmentCountry: {}, sector: {}, occupation: {} },
  sample: [],
});

/**
 * Adds one contract, in place: a country has many, and a copy for each would cost more than the counting.
 * @returns how the contract would be judged otherwise, if it would
 */
export function count(tally: Tally, observed: Observed, sampleSize: number): Change | undefined {
  const before = observed.before?.level.level ?? 'none';
  const after = observed.after.level.level;
  tally.contracts += 1;
  tally.levels.before[before] += 1;
  tally.levels.after[after] += 1;
  countEmployer(tally, { employerId: observed.employerId, before, after });
  countRules(tally, observed);
  for (const grouping of groupings) countGroup(tally, [grouping, observed.groups[grouping]], [before, after]);
  const change = changeOf(observed);
  if (change) countChange(tally, { draw: observed.draw, change }, sampleSize);
  return change;
}

function countEmployer(tally: Tally, seen: NonNullable<Tally['current']>): void {
  const { current } = tally;
  if (current?.employerId !== seen.employerId) {
    closeEmployer(tally);
    tally.current = { ...seen };
    return;
  }
  current.before = maxLevel(current.before, seen.before);
  current.after = maxLevel(current.after, seen.after);
}

/** Counts the employer that was being read. Call it once more at the end. */
export function closeEmployer(tally: Tally): void {
  const { current } = tally;
  if (!current) return;
  tally.employers.before[current.before] += 1;
  tally.employers.after[current.after] += 1;
  delete tally.current;
}

/** What is counted under a name so far; a rule may be called `constructor`, which every object seems to have. */
const own = <T>(counts: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(counts, name) ? counts[name] : undefined;

function countRules(tally: Tally, { before, after }: Compared): void {
  const [was, is] = [new Set(alertsOf(before)), new Set(alertsOf(after))];
  for (const id of new Set([...was, ...is])) {
    const counted = own(tally.rules, id) ?? { before: 0, after: 0, flagged: 0, cleared: 0 };
    tally.rules[id] = counted;
    if (was.has(id)) counted.before += 1;
    if (is.has(id)) counted.after += 1;
    if (is.has(id) && !was.has(id)) counted.flagged += 1;
    if (was.has(id) && !is.has(id)) counted.cleared += 1;
  }
}

function countGroup(
  tally: Tally,
  [grouping, code]: readonly [Grouping, string],
  [before, after]: readonly [Level, Level],
): void {
  const counted = own(tally.groups[grouping], code) ?? { contracts: 0, before: 0, after: 0 };
  tally.groups[grouping][code] = counted;
  counted.contracts += 1;
  if (before !== 'none') counted.before += 1;
  if (after !== 'none') counted.after += 1;
}

function countChange(tally: Tally, drawn: Drawn, sampleSize: number): void {
  const { levelBefore, levelAfter } = drawn.change;
  tally.changed += 1;
  if (levelBefore === 'none' && levelAfter !== 'none') tally.newlyFlagged += 1;
  if (levelBefore !== 'none' && levelAfter === 'none') tally.newlyCleared += 1;
  const last = tally.sample.at(-1);
  if (tally.sample.length >= sampleSize && (last === undefined || last.draw < drawn.draw)) return;
  tally.sample = [...tally.sample, drawn].sort((a, b) => (a.draw < b.draw ? -1 : 1)).slice(0, sampleSize);
}
