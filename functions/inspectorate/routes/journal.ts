import type { InspectorateContext } from '../../../lib/actions/context.ts';
import { listEntries } from '../../../lib/actions/journal/list-entries.ts';
import { listCheckpoints, listSealed } from '../../../lib/actions/journal/list-sealed.ts';
import { proveConsistency, proveEntry } from '../../../lib/actions/journal/prove.ts';
import { tellCheckpointKey } from '../../../lib/actions/journal/tell-key.ts';
import type { HandlerMap } from '../../http/operation.ts';
import { limitOf, pageReply } from '../../http/pagination.ts';
import { toRoutes } from '../../http/route.ts';
import { journalOperations } from '../operations/journal.ts';

const numberIn = (text: string | undefined): number => Number(text ?? 0);
const asCursor = (next: number | undefined) => (next === undefined ? undefined : { at: String(next) });

const journalHandlers: HandlerMap<typeof journalOperations, InspectorateContext> = {
  listJournalEntries: async ({ context, query, after }) => {
    const wanted = { subject: query.subject, limit: limitOf(query), after: after?.sk };
    const { items, alsoUnder, next } = await listEntries(context, wanted);
    const { body, ...rest } = pageReply(items, next);
    return { ...rest, body: { ...body, alsoUnder } };
  },
  getJournalProof: async ({ context, params }) => ({ body: await proveEntry(context, params.entryId) }),
  getJournalConsistency: async ({ context, query }) => ({ body: await proveConsistency(context, query) }),
  listJournalCheckpoints: async ({ context, query, after }) => {
    const from = after ? numberIn(after.at) : (query.after ?? 0);
    const { items, next } = await listCheckpoints(context, { after: from, limit: limitOf(query) });
    return pageReply(items, asCursor(next));
  },
  listSealedEntries: async ({ context, params, query, after }) => {
    const wanted = { log: params.log, from: numberIn(after?.at), limit: limitOf(query) };
    const { items, next } = await listSealed(context, wanted);
    return pageReply(items, asCursor(next));
  },
  getJournalKey: async ({ context }) => ({ body: tellCheckpointKey(context) }),
};

export const journalRoutes = toRoutes(journalOperations, journalHandlers);
