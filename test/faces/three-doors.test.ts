import { handle } from 'hono/aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaceApp } from '../../functions/http/face-env.ts';
import { openDoor } from '../../functions/local/listen.ts';
import * as examples from '../../functions/registry/operations/examples.ts';
import { figure } from '../support/figure.ts';
import { fromGatewayResult, type Sent, toGatewayEvent } from '../support/requests/gateway-event.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type HouseInProcess, houseInProcess } from '../support/stages/house-in-process.ts';

/**
 * T17: one corpus through three doors. In process, over a port of the local run, and as an event of the cloud's gateway, a face
 * gives the same answer; each difference that there is stands in {@link differences} with its reason.
 */
const db = testEngine();
let house: HouseInProcess;
let token: string;
let door: Awaited<ReturnType<typeof openDoor>>;

beforeAll(async () => {
  house = await houseInProcess(db);
  token = await house.tokenOf('organisations', 'integrator');
  door = await openDoor('registry', 0);
  door.serve(house.faces.organisations.fetch);
});
afterAll(async () => door?.stop());

/** What differs by nature, by header; at most ten of them (T17). */
const differences: Readonly<Record<string, string>> = {
  'x-request-id': 'a new number for each request',
  date: 'the clock of the server; in process nobody sets one',
  connection: 'of one hop: between client and server of the local run',
  'keep-alive': 'of one hop',
  'transfer-encoding': 'how one hop cuts a body into pieces',
  'content-length': 'said by the server of the local run, by the gateway later, in process by nobody',
  ratelimit: 'each call takes one from the same share',
  'ratelimit-policy': 'without an account requests are counted by address, and only the gateway says which',
};

const json = { 'content-type': 'application/json' };
const signed = (): Record<string, string> => ({ authorization: `Bearer ${token}` });
const get = (address: string, headers: Record<string, string> = {}): Sent => ({
  method: 'GET',
  address,
  headers,
});
const post = (address: string, body: string, headers: Record<string, string> = {}): Sent => ({
  method: 'POST',
  address,
  headers: { ...json, ...headers },
  body,
});

/** By what they try; made when asked for, because they need a token. */
const corpus: Readonly<Record<string, () => Sent>> = {
  'what is public': () => get('/v1/meta'),
  'in Arabic': () => get('/v1/meta', { 'accept-language': 'ar-BH, en;q=0.5' }),
  'a list of codes': () => get('/v1/reference/fee-items'),
  'an ETag that is known': () => get('/v1/openapi.json', { 'if-none-match': '"nothing"' }),
  health: () => get('/healthz'),
  readiness: () => get('/readyz'),
  'a help page': () => get('/problems/not-found', { 'accept-language': 'ar' }),
  HEAD: () => ({ method: 'HEAD', address: '/v1/meta', headers: {} }),
  OPTIONS: () => ({ method: 'OPTIONS', address: '/v1/meta', headers: {} }),
  'a wrong method': () => ({ method: 'DELETE', address: '/v1/contracts', headers: signed() }),
  'an unknown address': () => get('/v1/nothing'),
  'a slash at the end': () => get('/v1/meta/'),
  'a doubled slash': () => get('/v1//meta'),
  'a stranger': () => get('/v1/me'),
  'a broken token': () => get('/v1/me', { authorization: 'Bearer x.y.z' }),
  'a newcomer': () => get('/v1/me', signed()),
  'a list without an organisation': () => get('/v1/contracts?limit=5', signed()),
  'a search with signs': () =>
    get('/v1/organisations?country=BH&registrationNumber=A%2FB%20%C3%A9', signed()),
  'a repeated field of a search': () => get('/v1/contracts?limit=1&limit=2', signed()),
  'an unknown field of a search': () => get('/v1/contracts?colour=red', signed()),
  'a search that is no UTF-8': () => get('/v1/organisations?country=%ff', signed()),
  'an id that fits nothing': () => get('/v1/contracts/%3Cscript%3E', signed()),
  'an id of nobody': () => get('/v1/contracts/ctr_00000000-0000-4000-8000-000000000000', signed()),
  'no key': () => post('/v1/employers', JSON.stringify(examples.registerEmployer), signed()),
  'no body': () => ({
    method: 'POST',
    address: '/v1/employers',
    headers: { ...signed(), ...json, 'idempotency-key': 'k1' },
  }),
  'broken JSON': () => post('/v1/employers', '{"a":', { ...signed(), 'idempotency-key': 'k2' }),
  'JSON in another alphabet': () =>
    post('/v1/employers', JSON.stringify({ name: { latin: 'x', arabic: 'شركة' } }), {
      ...signed(),
      'idempotency-key': 'k3',
    }),
  'a body of another kind': () =>
    post('/v1/employers', 'a=b', { ...signed(), 'idempotency-key': 'k4', 'content-type': 'text/plain' }),
  'a form where JSON belongs': () =>
    post('/v1/employers', 'a=b', {
      ...signed(),
      'idempotency-key': 'k5',
      'content-type': 'application/x-www-form-urlencoded',
    }),
  'a body that is too deep': () =>
    post('/v1/employers', `${'['.repeat(40)}${']'.repeat(40)}`, { ...signed(), 'idempotency-key': 'k6' }),
  'a body that is too large': () =>
    post('/v1/employers', `"${'x'.repeat(1_100_000)}"`, { ...signed(), 'idempotency-key': 'k7' }),
  'an Accept that leaves no room': () => get('/v1/meta', { accept: 'image/png' }),
  'a number of its own': () =>
    get('/v1/meta', { 'x-request-id': 'mine-1', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` }),
  'a page': () => get('/console', { 'accept-language': 'ar', cookie: 'insaf-language=en; other=1' }),
  'the choice of a language, with its cookie': () => get('/console/language?to=ar&back=/console'),
  'a file of a page': () => get('/console/assets/console.rtl.css'),
  'a font': () => get('/console/assets/noto-sans-latin.woff2'),
  'a form from elsewhere': () => ({
    method: 'POST',
    address: '/console/sign-out',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' },
    body: 'a=b',
  }),
};

interface Seen {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Numbers of requests and keys of one sign-in are new each time, wherever they stand. */
const masked = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, 'UUID')
    .replaceAll(/http:\/\/localhost:\d+/g, 'http://localhost');

async function seen(response: Response): Promise<Seen> {
  const headers = [...response.headers].filter(([name]) => !Object.hasOwn(differences, name));
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, masked(value)])),
    body: masked(bytes.toString('latin1')),
  };
}

const inProcess = async (face: FaceApp, { method, address, headers, body }: Sent): Promise<Response> =>
  face.request(`http://localhost${address}`, { method, headers, ...(body === undefined ? {} : { body }) });

const overAPort = ({ method, address, headers, body }: Sent): Promise<Response> =>
  fetch(door.url + address, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) });

async function throughTheGateway(face: FaceApp, sent: Sent): Promise<Response> {
  const context = { awsRequestId: 'test', functionName: 'registry' };
  const result = await handle(face)(toGatewayEvent(sent), asLambdaContext(context));
  return fromGatewayResult(result);
}

/** What hono reads of Lambda's context is nothing; the rest is never touched. */
const asLambdaContext = (context: object) => context as Parameters<ReturnType<typeof handle>>[1];

describe('one request through three doors', () => {
  it.each(Object.keys(corpus))('%s gets one answer', async (name) => {
    const sent = corpus[name]?.() ?? get('/');
    const face = house.faces.organisations;
    const first = await seen(await inProcess(face, sent));
    expect(await seen(await overAPort(sent)), 'over a port').toEqual(first);
    expect(await seen(await throughTheGateway(face, sent)), 'through the gateway').toEqual(first);
  });

  it('differs in no more than ten ways, each with its reason', () => {
    const documented = Object.keys(differences).length;
    figure(
      'T17',
      `${Object.keys(corpus).length} requests through three doors, ${documented} documented differences`,
    );
    expect(documented).toBeLessThanOrEqual(10);
  });
});
