import { decodeJwt } from 'jose';
import type { VerifiedToken, Verifier } from './authenticate.ts';
import { sha256 } from './sha256.ts';

/** How long a token is taken without checking its signature again, and so how long it outlives its key. */
const longestMilliseconds = 10_000;
/** How many are remembered; the oldest goes first. */
const most = 10_000;

interface Accepted {
  verified: VerifiedToken;
  until: number;
}

/** The moment from which a token that was just verified is over, in milliseconds since 1970. */
const endOf = (authorization: string): number =>
  (decodeJwt(authorization.slice(authorization.lastIndexOf(' ') + 1)).exp ?? 0) * 1_000;

/**
 * Checks the signature of a token once in ten seconds instead of on every request: a client that sends many sends the same.
 * Only acceptance is remembered, under a hash, and never past the token's own end; every refusal is found anew.
 */
export function rememberingTokens(verify: Verifier, now: () => number): Verifier {
  const accepted = new Map<string, Accepted>();
  return async (authorization) => {
    if (!authorization) return verify(authorization);
    const key = sha256(authorization);
    const known = accepted.get(key);
    if (known && now() < known.until) return known.verified;
    accepted.delete(key);
    const verified = await verify(authorization);
    const oldest = accepted.keys().next();
    if (accepted.size >= most && !oldest.done) accepted.delete(oldest.value);
    accepted.set(key, {
      verified,
      until: Math.min(now() + longestMilliseconds, endOf(authorization.trim())),
    });
    return verified;
  };
}
