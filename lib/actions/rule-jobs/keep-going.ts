import { findJob, listOpenJobs } from '../../store/rule-jobs.ts';
import { assessPassedDays } from '../assessments/assess-passed-days.ts';
import { assessWaiting } from '../assessments/assess-waiting.ts';
import type { ProcessorContext } from '../context.ts';
import { advanceJob } from './advance.ts';

/** A job that moved within this time has somebody who moves it. */
const stillMilliseconds = 120_000;

/**
 * What a clock has to do about rules: assess the contracts that waited for a set or for a day, begin the jobs whose day has come,
 * and take up those that stand still because somebody was cut off. Called every few minutes; nothing happens when there is nothing
 * to do.
 */
export async function keepGoing(context: ProcessorContext): Promise<void> {
  await assessWaiting(context);
  await assessPassedDays(context);
  const table = context.store.reader('protected');
  for (const jobId of await listOpenJobs(table)) {
    const job = await findJob(table, jobId);
    if (!job) continue;
    const age = Date.parse(context.now) - Date.parse(job.updatedAt);
    const isNew = job.kind === 'backtest' && job.steps === 0 && age < stillMilliseconds;
    const isMoving = job.state === 'running' && age < stillMilliseconds;
    if (!isNew && !isMoving) await advanceJob(context, jobId);
  }
}
