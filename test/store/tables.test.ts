import { DescribeTableCommand, DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import { tableNames, tables } from '../../lib/store/tables.ts';
import { testEngine } from '../support/stages/engine.ts';

const db = testEngine();

test('only the journal has a stream, so no stream carries content', () => {
  expect(tableNames.filter((table) => tables[table].stream !== undefined)).toEqual(['journal']);
});

test('nothing expires by itself where identities and the journal are kept', () => {
  expect(tables.identity.expiryAttribute).toBeUndefined();
  expect(tables.journal.expiryAttribute).toBeUndefined();
});

test.each(tableNames)('the local run builds %s as it is defined', async (table) => {
  const TableName = localTableNames[table];
  const { Table } = await db.client.send(new DescribeTableCommand({ TableName }));
  const expiry = await db.client.send(new DescribeTimeToLiveCommand({ TableName }));
  const { indexes, stream, expiryAttribute } = tables[table];
  expect(Table?.KeySchema?.map((key) => key.AttributeName)).toEqual(['pk', 'sk']);
  expect((Table?.GlobalSecondaryIndexes ?? []).map((index) => index.IndexName).sort()).toEqual(
    Object.keys(indexes).sort(),
  );
  expect(Table?.StreamSpecification?.StreamViewType).toBe(stream);
  expect(expiry.TimeToLiveDescription?.AttributeName).toBe(expiryAttribute);
});
