import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TableName } from '../tables.ts';
import type { Call, Connection } from './connection.ts';
import { createReader } from './reader.ts';
import type { Store } from './table.ts';
import { writeAll } from './writer.ts';

export interface StoreOptions {
  /** Told of every call that the database answered. */
  observe?: (call: Call) => void;
  /** How to wait before another try; tests that want no waiting give their own. */
  pause?: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1, for the jitter of those waits. */
  random?: () => number;
}

/**
 * The database behind one face or processor. `names` gives the name of each table at this stage, and only of those the
 * caller may touch: what is not named cannot be reached.
 */
export function createStore<R extends TableName, W extends TableName>(
  client: DynamoDBClient,
  names: Readonly<Record<R | W, string>>,
  options: StoreOptions = {},
): Store<R, W> {
  const connection: Connection = {
    client,
    nameOf: (table) => nameIn(names, table),
    observe: options.observe ?? (() => undefined),
    pause: options.pause ?? ((milliseconds) => sleep(milliseconds)),
    random: options.random ?? Math.random,
  };
  return {
    reader: (table) => createReader(connection, table),
    write: (writes, writeOptions = {}) => writeAll(connection, writes, writeOptions),
  };
}

function nameIn(names: Readonly<Partial<Record<TableName, string>>>, table: TableName): string {
  const name = names[table];
  if (name === undefined) throw new TypeError(`This store has no grant on the table '${table}'.`);
  return name;
}
