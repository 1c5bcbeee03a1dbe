import { randomBytes, randomUUID } from 'node:crypto';
import { localClientConfig } from '../../functions/local/engine/engine.ts';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import { createDynamoClient } from '../../lib/store/table/client.ts';
import { createStore } from '../../lib/store/table/store.ts';
import type { TableName } from '../../lib/store/tables.ts';
import type { Load, LoadResult } from './load-messages.ts';

/** The sizes that a registration has at rest, as `test/store/costs.test.ts` counts them. */
const bodies = { contract: randomBytes(1_000), snapshot: randomBytes(750), entry: 'x'.repeat(200) };

/** The least that any intake must write: a record, the seal of a person, a key, and the event. All new, as ours are. */
const writesOf = (id: string) =>
  [
    { put: 'core', item: { pk: `c-${id}`, sk: '0', b: bodies.contract }, when: 'absent' },
    { put: 'core', item: { pk: `i-${id}`, sk: '0', h: bodies.entry }, when: 'absent' },
    { put: 'identity', item: { pk: `w-${id}`, sk: '0', s: bodies.snapshot }, when: 'absent' },
    { put: 'journal', item: { pk: id, sk: '0', k: 'bench.raw', r: bodies.entry }, when: 'absent' },
  ] as const;

/** The engine's own pace: the same client, the same settings, nothing around it. */
export async function loadRaw({
  endpoint,
  lanes,
  milliseconds,
}: Load & { kind: 'raw' }): Promise<LoadResult> {
  const client = createDynamoClient(localClientConfig(endpoint));
  const store = createStore<TableName, TableName>(client, localTableNames);
  const result: LoadResult = { done: 0, failed: 0, seconds: 0, delays: [] };
  const began = performance.now();
  const lane = async () => {
    while (performance.now() - began < milliseconds) {
      await store.write(writesOf(randomUUID()));
      result.done += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  result.seconds = (performance.now() - began) / 1_000;
  client.destroy();
  return result;
}
