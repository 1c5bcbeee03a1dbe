import type { InspectorateContext } from '../../../lib/actions/context.ts';
import { draftRelease } from '../../../lib/actions/releases/draft.ts';
import { endRelease } from '../../../lib/actions/releases/end.ts';
import { getRelease, listAllReleases } from '../../../lib/actions/releases/get.ts';
import { signRelease } from '../../../lib/actions/releases/sign.ts';
import type { ReleaseView } from '../../../lib/domain/releases/release-view.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { limitOf, pageReply } from '../../http/pagination.ts';
import { toRoutes } from '../../http/route.ts';
import { releaseOperations } from '../operations/releases.ts';

const versioned = (release: ReleaseView): Reply<ReleaseView> => ({ body: release, version: release.version });
const made = (release: ReleaseView): Reply<ReleaseView> => ({
  ...versioned(release),
  location: `/v1/releases/${release.id}`,
});

/** The release as it was after the step that an idempotency key made. */
const again = async (
  { context }: { context: InspectorateContext },
  { entityId, entityVersion }: { entityId: string; entityVersion: number },
): Promise<Reply<ReleaseView>> =>
  made(await getRelease(context, { releaseId: entityId, version: entityVersion }));

const releaseHandlers: HandlerMap<typeof releaseOperations, InspectorateContext> = {
  draftRelease: {
    run: async ({ context, body }) => made(await draftRelease(context, body)),
    replay: again,
  },
  listReleases: async ({ context, query, after }) => {
    const page = await listAllReleases(context, { limit: limitOf(query), after });
    return pageReply(page.items, page.next);
  },
  getRelease: async ({ context, params }) => versioned(await getRelease(context, params)),
  signRelease: {
    run: async ({ context, params, body }) => made(await signRelease(context, { ...params, ...body })),
    replay: again,
  },
  withdrawRelease: {
    run: async ({ context, params, body }) =>
      made(await endRelease(context, { ...params, ...body, how: 'withdrawn' })),
    replay: again,
  },
  closeRelease: {
    run: async ({ context, params, body }) =>
      made(await endRelease(context, { ...params, ...body, how: 'closed' })),
    replay: again,
  },
};

export const releaseRoutes = toRoutes(releaseOperations, releaseHandlers);
