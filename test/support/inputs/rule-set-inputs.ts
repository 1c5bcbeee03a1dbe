import { assumed, ruleId, written } from '../../../functions/inspectorate/operations/examples-rules.ts';
import { aDraft, inReview, proven, tagOf, today, whyPublish } from '../stages/rule-set-stage.ts';
import type { MakeInput } from '../stages/scene.ts';

/** A rule of every set that starts from the default one. */
const ofBase = 'wage-slightly-below-offer';

const ofPublished: MakeInput = async (_, { rules }) => ({ params: { version: rules?.published ?? '' } });
const ofReviewed: MakeInput = async (_, { rules }) => ({ params: { version: rules?.reviewed ?? '' } });
const ofBacktest: MakeInput = async (_, { rules }) => ({
  params: { version: rules?.proven.version ?? '', backtestId: rules?.proven.backtestId ?? '' },
});

/** A change of a draft, with the tag that its author sees now. */
const changing =
  (id: string, body?: object): MakeInput =>
  async (on, { rules }, { succeeds }) => {
    const version = succeeds ? await aDraft(on) : (rules?.draft ?? '');
    return { params: { version, ruleId: id }, body, headers: await tagOf(on, version) };
  };

/** How the operations on rule sets are called so that nothing but a missing permission can refuse them. */
export const ruleSetInputs: Readonly<Record<string, MakeInput>> = {
  draftRuleSet: async () => ({ body: { from: 'active' } }),
  listRuleSets: async () => ({}),
  getRuleSet: ofPublished,
  diffRuleSets: async (_, { rules }) => ({ params: { version: rules?.draft ?? '' }, query: { from: '1' } }),
  getRule: async (_, { rules }) => ({ params: { version: rules?.draft ?? '', ruleId } }),
  putRule: changing(ruleId, written),
  removeRule: changing(ofBase),
  reviewRuleSet: async (on, { rules }, { succeeds }) => ({
    params: { version: succeeds ? await aDraft(on) : (rules?.draft ?? '') },
    body: { decision: 'submit' },
  }),
  publishRuleSet: async (on, { rules }, { succeeds }) => {
    const version = succeeds ? (await proven(on)).version : (rules?.proven.version ?? '');
    return {
      params: { version },
      body: { from: today(), reason: whyPublish },
      headers: await tagOf(on, version),
    };
  },
  startBacktest: async (on, { rules }, { succeeds }) => ({
    params: { version: succeeds ? await inReview(on) : (rules?.reviewed ?? '') },
    body: assumed,
  }),
  getBacktest: ofBacktest,
  listBacktestChanges: ofBacktest,
  switchShadow: async (on, { rules }, { succeeds }) => ({
    params: { version: succeeds ? await inReview(on) : (rules?.reviewed ?? '') },
    body: { running: true },
  }),
  listShadowDifferences: ofReviewed,
  getReassessment: ofPublished,
  getRulePerformance: async () => ({ params: { ruleId } }),
  replayAssessment: async (_, { rules }) => ({
    params: { assessmentId: rules?.assessmentId ?? '' },
    body: {},
  }),
};
