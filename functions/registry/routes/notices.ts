import type { RegistryContext } from '../../../lib/actions/context.ts';
import { getServedNotice, listOwnServedNotices } from '../../../lib/actions/served-notices/get.ts';
import { replyToNotice } from '../../../lib/actions/served-notices/reply.ts';
import type { ServedNotice } from '../../../lib/domain/notices/served-notice.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { limitOf, pageReply } from '../../http/pagination.ts';
import { toRoutes } from '../../http/route.ts';
import { noticeOperations } from '../operations/notices.ts';

const reply = (notice: ServedNotice): Reply<ServedNotice> => ({ body: notice, version: notice.version });
const answered = (notice: ServedNotice): Reply<ServedNotice> => ({
  ...reply(notice),
  location: `/v1/notices/${notice.id}`,
});

const noticeHandlers: HandlerMap<typeof noticeOperations, RegistryContext> = {
  listServedNotices: async ({ context, query, after }) => {
    const page = await listOwnServedNotices(context, { limit: limitOf(query), after });
    return pageReply(page.notices, page.next);
  },
  getServedNotice: async ({ context, params }) => reply(await getServedNotice(context, params.noticeId)),
  replyToNotice: {
    run: async ({ context, params, body }) =>
      answered(await replyToNotice(context, { ...params, reply: body })),
    // An answer is given once and never changed: the notice stands as it stood then.
    replay: async ({ context }, { entityId }) => answered(await getServedNotice(context, entityId)),
  },
};

export const noticeRoutes = toRoutes(noticeOperations, noticeHandlers);
