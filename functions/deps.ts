import { randomUUID } from 'node:crypto';
import type { Witness } from '../lib/actions/journal/witness.ts';
import type {
  CheckpointSigner,
  CredentialSigner,
  Hasher,
  IdentityKeys,
  KeyUnwrapper,
  RegistryKeys,
  RuleSetSigner,
} from '../lib/actions/key-service.ts';
import { onceErasedAgain } from '../lib/actions/once-erased-again.ts';
import { cachedOrganisations, type OrganisationSource } from '../lib/actions/organisations/known.ts';
import { cachedRates, type RateSource } from '../lib/actions/rates/known.ts';
import { cachedRuleSets, type RuleSetSource } from '../lib/actions/rule-sets/active.ts';
import type { PublishingContext } from '../lib/actions/rule-sets/publishing-context.ts';
import { openingReports, sealingReports } from '../lib/actions/sealed-store.ts';
import { processorActor } from '../lib/domain/access/actor.ts';
import type { TimeOfDay } from '../lib/domain/notices/batch-instant.ts';
import type { IdPrefix } from '../lib/domain/values/ids.ts';
import { createLog, type Log } from '../lib/log.ts';
import { createDynamoClient } from '../lib/store/table/client.ts';
import { createStore } from '../lib/store/table/store.ts';
import type { Store, TableName } from '../lib/store/table/table.ts';
import type {
  HouseConfig,
  IdentityConfig,
  InspectorateConfig,
  ProcessorConfig,
  PublishingConfig,
  RegistryConfig,
  ReleaseConfig,
  SealConfig,
} from './house-config.ts';
import type { TrustedIssuer } from './http/auth/authenticate.ts';
import type { Documents } from './http/documents/documents.ts';
import type { AssetSource } from './pages/assets/serve-asset.ts';

interface Common<R extends TableName, W extends TableName> {
  store: Store<R, W>;
  ruleSets: RuleSetSource;
  rates: RateSource;
  newId(prefix: IdPrefix): string;
  /** Milliseconds since 1970: the one clock of the house. */
  now(): number;
  log: Log;
}

interface Face {
  issuers: readonly TrustedIssuer[];
  /** Where the face is reached, without a trailing slash. */
  baseUrl: string;
  documents: Documents;
  /** What the consoles' pages load. */
  consoleAssets: AssetSource;
  /** Check every answer against its schema before it leaves. */
  checkResponses: boolean;
}

export type RegistryDeps = Common<'core', 'core' | 'identity' | 'journal'> &
  Face & {
    keys: RegistryKeys;
    organisations: OrganisationSource;
    voiceUrl: string;
    credentialSigner: CredentialSigner;
  };

interface SeesProtected {
  keys: Hasher<'protected'>;
  /** Shards of each list of flagged employers. */
  flaggedShards: number;
}

export type InspectorateDeps = Common<
  'core' | 'protected' | 'identity' | 'journal' | 'seals',
  'core' | 'protected' | 'identity' | 'journal'
> &
  Face &
  SeesProtected & {
    signer: RuleSetSigner;
    checkpointPublicKey: string;
    releaseTimes: readonly TimeOfDay[];
    dataKeys: KeyUnwrapper<'identity'>;
  };

/** What the clock of releases works with; it decides nothing, so it needs no rules. */
export type ReleaseDeps = Pick<
  Common<'core' | 'protected' | 'identity', 'core' | 'protected' | 'journal'>,
  'store' | 'newId' | 'now' | 'log'
>;
export type ProcessorDeps = Common<'core' | 'protected', 'protected' | 'journal'> & SeesProtected;

/** What sealing is done with; it decides nothing, so it needs no rules. */
export interface SealDeps {
  store: Store<'journal' | 'seals', 'seals'>;
  checkpointSigner: CheckpointSigner;
  witness: Witness;
  /** The name of this journal in its checkpoints. */
  origin: string;
  now(): number;
  log: Log;
}

/** What the processor of identities works with: it reads no declaration and no rule. */
export type IdentityDeps = Pick<
  Common<'identity' | 'protected', 'identity' | 'protected' | 'journal'>,
  'store' | 'newId' | 'now' | 'log'
> & { keys: IdentityKeys };

/** How long a face may answer by the set that was in force a moment ago. */
const pointerMilliseconds = 5_000;

const logOf = ({ writeLog = (line) => console.log(line) }: { writeLog?: (line: string) => void }): Log =>
  createLog(writeLog, () => new Date().toISOString());

const newId = (prefix: IdPrefix): string => `${prefix}_${randomUUID()}`;

function common<R extends TableName, W extends TableName>(
  config: HouseConfig<R | W | 'core'>,
  remember = { pointerMilliseconds },
): Common<R | 'core', W> {
  const store = createStore<R | 'core', W>(createDynamoClient(config.database), config.tables);
  const now = () => Date.now();
  const log = logOf(config);
  return {
    store,
    ruleSets: cachedRuleSets({
      core: store.reader('core'),
      now,
      verifier: config.ruleSetVerifier,
      ...remember,
      onRefused: () => log.error('rule set refused'),
    }),
    rates: cachedRates(store.reader('core'), now),
    newId,
    now,
    log,
  };
}

const faceOf = ({ issuers, baseUrl, documents, consoleAssets, checkResponses }: Face): Face => ({
  issuers,
  baseUrl,
  documents,
  consoleAssets,
  checkResponses,
});

/** The context of an installation: it may publish the first rule set and enter rates, and nobody has signed in yet. */
export function installationContext(config: PublishingConfig): PublishingContext {
  const { store, ruleSets, rates, newId, now } = common<'core', 'core' | 'journal'>(config);
  return {
    store,
    ruleSets,
    rates,
    newId,
    signer: config.ruleSetSigner,
    keyedHash: () => {
      throw new Error('An installation makes no keyed ids.');
    },
    actor: processorActor('installation'),
    requestId: 'installation',
    now: new Date(now()).toISOString(),
    language: 'en',
  };
}

/** The only place where clients are made. A face gets a store that cannot name what its role may not read. */
export function buildRegistryDeps(config: RegistryConfig): RegistryDeps {
  const parts = common<'core', 'core' | 'identity' | 'journal'>(config);
  const organisations = cachedOrganisations(parts.store.reader('core'), parts.now);
  const { keys, voiceUrl, credentialSigner } = config;
  return { ...parts, ...faceOf(config), keys, organisations, voiceUrl, credentialSigner };
}

export function buildInspectorateDeps(config: InspectorateConfig): InspectorateDeps {
  const parts = common<
    'core' | 'protected' | 'identity' | 'journal' | 'seals',
    'core' | 'protected' | 'identity' | 'journal'
  >(config);
  return {
    ...parts,
    ...faceOf(config),
    store: sealingReports(parts.store, config.reportKeys, onceErasedAgain(parts.store)),
    keys: config.keys,
    flaggedShards: config.flaggedShards,
    signer: config.ruleSetSigner,
    checkpointPublicKey: config.checkpointPublicKey,
    releaseTimes: config.releaseTimes,
    dataKeys: config.dataKeys,
  };
}

export function buildProcessorDeps(config: ProcessorConfig): ProcessorDeps {
  const parts = common<'core' | 'protected' | 'identity', 'protected' | 'journal'>(config, {
    pointerMilliseconds: 0,
  });
  const store = openingReports(parts.store, config.reportKeys, onceErasedAgain(parts.store));
  return { ...parts, store, keys: config.keys, flaggedShards: config.flaggedShards };
}

export const buildSealDeps = (config: SealConfig): SealDeps => ({
  store: createStore<'journal' | 'seals', 'seals'>(createDynamoClient(config.database), config.tables),
  checkpointSigner: config.checkpointSigner,
  witness: config.witness,
  origin: config.origin,
  now: () => Date.now(),
  log: logOf(config),
});

/** The clock of releases: the one part of the house that reads what is protected and writes what recipients see. */
export const buildReleaseDeps = (config: ReleaseConfig): ReleaseDeps => ({
  store: openingReports(
    createStore<'core' | 'protected' | 'identity', 'core' | 'protected' | 'journal'>(
      createDynamoClient(config.database),
      config.tables,
    ),
    config.reportKeys,
  ),
  newId,
  now: () => Date.now(),
  log: logOf(config),
});

export const buildIdentityDeps = (config: IdentityConfig): IdentityDeps => ({
  store: createStore(createDynamoClient(config.database), config.tables),
  newId,
  now: () => Date.now(),
  log: logOf(config),
  keys: config.keys,
});
