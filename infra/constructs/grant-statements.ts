import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  type Grantee,
  grants,
  type HashedTable,
  type TableGrant,
  type WrappedTable,
  wrappedTables,
} from '../grants.ts';
import type { DataStack } from '../stacks/data.ts';
import type { ClassTable } from './class-table.ts';

/** Writes the grants of one grantee as statements of its role. */
export const addGrants = (role: Role, name: Grantee, data: DataStack): void => {
  const { tables, hashes, opens = [], wraps = {}, ...signs } = grants[name];
  for (const table of Object.values(data.classes)) {
    const granted = tables[table.name];
    if (granted === undefined) continue;
    for (const grant of granted) addTableGrant(role, table, grant);
    role.addToPolicy(useOfTableKey(role, table));
  }
  for (const table of hashes) addHashingSecret(role, data, table);
  for (const table of opens) role.addToPolicy(openWith(data.sealingKeys[table]));
  for (const table of wrappedTables) {
    const use = wraps[table];
    if (use !== undefined) role.addToPolicy(wrapWith(data.wrappingKeys[table], table, use));
  }
  if (signs.signsRuleSets) role.addToPolicy(signWith(data.ruleSetKey));
  if (signs.signsCheckpoints) role.addToPolicy(signWith(data.checkpointKey));
  // Of several only the one that signs today: an old one is known to everybody and used by nobody.
  for (const key of signs.signsCredentials ? data.credentialKeys.slice(0, 1) : [])
    role.addToPolicy(signWith(key));
};

const openWith = (key: Key): PolicyStatement =>
  new PolicyStatement({
    actions: ['kms:DeriveSharedSecret'],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:KeyAgreementAlgorithm': 'ECDH' } },
  });

const usesOfDataKeys = {
  unwrap: ['kms:Decrypt'],
  all: ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
} as const;

/** Only data keys of this table: what is wrapped for another does not open with it, whoever asks. */
const wrapWith = (key: Key, table: WrappedTable, use: keyof typeof usesOfDataKeys): PolicyStatement =>
  new PolicyStatement({
    actions: [...usesOfDataKeys[use]],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:EncryptionContext:table': table } },
  });

const dynamodb = (action: string): string => `dynamodb:${action}`;

const leadingKeys = (partitions: readonly string[] | undefined) =>
  partitions === undefined
    ? {}
    : {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      };

/** A write only ever happens inside a transaction, beside its journal entry; a lone `PutItem` could answer with the old item. */
const onlyInTransaction = {
  'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
};

const addTableGrant = (role: Role, { table, indexArns }: ClassTable, grant: TableGrant): void => {
  const conditions = leadingKeys(grant.onlyPartitions);
  if (grant.read !== undefined) {
    const indexes = grant.onlyPartitions === undefined && grant.read.includes('Query') ? indexArns : [];
    role.addToPolicy(
      new PolicyStatement({
        actions: grant.read.map(dynamodb),
        resources: [table.tableArn, ...indexes],
        conditions,
      }),
    );
  }
  if (grant.write === undefined) return;
  role.addToPolicy(
    new PolicyStatement({
      actions: grant.write.map(dynamodb),
      resources: [table.tableArn],
      conditions: { ...onlyInTransaction, ...conditions },
    }),
  );
  if (grant.neverWrites !== undefined) role.addToPolicy(denyWrites(table.tableArn, grant));
};

const denyWrites = (tableArn: string, { write = [], neverWrites = [] }: TableGrant): PolicyStatement =>
  PolicyStatement.fromJson({
    Effect: 'Deny',
    Action: write.map(dynamodb),
    Resource: tableArn,
    Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [...neverWrites] } },
  });

/**
 * The database unwraps the table's key in the caller's name at every access, a `PutItem` too (aws/aws-cdk#10010). So each
 * role needs Decrypt, but only through the database and only for this table: it opens nothing the role may not read there.
 */
const useOfTableKey = (role: Role, { key, table }: ClassTable): PolicyStatement =>
  new PolicyStatement({
    actions: ['kms:Decrypt'],
    resources: [key.keyArn],
    conditions: {
      StringEquals: {
        'kms:ViaService': `dynamodb.${Stack.of(role).region}.amazonaws.com`,
        'kms:EncryptionContext:aws:dynamodb:tableName': table.tableName,
      },
    },
  });

const signWith = (key: Key): PolicyStatement =>
  new PolicyStatement({
    actions: ['kms:Sign'],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:SigningAlgorithm': 'ECDSA_SHA_256' } },
  });

const addHashingSecret = (role: Role, data: DataStack, table: HashedTable): void => {
  const secretArn = data.hashingSecrets[table].secretArn;
  role.addToPolicy(
    new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secretArn] }),
  );
  role.addToPolicy(
    new PolicyStatement({
      actions: ['kms:Decrypt'],
      resources: [data.classes[table].key.keyArn],
      conditions: {
        StringEquals: {
          'kms:ViaService': `secretsmanager.${Stack.of(role).region}.amazonaws.com`,
          'kms:EncryptionContext:SecretARN': secretArn,
        },
      },
    }),
  );
};
