import { assessWaiting } from '../../lib/actions/assessments/assess-waiting.ts';
import { advanceJob } from '../../lib/actions/rule-jobs/advance.ts';
import { keepGoing } from '../../lib/actions/rule-jobs/keep-going.ts';
import { wakesRuleJob } from '../../lib/domain/journal/wakes.ts';
import { placeOf } from '../../lib/log.ts';
import type { ProcessorDeps } from '../deps.ts';
import { type Processor, processorContext } from './processor.ts';

/** Backtests, and the assessment of every contract anew: one step for each event, and each step is the next event. */
export const ruleJobProcessor: Processor = {
  name: 'rule-job',
  wokenBy: wakesRuleJob,
  continues: ['ruleJob.advanced'],
  async handle(context, events) {
    if (events.some(({ kind }) => kind === 'ruleSet.published')) await assessWaiting(context);
    const jobs = new Set(
      events.flatMap(({ subjects }) => subjects).filter((subject) => subject.startsWith('job_')),
    );
    for (const jobId of jobs) await advanceJob(context, jobId);
  },
};

/** What a clock calls every few minutes: the jobs whose day has come, those that stand still, the contracts that wait. */
export async function keepRuleJobsGoing(deps: ProcessorDeps): Promise<void> {
  try {
    await keepGoing(processorContext(deps, ruleJobProcessor.name));
  } catch (error) {
    deps.log.error('tick failed', { processor: ruleJobProcessor.name, error: placeOf(error) });
    throw error;
  }
}
