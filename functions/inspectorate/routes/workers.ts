import type { WorkerContext } from '../../../lib/actions/context.ts';
import {
  listErasures,
  replayErasure,
  requestErasure,
  withdrawErasure,
} from '../../../lib/actions/workers/erasures.ts';
import { listHolds, placeHold, releaseHold, replayHold } from '../../../lib/actions/workers/holds.ts';
import { listWorkerContracts } from '../../../lib/actions/workers/list-contracts.ts';
import { openWorker } from '../../../lib/actions/workers/open.ts';
import { replaySameAs, stateSameAs } from '../../../lib/actions/workers/state-same-as.ts';
import type { Erasure, Hold, SameAs } from '../../../lib/domain/identities/worker-identity.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { limitOf, pageReply } from '../../http/pagination.ts';
import { toRoutes } from '../../http/route.ts';
import { workerOperations } from '../operations/workers.ts';

const placeOf = ({ workerId }: { workerId: string }, part: string): string =>
  `/v1/workers/${workerId}/${part}`;
const stated = (body: SameAs): Reply<SameAs> => ({ body, version: 1 });
const heldBy = (body: Hold): Reply<Hold> => ({
  body,
  version: body.version,
  location: placeOf(body, 'holds'),
});
const asked = (body: Erasure): Reply<Erasure> => ({
  body,
  version: body.version,
  location: placeOf(body, 'erasure'),
});

interface Recorded {
  entityId: string;
  entityVersion: number;
}
type Again = { context: WorkerContext };
const holdAgain = async ({ context }: Again, { entityId, entityVersion }: Recorded) =>
  heldBy(await replayHold(context, entityId, entityVersion));
const erasureAgain = async ({ context }: Again, { entityId, entityVersion }: Recorded) =>
  asked(await replayErasure(context, entityId, entityVersion));

const workerHandlers: HandlerMap<typeof workerOperations, WorkerContext> = {
  getContractWorker: async ({ context, params }) => ({ body: await openWorker(context, params.contractId) }),
  listWorkerContracts: async ({ context, params, query, after }) => {
    const page = await listWorkerContracts(context, { ...params, limit: limitOf(query), after: after?.id });
    return pageReply(page.items, page.next === undefined ? undefined : { id: page.next });
  },
  stateSameWorker: {
    run: async ({ context, params, body }) => stated(await stateSameAs(context, { ...params, stated: body })),
    replay: async ({ context }, { entityId }) => stated(await replaySameAs(context, entityId)),
  },
  placeHold: {
    run: async ({ context, params, body }) => heldBy(await placeHold(context, { ...params, placed: body })),
    replay: holdAgain,
  },
  listHolds: async ({ context, params }) => ({ body: { items: await listHolds(context, params.workerId) } }),
  releaseHold: {
    run: async ({ context, params, body }) =>
      heldBy(await releaseHold(context, { ...params, release: body })),
    replay: holdAgain,
  },
  requestErasure: {
    run: async ({ context, params, body }) =>
      asked(await requestErasure(context, { ...params, request: body })),
    replay: erasureAgain,
  },
  listErasures: async ({ context, params }) => ({
    body: { items: await listErasures(context, params.workerId) },
  }),
  withdrawErasure: {
    run: async ({ context, params, body }) =>
      asked(await withdrawErasure(context, { ...params, withdrawal: body })),
    replay: erasureAgain,
  },
};

export const workerRoutes = toRoutes(workerOperations, workerHandlers);
