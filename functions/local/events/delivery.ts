import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { sequenceOf } from './record.ts';

export type Handler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse | undefined>;

/** Why records were given up. The cause is whatever the handler threw: never log it unfiltered. */
export interface Failure {
  attempts: number;
  cause: unknown;
}

export interface Delivery {
  handler: Handler;
  /** Takes records that were given up; they count as handled once it resolves. Asked again until it does. */
  onFailure(records: readonly DynamoDBRecord[], failure: Failure): Promise<void> | void;
  maxAttempts: number;
  bisect: boolean;
  backoffMs: number;
  /** Everything up to this sequence number is handled, `count` records more than before. */
  reached(sequenceNumber: string, count: number): void;
  /** Waits, less when stopping. */
  wait(milliseconds: number): Promise<void>;
  isStopping(): boolean;
}

interface Work {
  records: readonly DynamoDBRecord[];
  attempts: number;
}

const longestBackoffMs = 5_000;

/**
 * Hands a batch to the handler as Lambda does for streams: in order; the lowest failure that the handler reports is where
 * it goes on; a batch that fails from its first record is split in two, and records that cannot be split are tried
 * `maxAttempts` times and then given up. On stopping it returns early, and what was not handled comes again after a restart.
 */
export async function deliver(records: readonly DynamoDBRecord[], delivery: Delivery): Promise<void> {
  const queue: Work[] = [{ records, attempts: 0 }];
  for (let work = queue.shift(); work !== undefined && !delivery.isStopping(); work = queue.shift()) {
    const result = await invoke(delivery.handler, work.records);
    noteReached(work.records.slice(0, result.handled), delivery);
    const left = work.records.slice(result.handled);
    if (left.length === 0) continue;
    const attempts = result.handled > 0 ? 1 : work.attempts + 1;
    queue.unshift(...(await afterFailure({ records: left, attempts }, result.cause, delivery)));
  }
}

/** What to try next: two halves, the same again after a wait, or nothing when the records were given up. */
async function afterFailure(work: Work, cause: unknown, delivery: Delivery): Promise<Work[]> {
  const { records, attempts } = work;
  if (delivery.bisect && records.length > 1) {
    const middle = Math.ceil(records.length / 2);
    return [records.slice(0, middle), records.slice(middle)].map((half) => ({ records: half, attempts: 0 }));
  }
  if (attempts < delivery.maxAttempts) {
    await delivery.wait(Math.min(longestBackoffMs, delivery.backoffMs * 2 ** (attempts - 1)));
    return [work];
  }
  if (await giveUp(records, { attempts, cause }, delivery)) noteReached(records, delivery);
  return [];
}

/** Evidence may not vanish: while the failure destination itself fails, nothing moves on. */
async function giveUp(
  records: readonly DynamoDBRecord[],
  failure: Failure,
  delivery: Delivery,
): Promise<boolean> {
  while (!delivery.isStopping()) {
    try {
      await delivery.onFailure(records, failure);
      return true;
    } catch {
      await delivery.wait(Math.min(longestBackoffMs, delivery.backoffMs * 4));
    }
  }
  return false;
}

/** How many records from the first on were handled, and why the next one was not. */
async function invoke(
  handler: Handler,
  records: readonly DynamoDBRecord[],
): Promise<{ handled: number; cause?: unknown }> {
  try {
    const answer = await handler({ Records: [...records] });
    const reported = (answer?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier);
    if (reported.length === 0) return { handled: records.length };
    const positions = reported.map((id) => records.findIndex((record) => sequenceOf(record) === id));
    return { handled: Math.max(0, Math.min(...positions)), cause: 'reported' };
  } catch (cause) {
    return { handled: 0, cause };
  }
}

function noteReached(records: readonly DynamoDBRecord[], delivery: Delivery): void {
  const last = records.at(-1);
  if (last !== undefined) delivery.reached(sequenceOf(last), records.length);
}
