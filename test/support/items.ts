import { paginateScan, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
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
    return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  } finally {
    client.destroy();
  }
}

const itemsIn = ({ Items = [] }: ScanCommandOutput): Stored[] => Items.map((item) => fromAttributes(item));
const keyOf = ({ pk, sk }: Stored): string => JSON.stringify([pk, sk]);

/** How much each of the four tables holds: what a refused request must leave as it was. */
export async function countItems(endpoint: string): Promise<ItemCounts> {
  const count = async (table: TableName) => (await itemsOf(endpoint, table)).length;
  const [core, identity, guarded, journal] = await Promise.all([
    count('core'),
    count('identity'),
    count('protected'),
    count('journal'),
  ]);
  return { core, identity, protected: guarded, journal };
}
