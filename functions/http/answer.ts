import type * as z from 'zod';
import { etagOf, isKept } from './etag.ts';
import type { FaceContext } from './face-env.ts';
import type { Operation, Reply } from './operation.ts';

/** The answer left our shape: a fault of ours. Names the fields and never their values, because it goes to the log. */
export class AnswerRefused extends Error {
  override readonly name = 'AnswerRefused';
}

/**
 * The body in the order of its schema, so that the same record has the same bytes and the same ETag however it was come by.
 * A strict schema refuses what must not leave, such as a field of another class.
 */
export function checkedAnswer(operation: Operation, body: unknown): unknown {
  const result = operation.success.schema?.safeParse(body);
  if (!result) return body;
  if (result.success) return result.data;
  const where = (issue: z.core.$ZodIssue) => `${issue.code} at /${issue.path.map(String).join('/')}`;
  throw new AnswerRefused(
    `${operation.operationId}: ${result.error.issues.slice(0, 5).map(where).join(', ')}`,
  );
}

function nextLink(address: string, next: string): string {
  const { pathname, searchParams } = new URL(address);
  searchParams.set('cursor', next);
  return `<${pathname}?${searchParams}>; rel="next"`;
}

function setPageLink(context: FaceContext, body: unknown): void {
  const page = typeof body === 'object' && body !== null && 'page' in body ? body.page : undefined;
  const next = typeof page === 'object' && page !== null && 'next' in page ? page.next : undefined;
  if (typeof next === 'string') context.header('Link', nextLink(context.req.url, next));
}

function setHeaders(context: FaceContext, operation: Operation, reply: Reply<unknown>): void {
  for (const [name, value] of Object.entries(reply.headers ?? {})) context.header(name, value);
  if (reply.location) context.header('Location', reply.location);
  if (operation.paged) setPageLink(context, reply.body);
  const seconds = reply.keptSeconds ?? operation.cacheSeconds;
  context.header('Cache-Control', seconds === undefined ? 'no-store' : `public, max-age=${seconds}`);
}

/** A handler's reply as the answer of its operation: status, ETag, Location, Link, how long it may be kept. */
export function toAnswer(context: FaceContext, operation: Operation, reply: Reply<unknown>): Response {
  setHeaders(context, operation, reply);
  const { status, schema, mediaType } = operation.success;
  if (!schema || status === 204) return context.body(null, status);
  const body = mediaType === undefined ? JSON.stringify(reply.body) : String(reply.body);
  if (!operation.paged) {
    const etag = etagOf(body, reply.version);
    context.header('ETag', etag);
    if (operation.method === 'GET' && isKept(context.req.header('if-none-match'), etag))
      return context.body(null, 304);
  }
  context.header('Content-Type', mediaType ?? 'application/json; charset=utf-8');
  return context.body(body, status);
}
