import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { TableName } from '../tables.ts';
import { toAttributes } from './attributes.ts';
import { Placeholders, toExpression } from './condition.ts';
import type { Connection } from './connection.ts';
import type { Condition, Write } from './table.ts';

/** One write in the database's words. A condition that fails brings the item as it stood. */
export function toTransactItem(write: Write<TableName>, connection: Connection): TransactWriteItem {
  const into = new Placeholders();
  if ('put' in write) {
    const TableName = connection.nameOf(write.put);
    return { Put: { TableName, Item: toAttributes(write.item), ...guard(write.when, into) } };
  }
  const Key = toAttributes({ pk: write.key.pk, sk: write.key.sk });
  if ('update' in write) {
    const UpdateExpression = toUpdate(write, into);
    return {
      Update: {
        TableName: connection.nameOf(write.update),
        Key,
        UpdateExpression,
        ...guard(write.when, into),
      },
    };
  }
  if ('remove' in write) {
    return { Delete: { TableName: connection.nameOf(write.remove), Key, ...guard(write.when, into) } };
  }
  const ConditionExpression = toExpression(write.when, into);
  return {
    ConditionCheck: {
      TableName: connection.nameOf(write.check),
      Key,
      ConditionExpression,
      ...returned,
      ...into.fields(),
    },
  };
}

const returned = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

/** Reads the placeholders last, when the expressions have named all of theirs. */
function guard(condition: Condition | undefined, into: Placeholders) {
  if (condition === undefined) return into.fields();
  const ConditionExpression = toExpression(condition, into);
  return { ConditionExpression, ...returned, ...into.fields() };
}

function toUpdate(write: Extract<Write<TableName>, { update: TableName }>, into: Placeholders): string {
  const sets = Object.entries(write.set ?? {}).map(
    ([name, value]) => `${into.name(name)} = ${into.value(name, value)}`,
  );
  const adds = Object.entries(write.add ?? {}).map(
    ([name, value]) => `${into.name(name)} ${into.value(name, value)}`,
  );
  const removals = (write.remove ?? []).map((name) => into.name(name));
  const clauses = [clause('SET', sets), clause('ADD', adds), clause('REMOVE', removals)].filter(
    (text) => text !== '',
  );
  if (clauses.length === 0) throw new TypeError('An update changes nothing.');
  return clauses.join(' ');
}

const clause = (word: string, parts: readonly string[]) =>
  parts.length === 0 ? '' : `${word} ${parts.join(', ')}`;
