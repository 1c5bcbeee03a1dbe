import type { InspectorateContext } from '../../../lib/actions/context.ts';
import { getContractRepayments } from '../../../lib/actions/repayments/get-contract.ts';
import { getRepaymentTotals } from '../../../lib/actions/repayments/totals.ts';
import { getRecruitmentCosts } from '../../../lib/actions/statistics/recruitment-cost.ts';
import type { HandlerMap } from '../../http/operation.ts';
import { toRoutes } from '../../http/route.ts';
import { repaymentOperations } from '../operations/repayments.ts';

const repaymentHandlers: HandlerMap<typeof repaymentOperations, InspectorateContext> = {
  getContractRepayments: async ({ context, params }) => ({
    body: await getContractRepayments(context, params.contractId),
  }),
  getRepaymentTotals: async ({ context, params }) => ({
    body: await getRepaymentTotals(context, params.organisationId),
  }),
  getRecruitmentCosts: async ({ context, query }) => ({ body: await getRecruitmentCosts(context, query) }),
};

export const repaymentRoutes = toRoutes(repaymentOperations, repaymentHandlers);
