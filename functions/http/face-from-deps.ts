import { randomUUID } from 'node:crypto';
import type { Context } from '../../lib/actions/context.ts';
import { placeOf } from '../../lib/log.ts';
import type { TableName } from '../../lib/store/table/table.ts';
import type { InspectorateDeps, RegistryDeps } from '../deps.ts';
import { createCursors } from './cursors.ts';
import type { FaceParts } from './face-parts.ts';
import type { CallFacts, FaceLog } from './ports.ts';
import { createRateLimiter } from './rate-limit.ts';
import { strangersQuota } from './strangers.ts';

type FaceDeps = RegistryDeps | InspectorateDeps;

/** The inner door: what one principal may ask of one process. The gateway's limits stand before it. */
const quota = { quota: 6_000, windowSeconds: 60 } as const;

const logOf = ({ log }: FaceDeps): FaceLog => ({
  answered: ({ requestId, operationId, status, problem }) =>
    log.info('answered', {
      requestId,
      status,
      ...(operationId ? { operationId } : {}),
      ...(problem ? { problem } : {}),
    }),
  failed: ({ requestId, operationId, cause }) =>
    log.error('failed', { requestId, ...(operationId ? { operationId } : {}), error: placeOf(cause) }),
});

/** What every face of this house has in common. */
export const commonParts = (deps: FaceDeps, cursorKey: string) =>
  ({
    cursors: createCursors(Buffer.from(cursorKey, 'hex')),
    rateLimit: createRateLimiter({ ...quota, now: () => new Date(deps.now()) }),
    limitStrangers: createRateLimiter({ ...strangersQuota, now: () => new Date(deps.now()) }),
    baseUrl: deps.baseUrl,
    log: logOf(deps),
    newRequestId: () => randomUUID(),
    documents: deps.documents,
    checkResponses: deps.checkResponses,
  }) satisfies Partial<FaceParts<unknown>>;

type Base = Omit<Context<never, TableName>, 'store' | 'keyedHash' | 'purpose'>;

/** The part of an action's context that no face adds to. The clock is read once for each call. */
export const contextBase = <D extends FaceDeps>(deps: D, facts: CallFacts): Base & Pick<D, 'store'> => ({
  store: deps.store,
  ruleSets: deps.ruleSets,
  rates: deps.rates,
  newId: deps.newId,
  actor: facts.actor,
  requestId: facts.requestId,
  now: new Date(deps.now()).toISOString(),
  language: facts.language,
  asked: facts.asked,
  ...(facts.idempotency ? { idempotency: facts.idempotency } : {}),
});
