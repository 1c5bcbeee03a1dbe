import { rm } from 'node:fs/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { afterAll, beforeAll } from 'vitest';
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

/** A real database for one test file: its own process, fresh tables, in memory unless a folder is named. */
export interface TestEngine {
  readonly engine: Engine;
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  /** Reads and writes every table; what a face may not do is tested with a store of its own. */
  readonly store: Store<TableName, TableName>;
  /** Every call that reached the database, in order; empty it with `calls.length = 0`. */
  readonly calls: Call[];
}

interface TestEngineOptions extends EngineOptions {
  /** For thousands of writes: stays as fast as at the first one. */
  manyWrites?: boolean;
}

/** Starts an engine before the tests of the calling file (or `describe`) and stops it after them; 40 ms. */
export function testEngine({ manyWrites, ...options }: TestEngineOptions = {}): TestEngine {
  const calls: Call[] = [];
  let running: Omit<TestEngine, 'calls'> | undefined;
  let folder: string | undefined;
  beforeAll(async () => {
    folder = manyWrites ? folderInMemory() : undefined;
    running = openClients(await startEngine({ dataFolder: folder, ...options }), calls);
  });
  afterAll(async () => {
    running?.client.destroy();
    running?.streams.destroy();
    await running?.engine.stop();
    if (folder !== undefined) await rm(folder, { recursive: true });
  });
  const now = () => {
    if (running === undefined)
      throw new Error('The engine starts in beforeAll: use it inside a test or a later hook.');
    return running;
  };
  return {
    calls,
    get engine() {
      return now().engine;
    },
    get client() {
      return now().client;
    },
    get streams() {
      return now().streams;
    },
    get store() {
      return now().store;
    },
  };
}

function openClients(engine: Engine, calls: Call[]): Omit<TestEngine, 'calls'> {
  const client = createDynamoClient(localClientConfig(engine.endpoint));
  const streams = new DynamoDBStreamsClient(localClientConfig(engine.endpoint));
  const observe = (call: Call) => calls.push(call);
  const store = createStore<TableName, TableName>(client, localTableNames, { observe });
  return { engine, client, streams, store };
}
