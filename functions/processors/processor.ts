import middy from '@middy/core';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { ProcessorContext } from '../../lib/actions/context.ts';
import { JournalTampered, tamperedEvent } from '../../lib/actions/journal/tampered.ts';
import { processorActor } from '../../lib/domain/access/actor.ts';
import type { JournalKind } from '../../lib/domain/journal/journal-entry.ts';
import { type Log, placeOf } from '../../lib/log.ts';
import { type Event, toEvent } from '../../lib/store/journal.ts';
import { fromAttributes } from '../../lib/store/table/attributes.ts';
import type { ProcessorDeps } from '../deps.ts';

/** A processor: what it is called, what wakes it, and what it does with the subjects of a batch. `C` is what it works with. */
export interface Processor<C = ProcessorContext> {
  name: string;
  wokenBy: readonly JournalKind[];
  /** Kinds of its own that it goes on from: a job done in steps, which ends because each step is a further one. */
  continues?: readonly JournalKind[];
  /** Handles the events of one batch together. Throws when any of it failed: then each event is handled by itself. */
  handle(context: C, events: readonly Event[]): Promise<void>;
}

export type StreamHandler = (event: DynamoDBStreamEvent, context?: Context) => Promise<DynamoDBBatchResponse>;

/** An entry of the journal is never changed and never removed: such a record must not pass. */
const eventOf = (record: DynamoDBRecord): Event => {
  const image = record.dynamodb?.NewImage;
  if (record.eventName !== 'INSERT' || image === undefined)
    throw new JournalTampered(`A ${record.eventName} on the journal.`);
  return toEvent(itemOf(fromAttributes(asTableAttributes(image))));
};

/** Lambda and the SDK each have a type for the same JSON; binary, the one kind that differs, never stands in the journal. */
const asTableAttributes = (image: object) => image as Parameters<typeof fromAttributes>[0];

const itemOf = (fields: Record<string, unknown>) => ({
  ...fields,
  pk: String(fields.pk),
  sk: String(fields.sk),
});

/** What a processor of this name works with. */
export const processorContext = (deps: ProcessorDeps, name: string, eventId?: string): ProcessorContext => ({
  store: deps.store,
  ruleSets: deps.ruleSets,
  rates: deps.rates,
  newId: deps.newId,
  flaggedShards: deps.flaggedShards,
  keyedHash: (purpose, data) => deps.keys.hmac(`protected:${purpose}`, data).slice(0, 32),
  actor: processorActor(name),
  requestId: eventId ?? name,
  now: new Date(deps.now()).toISOString(),
  language: 'en',
});

const sequenceOf = (record: DynamoDBRecord): string => record.dynamodb?.SequenceNumber ?? '';

/** What the handler of a stream needs beside its processor. */
export interface StreamParts<C> {
  log: Log;
  /** A context for one batch; `eventId` names its first record. */
  contextFor(eventId: string | undefined): C;
}

/** The handler of a processor that works with the tables of assessment. */
export const toStreamHandler = (deps: ProcessorDeps, processor: Processor): StreamHandler =>
  streamHandler(
    { log: deps.log, contextFor: (eventId) => processorContext(deps, processor.name, eventId) },
    processor,
  );

/**
 * Turns a processor into the handler of a stream. The whole batch is tried at once, because ten contracts in one transaction
 * cost a tenth; when that fails each record is tried by itself, and the lowest that fails is reported: a stream is rewound to
 * it, so later records come again, and a processor must not mind that.
 */
export function streamHandler<C>(
  { log, contextFor }: StreamParts<C>,
  processor: Processor<C>,
): StreamHandler {
  const wanted = new Set(processor.wokenBy);
  const goesOn = new Set(processor.continues);
  const handleAll = async (records: readonly DynamoDBRecord[]): Promise<void> => {
    const events = records
      .map(eventOf)
      .filter(({ kind, origin }) => wanted.has(kind) && (origin !== processor.name || goesOn.has(kind)));
    if (events.length > 0) await processor.handle(contextFor(records[0]?.eventID), events);
  };
  const handleOneByOne = async (records: readonly DynamoDBRecord[]): Promise<DynamoDBBatchResponse> => {
    for (const record of records) {
      try {
        await handleAll([record]);
      } catch (error) {
        const event = error instanceof JournalTampered ? tamperedEvent : 'record failed';
        log.error(event, { processor: processor.name, error: placeOf(error) });
        return { batchItemFailures: [{ itemIdentifier: sequenceOf(record) }] };
      }
    }
    return { batchItemFailures: [] };
  };
  const handler = middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .onError(({ error }) => {
      log.error('processor failed', { processor: processor.name, error: placeOf(error) });
    })
    .handler(async ({ Records }) => {
      try {
        await handleAll(Records);
        return { batchItemFailures: [] };
      } catch (error) {
        log.error('batch failed', {
          processor: processor.name,
          count: Records.length,
          error: placeOf(error),
        });
        return handleOneByOne(Records);
      }
    });
  return (event, context) => handler(event, context ?? noContext);
}

/** The local event source has no Lambda context to hand over, and no processor looks at it. */
const noContext = {} as Context;
