import type { WorkerContext } from '../../lib/actions/context.ts';
import { principalOf } from '../../lib/actions/principal.ts';
import { type Actor, unknownOfficial } from '../../lib/domain/access/actor.ts';
import { findIdempotencyRecord } from '../../lib/store/idempotency.ts';
import { findOfficial } from '../../lib/store/officials.ts';
import type { InspectorateDeps } from '../deps.ts';
import { createVerifier } from '../http/auth/authenticate.ts';
import { remembering } from '../http/auth/remember.ts';
import { rememberingTokens } from '../http/auth/remember-tokens.ts';
import { createFace } from '../http/face.ts';
import type { FaceApp } from '../http/face-env.ts';
import { commonParts, contextBase } from '../http/face-from-deps.ts';
import { groups } from './groups.ts';

/** No role outlives its removal: what is protected is never shown by what somebody was. Only who ask at once share an answer. */
const roleMilliseconds = 0;

/** Who sends a request: the token says who, our records say with which roles. */
function authenticator({ issuers, store, now }: InspectorateDeps) {
  const verify = rememberingTokens(
    createVerifier({ issuers: [...issuers], clock: () => new Date(now()) }),
    now,
  );
  const standingOf = remembering((principal) => findOfficial(store.reader('protected'), principal), {
    milliseconds: roleMilliseconds,
    now,
  });
  return async (request: Request): Promise<Actor> => {
    const { issuer, subject, client, scopes } = await verify(
      request.headers.get('authorization') ?? undefined,
    );
    const official = (await standingOf(principalOf({ issuer, subject }))) ?? unknownOfficial;
    return { issuer, subject, client, scopes, kind: 'official', official };
  };
}

/** The face of those who protect. */
export function createInspectorate(deps: InspectorateDeps): FaceApp {
  const table = deps.store.reader('protected');
  return createFace<WorkerContext>({
    ...commonParts(deps, deps.keys.hmac('protected:cursor', 'inspectorate')),
    groups,
    authenticate: authenticator(deps),
    contextFor: (facts) => ({
      ...contextBase(deps, facts),
      flaggedShards: deps.flaggedShards,
      signer: deps.signer,
      releaseTimes: deps.releaseTimes,
      checkpointPublicKey: deps.checkpointPublicKey,
      dataKeys: deps.dataKeys,
      keyedHash: (purpose, data) => protectedId(deps, purpose, data),
      ...(facts.purpose === undefined ? {} : { purpose: facts.purpose }),
    }),
    idempotency: {
      find: (keyHash) => findIdempotencyRecord(table, keyHash, new Date(deps.now()).toISOString()),
    },
    isReady: async () => (await deps.ruleSets.active()) !== undefined,
    openConsole: async (fetch) => (await import('./pages/console.ts')).inspectorateConsole(deps, fetch),
  });
}

const protectedId = ({ keys }: InspectorateDeps, purpose: string, data: string): string =>
  keys.hmac(`protected:${purpose}`, data).slice(0, 32);
