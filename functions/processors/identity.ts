import type { DynamoDBBatchResponse, KinesisStreamEvent } from 'aws-lambda';
import { identityConfig } from '../config.ts';
import { buildIdentityDeps } from '../deps.ts';
import { fannedOut } from './fanned-out.ts';
import { keepIdentities, toIdentityHandler } from './identity-processor.ts';

const deps = buildIdentityDeps(await identityConfig());
const identities = fannedOut(toIdentityHandler(deps));

/** What the schedule sends instead of records. */
interface Tick {
  source: string;
}

/** Behind the fan-out of the journal's stream, in a role of its own: the only one that opens what was sealed of a worker. */
export async function handler(event: KinesisStreamEvent | Tick): Promise<DynamoDBBatchResponse> {
  if ('Records' in event) return identities(event);
  await keepIdentities(deps);
  return { batchItemFailures: [] };
}
