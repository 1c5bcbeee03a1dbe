import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { localClientConfig } from '../../../functions/local/engine/engine.ts';
import { localTableNames } from '../../../functions/local/engine/tables.ts';
import { openKeyFile } from '../../../functions/local/keys/key-file.ts';
import { createVoice } from '../../../functions/voice/app.tsx';
import { createSessions, type Session } from '../../../functions/voice/session.ts';
import type { VoiceDeps } from '../../../functions/voice-deps.ts';
import { createLog } from '../../../lib/log.ts';
import { createDynamoClient } from '../../../lib/store/table/client.ts';
import { createStore } from '../../../lib/store/table/store.ts';
import type { Running } from '../stages/running.ts';

/*
 * The face of workers as T1 has it: every route that is mounted, by what its visitor carries, by what is wrong with each field of
 * its form. What is answered stands in the two tables; what has no row fails.
 */

/**
 * What a phone carries: nothing; the link of this contract, or of another; a mailbox that is its own, or a decoy; a session that is
 * over, was changed, was sealed by another installation, or leads to a contract that is not there.
 */
export const carriers = [
  'nothing',
  'link',
  'otherLink',
  'mailbox',
  'decoy',
  'over',
  'changed',
  'forged',
  'vanished',
] as const;
export type Carrier = (typeof carriers)[number];
/** Those who carry what opens nothing: they are answered what whoever carries nothing is, to the byte. */
export const asNothing: readonly Carrier[] = ['over', 'changed', 'forged'];

type Fields = Readonly<Record<string, string>>;

/**
 * A route, what each carrier is answered in the order above, and for a form the fields that it is sent well filled. No form is
 * sent for a contract that is not there: none ever ceases to be.
 */
interface Row {
  answers: string;
  fields?: Fields;
}
const told: Fields = {
  key: 'KEY',
  l: 'en',
  words: 'x',
  urgency: 'soon',
  employer: 'M',
  sector: 'F',
  area: 'capital',
};
export const voiceMatrix: Readonly<Record<string, Row>> = {
  'GET /healthz': { answers: '200 200 200 200 200 200 200 200 200' },
  'GET /s.css': { answers: '200 200 200 200 200 200 200 200 200' },
  'GET /i.svg': { answers: '200 200 200 200 200 200 200 200 200' },
  'GET /': { answers: '200 200 200 200 200 200 200 200 404' },
  'POST /': { answers: '422 422 422 422 422 422 422 422', fields: { code: '1234', l: 'en' } },
  'GET /code': { answers: '200 200 200 200 200 200 200 200 200' },
  'GET /phone': { answers: '200 200 200 200 200 200 200 200 200' },
  'GET /leave': { answers: '303 303 303 303 303 303 303 303 303' },
  'GET /l/:code': { answers: '200 200 200 200 200 200 200 200 200' },
  'GET /l/:code/print': { answers: '200 200 200 200 200 200 200 200 200' },
  'GET /l/:code/qr.svg': { answers: '200 200 200 200 200 200 200 200 200' },
  'GET /speak': { answers: '200 200 200 200 200 200 200 200 200' },
  'POST /speak': {
    answers: '200 200 200 200 200 200 200 200',
    fields: { ...told, tick: 'WAGES_UNPAID', whom: 'self' },
  },
  'GET /differs': { answers: '403 200 200 403 403 403 403 403 200' },
  'POST /differs': {
    answers: '403 200 200 403 403 403 403 403',
    fields: { ...told, tick: 'WAGES_UNPAID', whom: 'self' },
  },
  'GET /paid': { answers: '200 200 200 200 200 200 200 200 200' },
  'POST /paid': { answers: '200 200 200 200 200 200 200 200', fields: { l: 'en', item: 'RF01' } },
  'POST /paid/send': {
    answers: '200 200 200 200 200 200 200 200',
    fields: {
      ...told,
      item: 'RF01',
      'amount.RF01': '1',
      'currency.RF01': 'BHD',
      'to.RF01': 'subAgent',
      'receipt.RF01': 'yes',
    },
  },
  'GET /back': { answers: '200 200 200 200 200 200 200 200 200' },
  'POST /back': { answers: '200 200 200 200 200 200 200 200', fields: { l: 'en', item: 'RF01' } },
  'POST /back/send': {
    answers: '200 200 200 200 200 200 200 200',
    fields: { ...told, item: 'RF01', 'got.RF01': 'all' },
  },
  'GET /messages': { answers: '200 200 200 200 200 200 200 200 200' },
  'POST /messages': {
    answers: '422 422 422 422 422 422 422 422',
    fields: { l: 'en', first: '1', second: '2' },
  },
  'POST /messages/add': {
    answers: '403 403 403 200 200 403 403 403',
    fields: { key: 'KEY', l: 'en', words: 'x' },
  },
};

/** Fields of which several values are sent as several of the same name. */
const lists = new Set(['tick', 'item']);
/** Fields with values of a list. */
const chosen = /^(l|urgency|sector|area|tick|whom|item|currency\.|to\.|receipt\.|got\.)/;

/** A form with one thing wrong that none of our pages could have sent. */
export interface Defect {
  name: string;
  fields: Readonly<Record<string, string | readonly string[]>>;
  headers?: Readonly<Record<string, string>>;
}

/** Each defect of each field, and of the form as a whole. */
export function defectsOf(good: Fields): Defect[] {
  const ofFields = Object.keys(good).flatMap((field): Defect[] => {
    const { [field]: value = '', ...others } = good;
    return [
      { name: `${field} far too long`, fields: { ...good, [field]: 'x'.repeat(8_001) } },
      ...(lists.has(field) ? [] : [{ name: `${field} twice`, fields: { ...good, [field]: [value, value] } }]),
      ...(chosen.test(field) ? [{ name: `${field} of no list`, fields: { ...good, [field]: 'zzz' } }] : []),
      ...(field === 'key'
        ? [
            { name: 'no key', fields: others },
            { name: 'an empty key', fields: { ...good, key: '' } },
            { name: 'a key that was not drawn', fields: { ...good, key: '1' } },
          ]
        : []),
    ];
  });
  return [
    ...ofFields,
    { name: 'a field that is not ours', fields: { ...good, role: 'admin' } },
    { name: 'a field of an object', fields: { ...good, __proto__x: '1', 'constructor.RF01': '1' } },
    { name: 'as JSON', fields: good, headers: { 'content-type': 'application/json' } },
    { name: 'from another site', fields: good, headers: { 'sec-fetch-site': 'cross-site' } },
  ];
}

/** The fields with a key that was drawn for this form alone. */
export const filled = (fields: Fields): Fields =>
  fields.key === undefined ? fields : { ...fields, key: randomUUID() };

async function depsOn({ insaf }: Running): Promise<VoiceDeps> {
  const { voice } = await openKeyFile(join(insaf.dataDir, 'keys.json'));
  return {
    store: createStore(createDynamoClient(localClientConfig(insaf.engine.endpoint)), localTableNames),
    keys: voice,
    baseUrl: insaf.urls.voice,
    newId: (prefix) => `${prefix}_${randomUUID()}`,
    now: () => Date.now(),
    log: createLog(
      () => undefined,
      () => '',
    ),
  };
}

/** Every route that the face has mounted, as `GET /speak`. */
export async function mountedRoutes(on: Running): Promise<string[]> {
  const { routes } = createVoice(await depsOn(on));
  return [
    ...new Set(
      routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
    ),
  ];
}

type Held = Extract<Session, { kind: 'link' }>;
const quarter = 900_000;

/** The cookie of each carrier, sealed as the face seals it. */
export async function cookiesOn(
  on: Running,
  { contractId, otherContractId, mailbox }: { contractId: string; otherContractId: string; mailbox: string },
): Promise<Readonly<Record<Carrier, string>>> {
  const deps = await depsOn(on);
  const { seal } = createSessions(deps);
  const strange = createSessions({ ...deps, keys: { ...deps.keys, hmac: () => '00'.repeat(32) } });
  const until = Date.now() + quarter;
  const link: Held = { kind: 'link', contractId, employer: { latin: 'Marsa' }, language: 'en', until };
  const decoy = { kind: 'mailbox', place: randomUUID(), genuine: false, language: 'en', until } as const;
  const good = seal(link);
  const named = (value: string) => `__Host-s=${value}`;
  return {
    nothing: '',
    link: named(good),
    otherLink: named(seal({ ...link, contractId: otherContractId, employer: { latin: 'Other' } })),
    mailbox,
    decoy: named(seal(decoy)),
    over: named(seal({ ...link, until: Date.now() - 1 })),
    changed: named(`${good.slice(0, -4)}AAAA`),
    forged: named(strange.seal(link)),
    vanished: named(seal({ ...link, contractId: `ctr_${randomUUID()}` })),
  };
}
