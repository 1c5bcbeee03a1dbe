import { base64url, createRemoteJWKSet, decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import { type Pool, parseScopes } from '../../../lib/domain/access/scopes.ts';
import { ProblemError } from '../../../lib/problems/problem-error.ts';
import { bearerChallenge } from './bearer-challenge.ts';

/** An issuer whose access tokens a face accepts. A face lists the issuers of its own pool and no other (A15). */
export interface TrustedIssuer {
  /** Compared character by character with `iss`. */
  issuer: string;
  /** The address of its key set, or a lookup of keys that are already here. */
  keys: string | JWTVerifyGetKey;
  pool: Pool;
  /** The `client_id` values that may call; `any` where every organisation registers clients of its own. */
  clients: readonly string[] | 'any';
  /** What the issuer puts before each scope. Cognito: the resource server's identifier and a slash. */
  scopePrefix?: string;
}

export interface VerifierOptions {
  issuers: readonly TrustedIssuer[];
  clock: () => Date;
  /** How far the clocks of issuer and face may be apart; 30 unless told. */
  clockToleranceSeconds?: number;
}

/** All that a token tells. Role and organisation are in our records, under issuer and subject together. */
export interface VerifiedToken {
  issuer: string;
  pool: Pool;
  subject: string;
  client: string;
  scopes: readonly string[];
}

/** Takes the value of an Authorization header. */
export type Verifier = (authorization: string | null | undefined) => Promise<VerifiedToken>;

const algorithms = ['RS256', 'ES256'];
/** Cognito sends no `typ` at all; RFC 9068 wants `at+jwt`. An identity token is told apart by `token_use`. */
const acceptedTypes = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];
const longestToken = 8_192;
/** Cognito's longest access token lives a day: what claims to be older is not ours, whatever its `exp`. */
const maxTokenAge = '24h';
const keySetOptions = { timeoutDuration: 3_000, cooldownDuration: 30_000, cacheMaxAge: 600_000 };

const Claims = z.looseObject({
  sub: z.string().min(1).max(255),
  client_id: z.string().min(1).max(255),
  token_use: z.literal('access'),
  scope: z.string().max(4_096).default(''),
});
type Known = TrustedIssuer & { getKey: JWTVerifyGetKey };

/**
 * Checks access tokens (RFC 6750, RFC 9068) of the given issuers.
 * @throws ProblemError `token-missing`, `token-expired`, `token-invalid`; `unavailable` while the keys cannot be fetched.
 */
export const createVerifier = ({ issuers, clock, clockToleranceSeconds = 30 }: VerifierOptions): Verifier => {
  const known = issuers.map((trusted) => ({ ...trusted, getKey: keysOf(trusted) }));
  return async (authorization) => {
    const token = bearerToken(authorization);
    try {
      const from = issuerOf(token, known);
      const { payload, protectedHeader } = await jwtVerify(token, from.getKey, {
        issuer: from.issuer,
        algorithms,
        requiredClaims: ['iss', 'sub', 'exp', 'iat'],
        maxTokenAge,
        clockTolerance: clockToleranceSeconds,
        currentDate: clock(),
      });
      if (!acceptedTypes.includes(protectedHeader.typ?.toLowerCase())) throw new Refused('typ');
      return toVerified(from, Claims.parse(payload));
    } catch (cause) {
      throw problemOf(cause);
    }
  };
};

class Refused extends Error {}
class KeysUnreachable extends Error {}

/** A fetch that fails is our trouble, not the caller's: it must not look like a bad token. */
const keysOf = ({ keys }: TrustedIssuer): JWTVerifyGetKey => {
  if (typeof keys !== 'string') return keys;
  const remote = createRemoteJWKSet(new URL(keys), keySetOptions);
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (cause) {
      const aboutTheToken =
        cause instanceof errors.JWKSNoMatchingKey ||
        cause instanceof errors.JWKSMultipleMatchingKeys ||
        cause instanceof errors.JOSENotSupported;
      throw aboutTheToken ? cause : new KeysUnreachable('key set', { cause });
    }
  };
};

const bearerToken = (authorization: string | null | undefined): string => {
  const [scheme = '', ...rest] = (authorization ?? '').trim().split(' ');
  const token = rest.join(' ').trim();
  if (scheme.toLowerCase() !== 'bearer' || token === '') {
    throw new ProblemError('token-missing', { headers: bearerChallenge() });
  }
  return token;
};

/** Reads `iss` before the signature is checked, only to choose whose keys check it. */
const issuerOf = (token: string, known: readonly Known[]): Known => {
  if (token.length > longestToken || !isCanonical(token)) throw new Refused('form');
  const { iss } = decodeJwt(token);
  const from = known.find(({ issuer }) => issuer === iss);
  if (!from) throw new Refused('issuer');
  return from;
};

/** One token, one spelling: decoders also take other characters, and spare bits in the last one of the signature. */
const isCanonical = (token: string): boolean => {
  const parts = token.split('.');
  return (
    parts.length === 3 &&
    parts.every((part) => part !== '' && base64url.encode(base64url.decode(part)) === part)
  );
};

const toVerified = (from: TrustedIssuer, claims: z.infer<typeof Claims>): VerifiedToken => {
  if (from.clients !== 'any' && !from.clients.includes(claims.client_id)) throw new Refused('client');
  return {
    issuer: from.issuer,
    pool: from.pool,
    subject: claims.sub,
    client: claims.client_id,
    scopes: parseScopes(claims.scope, from.scopePrefix),
  };
};

/** Whatever goes wrong here refuses the token; only the reason differs. */
const problemOf = (cause: unknown): ProblemError => {
  if (cause instanceof KeysUnreachable) {
    return new ProblemError('unavailable', { headers: { 'Retry-After': '5' }, cause });
  }
  if (cause instanceof errors.JWTExpired) {
    return new ProblemError('token-expired', { headers: bearerChallenge('The access token expired') });
  }
  const headers = bearerChallenge('The access token is not valid');
  return new ProblemError('token-invalid', { headers, cause: withoutClaims(cause) });
};

/** jose's errors carry the claims of the token: the log is given the name of the check that failed, and no more. */
const withoutClaims = (cause: unknown): Error => {
  if (cause instanceof Refused) return cause;
  if (cause instanceof errors.JWTClaimValidationFailed) return new Refused(`claim ${cause.claim}`);
  return new Refused(cause instanceof errors.JOSEError ? cause.code : 'malformed');
};
