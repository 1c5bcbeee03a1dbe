import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { admitEntries } from '../../lib/actions/journal/admit.ts';
import { makeCheckpoint } from '../../lib/actions/journal/checkpoint.ts';
import type { SealContext } from '../../lib/actions/journal/seal-context.ts';
import { JournalTampered, tamperedEvent } from '../../lib/actions/journal/tampered.ts';
import { processorActor } from '../../lib/domain/access/actor.ts';
import { placeOf } from '../../lib/log.ts';
import type { SealDeps } from '../deps.ts';
import { type Arrival, arrivalsOf, type Tick } from './arrivals.ts';

const name = 'seal';
/** An entry that was not sealed within this time of its making is an alarm. */
const sealDelayMs = 300_000;
/** So many new entries make a checkpoint before the minute is over. */
const checkpointEvery = 1_000;

export type SealEvent = DynamoDBStreamEvent | Tick;

export const sealContext = (deps: SealDeps): SealContext => ({
  store: deps.store,
  signer: deps.checkpointSigner,
  witness: deps.witness,
  origin: deps.origin,
  actor: processorActor(name),
  now: new Date(deps.now()).toISOString(),
});

/**
 * Seals what the journal's stream brings, and makes a checkpoint when a clock calls or a thousand entries have come. An entry
 * that was changed or removed is told to the log, which wakes a person, and holds nothing up: what others wrote must be
 * sealed all the same, and `verify` finds the entry.
 */
export function toSealHandler(deps: SealDeps): (event: SealEvent) => Promise<DynamoDBBatchResponse> {
  let sinceCheckpoint = 0;

  async function admit(arrivals: readonly Arrival[]): Promise<void> {
    const { count, oldestMs } = await admitEntries(
      sealContext(deps),
      arrivals.map(({ entry }) => entry),
    );
    if (oldestMs > sealDelayMs)
      deps.log.error('sealed late', { processor: name, count, milliseconds: oldestMs });
    sinceCheckpoint += count;
  }

  /** One by one, so that a tampered entry is told apart from a database that is away. */
  async function admitEach(arrivals: readonly Arrival[]): Promise<DynamoDBBatchResponse> {
    for (const arrival of arrivals) {
      try {
        await admit([arrival]);
      } catch (error) {
        if (error instanceof JournalTampered) tampered(1);
        else return { batchItemFailures: [{ itemIdentifier: arrival.sequence }] };
      }
    }
    return { batchItemFailures: [] };
  }

  function tampered(count: number): void {
    if (count > 0) deps.log.error(tamperedEvent, { processor: name, count });
  }

  async function checkpoint(): Promise<void> {
    sinceCheckpoint = 0;
    try {
      await makeCheckpoint(sealContext(deps));
    } catch (error) {
      deps.log.error('checkpoint failed', { processor: name, error: placeOf(error) });
      throw error;
    }
  }

  return async (event) => {
    if (!('Records' in event)) {
      await checkpoint();
      // Its absence wakes a person: no error is logged by a clock that stands still.
      deps.log.info('checkpoint looked after', { processor: name });
      return { batchItemFailures: [] };
    }
    const all = arrivalsOf(event);
    const appended = all.filter(({ isAppend }) => isAppend);
    tampered(all.length - appended.length);
    try {
      await admit(appended);
    } catch (error) {
      deps.log.error('batch failed', { processor: name, count: appended.length, error: placeOf(error) });
      return admitEach(appended);
    }
    if (sinceCheckpoint >= checkpointEvery) await checkpoint().catch(() => undefined);
    return { batchItemFailures: [] };
  };
}
