import * as z from 'zod';
import { AssessmentId, JobId } from '../../../lib/domain/values/ids.ts';
import { ReplayAssessment, ReplayedAssessment } from '../../../lib/rules/assessment-view.ts';
import {
  Backtest,
  ContractChange,
  RuleJobProgress,
  StartBacktest,
} from '../../../lib/rules/backtest/backtest-view.ts';
import { RulePerformance } from '../../../lib/rules/governance/performance-view.ts';
import { RuleSetView, SwitchShadow } from '../../../lib/rules/governance/rule-set-view.ts';
import { ruleId } from '../../../lib/rules/rule.ts';
import { defineOperation } from '../../http/operation.ts';
import { pageOf, pageQuery } from '../../http/pagination.ts';
import * as examples from './examples-rules.ts';
import { ruleExamples, ruleSetParams } from './rule-sets.ts';

const tag = 'Proof of rules';
const backtestParams = ruleSetParams.extend({ backtestId: JobId });
const ofBacktest = { ...ruleExamples.inReview, backtestId: examples.backtestId };
const Changes = pageOf(ContractChange);

export const ruleWorkOperations = [
  defineOperation({
    operationId: 'startBacktest',
    method: 'POST',
    path: '/v1/rule-sets/{version}/backtests',
    tag,
    summary: 'Try a rule set on every stored dossier',
    description:
      'Runs by itself, step by step; `Location` shows its progress. Every dossier that it reads is recorded with the purpose `rule-work`. A change of the draft meanwhile abandons it.',
    scope: 'rules:write',
    permission: 'ruleSet.backtest',
    params: ruleSetParams,
    body: StartBacktest,
    success: { status: 202, description: 'The backtest, waiting for its first step.', schema: Backtest },
    problems: ['role-missing', 'rule-set-missing', 'rule-set-transition', 'conflict'],
    creates: true,
    example: { params: ruleExamples.inReview, request: { inspectors: 10 }, response: examples.started },
  }),
  defineOperation({
    operationId: 'getBacktest',
    method: 'GET',
    path: '/v1/rule-sets/{version}/backtests/{backtestId}',
    tag,
    summary: 'Read a backtest',
    description:
      'Its progress, and once it is finished what would change: flags by rule, the workload of inspectors under the stated assumptions, flag rates by country of recruitment, sector and occupation with a warning where a group stands out, and a random sample. The read is recorded.',
    scope: 'rules:read',
    permission: 'ruleSet.backtest',
    params: backtestParams,
    success: { status: 200, description: 'The backtest.', schema: Backtest },
    problems: ['role-missing'],
    purpose: true,
    example: { params: ofBacktest, response: examples.finished },
  }),
  defineOperation({
    operationId: 'listBacktestChanges',
    method: 'GET',
    path: '/v1/rule-sets/{version}/backtests/{backtestId}/changes',
    tag,
    summary: 'List the contracts that would be judged otherwise',
    description:
      'Contract by contract, with the rules that would flag or clear it; which contract it is, to whoever has its employer in hand. A filter that matches little may give a short page with a next one. The read is recorded.',
    scope: 'rules:read',
    permission: 'ruleSet.backtest',
    params: backtestParams,
    query: z.strictObject({
      ruleId: ruleId.optional().meta({ description: 'Only those that this rule would flag or clear.' }),
      change: z.enum(['flagged', 'cleared']).optional().meta({ description: 'Only in this direction.' }),
      ...pageQuery,
    }),
    success: { status: 200, description: 'A page of contracts.', schema: Changes },
    problems: ['role-missing'],
    paged: true,
    purpose: true,
    example: { params: ofBacktest, query: { limit: '25' }, response: examples.changes },
  }),
  defineOperation({
    operationId: 'switchShadow',
    method: 'POST',
    path: '/v1/rule-sets/{version}/shadow',
    tag,
    summary: 'Run a set beside the one in force, or end that',
    description:
      'A set in review is asked about every contract that is assessed anyway. It decides nothing; where it would find something else, the difference is recorded. One set at a time.',
    scope: 'rules:approve',
    permission: 'ruleSet.shadow',
    params: ruleSetParams,
    body: SwitchShadow,
    success: { status: 201, description: 'The set.', schema: RuleSetView },
    problems: ['role-missing', 'rule-set-missing', 'rule-set-transition', 'conflict'],
    creates: true,
    example: { params: ruleExamples.inReview, request: { running: true }, response: examples.inReview },
  }),
  defineOperation({
    operationId: 'listShadowDifferences',
    method: 'GET',
    path: '/v1/rule-sets/{version}/shadow',
    tag,
    summary: 'List what a set in the shadow would find otherwise',
    description: 'Of the contracts that were assessed while it ran. The read is recorded.',
    scope: 'rules:read',
    permission: 'ruleSet.backtest',
    params: ruleSetParams,
    query: z.strictObject(pageQuery),
    success: { status: 200, description: 'A page of contracts.', schema: Changes },
    problems: ['role-missing'],
    paged: true,
    purpose: true,
    example: { params: ruleExamples.inReview, response: { items: [], page: { next: null } } },
  }),
  defineOperation({
    operationId: 'getReassessment',
    method: 'GET',
    path: '/v1/rule-sets/{version}/reassessment',
    tag,
    summary: 'See how far the assessment anew has come',
    description:
      'After a publication every contract is assessed anew, from the day on which the set decides.',
    scope: 'rules:read',
    permission: 'ruleSet.read',
    params: ruleSetParams,
    success: { status: 200, description: 'The progress.', schema: RuleJobProgress },
    problems: ['role-missing'],
    example: { params: ruleExamples.proven, response: examples.progress },
  }),
  defineOperation({
    operationId: 'getRulePerformance',
    method: 'GET',
    path: '/v1/rules/{ruleId}/performance',
    tag,
    summary: 'See how the flags of a rule held',
    description:
      'Of the flags that a person decided about, how many were substantiated, with the 95 % interval. Below ten decisions nothing is said.',
    scope: 'rules:read',
    permission: 'rulePerformance.read',
    params: z.strictObject({ ruleId: ruleId.meta({ description: 'The id of a rule.' }) }),
    success: { status: 200, description: 'The measured precision.', schema: RulePerformance },
    problems: ['role-missing'],
    example: { params: { ruleId: examples.ruleId }, response: examples.performance },
  }),
  defineOperation({
    operationId: 'replayAssessment',
    method: 'POST',
    path: '/v1/assessments/{assessmentId}/replay',
    tag,
    summary: 'Make a decision again',
    description:
      'From the facts, the figures of law, the day and the rule set that were kept with it: the same bytes, years later too. It changes nothing; the read is recorded.',
    scope: 'flags:read',
    permission: 'assessment.replay',
    params: z.strictObject({ assessmentId: AssessmentId }),
    body: ReplayAssessment,
    success: { status: 200, description: 'The decision, made again.', schema: ReplayedAssessment },
    problems: ['role-missing', 'rule-set-missing'],
    purpose: true,
    example: {
      params: { assessmentId: examples.assessmentId },
      request: { version: 1 },
      response: examples.replayed,
    },
  }),
] as const;
