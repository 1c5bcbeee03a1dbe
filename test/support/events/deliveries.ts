import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll } from 'vitest';
import type { ProcessorDeps } from '../../../functions/deps.ts';
import { localClientConfig } from '../../../functions/local/engine/engine.ts';
import { localTableNames } from '../../../functions/local/engine/tables.ts';
import { createEventSource } from '../../../functions/local/events/event-source.ts';
import type { EventSource } from '../../../functions/local/events/options.ts';
import { openWrappingKeyFile } from '../../../functions/local/keys/wrapping-key-file.ts';
import { type Processor, toStreamHandler } from '../../../functions/processors/processor.ts';
import type { KeyUnwrapper } from '../../../lib/actions/key-service.ts';
import { openingReports } from '../../../lib/actions/sealed-store.ts';
import { keys } from '../../../lib/store/keys.ts';
import { createDynamoClient } from '../../../lib/store/table/client.ts';
import type { Call } from '../../../lib/store/table/connection.ts';
import { createStore } from '../../../lib/store/table/store.ts';
import type { Item } from '../../../lib/store/table/table.ts';
import type { TableName } from '../../../lib/store/tables.ts';
import { itemsOf } from '../items.ts';
import type { Running } from '../stages/running.ts';

/** The records of the journal's stream as they come, kept so that a test can deliver them as it likes. */
export interface Tape {
  /** Everything written so far, in order. */
  upToNow(): Promise<readonly DynamoDBRecord[]>;
}

/** Records the stream of a product whose own processors stand still. */
export function taping(on: Running): Tape {
  const folder = mkdtempSync(join(tmpdir(), 'insaf-tape-'));
  const records: DynamoDBRecord[] = [];
  let source: EventSource | undefined;
  let client: DynamoDBStreamsClient | undefined;
  beforeAll(() => {
    const { engine } = on.insaf;
    client = new DynamoDBStreamsClient(localClientConfig(engine.endpoint));
    source = createEventSource({
      client,
      streamArn: engine.journalStreamArn,
      checkpointFile: join(folder, 'tape.json'),
      handler: async ({ Records }) => {
        records.push(...Records);
        return { batchItemFailures: [] };
      },
      onFailure: () => {
        throw new Error('Nothing was to be given up.');
      },
    });
    source.start();
  });
  afterAll(async () => {
    await source?.stop();
    client?.destroy();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    async upToNow() {
      await source?.idle();
      return [...records];
    },
  };
}

/** A store one of whose tables answers late: what was read stands still until `opened`, as behind a retry of the client. */
export const lateReads = (
  store: ProcessorDeps['store'],
  late: 'core' | 'protected',
  opened: Promise<unknown>,
): ProcessorDeps['store'] => ({
  ...store,
  reader(table) {
    const reader = store.reader(table);
    if (table !== late) return reader;
    const afterwards = async function* (items: AsyncIterable<Item>) {
      await opened;
      yield* items;
    };
    return { ...reader, queryAll: (query) => afterwards(reader.queryAll(query)) };
  },
});

/** The processors at a clock that stands still, with every call that they send to the database. */
export interface Bench {
  deps: ProcessorDeps;
  calls: Call[];
  /** Hands batches to a processor; throws when it reports a failure. */
  deliver(processor: Processor, batches: readonly (readonly DynamoDBRecord[])[]): Promise<void>;
  /** Forgets everything that processors have made; who the officials are stays. */
  forget(): Promise<void>;
  close(): void;
}

/** The keys of a product's reports, opened with the first that is asked for. */
export function reportKeysIn(dataDir: string): KeyUnwrapper<'protected'> {
  let opened: ReturnType<typeof openWrappingKeyFile> | undefined;
  return {
    async unwrap(wrapped, place) {
      opened ??= openWrappingKeyFile(join(dataDir, 'wrapping-keys.json'));
      return (await opened).unwrap(wrapped, place);
    },
  };
}

export function processorBench(
  { insaf }: Running,
  now: number,
  storeOf: (store: ProcessorDeps['store']) => ProcessorDeps['store'] = (store) => store,
): Bench {
  const { endpoint } = insaf.engine;
  const client = createDynamoClient(localClientConfig(endpoint));
  const calls: Call[] = [];
  const plain = createStore<TableName, TableName>(client, localTableNames, {
    observe: (call) => calls.push(call),
  });
  const store = openingReports(plain, reportKeysIn(insaf.dataDir));
  const deps: ProcessorDeps = { ...insaf.deps, store: storeOf(store), now: () => now };
  return {
    deps,
    calls,
    async deliver(processor, batches) {
      const handler = toStreamHandler(deps, processor);
      for (const Records of batches) {
        const { batchItemFailures } = await handler({ Records: [...Records] });
        if (batchItemFailures.length > 0) throw new Error(`${processor.name} gave a batch back.`);
      }
    },
    async forget() {
      const made = (await itemsOf(endpoint, 'protected')).filter(
        ({ pk }) => !String(pk).startsWith(keys.official('').pk),
      );
      for (let at = 0; at < made.length; at += 100) {
        const keysOf = made.slice(at, at + 100).map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
        await store.write(keysOf.map((key) => ({ remove: 'protected', key })));
      }
    },
    close: () => client.destroy(),
  };
}

/** Each of so many records one to five times, in any order, in batches of any size. */
export const anyDelivery = (records: number): fc.Arbitrary<number[][]> =>
  fc
    .tuple(...Array.from({ length: records }, () => fc.integer({ min: 1, max: 5 })))
    .map((times) => times.flatMap((n, record) => Array.from({ length: n }, () => record)))
    .chain((all) => fc.tuple(fc.shuffledSubarray(all, { minLength: all.length }), anyCuts(all.length)))
    .map(([order, cuts]) => cutAt(order, cuts));

const anyCuts = (length: number): fc.Arbitrary<Set<number>> =>
  fc.array(fc.nat({ max: length }), { maxLength: length }).map((cuts) => new Set(cuts));

function cutAt(order: readonly number[], cuts: ReadonlySet<number>): number[][] {
  const batches: number[][] = [[]];
  for (const [at, record] of order.entries()) {
    if (cuts.has(at)) batches.push([]);
    batches.at(-1)?.push(record);
  }
  return batches.filter((batch) => batch.length > 0);
}

export const batchesOf = (
  records: readonly DynamoDBRecord[],
  delivery: readonly (readonly number[])[],
): DynamoDBRecord[][] => delivery.map((batch) => batch.flatMap((at) => records[at] ?? []));
