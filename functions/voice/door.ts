import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

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
