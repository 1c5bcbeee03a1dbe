import { authorise } from '../../domain/access/permissions.ts';
import { isOver, type RuleJob } from '../../rules/backtest/job.ts';
import { findJob } from '../../store/rule-jobs.ts';
import type { ProcessorContext } from '../context.ts';
import { todayAt } from '../rule-sets/active.ts';
import { backtestStep } from './backtest-step.ts';
import { reassessmentStep } from './reassessment-step.ts';

const isDue = (job: RuleJob, now: string): boolean =>
  job.kind === 'backtest' || job.notBefore <= todayAt(Date.parse(now));

/**
 * Does the next step of a job: a bounded number of dossiers, saved together with how far it has come. Its entry in the journal
 * wakes whoever does the one after. A step that another delivery took first is left alone; a job whose day has not come waits.
 */
export async function advanceJob(context: ProcessorContext, jobId: string): Promise<void> {
  authorise(context, 'ruleJob.advance');
  const job = await findJob(context.store.reader('protected'), jobId);
  if (!job || isOver(job) || !isDue(job, context.now)) return;
  const work: ProcessorContext = { ...context, purpose: 'rule-work' };
  await (job.kind === 'backtest' ? backtestStep(work, job) : reassessmentStep(work, job));
}
