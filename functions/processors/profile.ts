import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { processorConfig } from '../config.ts';
import { buildProcessorDeps } from '../deps.ts';
import { toStreamHandler } from './processor.ts';
import { profileProcessor } from './profile-processor.ts';
import { keepRuleJobsGoing, ruleJobProcessor } from './rule-job-processor.ts';

const deps = buildProcessorDeps(await processorConfig());
const ranks = toStreamHandler(deps, profileProcessor);
const ruleJobs = toStreamHandler(deps, ruleJobProcessor);

/** What the schedule sends instead of records. */
interface Tick {
  source: string;
}

/**
 * Ranks, and the work on rules: a stream bears two readers and no third (docs/adr/024), and neither of these two is what an
 * inspector waits for. Both see every record of a batch; the lowest that either could not handle is where the stream goes on.
 */
export async function handler(event: DynamoDBStreamEvent | Tick): Promise<DynamoDBBatchResponse> {
  if (!('Records' in event)) {
    await keepRuleJobsGoing(deps);
    return { batchItemFailures: [] };
  }
  const failures = [await ranks(event), await ruleJobs(event)];
  return { batchItemFailures: failures.flatMap(({ batchItemFailures }) => batchItemFailures) };
}
