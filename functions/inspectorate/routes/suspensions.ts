import type { InspectorateContext } from '../../../lib/actions/context.ts';
import { decideSuspension } from '../../../lib/actions/suspensions/decide.ts';
import { getCertificateHistory } from '../../../lib/actions/suspensions/history.ts';
import { listHeldCertificates } from '../../../lib/actions/suspensions/list-held.ts';
import { proposeSuspension } from '../../../lib/actions/suspensions/propose.ts';
import { getSuspension, replaySuspension } from '../../../lib/actions/suspensions/view.ts';
import type { SuspensionView } from '../../../lib/domain/suspensions/suspension-view.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { limitOf, pageReply } from '../../http/pagination.ts';
import { toRoutes } from '../../http/route.ts';
import { suspensionOperations } from '../operations/suspensions.ts';

const made = (body: SuspensionView): Reply<SuspensionView> => ({
  body,
  location: `/v1/suspensions/${body.id}`,
});

/** The file as the decision left it that an idempotency key made. */
const again = async (
  { context }: { context: InspectorateContext },
  { entityId, entityVersion }: { entityId: string; entityVersion: number },
): Promise<Reply<SuspensionView>> =>
  made(await replaySuspension(context, { suspensionId: entityId, version: entityVersion }));

const suspensionHandlers: HandlerMap<typeof suspensionOperations, InspectorateContext> = {
  listHeldCertificates: async ({ context, params, query, after }) => {
    const { items, next } = await listHeldCertificates(context, { ...params, limit: limitOf(query), after });
    return pageReply(items, next);
  },
  getCertificateHistory: async ({ context, params }) => ({
    body: await getCertificateHistory(context, params.certificateId),
  }),
  proposeSuspension: {
    run: async ({ context, params, body }) =>
      made(await proposeSuspension(context, { ...params, proposal: body })),
    replay: again,
  },
  getSuspension: async ({ context, params }) => ({ body: await getSuspension(context, params.suspensionId) }),
  decideSuspension: {
    run: async ({ context, params, body }) =>
      made(await decideSuspension(context, { ...params, decision: body })),
    replay: again,
  },
};

export const suspensionRoutes = toRoutes(suspensionOperations, suspensionHandlers);
