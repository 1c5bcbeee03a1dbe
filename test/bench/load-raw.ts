import { randomBytes, randomUUID } from 'node:crypto';
import { localClientConfig } from '../../functions/local/engine/engine.ts';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import { createDynamoClient } from '../../lib/store/table/client.ts';
import { createStore } from '../../lib/store/table/store.ts';
import type { Item } from '../../lib/store/table/table.ts';
import type { TableName } from '../../lib/store/tables.ts';
import { bytesOf } from '../support/item-bytes.ts';
import type { Load, LoadResult, RawSizes } from './load-messages.ts';

/** An item of so many bytes. */
const itemOf = (fields: Item, bytes: number): Item => ({
  ...fields,
  b: randomBytes(bytes - bytesOf({ ...fields, b: '' })),
});

/** The least that any intake must write: a record, the seal of a person, a key, and the event. All new, as ours are. */
const writesOf = (id: string, sizes: RawSizes) =>
  [
    { put: 'core', item: itemOf({ pk: `c-${id}`, sk: '0' }, sizes.record), when: 'absent' },
    { put: 'core', item: itemOf({ pk: `i-${id}`, sk: '0' }, sizes.key), when: 'absent' },
    { put: 'identity', item: itemOf({ pk: `w-${id}`, sk: '0' }, sizes.person), when: 'absent' },
    { put: 'journal', item: itemOf({ pk: id, sk: '0', k: 'bench.raw' }, sizes.event), when: 'absent' },
  ] as const;

/** The engine's own pace: the same client, the same settings, nothing around it. */
export async function loadRaw({
  endpoint,
  lanes,
  milliseconds,
  sizes,
}: Load & { kind: 'raw' }): Promise<LoadResult> {
  const client = createDynamoClient(localClientConfig(endpoint));
  const store = createStore<TableName, TableName>(client, localTableNames);
  const result: LoadResult = { done: 0, failed: 0, seconds: 0, delays: [] };
  const began = performance.now();
  const lane = async () => {
    while (performance.now() - began < milliseconds) {
      await store.write(writesOf(randomUUID(), sizes));
      result.done += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  result.seconds = (performance.now() - began) / 1_000;
  client.destroy();
  return result;
}
