import type { ReassessmentJob } from '../../rules/backtest/job.ts';
import { walkContracts } from '../../store/walk.ts';
import { assessContracts } from '../assessments/assess-contracts.ts';
import type { ProcessorContext } from '../context.ts';
import { dossiersAStep, saveJob, walkedOn } from './save-step.ts';

/** Contracts that are assessed together, as when they are registered. */
const together = 25;

/** One step of assessing every contract anew. What a step did before it was cut off is done again and changes nothing. */
export async function reassessmentStep(context: ProcessorContext, job: ReassessmentJob): Promise<void> {
  const walked = await walkContracts(context.store.reader('core'), job.walk, dossiersAStep);
  for (let at = 0; at < walked.contractIds.length; at += together)
    await assessContracts(context, walked.contractIds.slice(at, at + together));
  await saveJob(context, [job, await walkedOn(context, job, walked)]);
}
