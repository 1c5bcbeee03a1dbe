import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { buildIdentityDeps, buildProcessorDeps, buildReleaseDeps, buildSealDeps } from '../../deps.ts';
import { buildMailboxDeps } from '../../voice-deps.ts';
import { folderWitness } from '../../witness/folder-witness.ts';
import { everyWitness, webhookWitness } from '../../witness/webhook-witness.ts';
import { localClientConfig } from '../engine/engine.ts';
import { localTableNames } from '../engine/tables.ts';
import { openCheckpointKeyFile } from '../keys/checkpoint-key-file.ts';
import { openKeyFile } from '../keys/key-file.ts';
import { openRuleSetKeyFile } from '../keys/rule-set-key-file.ts';
import { openWrappingKeyFile } from '../keys/wrapping-key-file.ts';
import { startProcessors } from './processors.ts';
import type { ProcessorsCall, ProcessorsMessage, ProcessorsThreadData } from './processors-messages.ts';

const lagEveryMs = 100;

/** What the main thread hands over when it starts this one. */
const given = (): ProcessorsThreadData => workerData as ProcessorsThreadData;
const tell = (message: ProcessorsMessage): void => parentPort?.postMessage(message);

async function openProcessors(data: ProcessorsThreadData) {
  const { endpoint, journalStreamArn, dataDir, flaggedShards, witnessUrl } = data;
  const { full } = await openKeyFile(join(dataDir, 'keys.json'));
  const { verifier } = await openRuleSetKeyFile(join(dataDir, 'rule-set-key.json'));
  const { signer, origin } = await openCheckpointKeyFile(join(dataDir, 'checkpoint-key.json'));
  const wrapping = await openWrappingKeyFile(join(dataDir, 'wrapping-keys.json'));
  const house = {
    database: localClientConfig(endpoint),
    tables: localTableNames,
    ruleSetVerifier: verifier,
    reportKeys: wrapping,
    writeLog: (line: string) => tell({ line }),
  };
  const deps = buildProcessorDeps({ ...house, keys: full, flaggedShards });
  const identityDeps = buildIdentityDeps({ ...house, keys: { ...full, ...wrapping } });
  const folder = folderWitness(join(dataDir, 'witness'));
  const sealDeps = buildSealDeps({
    ...house,
    checkpointSigner: signer,
    witness: witnessUrl === undefined ? folder : everyWitness([folder, webhookWitness(witnessUrl)]),
    origin,
  });
  return startProcessors(
    { endpoint, journalStreamArn },
    {
      ...{
        deps,
        identityDeps,
        sealDeps,
        releases: buildReleaseDeps(house),
        dataDir,
        only: data.only,
        without: data.without,
      },
      mailboxDeps: buildMailboxDeps({ ...house, keys: full }),
    },
  );
}

const processors = await openProcessors(given());
setInterval(() => tell({ lag: processors.lag() }), lagEveryMs);

async function answer({ number, asked }: ProcessorsCall): Promise<void> {
  try {
    await processors[asked]();
    tell({ number, handled: processors.handled() });
  } catch (error) {
    tell({ number, handled: processors.handled(), error: String(error) });
  }
}

parentPort?.on('message', (call: ProcessorsCall) => void answer(call));
