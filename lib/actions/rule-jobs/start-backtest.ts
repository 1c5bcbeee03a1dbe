import { authorise } from '../../domain/permissions.ts';
import type { Backtest, StartBacktest } from '../../rules/backtest/backtest-view.ts';
import { putJob } from '../../store/rule-jobs.ts';
import type { InspectorateContext } from '../context.ts';
import { ensureStep, loadWhole } from '../rule-sets/load.ts';
import { saveStep, stepBy } from '../rule-sets/save.ts';
import { backtestView } from './job-view.ts';
import { newBacktest } from './new-job.ts';

/**
 * Starts a backtest of a draft, or of a set in review, over every stored dossier. It goes on by itself, step by step; a
 * change of the rules meanwhile abandons it.
 */
export async function startBacktest(
  context: InspectorateContext,
  { version, assumed }: { version: number; assumed: StartBacktest },
): Promise<Backtest> {
  authorise(context.actor, 'ruleSet.backtest');
  const { record, ruleSet: candidate } = await loadWhole(context, version);
  ensureStep(context, record, 'backtested');
  const baseline = await context.ruleSets.active();
  const job = newBacktest(context, { candidate, baseline }, assumed);
  const step = stepBy(context, { kind: 'backtested', jobId: job.id, hash: candidate.hash });
  await saveStep(context, [record, step], {
    kind: 'ruleJob.started',
    subjects: [job.id],
    writes: putJob(job),
    created: { entityId: job.id, entityVersion: 1 },
  });
  return backtestView(job);
}
