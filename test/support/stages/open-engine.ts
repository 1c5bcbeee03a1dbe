import { rm } from 'node:fs/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import {
  type Engine,
  type EngineOptions,
  localClientConfig,
  startEngine,
} from '../../../functions/local/engine/engine.ts';
import { localTableNames } from '../../../functions/local/engine/tables.ts';
import { createDynamoClient } from '../../../lib/store/table/client.ts';
import type { Call } from '../../../lib/store/table/connection.ts';
import { createStore } from '../../../lib/store/table/store.ts';
import type { Store } from '../../../lib/store/table/table.ts';
import type { TableName } from '../../../lib/store/tables.ts';
import { folderInMemory } from './folder-in-memory.ts';

/** A real database of its own: its own process, fresh tables, in memory unless a folder is named. */
export interface TestEngine {
  readonly engine: Engine;
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  /** Reads and writes every table; what a face may not do is tested with a store of its own. */
  readonly store: Store<TableName, TableName>;
  /** Every call that reached the database, in order; empty it with `calls.length = 0`. */
  readonly calls: Call[];
}

export interface TestEngineOptions extends EngineOptions {
  /** For thousands of writes: stays as fast as at the first one. */
  manyWrites?: boolean;
}

export interface OpenEngine extends TestEngine {
  close(): Promise<void>;
}

/** Starts an engine; 40 ms. Whoever asked closes it. */
export async function openEngine({ manyWrites, ...options }: TestEngineOptions = {}): Promise<OpenEngine> {
  const calls: Call[] = [];
  const folder = manyWrites ? folderInMemory() : undefined;
  const engine = await startEngine({ dataFolder: folder, ...options });
  const client = createDynamoClient(localClientConfig(engine.endpoint));
  const streams = new DynamoDBStreamsClient(localClientConfig(engine.endpoint));
  const observe = (call: Call) => calls.push(call);
  const store = createStore<TableName, TableName>(client, localTableNames, { observe });
  return {
    ...{ engine, client, streams, store, calls },
    async close() {
      client.destroy();
      streams.destroy();
      await engine.stop();
      if (folder !== undefined) await rm(folder, { recursive: true });
    },
  };
}
