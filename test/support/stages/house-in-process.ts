import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { IdentityDeps } from '../../../functions/deps.ts';
import type { FaceApp } from '../../../functions/http/face-env.ts';
import { createInspectorate } from '../../../functions/inspectorate/app.ts';
import { localAssets } from '../../../functions/local/console-assets.ts';
import { openCredentialKeyFile } from '../../../functions/local/keys/credential-key-file.ts';
import { openKeyFile } from '../../../functions/local/keys/key-file.ts';
import { openRuleSetKeyFile } from '../../../functions/local/keys/rule-set-key-file.ts';
import { openWrappingKeyFile } from '../../../functions/local/keys/wrapping-key-file.ts';
import { createRegistry } from '../../../functions/registry/app.ts';
import { catalogueCases } from '../../../functions/rules-cli/rule-folder.ts';
import type { ProcessorContext } from '../../../lib/actions/context.ts';
import type { IdentityKeys, RegistryKeys } from '../../../lib/actions/key-service.ts';
import { onceErasedAgain } from '../../../lib/actions/once-erased-again.ts';
import { cachedOrganisations } from '../../../lib/actions/organisations/known.ts';
import { principalOf } from '../../../lib/actions/principal.ts';
import { cachedRates } from '../../../lib/actions/rates/known.ts';
import { cachedRuleSets } from '../../../lib/actions/rule-sets/active.ts';
import { installDefaultRules } from '../../../lib/actions/rule-sets/publish.ts';
import { sealingReports } from '../../../lib/actions/sealed-store.ts';
import { processorActor } from '../../../lib/domain/access/actor.ts';
import { type Pool, scopesOf } from '../../../lib/domain/access/scopes.ts';
import type { IdPrefix } from '../../../lib/domain/values/ids.ts';
import { createLog, type Log } from '../../../lib/log.ts';
import { defaultRules } from '../../../lib/rules/default-rules.ts';
import { putOfficial } from '../../../lib/store/officials.ts';
import type { TableName } from '../../../lib/store/tables.ts';
import { anOfficial } from './officials.ts';
import type { TestEngine } from './open-engine.ts';

/** What a caller sends; a body makes it a POST with a key of its own unless one is given. */
export interface Sent {
  body?: unknown;
  idempotencyKey?: string;
  /** The tag of the record that a change rests on. */
  ifMatch?: string;
}

/** Somebody with a token, at the face of their pool. Refusals throw, with the problem in the message. */
export type Caller = (path: string, sent?: Sent) => Promise<unknown>;

export interface HouseOptions {
  /** Where the keys are kept, for a house that comes back to the data of an earlier one. */
  keysFolder?: string;
  /** Says what went wrong, unless it is told not to. */
  log?: Log;
  /** Put in the place of a part, to see or to spoil what flows through it. */
  storeOf?(store: TestEngine['store']): TestEngine['store'];
  keysOf?(keys: RegistryKeys): RegistryKeys;
  identityKeysOf?(keys: IdentityKeys): IdentityKeys;
}

/** Both faces without a port, over the store of a test engine, so that every call of a request is seen. */
export interface HouseInProcess {
  /** The faces themselves, as each pool reaches its own. */
  faces: Readonly<Record<Pool, FaceApp>>;
  tokenOf(pool: Pool, subject: string): Promise<string>;
  caller(pool: Pool, subject: string): Promise<Caller>;
  /** What the processor of identities works with. */
  identity: IdentityDeps;
  /** What a processor of this name works with. */
  processor(name: string): ProcessorContext;
}

const issuerOf = (pool: Pool): string => `https://${pool}.example`;
/** Keys of a folder, made there on first use; without a folder, keys that nobody has afterwards. */
async function keys(kept: string | undefined) {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'insaf-keys-')));
  const ring = await openKeyFile(join(folder, 'keys.json'));
  const wrapping = await openWrappingKeyFile(join(folder, 'wrapping-keys.json'));
  const ruleSets = await openRuleSetKeyFile(join(folder, 'rule-set-key.json'));
  const credentials = await openCredentialKeyFile(join(folder, 'credential-keys.json'), 'http://localhost');
  if (kept === undefined) await rm(folder, { recursive: true });
  return { ...ring, wrapping, ruleSets, credentials };
}

/** Tokens of the moment at which the clock of the house stands. */
async function tokens(moment: number) {
  const issuedAt = Math.floor(moment / 1_000);
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwks = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'test' }] });
  const sign = (pool: Pool, subject: string): Promise<string> =>
    new SignJWT({ client_id: 'test', token_use: 'access', scope: scopesOf(pool).join(' ') })
      .setProtectedHeader({ alg: 'ES256', kid: 'test' })
      .setIssuer(issuerOf(pool))
      .setSubject(subject)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + 3_600)
      .sign(privateKey);
  const trusted = (pool: Pool) => [{ issuer: issuerOf(pool), keys: jwks, pool, clients: 'any' as const }];
  return { sign, trusted };
}

/** Says nothing but what went wrong. */
const quiet = createLog(
  (line) => void (line.includes('"error"') && console.error(line)),
  () => '',
);

/**
 * Publishes the default rules, makes `inspector` an inspector, and opens both faces. Call it after the engine has started.
 */
export async function houseInProcess(
  db: Pick<TestEngine, 'store'>,
  flaggedShards = 1,
  { keysFolder, log = quiet, ...seams }: HouseOptions = {},
): Promise<HouseInProcess> {
  const { storeOf = (given) => given, keysOf = (given) => given, identityKeysOf = (given) => given } = seams;
  const ring = await keys(keysFolder);
  const plain = storeOf(db.store);
  const store = sealingReports<TableName, TableName>(plain, ring.wrapping);
  // The clock stands still, so that what is remembered for some seconds is remembered for the whole test.
  const started = Date.now();
  const { sign, trusted } = await tokens(started);
  const now = () => started;
  const newId = (prefix: IdPrefix) => `${prefix}_${randomUUID()}`;
  const { signer, verifier } = ring.ruleSets;
  const ruleSets = cachedRuleSets({
    core: db.store.reader('core'),
    now,
    verifier,
    pointerMilliseconds: 5_000,
  });
  const rates = cachedRates(db.store.reader('core'), now);
  const common = { store, ruleSets, rates, newId, now, log };
  const at = new Date(now()).toISOString();
  const installation = { ...common, actor: processorActor('installation'), requestId: 'test', now: at };
  const installing = { ...installation, signer, language: 'en', keyedHash: () => '' } as const;
  await installDefaultRules(installing, defaultRules, catalogueCases);
  const inspector = principalOf({ issuer: issuerOf('officials'), subject: 'inspector' });
  await db.store.write([putOfficial(inspector, anOfficial(['inspector']))]);
  const face = {
    baseUrl: 'http://localhost',
    documents: {
      openapi: async () => ({}),
      assets: '',
      docsClientId: 'insaf-console',
      issuerOrigin: 'http://localhost:1',
    },
    consoleAssets: localAssets,
    checkResponses: true,
  };
  const apps: Record<Pool, FaceApp> = {
    organisations: createRegistry({
      organisations: cachedOrganisations(db.store.reader('core'), now),
      ...common,
      ...face,
      keys: keysOf(ring.registry),
      voiceUrl: 'http://voice.localhost',
      credentialSigner: ring.credentials,
      issuers: trusted('organisations'),
    }),
    officials: createInspectorate({
      ...common,
      store: sealingReports<TableName, TableName>(plain, ring.wrapping, onceErasedAgain(plain)),
      ...face,
      flaggedShards,
      releaseTimes: ['10:00'],
      signer,
      checkpointPublicKey: '',
      dataKeys: ring.wrapping,
      keys: ring.full,
      issuers: trusted('officials'),
    }),
  };
  return {
    faces: apps,
    tokenOf: sign,
    identity: { store, newId, now, log, keys: identityKeysOf({ ...ring.full, ...ring.wrapping }) },
    caller: async (pool, subject) => callerOf(apps[pool], await sign(pool, subject)),
    processor: (name) => ({
      ...common,
      ...{ flaggedShards, actor: processorActor(name), requestId: name, now: at, language: 'en' },
      keyedHash: (purpose, data) => ring.full.hmac(`protected:${purpose}`, data).slice(0, 32),
    }),
  };
}

function callerOf(app: FaceApp, token: string): Caller {
  return async (path, { body, idempotencyKey = randomUUID(), ifMatch } = {}) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'insaf-purpose': 'inspection',
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'idempotency-key': idempotencyKey }),
    };
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await app.request(path, { headers, ...sent });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  };
}
