import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { makeReady } from '../../../lib/actions/assessments/make-ready.ts';
import { placeOf } from '../../../lib/log.ts';
import type { IdentityDeps, ProcessorDeps, ReleaseDeps, SealDeps } from '../../deps.ts';
import { assessProcessor } from '../../processors/assess-processor.ts';
import { identityProcessor, keepIdentities, toIdentityHandler } from '../../processors/identity-processor.ts';
import { keepReports, mailboxProcessor, toMailboxHandler } from '../../processors/mailbox-processor.ts';
import { type Processor, toStreamHandler } from '../../processors/processor.ts';
import { profileProcessor } from '../../processors/profile-processor.ts';
import { letReleasesLeave } from '../../processors/release-processor.ts';
import { keepRuleJobsGoing, ruleJobProcessor } from '../../processors/rule-job-processor.ts';
import { toSealHandler } from '../../processors/seal-processor.ts';
import type { MailboxDeps } from '../../voice-deps.ts';
import { type Engine, localClientConfig } from '../engine/engine.ts';
import type { Handler } from './delivery.ts';
import { createEventSource, settled } from './event-source.ts';
import type { EventSource, EventSourceOptions } from './options.ts';
import { appended, appendedOrTampered } from './wanted.ts';

type Shape = Pick<EventSourceOptions, 'filter'> & {
  batchSize: number;
  batchWindowMs: number;
};

/**
 * Filters, batches and windows as in the cloud's event source mappings. A rank may follow its flags by a second: it rewrites
 * every row of its employer, for one contract as for a hundred.
 */
const shapes: readonly (Shape & { processor: Processor })[] = [
  {
    processor: assessProcessor,
    filter: appendedOrTampered(assessProcessor.wokenBy),
    batchSize: 100,
    batchWindowMs: 0,
  },
  {
    processor: profileProcessor,
    filter: appended(profileProcessor.wokenBy),
    batchSize: 100,
    batchWindowMs: 1_000,
  },
  {
    processor: ruleJobProcessor,
    filter: appended(ruleJobProcessor.wokenBy),
    batchSize: 25,
    batchWindowMs: 0,
  },
];

/** Nobody waits for a link; what a worker is takes its turn. */
const identityShape: Shape = {
  filter: appended(identityProcessor.wokenBy),
  batchSize: 100,
  batchWindowMs: 100,
};

/** Letters are few, and whoever is in danger waits for none of the others. */
const mailboxShape: Shape = {
  filter: appended(mailboxProcessor.wokenBy),
  batchSize: 25,
  batchWindowMs: 0,
};

/** The seal takes every entry, and no answer waits for it: the more it takes at once, the fewer times it moves sixteen heads on. */
const sealShape: Shape = { batchSize: 500, batchWindowMs: 1_000 };
const checkpointMilliseconds = 60_000;

/** How often the clock looks for rule work and for erasures, as the schedule of the cloud does every few minutes. */
const tickMilliseconds = 30_000;
/** How often it looks for releases whose batch instant has come; the cloud does every minute. */
const releaseMilliseconds = 5_000;

export interface Processors {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Resolves when all that was written so far is assessed and ranked. */
  settled(): Promise<void>;
  /** Makes a checkpoint of the journal now, as the clock does every minute. */
  checkpoint(): Promise<void>;
  /** Age in milliseconds of the oldest record in hand. */
  lag(): number;
  /** Records handled so far: two halves of the processors are settled when neither handles any more. */
  handled(): number;
}

export interface ProcessorsOf {
  deps: ProcessorDeps;
  identityDeps: IdentityDeps;
  mailboxDeps: MailboxDeps;
  sealDeps: SealDeps;
  releases: ReleaseDeps;
  dataDir: string;
  /** Names of those that work here, all unless told; and of those that do not: another thread has them, or nobody does. */
  only?: readonly string[] | undefined;
  without?: readonly string[] | undefined;
}

/** Opens the way from the journal's stream to the same processors as in the cloud; nothing flows before `start`. */
export function startProcessors(
  engine: Pick<Engine, 'endpoint' | 'journalStreamArn'>,
  { deps, identityDeps, mailboxDeps, sealDeps, releases, dataDir, only, without = [] }: ProcessorsOf,
): Processors {
  const client = new DynamoDBStreamsClient(localClientConfig(engine.endpoint));
  mkdirSync(join(dataDir, 'checkpoints'), { recursive: true });
  const sourceOf = (name: string, handler: Handler, shape: Shape): EventSource =>
    createEventSource({
      ...shape,
      client,
      streamArn: engine.journalStreamArn,
      handler,
      checkpointFile: join(dataDir, 'checkpoints', `${name}.json`),
      onFailure: (records, { attempts, cause }) => {
        deps.log.error('given up', {
          processor: name,
          count: records.length,
          attempt: attempts,
          error: placeOf(cause),
        });
        const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
        appendFileSync(join(dataDir, `dead-letters-${name}.ndjson`), lines);
      },
    });
  const seal = toSealHandler(sealDeps);
  const handlers: readonly [name: string, handler: Handler, shape: Shape][] = [
    ...shapes.map(({ processor, ...shape }): [string, Handler, Shape] => [
      processor.name,
      toStreamHandler(deps, processor),
      shape,
    ]),
    [identityProcessor.name, toIdentityHandler(identityDeps), identityShape],
    [mailboxProcessor.name, toMailboxHandler(mailboxDeps), mailboxShape],
    ['seal', seal, sealShape],
  ];
  const isHere = ([name]: readonly [name: string, ...unknown[]]) =>
    !without.includes(name) && (only?.includes(name) ?? true);
  const sources = handlers.filter(isHere).map(([name, handler, shape]) => sourceOf(name, handler, shape));
  // A tick that fails is logged where it failed, and the next one tries again.
  const ticks: readonly (readonly [name: string, milliseconds: number, tick: () => Promise<unknown>])[] = [
    [ruleJobProcessor.name, tickMilliseconds, () => keepRuleJobsGoing(deps)],
    [identityProcessor.name, tickMilliseconds, () => keepIdentities(identityDeps)],
    [mailboxProcessor.name, tickMilliseconds, () => keepReports(mailboxDeps)],
    ['seal', checkpointMilliseconds, () => seal({ source: 'clock' })],
    ['release', releaseMilliseconds, () => letReleasesLeave(releases)],
  ];
  let clocks: NodeJS.Timeout[] = [];
  return {
    start: async () => {
      await makeReady(deps);
      for (const source of sources) source.start();
      clocks = ticks
        .filter(isHere)
        .map(([, milliseconds, tick]) =>
          setInterval(() => void tick().catch(() => undefined), milliseconds).unref(),
        );
    },
    stop: async () => {
      for (const clock of clocks) clearInterval(clock);
      await Promise.all(sources.map((source) => source.stop()));
      client.destroy();
    },
    settled: () => settled(sources),
    checkpoint: async () => void (await seal({ source: 'clock' })),
    lag: () => Math.max(0, ...sources.map((source) => source.lag())),
    handled: () => sources.reduce((sum, source) => sum + source.handled(), 0),
  };
}
