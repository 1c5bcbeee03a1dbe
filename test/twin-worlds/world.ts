import { createInspectorate } from '../../functions/inspectorate/app.ts';
import { localAssets } from '../../functions/local/console-assets.ts';
import { letReleasesLeave } from '../../functions/processors/release-processor.ts';
import { createRegistry } from '../../functions/registry/app.ts';
import { assessContracts } from '../../lib/actions/assessments/assess-contracts.ts';
import type { ProcessorContext } from '../../lib/actions/context.ts';
import { cachedOrganisations } from '../../lib/actions/organisations/known.ts';
import { computeProfiles } from '../../lib/actions/profiles/compute.ts';
import { cachedRates } from '../../lib/actions/rates/known.ts';
import { cachedRuleSets } from '../../lib/actions/rule-sets/active.ts';
import { sealingReports } from '../../lib/actions/sealed-store.ts';
import { processorActor } from '../../lib/domain/access/actor.ts';
import type { Call } from '../../lib/store/table/connection.ts';
import type { Reader } from '../../lib/store/table/table.ts';
import type { TableName } from '../../lib/store/tables.ts';
import type { TestEngine } from '../support/stages/open-engine.ts';
import { furnish, quiet } from './furnish.ts';
import { observedStore } from './one-after-another.ts';
import { browserOf, isPage, withoutDrawn } from './pages.ts';
import { twinIds } from './twin-ids.ts';
import type { TwinKeys } from './twin-keys.ts';
import { type Turn, type Turned, voiceOf } from './voice.ts';

/** What somebody outside saw of one call, and what it asked of the database. */
export interface Seen {
  /** What was called, for the report of a difference. */
  what: string;
  status: number;
  /** Status, headers and body with only what tells of the moment left out (decisions, 7). */
  bytes: string;
  /** The calls of the store in order, with their tables and units. */
  calls: readonly Call[];
  text: string;
  /** Of which face the answer is: each may ask other things of the database. */
  face: 'registry' | 'voice';
  isPage: boolean;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT';
export interface Sent {
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** The registry face as a plant sees it: a fetch, with a way to look where the face itself cannot. */
export type Fetch = (request: Request) => Promise<Response>;
export type Plant = (fetch: Fetch, reach: Reach) => Fetch;

/** Where a plant may look: `unseen` stands in no list of calls, the others are looked at through the store of the face. */
export interface Reach {
  unseen: Reader;
  unseenCore: Reader;
  seen: Reader;
  core: Reader;
}

export interface World {
  /** Moves with every step of a script, in both worlds alike. */
  clock: { at: number };
  /** Who is asked to give ids: the same name gives the same ids in both worlds. */
  step: { name: string };
  /** A call at the registry; without a subject, the public. */
  outside(subject: string | undefined, method: Method, path: string, sent?: Sent): Promise<Seen>;
  /** A page of the face of workers, as whoever kept a copy of a link sees it. */
  overLink(turn: Turn): Promise<Seen & Pick<Turned, 'cookie'>>;
  /** A worker's own step there; what it tells has arrived afterwards. */
  worker(turn: Turn): Promise<Turned>;
  /** A call of an official, expected to succeed. */
  official(
    subject: string,
    method: Method,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Record<string, unknown>>;
  processor(name: string): ProcessorContext;
  /** What the journal would wake: assessment and rank of these contracts and organisations. */
  settle(contractIds: readonly string[], organisationIds: readonly string[]): Promise<void>;
  /** The clock of releases strikes. */
  strike(): Promise<void>;
  protected: Reader;
}

const masked = new Set(['date', 'x-request-id', 'ratelimit', 'ratelimit-policy', 'retry-after']);
const bytesOf = ({ status, headers }: Response, text: string): string =>
  [
    status,
    ...[...headers].filter(([name]) => !masked.has(name)).map((header) => header.join(': ')),
    '',
    text,
  ].join('\n');

/** One of two worlds: both faces and the processors over an engine of its own, with the clock and the keys of its twin. */
export async function openWorld(db: TestEngine, keys: TwinKeys, plant?: Plant): Promise<World> {
  const clock = { at: Date.parse('2026-04-01T06:00:00Z') };
  const step = { name: 'start' };
  const calls: Call[] = [];
  const letters: string[] = [];
  const observed = observedStore(db.client, calls);
  const whole = sealingReports<TableName, TableName>(db.store, keys.wrapping);
  const now = () => clock.at;
  const core = db.store.reader('core');
  const common = {
    ruleSets: cachedRuleSets({ core, now, verifier: keys.verifier, pointerMilliseconds: 5_000 }),
    rates: cachedRates(core, now),
    newId: twinIds(step, letters),
    now,
    log: quiet,
  };
  await furnish(db, { ...common, store: whole }, keys);
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
  // The face has caches of its own: what a processor or a test reads must not warm them.
  const registry = createRegistry({
    ...common,
    ...face,
    store: observed,
    ruleSets: cachedRuleSets({
      core: observed.reader('core'),
      now,
      verifier: keys.verifier,
      pointerMilliseconds: 5_000,
    }),
    rates: cachedRates(observed.reader('core'), now),
    organisations: cachedOrganisations(observed.reader('core'), now),
    keys: keys.ring.registry,
    voiceUrl: 'http://voice.localhost',
    credentialSigner: keys.credentialSigner,
    issuers: keys.trusted('organisations'),
  });
  const inspectorate = createInspectorate({
    ...common,
    ...face,
    store: whole,
    flaggedShards: 1,
    releaseTimes: ['10:00'],
    signer: keys.signer,
    checkpointPublicKey: '',
    dataKeys: keys.wrapping,
    keys: keys.ring.full,
    issuers: keys.trusted('officials'),
  });
  const plain: Fetch = async (request) => registry.fetch(request);
  const reach = {
    unseen: whole.reader('protected'),
    unseenCore: core,
    seen: sealingReports<TableName, TableName>(observed, keys.wrapping).reader('protected'),
    core: observed.reader('core'),
  };
  const fetch = plant ? plant(plain, reach) : plain;
  const processor = (name: string): ProcessorContext => ({
    ...common,
    store: whole,
    ...{ flaggedShards: 1, actor: processorActor(name), requestId: name, language: 'en' },
    now: new Date(clock.at).toISOString(),
    keyedHash: (purpose, data) => keys.ring.full.hmac(`protected:${purpose}`, data).slice(0, 32),
  });
  const voice = voiceOf(
    { ...common, store: observed, keys: keys.ring.voice, baseUrl: 'http://voice.localhost' },
    () => ({ ...processor('mailbox'), store: whole, opener: keys.ring.full }),
  );
  const credentials = async (pool: 'organisations' | 'officials', subject: string, path: string) => {
    const token = await keys.token(pool, subject, clock.at);
    return isPage(path) ? browserOf(keys, { token, now }) : { authorization: `Bearer ${token}` };
  };
  const requestTo = async (pool: 'organisations' | 'officials', subject: string | undefined, of: Asked) => {
    const headers = {
      ...(subject === undefined ? {} : await credentials(pool, subject, of.path)),
      ...(of.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(of.method === 'POST' ? { 'idempotency-key': keyOf(step.name) } : {}),
      ...(pool === 'officials' ? { 'insaf-purpose': 'inspection' } : {}),
      'x-request-id': 'the-same',
      ...of.headers,
    };
    const body = of.body === undefined ? {} : { body: JSON.stringify(of.body) };
    return new Request(`http://localhost${of.path}`, { method: of.method, headers, ...body });
  };
  return {
    clock,
    step,
    protected: whole.reader('protected'),
    processor,
    async outside(subject, method, path, sent = {}) {
      calls.length = 0;
      const response = await fetch(await requestTo('organisations', subject, { method, path, ...sent }));
      const text = await response.text();
      return {
        what: `${subject ?? 'public'} ${method} ${path}`,
        status: response.status,
        bytes: isPage(path) ? withoutDrawn(bytesOf(response, text)) : bytesOf(response, text),
        calls: [...calls],
        text,
        face: 'registry',
        isPage: isPage(path),
      };
    },
    async overLink(turn) {
      calls.length = 0;
      const { response, text, cookie } = await voice.outsider(turn);
      const what = `voice ${turn.form ? 'POST' : 'GET'} ${turn.path}`;
      const bytes = withoutDrawn(bytesOf(response, text));
      const shown = { what, status: response.status, bytes, calls: [...calls], text, cookie };
      return { ...shown, face: 'voice', isPage: false };
    },
    async worker(turn) {
      const turned = await voice.worker(turn);
      await voice.deliver(letters.splice(0));
      return turned;
    },
    async official(subject, method, path, body, headers = {}) {
      const response = await inspectorate.fetch(
        await requestTo('officials', subject, { method, path, body, headers }),
      );
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return JSON.parse(text);
    },
    async settle(contractIds, organisationIds) {
      await assessContracts(processor('assess'), contractIds);
      await computeProfiles(processor('profile'), organisationIds);
    },
    strike: () => letReleasesLeave({ ...common, store: whole }),
  };
}

interface Asked extends Sent {
  method: Method;
  path: string;
}

const keyOf = (name: string): string => name.replaceAll(' ', ':');
