import type { DynamoDBBatchResponse, KinesisStreamEvent } from 'aws-lambda';
import { mailboxConfig } from '../voice-config.ts';
import { buildMailboxDeps } from '../voice-deps.ts';
import { fannedOut } from './fanned-out.ts';
import { keepReports, toMailboxHandler } from './mailbox-processor.ts';

const deps = buildMailboxDeps(await mailboxConfig());
const letters = fannedOut(toMailboxHandler(deps));

/** What the schedule sends instead of records. */
interface Tick {
  source: string;
}

/** Letters of workers and answers to them, behind the fan-out of the journal's stream; by the clock, reports that are destroyed. */
export async function handler(event: KinesisStreamEvent | Tick): Promise<DynamoDBBatchResponse> {
  if ('Records' in event) return letters(event);
  await keepReports(deps);
  return { batchItemFailures: [] };
}
