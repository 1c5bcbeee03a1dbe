import * as z from 'zod';
import type { Pool } from '../../../lib/domain/access/scopes.ts';
import type { TrustedIssuer } from './authenticate.ts';

/** What a stage tells a face of the pool whose people it serves. */
export const IssuerEnvironment = z.object({
  INSAF_ISSUER: z.url(),
  INSAF_SCOPE_PREFIX: z.string(),
  INSAF_CONSOLE_CLIENT_ID: z.string(),
});

/** The pool of a face, as tokens are pinned to it in the cloud. */
export const cloudIssuer = (pool: Pool, env: z.infer<typeof IssuerEnvironment>): TrustedIssuer => ({
  issuer: env.INSAF_ISSUER,
  keys: `${env.INSAF_ISSUER}/.well-known/jwks.json`,
  pool,
  // Officials come through their console alone. Every organisation has machine clients of its own, which only an
  // administrator of the pool can make.
  clients: pool === 'officials' ? [env.INSAF_CONSOLE_CLIENT_ID] : 'any',
  scopePrefix: env.INSAF_SCOPE_PREFIX,
});
