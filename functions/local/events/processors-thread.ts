import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { buildProcessorDeps } from '../../deps.ts';
import { localClientConfig } from '../engine/engine.ts';
import { localTableNames } from '../engine/tables.ts';
import { openKeyFile } from '../keys/key-file.ts';
import { openRuleSetKeyFile } from '../keys/rule-set-key-file.ts';
import { startProcessors } from './processors.ts';
import type { ProcessorsCall, ProcessorsMessage, ProcessorsThreadData } from './processors-messages.ts';

const lagEveryMs = 100;

/** What the main thread hands over when it starts this one. */
const given = (): ProcessorsThreadData => workerData as ProcessorsThreadData;
const tell = (message: ProcessorsMessage): void => parentPort?.postMessage(message);

async function openProcessors({ endpoint, journalStreamArn, dataDir, flaggedShards }: ProcessorsThreadData) {
  const { full } = await openKeyFile(join(dataDir, 'keys.json'));
  const { verifier } = await openRuleSetKeyFile(join(dataDir, 'rule-set-key.json'));
  const deps = buildProcessorDeps({
    database: localClientConfig(endpoint),
    tables: localTableNames,
    keys: full,
    flaggedShards,
    ruleSetVerifier: verifier,
    writeLog: (line) => tell({ line }),
  });
  return startProcessors({ endpoint, journalStreamArn }, deps, dataDir);
}

const processors = await openProcessors(given());
setInterval(() => tell({ lag: processors.lag() }), lagEveryMs);

async function answer({ number, asked }: ProcessorsCall): Promise<void> {
  try {
    await processors[asked]();
    tell({ number });
  } catch (error) {
    tell({ number, error: String(error) });
  }
}

parentPort?.on('message', (call: ProcessorsCall) => void answer(call));
