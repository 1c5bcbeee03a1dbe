import {
  type AttributeValue,
  BatchGetItemCommand,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { partitionKey, sortKey, type TableName, tables } from '../tables.ts';
import { fromAttributes, toAttributes } from './attributes.ts';
import { Placeholders } from './condition.ts';
import { type Connection, toItem, toUnits, untilDone } from './connection.ts';
import type { Cursor, Item, Key, Page, PageQuery, Query, Reader } from './table.ts';

/** Read access to one table; see {@link Reader}. */
export function createReader(connection: Connection, table: TableName): Reader {
  return {
    get: (key) => get(connection, table, key),
    batchGet: (keys) => batchGet(connection, table, keys),
    query: (query) => queryPage(connection, table, query),
    queryAll: (query) => queryAll(connection, table, query),
  };
}

async function get(connection: Connection, table: TableName, key: Key): Promise<Item | undefined> {
  const answer = await connection.client.send(
    new GetItemCommand({
      TableName: connection.nameOf(table),
      Key: toKey(key),
      ConsistentRead: true,
      ReturnConsumedCapacity: 'INDEXES',
    }),
  );
  const units = toUnits(answer.ConsumedCapacity && [answer.ConsumedCapacity]);
  connection.observe({ operation: 'get', tables: [table], units });
  return answer.Item === undefined ? undefined : toItem(answer.Item);
}

/** The database takes at most this many keys in one call. */
const batchSize = 100;
/** Leftovers may mean throttling: at most this long a wait before they are asked for again. */
const breathMilliseconds = 20;
const keyText = (key: Key) => JSON.stringify([key.pk, key.sk]);

async function batchGet(connection: Connection, table: TableName, keys: readonly Key[]): Promise<Item[]> {
  const distinct = [...new Map(keys.map((key) => [keyText(key), key])).values()];
  const found = new Map<string, Item>();
  for (let at = 0; at < distinct.length; at += batchSize) {
    const items = await batchGetSome(connection, table, distinct.slice(at, at + batchSize));
    for (const item of items) found.set(keyText(item), item);
  }
  return [...new Set(keys.map(keyText))].flatMap((text) => found.get(text) ?? []);
}

/** Leftovers (16 MB of answer, or throttling) are asked for again; tries count only while nothing at all comes back. */
async function batchGetSome(connection: Connection, table: TableName, keys: readonly Key[]): Promise<Item[]> {
  const name = connection.nameOf(table);
  const items: Item[] = [];
  let left: Record<string, AttributeValue>[] = keys.map(toKey);
  while (left.length > 0) {
    left = await untilDone(connection, async () => {
      const answer = await connection.client.send(
        new BatchGetItemCommand({
          RequestItems: { [name]: { Keys: left, ConsistentRead: true } },
          ReturnConsumedCapacity: 'INDEXES',
        }),
      );
      const units = toUnits(answer.ConsumedCapacity);
      connection.observe({ operation: 'batchGet', tables: [table], units });
      items.push(...(answer.Responses?.[name] ?? []).map(toItem));
      const leftovers = answer.UnprocessedKeys?.[name]?.Keys ?? [];
      return leftovers.length === left.length ? 'again' : { done: leftovers };
    });
    if (left.length > 0) await connection.pause(connection.random() * breathMilliseconds);
  }
  return items;
}

async function queryPage(connection: Connection, table: TableName, query: PageQuery): Promise<Page> {
  const answer = await connection.client.send(
    new QueryCommand(toQueryInput(connection.nameOf(table), table, query)),
  );
  const units = toUnits(answer.ConsumedCapacity && [answer.ConsumedCapacity]);
  connection.observe({ operation: 'query', tables: [table], units });
  const items = (answer.Items ?? []).map(toItem);
  return answer.LastEvaluatedKey === undefined
    ? { items, units }
    : { items, units, next: toCursor(answer.LastEvaluatedKey) };
}

async function* queryAll(
  connection: Connection,
  table: TableName,
  query: Query,
): AsyncGenerator<Item, void, void> {
  let after: Cursor | undefined;
  do {
    const page: Page = await queryPage(connection, table, { ...query, after });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}

function toQueryInput(name: string, table: TableName, query: PageQuery): QueryCommandInput {
  const keys = keysOf(table, query.index);
  const into = new Placeholders();
  const conditions = [`${into.name(keys.partition)} = ${into.value(keys.partition, query.pk)}`];
  const bounds = toBounds(query, keys.sort, into);
  if (bounds !== undefined) conditions.push(bounds);
  return {
    TableName: name,
    KeyConditionExpression: conditions.join(' AND '),
    ...into.fields(),
    ...(query.index === undefined ? {} : { IndexName: query.index }),
    ...(query.limit === undefined ? {} : { Limit: query.limit }),
    ...(query.after === undefined ? {} : { ExclusiveStartKey: toAttributes(query.after) }),
    ScanIndexForward: query.descending !== true,
    ConsistentRead: query.index === undefined && query.consistent !== false,
    ReturnConsumedCapacity: 'INDEXES',
  };
}

/** The database takes one condition on a sort key: a beginning, a lower bound, an upper bound, or both bounds. */
function toBounds({ prefix, from, to }: Query, sort: string, into: Placeholders): string | undefined {
  if (prefix !== undefined && (from !== undefined || to !== undefined)) {
    throw new TypeError('A query names either a prefix or bounds, not both.');
  }
  if (prefix !== undefined) return `begins_with(${into.name(sort)}, ${into.value(sort, prefix)})`;
  if (from !== undefined && to !== undefined) {
    return `${into.name(sort)} BETWEEN ${into.value(sort, from)} AND ${into.value(sort, to)}`;
  }
  if (from !== undefined) return `${into.name(sort)} >= ${into.value(sort, from)}`;
  return to === undefined ? undefined : `${into.name(sort)} <= ${into.value(sort, to)}`;
}

function keysOf(table: TableName, index: string | undefined): { partition: string; sort: string } {
  if (index === undefined) return { partition: partitionKey, sort: sortKey };
  const definition = tables[table].indexes[index];
  if (definition === undefined) throw new TypeError(`Table '${table}' has no index '${index}'.`);
  return { partition: definition.partitionKey, sort: definition.sortKey };
}

const toKey = ({ pk, sk }: Key) => ({ pk: { S: pk }, sk: { S: sk } });

/** Every key of every table and index is a string, so a cursor is made of strings alone. */
function toCursor(last: Record<string, AttributeValue>): Cursor {
  return Object.fromEntries(
    Object.entries(fromAttributes(last)).map(([name, value]) => [name, String(value)]),
  );
}
