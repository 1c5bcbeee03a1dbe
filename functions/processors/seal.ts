import type { DynamoDBBatchResponse, KinesisStreamEvent } from 'aws-lambda';
import { sealConfig } from '../config.ts';
import { buildSealDeps } from '../deps.ts';
import type { Tick } from './arrivals.ts';
import { fannedOut } from './fanned-out.ts';
import { toSealHandler } from './seal-processor.ts';

const seal = toSealHandler(buildSealDeps(await sealConfig()));
const sealFannedOut = fannedOut(seal);

/** Every entry, behind the fan-out of the journal's stream; and the clock that calls for a checkpoint. */
export const handler = (event: KinesisStreamEvent | Tick): Promise<DynamoDBBatchResponse> =>
  'Records' in event ? sealFannedOut(event) : seal(event);
