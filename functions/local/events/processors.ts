import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { placeOf } from '../../../lib/log.ts';
import type { ProcessorDeps } from '../../deps.ts';
import { assessProcessor } from '../../processors/assess-processor.ts';
import { type Processor, toStreamHandler } from '../../processors/processor.ts';
import { profileProcessor } from '../../processors/profile-processor.ts';
import { keepRuleJobsGoing, ruleJobProcessor } from '../../processors/rule-job-processor.ts';
import { type Engine, localClientConfig } from '../engine/engine.ts';
import { createEventSource, settled } from './event-source.ts';
import type { EventSource } from './options.ts';

/** Batches as in the cloud's event source mappings; the window is shorter, because nobody pays for a call here. */
const shapes: readonly { processor: Processor; batchSize: number; batchWindowMs: number }[] = [
  { processor: assessProcessor, batchSize: 100, batchWindowMs: 0 },
  { processor: profileProcessor, batchSize: 100, batchWindowMs: 250 },
  { processor: ruleJobProcessor, batchSize: 25, batchWindowMs: 0 },
];

/** How often the clock looks for rule work, as the schedule of the cloud does every few minutes. */
const tickMilliseconds = 30_000;

export interface Processors {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Resolves when all that was written so far is assessed and ranked. */
  settled(): Promise<void>;
  /** Age in milliseconds of the oldest record in hand. */
  lag(): number;
}

/** Opens the way from the journal's stream to the same processors as in the cloud; nothing flows before `start`. */
export function startProcessors(
  engine: Pick<Engine, 'endpoint' | 'journalStreamArn'>,
  deps: ProcessorDeps,
  dataDir: string,
): Processors {
  const client = new DynamoDBStreamsClient(localClientConfig(engine.endpoint));
  mkdirSync(join(dataDir, 'checkpoints'), { recursive: true });
  const sources = shapes.map(
    ({ processor, ...shape }): EventSource =>
      createEventSource({
        ...shape,
        client,
        streamArn: engine.journalStreamArn,
        handler: toStreamHandler(deps, processor),
        checkpointFile: join(dataDir, 'checkpoints', `${processor.name}.json`),
        onFailure: (records, { attempts, cause }) => {
          deps.log.error('given up', {
            processor: processor.name,
            count: records.length,
            attempt: attempts,
            error: placeOf(cause),
          });
          const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
          appendFileSync(join(dataDir, `dead-letters-${processor.name}.ndjson`), lines);
        },
      }),
  );
  // A tick that fails is logged where it failed, and the next one tries again.
  const tick = () => void keepRuleJobsGoing(deps).catch(() => undefined);
  let clock: NodeJS.Timeout | undefined;
  return {
    start: async () => {
      for (const source of sources) source.start();
      clock = setInterval(tick, tickMilliseconds);
      clock.unref();
    },
    stop: async () => {
      clearInterval(clock);
      await Promise.all(sources.map((source) => source.stop()));
      client.destroy();
    },
    settled: () => settled(sources),
    lag: () => Math.max(...sources.map((source) => source.lag())),
  };
}
