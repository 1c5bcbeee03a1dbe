import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Witness } from '../lib/actions/journal/witness.ts';
import type { Pool } from '../lib/domain/access/scopes.ts';
import { database, environment, table, variable } from './environment.ts';
import type {
  FaceConfig,
  IdentityConfig,
  InspectorateConfig,
  ProcessorConfig,
  Publishing,
  PublishingConfig,
  RegistryConfig,
  ReleaseConfig,
  SealConfig,
} from './house-config.ts';
import { cloudIssuer, IssuerEnvironment } from './http/auth/cloud-issuer.ts';
import { type GeneratedDocument, withAddresses } from './http/documents/addressed-document.ts';
import { cloudCheckpointPublicKey, cloudCheckpointSigner } from './keys/cloud-checkpoint-keys.ts';
import { cloudCredentialSigner } from './keys/cloud-credential-keys.ts';
import { cloudKeyService } from './keys/cloud-key-service.ts';
import { cloudHasher, cloudSealer } from './keys/cloud-keys.ts';
import { cloudOpener } from './keys/cloud-opener.ts';
import { cloudRuleSetSigner, cloudRuleSetVerifier } from './keys/cloud-rule-set-keys.ts';
import { everyWitness, webhookWitness } from './witness/webhook-witness.ts';

const FaceEnvironment = z.object({
  ...IssuerEnvironment.shape,
  INSAF_PUBLIC_URL: z.url(),
  INSAF_SIGN_IN_URL: z.url(),
  INSAF_DOCS_DIR: z.string(),
});

/** What the generator wrote and the bundle carries beside the code. */
const asDocument = (text: string) => JSON.parse(text) as GeneratedDocument;

function face(pool: Pool): FaceConfig {
  const env = FaceEnvironment.parse(environment);
  const file = join(env.INSAF_DOCS_DIR, 'openapi.json');
  const addresses = {
    baseUrl: env.INSAF_PUBLIC_URL,
    authorizationUrl: `${env.INSAF_SIGN_IN_URL}/oauth2/authorize`,
    tokenUrl: `${env.INSAF_SIGN_IN_URL}/oauth2/token`,
    scopePrefix: env.INSAF_SCOPE_PREFIX,
  };
  return {
    issuers: [cloudIssuer(pool, env)],
    baseUrl: env.INSAF_PUBLIC_URL,
    documents: {
      openapi: async () => withAddresses(asDocument(await readFile(file, 'utf8')), addresses),
      assets: env.INSAF_DOCS_DIR,
      docsClientId: env.INSAF_CONSOLE_CLIENT_ID,
      issuerOrigin: env.INSAF_SIGN_IN_URL,
    },
    consoleAssets: (name) => readFile(join(env.INSAF_DOCS_DIR, 'console', name)),
    checkResponses: true,
  };
}

const ruleSetPublicKey = (): string => variable('INSAF_RULE_SET_PUBLIC_KEY');

/** What every function of the cloud has in common. */
const house = async () => ({
  database: database(),
  ruleSetVerifier: await cloudRuleSetVerifier(ruleSetPublicKey()),
});

/** Where rule sets are published: the key that signs them. */
const publishing = async (): Promise<Publishing> => {
  const pair = { keyId: variable('INSAF_RULE_SET_SIGNING_KEY'), publicKey: ruleSetPublicKey() };
  return { ruleSetSigner: await cloudRuleSetSigner(pair, database()) };
};

/** The registry face in the cloud. It is not even told the name of the table that it may not read. */
export async function registryConfig(): Promise<RegistryConfig> {
  const { hmac } = await cloudHasher({ core: variable('INSAF_HASHING_SECRET_CORE') }, database());
  const { seal } = await cloudSealer({ identity: variable('INSAF_SEALING_PUBLIC_KEY_IDENTITY') });
  const tables = { core: table('core'), identity: table('identity'), journal: table('journal') };
  const signing = {
    keyId: variable('INSAF_CREDENTIAL_SIGNING_KEY'),
    pinned: variable('INSAF_CREDENTIAL_PUBLIC_KEYS'),
    issuer: variable('INSAF_PUBLIC_URL'),
  };
  return {
    ...(await house()),
    tables,
    ...face('organisations'),
    keys: { hmac, seal },
    voiceUrl: variable('INSAF_VOICE_URL'),
    credentialSigner: await cloudCredentialSigner(signing, database()),
  };
}

/** The keys of reports. A role that may only unwrap makes none. */
const reportKeys = () => cloudKeyService({ protected: variable('INSAF_WRAPPING_KEY_PROTECTED') }, database());

export async function processorConfig(): Promise<ProcessorConfig> {
  const keys = await cloudHasher({ protected: variable('INSAF_HASHING_SECRET_PROTECTED') }, database());
  const tables = {
    ...{ core: table('core'), protected: table('protected'), journal: table('journal') },
    // For the count of what was destroyed, and for nothing else
    identity: table('identity'),
  };
  const flaggedShards = Number(variable('INSAF_FLAGGED_SHARDS'));
  return { ...(await house()), tables, keys, reportKeys: reportKeys(), flaggedShards };
}

export async function inspectorateConfig(): Promise<InspectorateConfig> {
  const { tables, ...rest } = await processorConfig();
  return {
    ...rest,
    tables: { ...tables, seals: table('seals') },
    reportKeys: reportKeys(),
    dataKeys: cloudKeyService({ identity: variable('INSAF_WRAPPING_KEY_IDENTITY') }, rest.database),
    ...face('officials'),
    ...(await publishing()),
    checkpointPublicKey: cloudCheckpointPublicKey(variable('INSAF_CHECKPOINT_PUBLIC_KEY')),
    releaseTimes: variable('INSAF_RELEASE_TIMES').split(','),
  };
}
/** The processor of identities: the one role that opens what the registry sealed. */
export async function identityConfig(): Promise<IdentityConfig> {
  const at = database();
  const keys = {
    ...(await cloudHasher({ identity: variable('INSAF_HASHING_SECRET_IDENTITY') }, at)),
    ...(await cloudSealer({ identity: variable('INSAF_SEALING_PUBLIC_KEY_IDENTITY') })),
    ...cloudOpener({ identity: variable('INSAF_SEALING_KEY_IDENTITY') }, at),
    ...cloudKeyService({ identity: variable('INSAF_WRAPPING_KEY_IDENTITY') }, at),
  };
  const tables = { identity: table('identity'), protected: table('protected'), journal: table('journal') };
  return { database: at, tables, keys };
}

/** The clock of releases. */
export const releaseConfig = (): ReleaseConfig => ({
  database: database(),
  tables: {
    ...{ core: table('core'), protected: table('protected'), journal: table('journal') },
    identity: table('identity'),
  },
  reportKeys: reportKeys(),
});

/** A stage's first rule set, put by an administrator under the setup role. */
export const setupConfig = async (): Promise<PublishingConfig> => ({
  ...(await house()),
  ...(await publishing()),
  tables: { core: table('core'), journal: table('journal') },
});

/** Without an address the witness is whoever reads the checkpoints; docs/journal.md says why a stage should have one. */
const witness = (): Witness => {
  const url = environment.INSAF_WITNESS_URL;
  return everyWitness(url ? [webhookWitness(url)] : []);
};

export async function sealConfig(): Promise<SealConfig> {
  const pair = {
    keyId: variable('INSAF_CHECKPOINT_SIGNING_KEY'),
    publicKey: variable('INSAF_CHECKPOINT_PUBLIC_KEY'),
  };
  return {
    database: database(),
    tables: { journal: table('journal'), seals: table('seals') },
    checkpointSigner: cloudCheckpointSigner(pair, database()),
    witness: witness(),
    origin: variable('INSAF_JOURNAL_ORIGIN'),
  };
}
