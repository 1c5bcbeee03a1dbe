import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import * as z from 'zod';
import type { RateLimiter } from '../http/rate-limit.ts';

/**
 * No page loads anything but its own style sheet and picture, runs a script, is framed, sends a form elsewhere, or is kept by
 * anybody. Nothing is told to the next page of where its reader came from.
 */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** A request number of our own, for the journal. One sent from outside could tell a visit from others. */
export const door = (): MiddlewareHandler<{ Variables: { requestId: string } }> => async (context, next) => {
  context.set('requestId', randomUUID());
  await next();
  for (const [name, value] of Object.entries(headers))
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
};

/** The gateway says from where it was called, the local server has the socket; both are forgotten with the request. */
const Source = z.object({
  requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }).optional(),
  incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }).optional(),
});

const sourceOf = (context: Context): string => {
  const read = Source.safeParse(context.env ?? {});
  if (!read.success) return 'unknown';
  const { requestContext, incoming } = read.data;
  return requestContext?.http.sourceIp ?? incoming?.socket.remoteAddress ?? 'unknown';
};

/** What is sent counts against where it comes from; what is read, against the gateway's limits alone. */
export const limited =
  (limit: RateLimiter): MiddlewareHandler =>
  async (context, next) => {
    if (context.req.method === 'POST') limit(sourceOf(context));
    await next();
  };
