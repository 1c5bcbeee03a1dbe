import type { FunctionName, StageConfig } from '../config.ts';
import { grants, wrappedTables } from '../grants.ts';
import type { DataStack } from '../stacks/data.ts';

/**
 * The INSAF_* variables that follow from the grants. A function is not even told the name of a table, secret or key it has
 * no grant for.
 */
export const grantedEnvironment = (
  name: FunctionName,
  config: StageConfig,
  data: DataStack,
): Record<string, string> => {
  const { tables, hashes, seals, opens = [], wraps = {}, ...signs } = grants[name];
  const { signsRuleSets, signsCheckpoints, tellsCheckpointKey } = signs;
  const entries: [string, string][] = [['INSAF_FLAGGED_SHARDS', String(config.flaggedIndexShards)]];
  if (name === 'inspectorate') entries.push(['INSAF_RELEASE_TIMES', config.releaseTimes.join()]);
  for (const table of Object.values(data.classes))
    if (tables[table.name] !== undefined)
      entries.push([`INSAF_TABLE_${table.name.toUpperCase()}`, table.table.tableName]);
  for (const table of hashes)
    entries.push([`INSAF_HASHING_SECRET_${table.toUpperCase()}`, data.hashingSecrets[table].secretArn]);
  for (const table of seals) {
    const publicKey = config.sealingPublicKeys?.[table];
    if (publicKey !== undefined) entries.push([`INSAF_SEALING_PUBLIC_KEY_${table.toUpperCase()}`, publicKey]);
  }
  for (const table of opens)
    entries.push([`INSAF_SEALING_KEY_${table.toUpperCase()}`, data.sealingKeys[table].keyArn]);
  for (const table of wrappedTables)
    if (wraps[table] !== undefined)
      entries.push([`INSAF_WRAPPING_KEY_${table.toUpperCase()}`, data.wrappingKeys[table].keyArn]);
  if (config.ruleSetPublicKey !== undefined && hashes.length > 0 && tables.core !== undefined)
    entries.push(['INSAF_RULE_SET_PUBLIC_KEY', config.ruleSetPublicKey]);
  if (signsRuleSets) entries.push(['INSAF_RULE_SET_SIGNING_KEY', data.ruleSetKey.keyArn]);
  if (tellsCheckpointKey && config.checkpointPublicKey !== undefined)
    entries.push(['INSAF_CHECKPOINT_PUBLIC_KEY', config.checkpointPublicKey]);
  if (signs.signsCredentials) entries.push(...credentialSettings(config, data));
  if (signsCheckpoints) {
    entries.push(['INSAF_CHECKPOINT_SIGNING_KEY', data.checkpointKey.keyArn]);
    entries.push(['INSAF_JOURNAL_ORIGIN', `${config.domain}/journal`]);
    if (config.witnessUrl !== undefined) entries.push(['INSAF_WITNESS_URL', config.witnessUrl]);
  }
  return Object.fromEntries(entries);
};

/** The pair that signs, and what everybody checks with; nothing before the public half of the first is pinned. */
function credentialSettings({ credentialKeys }: StageConfig, data: DataStack): [string, string][] {
  const [active] = data.credentialKeys;
  if (!active || credentialKeys[0]?.publicKey === undefined) return [];
  const pinned = credentialKeys.flatMap(({ publicKey, retiredOn }) =>
    publicKey === undefined ? [] : [{ publicKey, ...(retiredOn === undefined ? {} : { retiredOn }) }],
  );
  return [
    ['INSAF_CREDENTIAL_SIGNING_KEY', active.keyArn],
    ['INSAF_CREDENTIAL_PUBLIC_KEYS', JSON.stringify(pinned)],
  ];
}
