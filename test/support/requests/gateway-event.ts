import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { handle } from 'hono/aws-lambda';

type Entry = ReturnType<typeof handle>;
type Result = Awaited<ReturnType<Entry>>;

/** AWS says of some fields that they may be absent, hono that they may be undefined. */
const asHonoEvent = (event: object) => event as Parameters<Entry>[0];

/** What a corpus sends through every door. */
export interface Sent {
  method: string;
  /** Path and search, as a client writes them. */
  address: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
}

const textual = /^(text\/|application\/(json|problem\+json|merge-patch\+json|x-www-form-urlencoded))/;

/**
 * A request as an HTTP API of API Gateway hands it over (payload format 2.0): header names in small letters, cookies apart, path and
 * search as they came, and a body that is not text in base64. What a gateway does to an encoded slash only an account can show.
 */
export function toGatewayEvent({ method, address, headers, body }: Sent): Parameters<Entry>[0] {
  const [path = '/', search = ''] = address.split('?');
  const lower = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const { cookie, ...rest } = lower;
  const isBase64Encoded = body !== undefined && !textual.test(lower['content-type'] ?? '');
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const event: APIGatewayProxyEventV2 = {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: search,
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    headers: { host: 'localhost', 'x-forwarded-proto': 'http', ...length, ...rest },
    requestContext: {
      accountId: '123456789012',
      apiId: 'api',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: '22/Nov/2026:08:00:00 +0000',
      timeEpoch: 1_795_593_600_000,
    },
    ...(body === undefined ? {} : { body: isBase64Encoded ? Buffer.from(body).toString('base64') : body }),
    isBase64Encoded,
  };
  return asHonoEvent(event);
}

/** What the gateway would answer to the client. */
export function fromGatewayResult(result: Result): Response {
  const { statusCode = 200, headers = {}, cookies = [], body, isBase64Encoded } = result;
  const sent = new Headers(
    Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
  );
  for (const cookie of cookies) sent.append('set-cookie', cookie);
  const bytes = body === undefined ? null : isBase64Encoded ? Buffer.from(body, 'base64') : body;
  const isBodiless =
    statusCode === 204 || statusCode === 304 || (statusCode >= 300 && statusCode < 400 && !bytes);
  return new Response(isBodiless ? null : bytes, { status: statusCode, headers: sent });
}
