import { describe, expect, it } from 'vitest';
import { partitionKey, sortKey, tableNames, tables } from '../../lib/store/tables.ts';
import { tableOf } from './permissions.ts';
import { listOf, objectOf, synthesise } from './synthesised.ts';

const templates = synthesise();
const propertiesOf = (name: string) => tableOf(templates, name).properties;

describe.each(tableNames)('the %s table', (name) => {
  const properties = propertiesOf(name);

  it('has the keys and indexes of lib/store/tables.ts, so that cloud and local run cannot differ', () => {
    expect(properties.KeySchema).toEqual([
      { AttributeName: partitionKey, KeyType: 'HASH' },
      { AttributeName: sortKey, KeyType: 'RANGE' },
    ]);
    const built = listOf(properties.GlobalSecondaryIndexes).map((index) => {
      const { IndexName, KeySchema, Projection } = objectOf(index);
      const names = listOf(KeySchema).map((key) => objectOf(key).AttributeName);
      return [IndexName, names, objectOf(Projection).ProjectionType];
    });
    const declared = Object.entries(tables[name].indexes).map(([index, definition]) => [
      index,
      [definition.partitionKey, definition.sortKey],
      definition.projects.length === 0 ? 'KEYS_ONLY' : 'INCLUDE',
    ]);
    expect(built).toEqual(declared);
  });

  it('can be brought back to any second of the last 35 days, and cannot be deleted by mistake', () => {
    expect(properties.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
    expect(properties.DeletionProtectionEnabled).toBe(true);
    expect(tableOf(templates, name).deletionPolicy).toBe('Retain');
  });

  it('expires only what lib/store/tables.ts says', () => {
    const { expiryAttribute } = tables[name];
    const expected =
      expiryAttribute === undefined ? undefined : { AttributeName: expiryAttribute, Enabled: true };
    expect(properties.TimeToLiveSpecification).toEqual(expected);
  });
});

describe('the tables', () => {
  it('lie under different keys', () => {
    const used = tableNames.map((name) =>
      templates.spelled(objectOf(propertiesOf(name).SSESpecification).KMSMasterKeyId),
    );
    expect(new Set(used).size).toBe(tableNames.length);
  });

  it('have one stream between them, the journal’s, because a stream must never carry content', () => {
    const streaming = tableNames.filter((name) => propertiesOf(name).StreamSpecification !== undefined);
    expect(streaming).toEqual(['journal']);
  });
});

describe('every key', () => {
  const all = templates.ofType('AWS::KMS::Key');
  const statements = all.flatMap(({ id, properties }) =>
    listOf(objectOf(properties.KeyPolicy).Statement).map((statement) => ({
      id,
      statement: objectOf(statement),
    })),
  );

  it('that can rotate does, and none is thrown away with its stack', () => {
    for (const { properties, deletionPolicy } of all) {
      const isPair = properties.KeySpec === 'ECC_NIST_P256';
      expect(properties.EnableKeyRotation).toBe(isPair ? undefined : true);
      expect(deletionPolicy).toBe('Retain');
    }
  });

  it('can be managed by the account but never used directly: Decrypt goes through a service, or for data keys of one table', () => {
    for (const { id, statement } of statements) {
      if (statement.Effect !== 'Allow') continue;
      const using = listOf(statement.Action).filter((action) =>
        /:(\*|Decrypt|Encrypt|ReEncrypt|Generate)/.test(String(action)),
      );
      if (using.length === 0) continue;
      const text = JSON.stringify(statement.Condition ?? {});
      expect([id, text]).toEqual([
        id,
        expect.stringMatching(/kms:ViaService|aws:logs:arn|aws:SourceAccount|kms:EncryptionContext:table/),
      ]);
    }
  });

  it('that seals is a pair whose public half can be given away', () => {
    const sealing = all.filter(({ properties }) => properties.KeyUsage === 'KEY_AGREEMENT');
    expect(sealing).toHaveLength(2);
    for (const { properties } of sealing) expect(properties.KeySpec).toBe('ECC_NIST_P256');
  });

  it('that signs rule sets, checkpoints or credentials signs and does nothing else', () => {
    const signing = all.filter(({ properties }) => properties.KeyUsage === 'SIGN_VERIFY');
    expect(signing.map(({ properties }) => properties.KeySpec)).toEqual(Array(3).fill('ECC_NIST_P256'));
  });
});
