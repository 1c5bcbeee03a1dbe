import type { FunctionName, StageConfig } from '../config.ts';
import { grants, keyedTables } from '../grants.ts';
import type { DataStack } from '../stacks/data.ts';

/** Public halves a function seals with. Registry seals identities; voice also what a worker tells; the rest may seal for all. */
const sealsFor = (name: FunctionName) => {
  if (name === 'registry') return ['identity'] as const;
  if (name === 'voice') return ['identity', 'protected'] as const;
  return keyedTables;
};

/**
 * The INSAF_* variables that follow from the grants. A function is not even told the name of a table, secret or key it has
 * no grant for.
 */
export const grantedEnvironment = (
  name: FunctionName,
  config: StageConfig,
  data: DataStack,
): Record<string, string> => {
  const entries: [string, string][] = [
    ['INSAF_STAGE', config.name],
    ['INSAF_FLAGGED_SHARDS', String(config.flaggedIndexShards)],
  ];
  for (const table of Object.values(data.classes))
    if (grants[name].tables[table.name] !== undefined)
      entries.push([`INSAF_TABLE_${table.name.toUpperCase()}`, table.table.tableName]);
  for (const table of grants[name].hashes)
    entries.push([`INSAF_HASHING_SECRET_${table.toUpperCase()}`, data.hashingSecrets[table].secretArn]);
  for (const table of grants[name].opens)
    entries.push([`INSAF_OPENING_KEY_${table.toUpperCase()}`, data.sealingKeys[table].keyArn]);
  for (const table of sealsFor(name)) {
    const publicKey = config.sealingPublicKeys?.[table];
    if (publicKey !== undefined) entries.push([`INSAF_SEALING_PUBLIC_KEY_${table.toUpperCase()}`, publicKey]);
  }
  return Object.fromEntries(entries);
};
