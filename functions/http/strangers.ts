import type { FaceContext } from './face-env.ts';
import type { RateLimiter } from './rate-limit.ts';
import { sourceOf } from './source-of.ts';

/** What one address may ask of one process without an account: far more than a person does, far less than a flood. */
export const strangersQuota = { quota: 300, windowSeconds: 60 } as const;

/**
 * Takes one request off the share of the address that it comes from.
 * @throws ProblemError `rate-limited` with Retry-After
 */
export function limitStranger(context: FaceContext, limit: RateLimiter | undefined): void {
  const source = sourceOf(context);
  if (source === undefined || !limit) return;
  for (const [name, value] of Object.entries(limit(source))) context.header(name, value);
}
