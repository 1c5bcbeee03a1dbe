import type { ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TableName } from '../tables.ts';
import { fromAttributes } from './attributes.ts';
import { type Item, StoreBusy, type Units } from './table.ts';

/** One call that reached the database, for cost reports and for tests that compare what two worlds ask of it. */
export interface Call {
  operation: 'get' | 'batchGet' | 'query' | 'write';
  tables: readonly TableName[];
  units: Units;
}

/** What reading and writing share. `names` gives the table's name at this stage. */
export interface Connection {
  client: DynamoDBClient;
  nameOf(table: TableName): string;
  observe(call: Call): void;
  pause(milliseconds: number): Promise<void>;
  random(): number;
}

export const tries = 5;
const baseMilliseconds = 20;
const ceilingMilliseconds = 1_000;

/**
 * Repeats `attempt` while it answers 'again', at most five tries in all. The wait before each is drawn evenly from nothing
 * to a doubling bound ("full jitter"): losers of one race do not meet again in the next.
 * @throws {StoreBusy} when the last try still answers 'again'
 */
export async function untilDone<T>(
  connection: Connection,
  attempt: () => Promise<{ done: T } | 'again'>,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    const outcome = await attempt();
    if (outcome !== 'again') return outcome.done;
    if (tried === tries) throw new StoreBusy(`The database was busy for ${tries} tries.`);
    const bound = Math.min(ceilingMilliseconds, baseMilliseconds * 2 ** tried);
    await connection.pause(connection.random() * bound);
  }
}

/** Sums what a call consumed; units of indexes stand apart from those of tables. */
export function toUnits(consumed: readonly ConsumedCapacity[] | undefined): Units {
  const units: Units = { table: 0, index: 0 };
  for (const entry of consumed ?? []) {
    const indexes = Object.values(entry.GlobalSecondaryIndexes ?? {});
    const index = indexes.reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
    units.index += index;
    units.table += entry.Table?.CapacityUnits ?? (entry.CapacityUnits ?? 0) - index;
  }
  return units;
}

/** An item as the database gives it; without both keys it is not one of ours. */
export function toItem(attributes: Parameters<typeof fromAttributes>[0]): Item {
  const { pk, sk, ...rest } = fromAttributes(attributes);
  if (typeof pk !== 'string' || typeof sk !== 'string')
    throw new TypeError('An item came back without its keys.');
  return { pk, sk, ...rest };
}
