import type { RegistryContext } from '../../../lib/actions/context.ts';
import { repaymentPlans, repaymentRecords } from '../../../lib/actions/records/kinds.ts';
import { replayOwn } from '../../../lib/actions/records/record-own.ts';
import { getOwnLedger } from '../../../lib/actions/repayments/ledger.ts';
import { planRepayment } from '../../../lib/actions/repayments/plan.ts';
import { recordRepayment } from '../../../lib/actions/repayments/record.ts';
import type { HandlerMap } from '../../http/operation.ts';
import { toRoutes } from '../../http/route.ts';
import { repaymentOperations } from '../operations/repayments.ts';

const made = <Body extends { contractId: string }>(body: Body) => ({
  body,
  location: `/v1/contracts/${body.contractId}/repayments`,
});

const repaymentHandlers: HandlerMap<typeof repaymentOperations, RegistryContext> = {
  planRepayment: {
    run: async ({ context, params, body }) => made(await planRepayment(context, { ...params, asked: body })),
    replay: async ({ context, params }, { entityId }) =>
      made(await replayOwn(context, repaymentPlans, { ...params, id: entityId })),
  },
  recordRepayment: {
    run: async ({ context, params, body }) =>
      made(await recordRepayment(context, { ...params, record: body })),
    replay: async ({ context, params }, { entityId }) =>
      made(await replayOwn(context, repaymentRecords, { ...params, id: entityId })),
  },
  getRepayments: async ({ context, params }) => ({ body: await getOwnLedger(context, params.contractId) }),
};

export const repaymentRoutes = toRoutes(repaymentOperations, repaymentHandlers);
