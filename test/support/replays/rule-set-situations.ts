import { assumed } from '../../../functions/inspectorate/operations/examples-rules.ts';
import { perform } from '../requests/operations.ts';
import { aDraft, inReview, proven, tagOf, today, whyPublish } from '../stages/rule-set-stage.ts';
import type { Running } from '../stages/running.ts';
import type { Situation } from './situation.ts';

type Prepare = (on: Running) => Promise<Situation>;

const about = {};
const asked =
  (
    official: string,
    make: (on: Running) => Promise<string>,
    [body, otherBody]: readonly [object, object],
  ): Prepare =>
  async (on) => {
    const version = await make(on);
    return {
      who: await on.caller(official),
      input: { params: { version }, body, headers: await tagOf(on, version) },
      otherBody,
      about,
    };
  };

/** One set runs in the shadow at a time: another that does is taken out of it. */
async function inReviewAlone(on: Running): Promise<string> {
  const { items } = await perform(on, 'rules-author', ['listRuleSets', { query: { limit: '100' } }]);
  for (const { version, state } of items)
    if (state === 'inReview')
      await on.call('rules-approver', 'POST', `/v1/rule-sets/${version}/shadow`, { running: false });
  return inReview(on);
}

/** A request for each operation on rule sets that creates, on sets of its own. */
export const ruleSetSituations: Readonly<Record<string, Prepare>> = {
  draftRuleSet: async (on) => ({
    who: await on.caller('rules-author'),
    input: { body: { from: 'active' } },
    otherBody: { from: 'empty' },
    about,
  }),
  reviewRuleSet: asked('rules-author', aDraft, [
    { decision: 'submit' },
    { decision: 'abandon', reason: 'It was a mistake to begin.' },
  ]),
  startBacktest: asked('rules-author', inReview, [assumed, { ...assumed, inspectors: 3 }]),
  switchShadow: asked('rules-approver', inReviewAlone, [{ running: true }, { running: false }]),
  publishRuleSet: asked('rules-approver', async (on) => (await proven(on)).version, [
    { from: today(), reason: whyPublish },
    { from: today(), reason: 'For another reason altogether.' },
  ]),
};
