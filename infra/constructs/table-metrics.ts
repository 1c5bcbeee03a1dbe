import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { TableName } from '../../lib/store/tables.ts';
import { fiveMinutes, metric } from './watch.ts';

/** The operations that lib/store uses. */
const operations = ['GetItem', 'BatchGetItem', 'Query', 'TransactWriteItems'] as const;

/** One number for a table out of several; a part's name holds the table's, because one graph shows all tables. */
const sum = (name: TableName, parts: Record<string, [string, Record<string, string>]>): MathExpression => {
  const usingMetrics = Object.fromEntries(
    Object.entries(parts).map(([part, [metricName, dimensions]]) => [
      `${name}${part}`,
      metric({ namespace: 'AWS/DynamoDB', name: metricName, dimensions }),
    ]),
  );
  const expression = Object.keys(usingMetrics)
    .map((part) => `FILL(${part}, 0)`)
    .join(' + ');
  return new MathExpression({ expression, label: name, usingMetrics, period: fiveMinutes });
};

/** Reads and writes that the table refused for want of capacity. (`ThrottledRequests` is counted by operation only.) */
export const throttledRequests = (name: TableName, { tableName }: Table): MathExpression =>
  sum(name, {
    Reads: ['ReadThrottleEvents', { TableName: tableName }],
    Writes: ['WriteThrottleEvents', { TableName: tableName }],
  });

/** Requests that failed inside the database. Counted by operation only: an alarm on the table alone would sleep. */
export const failedRequests = (name: TableName, { tableName }: Table): MathExpression =>
  sum(
    name,
    Object.fromEntries(
      operations.map((operation) => [
        operation,
        ['SystemErrors', { TableName: tableName, Operation: operation }] as [string, Record<string, string>],
      ]),
    ),
  );
