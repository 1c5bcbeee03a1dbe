import type { Operation } from '../functions/http/operation.ts';
import { purposes } from '../lib/domain/access/purpose.ts';

const text = (description: string, example: string) => ({
  description,
  schema: { type: 'string' as const },
  example,
});

/** Headers of answers. */
export const responseHeaders = {
  'X-Request-Id': text('The number of the request: yours if it was well formed, else a new one.', '5f0c6a1e'),
  'Content-Language': text('`en` or `ar`.', 'en'),
  'Cache-Control': text('`no-store` for everything above public data.', 'no-store'),
  ETag: text(
    'Strong tag of this version in this language. Send it back in If-Match to change the record.',
    '"3-Zt8r2Kx0aPqLmN4v"',
  ),
  Location: text('The path of the new record.', '/v1/…'),
  Link: text('`rel="next"` while there is a next page.', '</v1/…?cursor=…>; rel="next"'),
  RateLimit: text(
    'What is left of your share, and in how many seconds it is whole again.',
    '"default";r=599;t=1',
  ),
  'RateLimit-Policy': text('Your share: requests within a window of seconds.', '"default";q=600;w=60'),
  'Access-Control-Allow-Origin': text('Pages of anybody may read this.', '*'),
  'Retry-After': text('Seconds to wait before the next try.', '5'),
  'Idempotency-Replayed': text(
    '`true` when this is the answer of an earlier request with the same key.',
    'true',
  ),
  'WWW-Authenticate': text('What the token lacks (RFC 6750).', 'Bearer realm="insaf"'),
};
export type ResponseHeader = keyof typeof responseHeaders;

const headerParameter = (name: string, required: boolean, rest: object) => ({
  name,
  in: 'header' as const,
  required,
  ...rest,
});

/** Headers of requests. */
export const requestHeaders = {
  AcceptLanguage: headerParameter('Accept-Language', false, {
    description:
      'The language of titles, details and messages: `ar` or `en`. Names are data and are never translated.',
    schema: { type: 'string' },
    example: 'ar',
  }),
  RequestId: headerParameter('X-Request-Id', false, {
    description: 'Your own number for this request; echoed.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
    example: '5f0c6a1e',
  }),
  TraceParent: headerParameter('traceparent', false, {
    description: 'W3C Trace Context; passed on.',
    schema: { type: 'string' },
    example: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  }),
  IdempotencyKey: headerParameter('Idempotency-Key', true, {
    description:
      'A new random value for each new record. The same key and body give the same answer again for seven days.',
    schema: { type: 'string', pattern: '^"?[A-Za-z0-9._:-]{1,128}"?$' },
    example: '8e03978e-40d5-43dd-bc93-6894a57f9324',
  }),
  IfMatch: headerParameter('If-Match', true, {
    description: 'The ETag of the record as you read it. One tag; `*` is not accepted.',
    schema: { type: 'string' },
    example: '"3-Zt8r2Kx0aPqLmN4v"',
  }),
  IfNoneMatch: headerParameter('If-None-Match', false, {
    description: 'The ETag of what you already have; 304 when it is still so.',
    schema: { type: 'string' },
    example: '"3-Zt8r2Kx0aPqLmN4v"',
  }),
  Purpose: headerParameter('Insaf-Purpose', true, {
    description: 'Why you read this. It is recorded with the read.',
    schema: { type: 'string', enum: [...purposes] },
    example: 'flag-review',
  }),
};
export type RequestHeader = keyof typeof requestHeaders;

/** True for an answer that carries an ETag: one record, and not a page of them. */
export const hasTag = ({ success, paged }: Operation): boolean => success.schema !== undefined && !paged;

/** The headers that a request of this shape takes. */
export function requestHeadersOf(operation: Operation): RequestHeader[] {
  const names: RequestHeader[] = ['AcceptLanguage', 'RequestId', 'TraceParent'];
  if (operation.creates) names.push('IdempotencyKey');
  if (operation.guarded) names.push('IfMatch');
  if (operation.method === 'GET' && hasTag(operation)) names.push('IfNoneMatch');
  if (operation.purpose) names.push('Purpose');
  return names;
}

/** The headers that every answer to it has, refusals too. */
export const commonHeaders = ({ scope }: Operation): ResponseHeader[] => [
  'X-Request-Id',
  'Content-Language',
  'Cache-Control',
  ...(scope === 'public'
    ? (['Access-Control-Allow-Origin'] as const)
    : (['RateLimit', 'RateLimit-Policy'] as const)),
];

/** The headers of its success. */
export function successHeadersOf(operation: Operation): ResponseHeader[] {
  const names = commonHeaders(operation);
  if (hasTag(operation)) names.push('ETag');
  if (operation.creates) names.push('Idempotency-Replayed');
  if (operation.success.status === 201 || operation.success.status === 202) names.push('Location');
  if (operation.paged) names.push('Link');
  return names;
}

export const headerRefs = (names: readonly ResponseHeader[]): Record<string, { $ref: string }> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
