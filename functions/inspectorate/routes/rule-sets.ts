import type { InspectorateContext } from '../../../lib/actions/context.ts';
import { diffRuleSets } from '../../../lib/actions/rule-sets/diff.ts';
import { draftRuleSet } from '../../../lib/actions/rule-sets/draft.ts';
import { getRule, getRuleSet, listRuleSets } from '../../../lib/actions/rule-sets/get.ts';
import { getPublication, publishRuleSet } from '../../../lib/actions/rule-sets/publication.ts';
import { putRule } from '../../../lib/actions/rule-sets/put-rule.ts';
import { removeRule } from '../../../lib/actions/rule-sets/remove-rule.ts';
import { reviewRuleSet } from '../../../lib/actions/rule-sets/review.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { limitOf, pageReply } from '../../http/pagination.ts';
import { toRoutes } from '../../http/route.ts';
import { ruleSetOperations } from '../operations/rule-sets.ts';

interface Versioned<View> {
  view: View;
  revision: number;
}

const versioned = <View>({ view, revision }: Versioned<View>): Reply<View> => ({
  body: view,
  version: revision,
});
const made = <View extends { version: number }>(answer: Versioned<View>): Reply<View> => ({
  ...versioned(answer),
  location: `/v1/rule-sets/${answer.view.version}`,
});

const ruleSetHandlers: HandlerMap<typeof ruleSetOperations, InspectorateContext> = {
  draftRuleSet: {
    run: async ({ context, body }) => made(await draftRuleSet(context, body)),
    replay: async ({ context }, { entityId, entityVersion }) =>
      made(await getRuleSet(context, Number(entityId), entityVersion)),
  },
  listRuleSets: async ({ context, query, after }) => {
    const { items, next } = await listRuleSets(context, { limit: limitOf(query), after });
    return pageReply(items, next);
  },
  getRuleSet: async ({ context, params }) => versioned(await getRuleSet(context, params.version)),
  diffRuleSets: async ({ context, params, query }) => ({
    body: await diffRuleSets(context, { from: query.from, to: params.version }),
  }),
  getRule: async ({ context, params }) => versioned(await getRule(context, params)),
  putRule: async ({ context, params, ifMatch, body }) =>
    versioned(await putRule(context, { ...params, ifMatch, written: body })),
  removeRule: async ({ context, params, ifMatch }) =>
    versioned(await removeRule(context, { ...params, ifMatch })),
  reviewRuleSet: {
    run: async ({ context, params, body }) => made(await reviewRuleSet(context, { ...params, review: body })),
    replay: async ({ context, params }, { entityVersion }) =>
      made(await getRuleSet(context, params.version, entityVersion)),
  },
  publishRuleSet: {
    run: async ({ context, params, body, ifMatch }) => {
      const { published, revision } = await publishRuleSet(context, { ...params, input: body, ifMatch });
      return { body: published, version: revision, location: `/v1/rule-sets/${params.version}` };
    },
    replay: async ({ context, params }, { entityVersion }) => {
      const { published, revision } = await getPublication(context, params.version, entityVersion);
      return { body: published, version: revision, location: `/v1/rule-sets/${params.version}` };
    },
  },
};

export const ruleSetRoutes = toRoutes(ruleSetOperations, ruleSetHandlers);
