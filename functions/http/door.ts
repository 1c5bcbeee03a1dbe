import type { MiddlewareHandler } from 'hono';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import type { FaceContext, FaceEnv } from './face-env.ts';
import type { FaceLog } from './ports.ts';
import { languageOf } from './words/language.ts';

const requestIdPattern = /^[A-Za-z0-9._-]{1,64}$/;
/** W3C Trace Context, level 1: version, trace, parent and flags; neither id may be all zeros. */
const traceparentPattern = /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Headers of every answer unless the route chose its own. JSON is no document: it may load and frame nothing. */
const defaults: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
};

const matching = (header: string | undefined, pattern: RegExp): string | undefined =>
  header !== undefined && header.length <= 64 && pattern.test(header) ? header : undefined;

function refuseMalformedAddress(context: FaceContext): void {
  const { pathname, search } = new URL(context.req.raw.url);
  try {
    decodeURIComponent(pathname);
    decodeURIComponent(search);
  } catch {
    throw new ProblemError('malformed-address');
  }
}

function finish(context: FaceContext): void {
  const { headers } = context.res;
  for (const [name, value] of Object.entries(defaults)) if (!headers.has(name)) headers.set(name, value);
  if (!headers.has('Content-Language')) headers.set('Content-Language', context.var.language);
  headers.append('Vary', 'Accept-Language');
  headers.set('X-Request-Id', context.var.requestId);
}

/** The first and last thing that every request meets: its number, its language, the safe headers, one line of log. */
export const door =
  (log: FaceLog, newRequestId: () => string): MiddlewareHandler<FaceEnv> =>
  async (context, next) => {
    context.set(
      'requestId',
      matching(context.req.header('x-request-id'), requestIdPattern) ?? newRequestId(),
    );
    context.set('traceparent', matching(context.req.header('traceparent'), traceparentPattern));
    context.set('language', languageOf(context.req.header('accept-language')));
    await next();
    finish(context);
    const { requestId, operationId, problem } = context.var;
    log.answered({ requestId, operationId, status: context.res.status, ...(problem && { problem }) });
  };

/** Behind the door, so that the refusal carries what every answer carries. */
export const readableAddress = (): MiddlewareHandler<FaceEnv> => async (context, next) => {
  refuseMalformedAddress(context);
  await next();
};
