import * as z from 'zod';
import {
  DraftRuleSet,
  PublishedRuleSet,
  PublishRuleSet,
  ReviewRuleSet,
  RuleSetDiff,
  RuleSetSummary,
  RuleSetView,
  RuleView,
  WriteRule,
} from '../../../lib/rules/governance/rule-set-view.ts';
import { ruleId } from '../../../lib/rules/rule.ts';
import { defineOperation } from '../../http/operation.ts';
import { pageOf, pageQuery } from '../../http/pagination.ts';
import { queryInteger } from '../../http/query-fields.ts';
import * as examples from './examples-rules.ts';

const tag = 'Rule sets';
const version = queryInteger(1, 999_999, 'The number of a rule set.');
export const ruleSetParams = z.strictObject({ version });
const ruleParams = z.strictObject({ version, ruleId: ruleId.meta({ description: 'The id of a rule.' }) });
const draft = { version: String(examples.draftVersion) };
const ofDraft = { ...draft, ruleId: examples.ruleId };
const inReview = { version: String(examples.reviewedVersion) };
const proven = { version: String(examples.provenVersion) };

export const ruleSetOperations = [
  defineOperation({
    operationId: 'draftRuleSet',
    method: 'POST',
    path: '/v1/rule-sets',
    tag,
    summary: 'Begin a draft',
    description:
      'From the set in force, with whatever you then change, or with every rule left out. The draft has the next number; its ETag is what every change of it rests on.',
    scope: 'rules:write',
    permission: 'ruleSet.draft',
    body: DraftRuleSet,
    success: { status: 201, description: 'The draft.', schema: RuleSetView },
    problems: ['role-missing', 'rule-set-missing', 'conflict'],
    creates: true,
    example: { request: { from: 'active' }, response: examples.ruleSet },
  }),
  defineOperation({
    operationId: 'listRuleSets',
    method: 'GET',
    path: '/v1/rule-sets',
    tag,
    summary: 'List rule sets',
    description: 'Newest first: drafts, what is in review, what was ever published.',
    scope: 'rules:read',
    permission: 'ruleSet.read',
    query: z.strictObject(pageQuery),
    success: { status: 200, description: 'A page of rule sets.', schema: pageOf(RuleSetSummary) },
    problems: ['role-missing'],
    paged: true,
    example: { query: { limit: '5' }, response: examples.listed },
  }),
  defineOperation({
    operationId: 'getRuleSet',
    method: 'GET',
    path: '/v1/rule-sets/{version}',
    tag,
    summary: 'Read a rule set',
    description: 'Its rules with what their cases give, and everything that happened to it.',
    scope: 'rules:read',
    permission: 'ruleSet.read',
    params: ruleSetParams,
    success: { status: 200, description: 'The rule set.', schema: RuleSetView },
    problems: ['role-missing', 'rule-set-missing'],
    example: { params: draft, response: examples.ruleSet },
  }),
  defineOperation({
    operationId: 'diffRuleSets',
    method: 'GET',
    path: '/v1/rule-sets/{version}/diff',
    tag,
    summary: 'Compare two rule sets',
    description: 'Rule by rule and field by field.',
    scope: 'rules:read',
    permission: 'ruleSet.read',
    params: ruleSetParams,
    query: z.strictObject({ from: queryInteger(1, 999_999, 'The set to compare it with.') }),
    success: { status: 200, description: 'What differs.', schema: RuleSetDiff },
    problems: ['role-missing', 'rule-set-missing'],
    example: {
      params: draft,
      query: { from: String(examples.publishedVersion) },
      response: examples.diff,
    },
  }),
  defineOperation({
    operationId: 'getRule',
    method: 'GET',
    path: '/v1/rule-sets/{version}/rules/{ruleId}',
    tag,
    summary: 'Read a rule',
    description:
      'As its authors wrote it, with its cases and what they give. The ETag is that of the whole set.',
    scope: 'rules:read',
    permission: 'ruleSet.read',
    params: ruleParams,
    success: { status: 200, description: 'The rule.', schema: RuleView },
    problems: ['role-missing', 'rule-set-missing'],
    example: { params: ofDraft, response: examples.ruleView },
  }),
  defineOperation({
    operationId: 'putRule',
    method: 'PUT',
    path: '/v1/rule-sets/{version}/rules/{ruleId}',
    tag,
    summary: 'Write a rule of a draft',
    description:
      'Adds a rule or replaces it. Its expressions are checked at once: `errors` says line, column, what is wrong and how to mend it. Cases that fail are kept and shown; the set is not submitted until all pass. A rule that was published before needs a higher version.',
    scope: 'rules:write',
    permission: 'ruleSet.draft',
    params: ruleParams,
    body: WriteRule,
    success: { status: 200, description: 'The rule with its proof.', schema: RuleView },
    problems: ['role-missing', 'rule-set-missing', 'rule-set-transition', 'rule-set-too-large'],
    guarded: true,
    example: { params: ofDraft, request: examples.written, response: examples.ruleView },
  }),
  defineOperation({
    operationId: 'removeRule',
    method: 'DELETE',
    path: '/v1/rule-sets/{version}/rules/{ruleId}',
    tag,
    summary: 'Leave a rule out of a draft',
    description: 'What is published keeps it. The answer is the draft, whose ETag the next change rests on.',
    scope: 'rules:write',
    permission: 'ruleSet.draft',
    params: ruleParams,
    success: { status: 200, description: 'The draft without the rule.', schema: RuleSetView },
    problems: ['role-missing', 'rule-set-missing', 'rule-set-transition'],
    guarded: true,
    example: {
      params: { ...draft, ruleId: 'wage-slightly-below-offer' },
      response: examples.ruleSet,
    },
  }),
  defineOperation({
    operationId: 'reviewRuleSet',
    method: 'POST',
    path: '/v1/rule-sets/{version}/review',
    tag,
    summary: 'Submit a draft, return it, or give it up',
    description:
      'A draft whose rules all check, and whose cases all come out as promised, goes to a second person and does not change any more. Either side can return it to its authors with a reason.',
    scope: 'rules:write',
    permission: ['ruleSet.submit', 'ruleSet.return'],
    params: ruleSetParams,
    body: ReviewRuleSet,
    success: { status: 201, description: 'The set in its new state.', schema: RuleSetView },
    problems: ['role-missing', 'rule-set-missing', 'rule-set-transition', 'rule-set-invalid', 'conflict'],
    creates: true,
    example: { params: draft, request: { decision: 'submit' }, response: examples.inReview },
  }),
  defineOperation({
    operationId: 'publishRuleSet',
    method: 'POST',
    path: '/v1/rule-sets/{version}/publication',
    tag,
    summary: 'Put a rule set into force',
    description:
      'By a person who had no hand in it, from today or a later day. Needs a finished backtest of exactly these rules against the set in force, and every case as promised. `If-Match` takes the ETag of the set as the approver read it: one that went back to its authors meanwhile is not published unseen. The set is hashed, signed and never changes again; from its day on every contract is assessed anew.',
    scope: 'rules:approve',
    permission: 'ruleSet.publish',
    params: ruleSetParams,
    body: PublishRuleSet,
    success: {
      status: 201,
      description: 'The published set and the job that follows.',
      schema: PublishedRuleSet,
    },
    problems: [
      'role-missing',
      'second-person-required',
      'rule-set-missing',
      'rule-set-transition',
      'rule-set-invalid',
      'rule-set-unproven',
      'rule-set-base-moved',
      'conflict',
    ],
    creates: true,
    guarded: true,
    example: {
      params: proven,
      request: {
        from: '2199-12-31',
        reason: 'The backtest shows twelve cases that inspectors had found by hand.',
      },
      response: examples.published,
    },
  }),
] as const;

export const ruleExamples = { draft, inReview, proven };
