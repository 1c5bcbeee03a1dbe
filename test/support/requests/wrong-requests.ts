import type { Scene } from '../stages/scene.ts';
import { contractBetween } from '../stages/stage.ts';
import { amending, invalid, type Wrong } from './wrong-request.ts';

const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);

/** What is wrong with a request before anybody looks at its fields. */
export function wrongRequests({ parties, contractId, flagIds, callers }: Scene): Record<string, Wrong> {
  const body = contractBetween(parties);
  const registering = { who: parties.agency, method: 'POST', path: '/v1/contracts', body };
  const reading = { who: parties.agency, method: 'GET', path: '/v1/contracts' };
  const amend = amending(parties.employer, parties.employerId, { sector: 'G' });
  const inspecting = { who: 'inspector', method: 'GET', path: `/v1/flags/${flagIds[0]}` };
  return {
    'no token': {
      ...registering,
      who: { face: 'registry' },
      status: 401,
      code: 'token-missing',
      carries: { 'www-authenticate': 'Bearer realm="insaf"' },
    },
    "somebody else's contract": {
      ...reading,
      who: callers.stranger ?? 'agency',
      path: `/v1/contracts/${contractId}`,
      status: 404,
      code: 'not-found',
    },
    'malformed JSON': {
      ...registering,
      body: '{"employerId": secret',
      status: 400,
      code: 'malformed-json',
      secret: 'secret',
    },
    'bytes that are no UTF-8': {
      ...registering,
      body: bytes(0x7b, 0x22, 0xff, 0x22, 0x7d),
      status: 400,
      code: 'malformed-json',
    },
    'half a character': {
      ...registering,
      body: '{"externalId": "\\ud800"}',
      status: 400,
      code: 'malformed-json',
    },
    'no body': { ...registering, body: '', status: 400, code: 'body-missing' },
    'a body of more than a megabyte': {
      ...registering,
      body: JSON.stringify({ externalId: 'x'.repeat(1_048_576) }),
      status: 413,
      code: 'body-too-large',
    },
    'a body thirteen levels deep': { ...registering, body: nested(13), status: 400, code: 'too-deep' },
    'another content type': {
      ...registering,
      headers: { 'content-type': 'text/plain' },
      status: 415,
      code: 'unsupported-media-type',
    },
    'a compressed body': {
      ...registering,
      headers: { 'content-encoding': 'gzip' },
      status: 415,
      code: 'unsupported-media-type',
    },
    'a merge patch where a whole is wanted': {
      ...registering,
      headers: { 'content-type': 'application/merge-patch+json' },
      status: 415,
      code: 'unsupported-media-type',
    },
    'an answer in a type that we do not have': {
      ...reading,
      headers: { accept: 'text/csv' },
      status: 406,
      code: 'not-acceptable',
    },
    'another method': {
      ...reading,
      method: 'DELETE',
      status: 405,
      code: 'method-not-allowed',
      carries: { allow: 'GET, HEAD, POST' },
    },
    'a slash at the end': { ...reading, path: '/v1/contracts/', status: 404, code: 'not-found' },
    'an address that nobody can read': {
      ...reading,
      path: '/v1/contracts/%E0%A4%A',
      status: 400,
      code: 'malformed-address',
    },
    'a slash inside an id': {
      ...reading,
      path: '/v1/contracts/ctr_%2F..%2Fme',
      status: 404,
      code: 'not-found',
    },
    'a cursor of their own making': {
      ...reading,
      path: '/v1/contracts?cursor=eyJwayI6IkMifQ.AAAA',
      status: 400,
      code: 'cursor-invalid',
    },
    'a page of 101': {
      ...reading,
      path: '/v1/contracts?limit=101',
      ...invalid,
      field: ['#query/limit', 'whole-number'],
    },
    'an unknown filter': {
      ...reading,
      path: '/v1/contracts?state=active',
      ...invalid,
      field: ['#query/state', 'unknown-field', /`status`/],
    },
    'the same filter twice': {
      ...reading,
      path: '/v1/contracts?status=active&status=ended',
      ...invalid,
      field: ['#query/status', 'not-allowed-value'],
    },
    'no Idempotency-Key': {
      ...registering,
      headers: { 'idempotency-key': undefined },
      status: 400,
      code: 'idempotency-key-missing',
    },
    'an Idempotency-Key of two words': {
      ...registering,
      headers: { 'idempotency-key': 'two words' },
      status: 400,
      code: 'idempotency-key-invalid',
    },
    'no If-Match': { ...amend, headers: {}, status: 428, code: 'precondition-required' },
    'an If-Match for whatever there is': {
      ...amend,
      headers: { 'if-match': '*' },
      status: 428,
      code: 'precondition-required',
    },
    'a stale If-Match': {
      ...amend,
      headers: { 'if-match': `"7-${'A'.repeat(16)}"` },
      status: 412,
      code: 'precondition-failed',
    },
    'no purpose': {
      ...inspecting,
      headers: { 'insaf-purpose': undefined },
      status: 400,
      code: 'purpose-required',
    },
    'a purpose in their own words': {
      ...inspecting,
      headers: { 'insaf-purpose': 'curious' },
      status: 400,
      code: 'purpose-required',
      secret: 'curious',
    },
    'a decision about a flag without a reason': {
      ...inspecting,
      method: 'POST',
      path: `${inspecting.path}/reviews`,
      body: { decision: 'dismissed' },
      ...invalid,
      field: ['/reason', 'missing'],
    },
  };
}
