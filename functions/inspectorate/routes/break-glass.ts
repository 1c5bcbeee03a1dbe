import {
  decideBreakGlass,
  endBreakGlass,
  reviewBreakGlass,
} from '../../../lib/actions/break-glass/decide.ts';
import { breakGlassAtVersion, getBreakGlass, listEmergencies } from '../../../lib/actions/break-glass/get.ts';
import { requestBreakGlass } from '../../../lib/actions/break-glass/request.ts';
import type { InspectorateContext } from '../../../lib/actions/context.ts';
import type { BreakGlass } from '../../../lib/domain/access/break-glass.ts';
import type { IdempotencyRecord } from '../../../lib/domain/values/idempotency.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { limitOf, pageReply } from '../../http/pagination.ts';
import { toRoutes } from '../../http/route.ts';
import { breakGlassOperations } from '../operations/break-glass.ts';

const reply = (glass: BreakGlass): Reply<BreakGlass> => ({
  body: glass,
  version: glass.version,
  location: `/v1/break-glass/${glass.id}`,
});

interface Replaying {
  context: InspectorateContext;
}
const replay = async (
  { context }: Replaying,
  { entityId, entityVersion }: IdempotencyRecord,
): Promise<Reply<BreakGlass>> => reply(await breakGlassAtVersion(context, entityId, entityVersion));

const breakGlassHandlers: HandlerMap<typeof breakGlassOperations, InspectorateContext> = {
  requestBreakGlass: {
    run: async ({ context, body }) => reply(await requestBreakGlass(context, body)),
    replay,
  },
  decideBreakGlass: {
    run: async ({ context, params, body }) => reply(await decideBreakGlass(context, { ...params, ...body })),
    replay,
  },
  endBreakGlass: {
    run: async ({ context, params, body }) => reply(await endBreakGlass(context, { ...params, end: body })),
    replay,
  },
  reviewBreakGlass: {
    run: async ({ context, params, body }) =>
      reply(await reviewBreakGlass(context, { ...params, review: body })),
    replay,
  },
  listBreakGlass: async ({ context, query, after }) => {
    const page = await listEmergencies(context, { overdue: query.overdue, limit: limitOf(query), after });
    return pageReply(page.items, page.next);
  },
  getBreakGlass: async ({ context, params }) => {
    const glass = await getBreakGlass(context, params.breakGlassId);
    return { body: glass, version: glass.version };
  },
};

export const breakGlassRoutes = toRoutes(breakGlassOperations, breakGlassHandlers);
