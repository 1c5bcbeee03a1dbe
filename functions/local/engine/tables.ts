import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import {
  type IndexDefinition,
  partitionKey,
  sortKey,
  type TableName,
  tableNames,
  tables,
} from '../../../lib/store/tables.ts';
import { LocalRunProblem } from '../problem.ts';

/** On one's own machine each table bears its plain name. */
export const localTableNames: Readonly<Record<TableName, string>> = {
  core: 'core',
  protected: 'protected',
  identity: 'identity',
  journal: 'journal',
  seals: 'seals',
};

/**
 * Creates the tables that are missing; those that exist stay as they are.
 * @returns the address of the journal's stream
 * @throws {LocalRunProblem} when a table was made from another definition
 */
export async function ensureTables(client: DynamoDBClient): Promise<string> {
  const made = await Promise.all(
    tableNames.map(async (table) => (await find(client, table)) ?? create(client, table)),
  );
  tableNames.forEach((table, at) => {
    if (indexNamesOf(made[at]) !== Object.keys(tables[table].indexes).sort().join()) throw outdated(table);
  });
  const journal = made[tableNames.indexOf('journal')]?.LatestStreamArn;
  if (journal === undefined) throw outdated('journal');
  return journal;
}

async function find(client: DynamoDBClient, table: TableName): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: localTableNames[table] }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function create(client: DynamoDBClient, table: TableName): Promise<TableDescription | undefined> {
  const TableName = localTableNames[table];
  await client.send(new CreateTableCommand(toCreateTable(table)));
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.1 }, { TableName });
  const AttributeName = tables[table].expiryAttribute;
  if (AttributeName !== undefined) {
    const TimeToLiveSpecification = { AttributeName, Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  }
  return find(client, table);
}

function toCreateTable(table: TableName): CreateTableCommandInput {
  const { indexes, stream } = tables[table];
  const keys = [
    partitionKey,
    sortKey,
    ...Object.values(indexes).flatMap((index) => [index.partitionKey, index.sortKey]),
  ];
  const input: CreateTableCommandInput = {
    TableName: localTableNames[table],
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...new Set(keys)].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: toKeySchema({ partitionKey, sortKey }),
  };
  if (Object.keys(indexes).length > 0) input.GlobalSecondaryIndexes = Object.entries(indexes).map(toIndex);
  if (stream !== undefined) input.StreamSpecification = { StreamEnabled: true, StreamViewType: stream };
  return input;
}

const toKeySchema = (keys: Pick<IndexDefinition, 'partitionKey' | 'sortKey'>) => [
  { AttributeName: keys.partitionKey, KeyType: 'HASH' as const },
  { AttributeName: keys.sortKey, KeyType: 'RANGE' as const },
];

const toIndex = ([IndexName, definition]: [string, IndexDefinition]) => ({
  IndexName,
  KeySchema: toKeySchema(definition),
  Projection:
    definition.projects.length === 0
      ? { ProjectionType: 'KEYS_ONLY' as const }
      : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...definition.projects] },
});

const indexNamesOf = (table: TableDescription | undefined) =>
  (table?.GlobalSecondaryIndexes ?? [])
    .map((index) => index.IndexName)
    .sort()
    .join();

const outdated = (table: TableName) =>
  new LocalRunProblem(
    `The data folder was made by another version of Insaf: its table '${table}' differs.`,
    'Move the data folder away and start again with an empty one.',
  );
