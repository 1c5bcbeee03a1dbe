import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import type { Call } from '../../lib/store/table/connection.ts';
import { createStore } from '../../lib/store/table/store.ts';
import type { Store, TableName } from '../../lib/store/table/table.ts';

/**
 * The client, asked one thing after another. A face asks for several things at once where it can, and which of them the
 * database answers first is chance; in their order of asking two worlds can be compared.
 */
function inOrder(client: DynamoDBClient): DynamoDBClient {
  let before: Promise<unknown> = Promise.resolve();
  const send = (...asked: Parameters<DynamoDBClient['send']>) => {
    const answer = before.then(() => client.send(...asked));
    before = answer.catch(() => undefined);
    return answer;
  };
  return asClient(new Proxy(client, { get: (of, name) => (name === 'send' ? send : Reflect.get(of, name)) }));
}

/** A proxy that stands in for the client that it was made of. */
const asClient = (proxy: object): DynamoDBClient => proxy as DynamoDBClient;

/** A store over it that tells of every call. */
export const observedStore = (client: DynamoDBClient, calls: Call[]): Store<TableName, TableName> =>
  createStore<TableName, TableName>(inOrder(client), localTableNames, {
    observe: (call) => calls.push(call),
  });
