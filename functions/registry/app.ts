import { cachedStatusLists } from '../../lib/actions/certificates/status-lists.ts';
import type { RegistryContext } from '../../lib/actions/context.ts';
import { principalOf } from '../../lib/actions/principal.ts';
import type { Actor } from '../../lib/domain/access/actor.ts';
import { findIdempotencyRecord } from '../../lib/store/idempotency.ts';
import { findMembership } from '../../lib/store/memberships.ts';
import type { RegistryDeps } from '../deps.ts';
import { createVerifier } from '../http/auth/authenticate.ts';
import { remembering } from '../http/auth/remember.ts';
import { rememberingTokens } from '../http/auth/remember-tokens.ts';
import { createFace } from '../http/face.ts';
import type { FaceApp } from '../http/face-env.ts';
import { commonParts, contextBase } from '../http/face-from-deps.ts';
import { groups } from './groups.ts';

/** How long a membership may be remembered, and so how long it outlives its removal. */
const membershipMilliseconds = 10_000;

/** Who sends a request: the token says who, our records say for which organisation. */
function authenticator({ issuers, store, now }: RegistryDeps) {
  const verify = rememberingTokens(
    createVerifier({ issuers: [...issuers], clock: () => new Date(now()) }),
    now,
  );
  const membershipOf = remembering((principal) => findMembership(store.reader('core'), principal), {
    milliseconds: membershipMilliseconds,
    now,
  });
  return async (request: Request): Promise<Actor> => {
    const { issuer, subject, client, scopes } = await verify(
      request.headers.get('authorization') ?? undefined,
    );
    const organisation = await membershipOf(principalOf({ issuer, subject }));
    return {
      issuer,
      subject,
      client,
      scopes,
      kind: 'organisation',
      ...(organisation ? { organisation } : {}),
    };
  };
}

/** The face of employers, agencies and the public. It has no way to read what is protected. */
export function createRegistry(deps: RegistryDeps): FaceApp {
  const core = deps.store.reader('core');
  const statusLists = cachedStatusLists({ core, signer: deps.credentialSigner, now: deps.now });
  return createFace<RegistryContext>({
    ...commonParts(deps, deps.keys.hmac('core:cursor', 'registry')),
    groups,
    authenticate: authenticator(deps),
    contextFor: (facts) => ({
      ...contextBase(deps, facts),
      keyedHash: (purpose, data) => deps.keys.hmac(`core:${purpose}`, data),
      sealer: deps.keys,
      organisations: deps.organisations,
      voiceUrl: deps.voiceUrl,
      registryUrl: deps.baseUrl,
      credentialSigner: deps.credentialSigner,
      statusLists,
    }),
    idempotency: {
      find: (keyHash) => findIdempotencyRecord(core, keyHash, new Date(deps.now()).toISOString()),
    },
    isReady: async () => (await deps.ruleSets.active()) !== undefined,
    publicPaths: [
      '/',
      '/accessibility',
      '/verify',
      '/verify/:number',
      '/verify/:number/document',
      '/licences',
    ],
    openConsole: async (fetch) => (await import('./pages/console.ts')).registryConsole(deps, fetch),
  });
}
