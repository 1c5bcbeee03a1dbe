import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { buildRegistryDeps } from '../../functions/deps.ts';
import { localAssets } from '../../functions/local/console-assets.ts';
import { localClientConfig } from '../../functions/local/engine/engine.ts';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import { openCredentialKeyFile } from '../../functions/local/keys/credential-key-file.ts';
import { openKeyFile } from '../../functions/local/keys/key-file.ts';
import { openRuleSetKeyFile } from '../../functions/local/keys/rule-set-key-file.ts';
import { openDoor } from '../../functions/local/listen.ts';
import { createRegistry } from '../../functions/registry/app.ts';
import type { RegistryThreadData } from './registry-messages.ts';

/** What the main thread hands over when it starts this one. */
const given = (): RegistryThreadData => workerData as RegistryThreadData;

/** One more instance of the registry, as the cloud runs several, with the same settings as the one of the local run. */
async function serve({ endpoint, dataDir, issuer }: RegistryThreadData): Promise<string> {
  const door = await openDoor('registry', 0);
  const { registry } = await openKeyFile(join(dataDir, 'keys.json'));
  const { verifier } = await openRuleSetKeyFile(join(dataDir, 'rule-set-key.json'));
  const deps = buildRegistryDeps({
    database: localClientConfig(endpoint),
    tables: localTableNames,
    keys: registry,
    issuers: [issuer],
    baseUrl: door.url,
    voiceUrl: door.url,
    credentialSigner: await openCredentialKeyFile(join(dataDir, 'credential-keys.json'), door.url),
    documents: { openapi: async () => ({}), assets: dataDir },
    consoleAssets: localAssets,
    checkResponses: true,
    ruleSetVerifier: verifier,
    writeLog: () => undefined,
  });
  door.serve(createRegistry(deps).fetch);
  return door.url;
}

parentPort?.postMessage(await serve(given()));
