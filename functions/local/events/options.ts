import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Failure, Handler } from './delivery.ts';

export interface EventSourceOptions {
  client: DynamoDBStreamsClient;
  streamArn: string;
  handler: Handler;
  /** Where this consumer remembers how far it has come; each consumer has its own. */
  checkpointFile: string;
  /** Takes what could not be handled after `maxAttempts`. Must keep it: the source moves on once this resolves. */
  onFailure(records: readonly DynamoDBRecord[], failure: Failure): Promise<void> | void;
  /** Records that it refuses never reach the handler. Absent: all are wanted. */
  filter?: (record: DynamoDBRecord) => boolean;
  /** Records handed over at once, at most; 100 unless told. */
  batchSize?: number;
  /** How long a batch that is not full waits for more; 0 unless told. */
  batchWindowMs?: number;
  /** Tries of records that cannot be split any further; 5 unless told. */
  maxAttempts?: number;
  /** Whether a failing batch is split to find the record at fault; true unless told. */
  bisect?: boolean;
  /** The first wait between tries, doubled each time up to 5 s; 200 unless told. */
  backoffMs?: number;
}

/** What stands between a stream and a handler in the cloud, for the local run: delivery in order, at least once. */
export interface EventSource {
  start(): void;
  /** Waits for the handler to finish what it has; what it has not acknowledged comes again after the next start. */
  stop(): Promise<void>;
  /** Age in milliseconds of the oldest record in hand, to the second; 0 when there is none. */
  lag(): number;
  /** Records handled so far, those given up included. */
  handled(): number;
  /** Resolves when everything written before the call has been handled or given up. Never, while the source stands still. */
  idle(): Promise<void>;
}
