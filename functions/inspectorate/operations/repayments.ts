import * as z from 'zod';
import { AskRecruitmentCost, RecruitmentCosts } from '../../../lib/domain/fees/cost-statistics.ts';
import { ContractRepayments, RepaymentTotals } from '../../../lib/domain/repayments/contract-repayments.ts';
import { ContractId, OrganisationId } from '../../../lib/domain/values/ids.ts';
import { defineOperation } from '../../http/operation.ts';
import { agencyId, contractId } from './examples.ts';
import * as examples from './examples-repayments.ts';

const tag = 'Repayments';
const recorded = 'Needs a purpose; the read is recorded before it is answered.';

export const repaymentOperations = [
  defineOperation({
    operationId: 'getContractRepayments',
    method: 'GET',
    path: '/v1/contracts/{contractId}/repayments',
    tag,
    summary: 'Read what a worker is owed and was given back',
    description: `Each party's own account, all of them as one, and what was told beside it. What was told, and whether the worker says that all was given back, opens to whom the employer is assigned. ${recorded}`,
    scope: 'contracts:read',
    permission: 'repayment.inspect',
    params: z.strictObject({ contractId: ContractId }),
    success: { status: 200, description: 'The money of the contract.', schema: ContractRepayments },
    problems: ['role-missing'],
    purpose: true,
    example: { params: { contractId }, response: examples.contractRepayments },
  }),
  defineOperation({
    operationId: 'getRepaymentTotals',
    method: 'GET',
    path: '/v1/organisations/{organisationId}/repayment-totals',
    tag,
    summary: 'Read what an employer or agency owes its workers',
    description: `By its own account and by what was demanded of it, summed by currency over its newest 500 contracts. What workers told stands beside it, of the contracts whose employer is assigned to you. ${recorded}`,
    scope: 'contracts:read',
    permission: 'repayment.inspect',
    params: z.strictObject({ organisationId: OrganisationId }),
    success: { status: 200, description: 'The totals.', schema: RepaymentTotals },
    problems: ['role-missing'],
    purpose: true,
    example: { params: { organisationId: agencyId }, response: examples.totals },
  }),
  defineOperation({
    operationId: 'getRecruitmentCosts',
    method: 'GET',
    path: '/v1/statistics/recruitment-cost',
    tag,
    summary: 'Read what recruitment costs workers, by quarter',
    description:
      'Indicator 10.7.1 of the Sustainable Development Goals for one corridor: the mean of what each worker paid, in thousandths of the first monthly wage, by the quarter of the first day of work. No quarter of fewer than ten workers is told. The quarters share no worker and no sum over them is told; a figure that was told stays as it was until at least ten of its observations are new or other ones, so that no difference of two answers is about fewer than ten people.',
    scope: 'statistics:read',
    permission: 'statistics.read',
    query: AskRecruitmentCost,
    success: { status: 200, description: 'The quarters that were asked for.', schema: RecruitmentCosts },
    problems: ['role-missing', 'conflict'],
    example: {
      query: { origin: 'IN', destination: 'BH', from: '2026-Q1', to: '2026-Q2' },
      response: { cells: [{ quarter: '2026-Q1' }], fewest: 10 },
    },
  }),
] as const;
