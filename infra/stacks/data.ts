import { CfnOutput, Stack } from 'aws-cdk-lib';
import { type Key, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { TableName } from '../../lib/store/tables.ts';
import type { StageConfig } from '../config.ts';
import { sealingKey } from '../constructs/class-key.ts';
import { ClassTable } from '../constructs/class-table.ts';
import { hashingSecret } from '../constructs/hashing-secret.ts';
import { operationsKey } from '../constructs/operations-key.ts';
import type { Watch, Watched } from '../constructs/watch.ts';
import { type KeyedTable, keyedTables } from '../grants.ts';
import { named } from './named.ts';

/** What the stage remembers: four tables, the keys of each class, and one key for what operation leaves behind. */
export class DataStack extends Stack implements Watched {
  readonly classes: Readonly<Record<TableName, ClassTable>>;
  readonly sealingKeys: Readonly<Record<KeyedTable, Key>>;
  readonly hashingSecrets: Readonly<Record<KeyedTable, Secret>>;
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
    };
    this.operationsKey = operationsKey(this, 'operations-key', config);
    this.sealingKeys = perKeyedTable((table) =>
      sealingKey(this, `${table}-sealing-key`, {
        description: `insaf ${config.name}: opens what was sealed for the ${table} table`,
        keyUsage: KeyUsage.KEY_AGREEMENT,
      }),
    );
    this.hashingSecrets = perKeyedTable((table) =>
      hashingSecret(this, `${table}-hashing-secret`, { table, encryptionKey: this.classes[table].key }),
    );
    for (const table of keyedTables)
      new CfnOutput(this, `SealingKey-${table}`, {
        value: this.sealingKeys[table].keyId,
        description: `Read its public half into sealingPublicKeys.${table} (docs/deploy.md, step 6)`,
      });
    this.watches = Object.values(this.classes).flatMap(({ watches }) => watches);
  }
}

const perKeyedTable = <T>(make: (table: KeyedTable) => T): Record<KeyedTable, T> => ({
  core: make('core'),
  protected: make('protected'),
  identity: make('identity'),
});
