import type {
  Backtest,
  BacktestResult,
  ContractChange,
  RuleJobProgress,
} from '../../rules/backtest/backtest-view.ts';
import { groupResults } from '../../rules/backtest/disparity.ts';
import { type BacktestJob, percentOf, type RuleJob } from '../../rules/backtest/job.ts';
import { groupings } from '../../rules/backtest/tally.ts';
import type { TriedRule } from '../../rules/backtest/tried.ts';
import { workloadOf } from '../../rules/backtest/workload.ts';

/** How far a job has come. */
export const progressOf = (job: RuleJob): RuleJobProgress => ({
  id: job.id,
  ruleSetVersion: job.ruleSetVersion,
  state: job.state,
  percent: percentOf(job),
  contracts: job.contracts,
  startedAt: job.startedAt,
  updatedAt: job.updatedAt,
});

/**
 * A backtest, with its result once it is finished: half a result would be read as a whole one.
 * @param tried what its rules asked that are not those in force
 * @param sample the changes that were drawn, as their reader may see them
 */
export const backtestView = (
  job: BacktestJob,
  tried: TriedRule[],
  sample: ContractChange[] = [],
): Backtest => ({
  ...progressOf(job),
  hash: job.hash,
  tried,
  baseline: job.baseline?.version ?? null,
  result: job.state === 'finished' ? resultOf(job, sample) : null,
});

/** What a job has counted, as it is shown. */
export function resultOf(
  {
    asOf,
    tally,
    assumptions,
    seed,
    sampleSize,
  }: Pick<BacktestJob, 'asOf' | 'tally' | 'assumptions' | 'seed' | 'sampleSize'>,
  sample: ContractChange[],
): BacktestResult {
  const { contracts, changed, newlyFlagged, newlyCleared, levels, employers } = tally;
  const rules = Object.entries(tally.rules).map(([ruleId, counted]) => ({ ruleId, ...counted }));
  return {
    asOf,
    contracts,
    changed,
    newlyFlagged,
    newlyCleared,
    levels,
    employers,
    rules: rules.sort(
      (a, b) => b.flagged + b.cleared - a.flagged - a.cleared || (a.ruleId < b.ruleId ? -1 : 1),
    ),
    workload: {
      before: workloadOf(employers.before, assumptions),
      after: workloadOf(employers.after, assumptions),
      assumed: { ...assumptions, level: atLeastLow(assumptions.level), sample: sampleSize, seed },
    },
    groups: groupings.flatMap((by) => groupResults(tally.groups[by]).map((group) => ({ by, ...group }))),
    sample,
  };
}

const atLeastLow = (level: BacktestJob['assumptions']['level']) => (level === 'none' ? 'low' : level);
