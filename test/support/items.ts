import { type DynamoDBClient, paginateScan, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { localClientConfig } from '../../functions/local/engine/engine.ts';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import { fromAttributes } from '../../lib/store/table/attributes.ts';
import { createDynamoClient } from '../../lib/store/table/client.ts';
import type { TableName } from '../../lib/store/tables.ts';

/** Without the seals: they follow the journal by themselves, a moment later. */
export type ItemCounts = Record<Exclude<TableName, 'seals'>, number>;
type Stored = Record<string, unknown>;

/** Everything that a table holds, in the order of its keys: what no face of the product can ask for. */
export async function itemsOf(endpoint: string, table: TableName): Promise<Stored[]> {
  const client = createDynamoClient(localClientConfig(endpoint));
  try {
    const found: Stored[] = [];
    const query = { TableName: localTableNames[table], ConsistentRead: true };
    for await (const page of paginateScan({ client }, query)) found.push(...itemsIn(page));
    const keyed = found.map((item) => [keyOf(item), item] as const);
    return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  } finally {
    client.destroy();
  }
}

const itemsIn = ({ Items = [] }: ScanCommandOutput): Stored[] => Items.map((item) => fromAttributes(item));
const keyOf = ({ pk, sk }: Stored): string => JSON.stringify([pk, sk]);

/** What is counted of a table: a condition on one value, which it calls `:it`. */
export interface Counted {
  where: string;
  it: string;
}

const counter = (client: DynamoDBClient) => async (table: TableName, counted?: Counted) => {
  const query = { TableName: localTableNames[table], ConsistentRead: true, Select: 'COUNT' } as const;
  const filter = counted && {
    FilterExpression: counted.where,
    ExpressionAttributeValues: { ':it': { S: counted.it } },
  };
  let all = 0;
  for await (const { Count = 0 } of paginateScan({ client }, { ...query, ...filter })) all += Count;
  return all;
};

/** How many items of a table meet a condition, without fetching them. */
export async function countOf(endpoint: string, table: TableName, counted: Counted): Promise<number> {
  const client = createDynamoClient(localClientConfig(endpoint));
  try {
    return await counter(client)(table, counted);
  } finally {
    client.destroy();
  }
}

/** How much each of the four tables holds: what a refused request must leave as it was. */
export async function countItems(endpoint: string): Promise<ItemCounts> {
  const client = createDynamoClient(localClientConfig(endpoint));
  const count = counter(client);
  try {
    const [core, identity, guarded, journal] = await Promise.all([
      count('core'),
      count('identity'),
      count('protected'),
      count('journal'),
    ]);
    return { core, identity, protected: guarded, journal };
  } finally {
    client.destroy();
  }
}
