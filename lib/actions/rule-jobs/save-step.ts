import type { RuleJob } from '../../rules/backtest/job.ts';
import { putJob } from '../../store/rule-jobs.ts';
import { type Write, WriteRefused } from '../../store/table/table.ts';
import { countEmployers, type Walked } from '../../store/walk.ts';
import { commit } from '../commit.ts';
import type { ProcessorContext } from '../context.ts';

/** Dossiers of one step: a few seconds of a function, and never more memory than this. */
export const dossiersAStep = 200;

/** The job as it stands after the walk of this step. */
export async function walkedOn<J extends RuleJob>(
  { store, now }: ProcessorContext,
  job: J,
  { contractIds, employers, next }: Walked,
): Promise<J> {
  return {
    ...job,
    state: next ? 'running' : 'finished',
    walk: next ?? job.walk,
    steps: job.steps + 1,
    contracts: job.contracts + contractIds.length,
    employers: job.employers + employers,
    employersInAll: job.steps === 0 ? await countEmployers(store.reader('core')) : job.employersInAll,
    updatedAt: now,
  };
}

/** Saves a step with its entry, which says how many dossiers were read; false when another delivery took it first. */
export async function saveJob(
  context: ProcessorContext,
  [before, after]: readonly [RuleJob, RuleJob],
  writes: readonly Write<'protected'>[] = [],
): Promise<void> {
  try {
    await commit(context, {
      writes: [...putJob({ ...after, revision: before.revision + 1 }), ...writes],
      happened: {
        kind: 'ruleJob.advanced',
        subjects: [after.id],
        count: after.contracts - before.contracts,
      },
      class: 'protected',
    });
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
  }
}
