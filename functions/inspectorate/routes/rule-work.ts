import { replayAssessment } from '../../../lib/actions/assessments/replay.ts';
import type { InspectorateContext } from '../../../lib/actions/context.ts';
import {
  type ChangesCursor,
  getBacktest,
  getReassessment,
  listChanges,
  replayStart,
} from '../../../lib/actions/rule-jobs/get.ts';
import { startBacktest } from '../../../lib/actions/rule-jobs/start-backtest.ts';
import { getRuleSet } from '../../../lib/actions/rule-sets/get.ts';
import { listDifferences, switchShadow } from '../../../lib/actions/rule-sets/shadow.ts';
import { getRulePerformance } from '../../../lib/actions/rules/performance.ts';
import type { Backtest } from '../../../lib/rules/backtest/backtest-view.ts';
import type { HandlerMap, PageKey, Reply } from '../../http/operation.ts';
import { limitOf, pageReply } from '../../http/pagination.ts';
import { toRoutes } from '../../http/route.ts';
import { ruleWorkOperations } from '../operations/rule-work.ts';

const started = (backtest: Backtest): Reply<Backtest> => ({
  body: backtest,
  location: `/v1/rule-sets/${backtest.ruleSetVersion}/backtests/${backtest.id}`,
});

const cursorOf = (after: PageKey | undefined): ChangesCursor | undefined =>
  after && { step: Number(after.step), taken: Number(after.taken) };
const keyOf = (next: ChangesCursor | undefined): PageKey | undefined =>
  next && { step: String(next.step), taken: String(next.taken) };

const ruleWorkHandlers: HandlerMap<typeof ruleWorkOperations, InspectorateContext> = {
  startBacktest: {
    run: async ({ context, params, body }) =>
      started(await startBacktest(context, { ...params, assumed: body })),
    replay: async ({ context, params }, { entityId }) =>
      started(await replayStart(context, { ...params, backtestId: entityId })),
  },
  getBacktest: async ({ context, params }) => ({ body: await getBacktest(context, params) }),
  listBacktestChanges: async ({ context, params, query, after }) => {
    const { ruleId, change } = query;
    const wanted = { ...params, ruleId, change, limit: limitOf(query), after: cursorOf(after) };
    const { changes, next } = await listChanges(context, wanted);
    return pageReply(changes, keyOf(next));
  },
  switchShadow: {
    run: async ({ context, params, body }) => {
      const { view, revision } = await switchShadow(context, { ...params, ...body });
      return { body: view, version: revision };
    },
    replay: async ({ context, params }, { entityVersion }) => {
      const { view, revision } = await getRuleSet(context, params.version, entityVersion);
      return { body: view, version: revision };
    },
  },
  listShadowDifferences: async ({ context, params, query, after }) => {
    const { changes, next } = await listDifferences(context, { ...params, limit: limitOf(query), after });
    return pageReply(changes, next);
  },
  getReassessment: async ({ context, params }) => ({ body: await getReassessment(context, params.version) }),
  getRulePerformance: async ({ context, params }) => ({
    body: await getRulePerformance(context, params.ruleId),
  }),
  replayAssessment: async ({ context, params, body }) => ({
    body: await replayAssessment(context, { ...params, ...body }),
  }),
};

export const ruleWorkRoutes = toRoutes(ruleWorkOperations, ruleWorkHandlers);
