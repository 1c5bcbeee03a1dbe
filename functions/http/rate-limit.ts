import type { Actor } from '../../lib/domain/access/actor.ts';
import { ProblemError } from '../../lib/problems/problem-error.ts';

export interface RateLimitOptions {
  /** Requests that a caller may send at once, and again within each window. */
  quota: number;
  windowSeconds: number;
  now: () => Date;
}

/** Takes one request off a caller's share and gives the headers that tell of the rest. */
export type RateLimiter = (key: string) => Record<string, string>;

interface Bucket {
  tokens: number;
  at: number;
}

/** Enough for any day's callers of one instance; beyond it the longest unused are forgotten, and start full again. */
const mostBuckets = 10_000;

/** Whose share a request counts against. */
export const shareOf = (actor: Pick<Actor, 'issuer' | 'subject'>): string =>
  JSON.stringify([actor.issuer, actor.subject]);

/**
 * A token bucket for each caller, in this process only. It is the inner door: it keeps one caller from starving the
 * others on one instance. The gateway is the outer door and counts across instances. Headers follow the IETF draft
 * "RateLimit header fields for HTTP". Throws ProblemError `rate-limited` with Retry-After.
 */
export function createRateLimiter({ quota, windowSeconds, now }: RateLimitOptions): RateLimiter {
  const perSecond = quota / windowSeconds;
  const buckets = new Map<string, Bucket>();
  const policy = { 'RateLimit-Policy': `"default";q=${quota};w=${windowSeconds}` };

  const refilled = (key: string): Bucket => {
    const at = now().getTime() / 1_000;
    const bucket = buckets.get(key) ?? { tokens: quota, at };
    // Taken out and put back at the end, so that the map's order is the order of use.
    buckets.delete(key);
    const tokens = Math.min(quota, bucket.tokens + Math.max(0, at - bucket.at) * perSecond);
    const fresh = { tokens, at };
    buckets.set(key, fresh);
    const oldest = buckets.size > mostBuckets ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    return fresh;
  };

  return (key) => {
    const bucket = refilled(key);
    const allowed = bucket.tokens >= 1;
    if (allowed) bucket.tokens -= 1;
    const full = Math.ceil((quota - bucket.tokens) / perSecond);
    const headers = { ...policy, RateLimit: `"default";r=${Math.floor(bucket.tokens)};t=${full}` };
    if (allowed) return headers;
    const wait = Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
    throw new ProblemError('rate-limited', { headers: { ...headers, 'Retry-After': String(wait) } });
  };
}
