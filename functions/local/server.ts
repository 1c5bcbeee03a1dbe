import { join } from 'node:path';
import { installDefaultRules } from '../../lib/actions/rule-sets/publish.ts';
import { defaultRules } from '../../lib/rules/default-rules.ts';
import {
  buildInspectorateDeps,
  buildProcessorDeps,
  buildRegistryDeps,
  buildReleaseDeps,
  type ProcessorDeps,
  type ReleaseDeps,
} from '../deps.ts';
import { createInspectorate } from '../inspectorate/app.ts';
import { createRegistry } from '../registry/app.ts';
import { catalogueCases } from '../rules-cli/rule-folder.ts';
import { createVoice } from '../voice/app.tsx';
import { buildVoiceDeps } from '../voice-deps.ts';
import { localAssets } from './console-assets.ts';
import { type LocalContexts, localContexts } from './contexts.ts';
import { localDocuments } from './documents.ts';
import { makeDataFolder } from './engine/data-folder.ts';
import { type Engine, localClientConfig, startEngine } from './engine/engine.ts';
import { localTableNames } from './engine/tables.ts';
import type { Processors } from './events/processors.ts';
import { processorsBeside } from './events/processors-beside.ts';
import { type RunningIssuer, startIssuer } from './issuer/issuer.ts';
import { seedOfficials } from './issuer/seed-officials.ts';
import { openCheckpointKeyFile } from './keys/checkpoint-key-file.ts';
import { openCredentialKeyFile } from './keys/credential-key-file.ts';
import { openKeyFile } from './keys/key-file.ts';
import { openRuleSetKeyFile } from './keys/rule-set-key-file.ts';
import { openWrappingKeyFile } from './keys/wrapping-key-file.ts';
import { openDoor } from './listen.ts';
import type { Ports } from './options.ts';
import { takeBack } from './take-back.ts';

const flaggedShards = 1;

/** Every quarter of an hour: whoever tries a release on one machine should not wait for tomorrow morning. */
const releaseTimes = Array.from({ length: 96 }, (_, at) =>
  [at / 4, (at % 4) * 15].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':'),
);

export interface InsafOptions {
  dataDir: string;
  ports: Ports;
  /** Leaves the processors standing still, for measurements of intake alone. */
  paused?: boolean;
  /** Leaves those of these names standing still, for measurements of what the others take. */
  without?: readonly string[];
  /** Where the journal's checkpoints are sent to, besides the folder `witness` of the data folder. */
  witnessUrl?: string | undefined;
  /** Takes each line of the log; standard output when absent. */
  writeLog?: (line: string) => void;
}

/** The whole product on this machine. */
export interface Insaf {
  dataDir: string;
  urls: { registry: string; inspectorate: string; issuer: string; voice: string; engine: string };
  engine: Engine;
  issuer: RunningIssuer;
  deps: ProcessorDeps;
  releases: ReleaseDeps;
  contexts: LocalContexts;
  processors: Processors;
  /** True when this start published the default rule set: the data folder was new. */
  isNew: boolean;
  stop(): Promise<void>;
}

/**
 * Starts the embedded database, the issuer, the four faces and the processors. The same code as in the cloud stands behind
 * every port; only the clients and the keys are made differently.
 * @throws LocalRunProblem with a cure, after taking back what had already started
 */
export async function startInsaf(options: InsafOptions): Promise<Insaf> {
  const { dataDir, ports, paused = false, without = [], writeLog, witnessUrl } = options;
  makeDataFolder(dataDir);
  return takeBack(async (keep) => {
    const doors = {
      registry: keep(await openDoor('registry', ports.registry)),
      inspectorate: keep(await openDoor('inspectorate', ports.inspectorate)),
      voice: keep(await openDoor('voice', ports.voice)),
    };
    const consoles = { organisations: doors.registry.url, officials: doors.inspectorate.url };
    const issuer = keep(await startIssuer({ port: ports.issuer, dataDir, consoles }));
    const engine = keep(await startEngine({ dataFolder: join(dataDir, 'database'), port: ports.engine }));
    const keys = await openKeyFile(join(dataDir, 'keys.json'));
    const { signer, verifier } = await openRuleSetKeyFile(join(dataDir, 'rule-set-key.json'));
    const { publicKey } = await openCheckpointKeyFile(join(dataDir, 'checkpoint-key.json'));
    const wrapping = await openWrappingKeyFile(join(dataDir, 'wrapping-keys.json'));
    const house = {
      database: localClientConfig(engine.endpoint),
      tables: localTableNames,
      consoleAssets: localAssets,
      checkResponses: true,
      ruleSetVerifier: verifier,
      ruleSetSigner: signer,
      reportKeys: wrapping,
      ...(writeLog ? { writeLog } : {}),
    };
    const registry = buildRegistryDeps({
      ...house,
      keys: keys.registry,
      issuers: [issuer.trusted.organisations],
      baseUrl: doors.registry.url,
      voiceUrl: doors.voice.url,
      credentialSigner: await openCredentialKeyFile(
        join(dataDir, 'credential-keys.json'),
        doors.registry.url,
      ),
      documents: localDocuments('registry', doors.registry.url, issuer),
    });
    const inspectorate = buildInspectorateDeps({
      ...house,
      keys: keys.full,
      checkpointPublicKey: publicKey,
      dataKeys: wrapping,
      flaggedShards,
      releaseTimes,
      issuers: [issuer.trusted.officials],
      baseUrl: doors.inspectorate.url,
      documents: localDocuments('inspectorate', doors.inspectorate.url, issuer),
    });
    const deps = buildProcessorDeps({ ...house, keys: keys.full, flaggedShards });
    const releases = buildReleaseDeps(house);
    const contexts = localContexts({ registry, inspectorate, house });
    const published = await installDefaultRules(contexts.installation(), defaultRules, catalogueCases);
    await seedOfficials(deps.store, issuer);
    doors.registry.serve(createRegistry(registry).fetch);
    doors.inspectorate.serve(createInspectorate(inspectorate).fetch);
    const voice = buildVoiceDeps({ ...house, keys: keys.voice, baseUrl: doors.voice.url });
    doors.voice.serve(createVoice(voice).fetch);
    const { endpoint, journalStreamArn } = engine;
    const thread = {
      ...{ endpoint, journalStreamArn, dataDir, flaggedShards, without },
      ...(witnessUrl === undefined ? {} : { witnessUrl }),
    };
    const processors = keep(processorsBeside(thread, writeLog ?? console.log));
    if (!paused) await processors.start();
    const urls = {
      registry: doors.registry.url,
      inspectorate: doors.inspectorate.url,
      voice: doors.voice.url,
      issuer: issuer.url,
      engine: engine.endpoint,
    };
    return {
      dataDir,
      urls,
      engine,
      issuer,
      deps,
      releases,
      contexts,
      processors,
      isNew: published !== undefined,
    };
  });
}
