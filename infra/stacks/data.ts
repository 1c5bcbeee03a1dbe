import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { TableName } from '../../lib/store/tables.ts';
import type { StageConfig } from '../config.ts';
import { sealingKey, signingKey, wrappingKey } from '../constructs/class-key.ts';
import { ClassTable } from '../constructs/class-table.ts';
import { hashingSecret } from '../constructs/hashing-secret.ts';
import { operationsKey } from '../constructs/operations-key.ts';
import type { Watch, Watched } from '../constructs/watch.ts';
import type { HashedTable, SealedTable, WrappedTable } from '../grants.ts';
import { named } from './named.ts';

/** What the stage remembers: the tables, the keys of each class, and one key for what operation leaves behind. */
export class DataStack extends Stack implements Watched {
  readonly classes: Readonly<Record<TableName, ClassTable>>;
  readonly sealingKeys: Readonly<Record<SealedTable, Key>>;
  /** Wrap the data keys of workers, and of reports. */
  readonly wrappingKeys: Readonly<Record<WrappedTable, Key>>;
  /** Signs rule sets; where they decide, its public half is pinned. */
  readonly ruleSetKey: Key;
  /** Signs the journal's checkpoints. */
  readonly checkpointKey: Key;
  /** Sign certificates, the one that signs today first. */
  readonly credentialKeys: readonly Key[];
  readonly hashingSecrets: Readonly<Record<HashedTable, Secret>>;
  /** Logs, dead letters and alarms: things that hold no content, but are nobody else's business either. */
  readonly operationsKey: Key;
  readonly watches: readonly Watch[];

  constructor(scope: Construct, config: StageConfig) {
    super(scope, ...named(config, 'data', 'tables, keys and secrets'));
    const tableOf = (table: TableName) => new ClassTable(this, table, { table, stage: config.name });
    this.classes = {
      core: tableOf('core'),
      protected: tableOf('protected'),
      identity: tableOf('identity'),
      journal: tableOf('journal'),
      seals: tableOf('seals'),
    };
    this.operationsKey = operationsKey(this, 'operations-key', config);
    this.sealingKeys = {
      identity: this.addSealingKey('identity', config),
      protected: this.addSealingKey('protected', config),
    };
    this.wrappingKeys = {
      identity: wrappingKey(this, 'identity-wrapping-key', 'identity', config.name),
      protected: wrappingKey(this, 'protected-wrapping-key', 'protected', config.name),
    };
    this.ruleSetKey = this.addRuleSetKey(config);
    this.checkpointKey = this.addCheckpointKey(config);
    this.credentialKeys = config.credentialKeys.map(({ name }) => this.addCredentialKey(name, config));
    this.hashingSecrets = {
      core: this.addHashingSecret('core'),
      protected: this.addHashingSecret('protected'),
      identity: this.addHashingSecret('identity'),
    };
    this.watches = Object.values(this.classes).flatMap(({ watches }) => watches);
  }

  private addSealingKey(table: SealedTable, config: StageConfig): Key {
    const description = `insaf ${config.name}: opens what was sealed for the ${table} table`;
    const key = sealingKey(this, `${table}-sealing-key`, description);
    new CfnOutput(this, `SealingKey-${table}`, {
      value: key.keyId,
      description: `Read its public half into sealingPublicKeys.${table} (docs/deploy.md, step 6)`,
    });
    return key;
  }

  private addRuleSetKey(config: StageConfig): Key {
    const key = signingKey(this, 'rule-set-signing-key', `insaf ${config.name}: signs rule sets`);
    new CfnOutput(this, 'RuleSetKey', {
      value: key.keyId,
      description: 'Read its public half into ruleSetPublicKey (docs/deploy.md, step 6)',
    });
    return key;
  }

  private addCheckpointKey(config: StageConfig): Key {
    const description = `insaf ${config.name}: signs the journal's checkpoints`;
    const key = signingKey(this, 'checkpoint-signing-key', description);
    new CfnOutput(this, 'CheckpointKey', {
      value: key.keyId,
      description: 'Read its public half into checkpointPublicKey (docs/deploy.md, step 6)',
    });
    return key;
  }

  private addCredentialKey(name: string, config: StageConfig): Key {
    const description = `insaf ${config.name}: signs certificates (${name})`;
    const key = signingKey(this, `credential-signing-key-${name}`, description);
    new CfnOutput(this, `CredentialKey-${name}`, {
      value: key.keyId,
      description: `Read its public half into credentialKeys, ${name} (docs/deploy.md, step 6)`,
    });
    return key;
  }

  private addHashingSecret(table: HashedTable): Secret {
    return hashingSecret(this, `${table}-hashing-secret`, { table, encryptionKey: this.classes[table].key });
  }
}
