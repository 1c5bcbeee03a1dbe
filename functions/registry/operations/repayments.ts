import * as z from 'zod';
import {
  PlanRepayment,
  RecordRepayment,
  Repayment,
  RepaymentPlan,
} from '../../../lib/domain/repayments/repayment.ts';
import { RepaymentLedger } from '../../../lib/domain/repayments/repayment-ledger.ts';
import { ContractId } from '../../../lib/domain/values/ids.ts';
import { defineOperation } from '../../http/operation.ts';
import { contractId } from './examples.ts';
import * as examples from './examples-repayments.ts';

const shared = { tag: 'Repayments', params: z.strictObject({ contractId: ContractId }) } as const;
const exampleParams = { contractId };

export const repaymentOperations = [
  defineOperation({
    ...shared,
    operationId: 'planRepayment',
    method: 'POST',
    path: '/v1/contracts/{contractId}/repayment-plan',
    summary: 'Plan how the worker is paid back',
    description:
      'Divides what your own account still owes into monthly parts, exact to the minor unit. What does not divide comes first. A later plan takes this one’s place, and both stay.',
    scope: 'records:write',
    permission: 'record.keep',
    body: PlanRepayment,
    success: { status: 201, description: 'The plan.', schema: RepaymentPlan },
    problems: ['organisation-required', 'nothing-owed'],
    creates: true,
    example: {
      params: exampleParams,
      request: { count: 3, firstDueOn: '2026-06-10' },
      response: examples.recordedPlan,
    },
  }),
  defineOperation({
    ...shared,
    operationId: 'recordRepayment',
    method: 'POST',
    path: '/v1/contracts/{contractId}/repayments',
    summary: 'Record money given back',
    description:
      'What the worker was given back, with the hash of its proof. A record is never changed; a later one may name the one that it replaces. A deduction or a set-off is no repayment. The other party does not see it.',
    scope: 'records:write',
    permission: 'record.keep',
    body: RecordRepayment,
    success: { status: 201, description: 'The record.', schema: Repayment },
    problems: ['organisation-required'],
    creates: true,
    example: { params: exampleParams, request: examples.repayment, response: examples.recordedRepayment },
  }),
  defineOperation({
    ...shared,
    operationId: 'getRepayments',
    method: 'GET',
    path: '/v1/contracts/{contractId}/repayments',
    summary: 'Read your account with the worker',
    description:
      'What the worker side paid by your own disclosure, what was demanded of you, what you gave back, what is still owed, and your plan. Nothing in it comes from anybody else. Each payment says by which rule it is counted, in which range, and how sure that is.',
    scope: 'records:read',
    permission: 'record.read',
    success: { status: 200, description: 'Your account.', schema: RepaymentLedger },
    problems: ['organisation-required'],
    example: { params: exampleParams, response: examples.ledger },
  }),
] as const;
