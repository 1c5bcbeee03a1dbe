import type { RegistryContext } from '../../../lib/actions/context.ts';
import {
  custodyRecords,
  housingRecords,
  type Received,
  type RecordKind,
  wagePayments,
  workingTimes,
} from '../../../lib/actions/records/kinds.ts';
import { listOwn, recordOwn, replayOwn } from '../../../lib/actions/records/record-own.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { toRoutes } from '../../http/route.ts';
import { recordOperations } from '../operations/records.ts';

interface Asked {
  context: RegistryContext;
  params: { contractId: string };
}

/** The two handlers of one kind of record: keep one, and list one's own. `path` is the last part of the address. */
function handlersOf<Input, R extends Received>(kind: RecordKind<Input, R>, path: string) {
  const kept = (record: R): Reply<R> => ({
    body: record,
    location: `/v1/contracts/${record.contractId}/${path}`,
  });
  return {
    keep: {
      run: async ({ context, params, body }: Asked & { body: Input }) =>
        kept(await recordOwn(context, kind, { ...params, record: body })),
      replay: async ({ context, params }: Asked, { entityId }: { entityId: string }) =>
        kept(await replayOwn(context, kind, { ...params, id: entityId })),
    },
    list: async ({ context, params }: Asked) => ({
      body: { items: await listOwn(context, kind, params.contractId) },
    }),
  };
}

const wages = handlersOf(wagePayments, 'wage-payments');
const time = handlersOf(workingTimes, 'working-time');
const custody = handlersOf(custodyRecords, 'document-custody');
const housing = handlersOf(housingRecords, 'housing');

const recordHandlers: HandlerMap<typeof recordOperations, RegistryContext> = {
  recordWagePayment: wages.keep,
  listWagePayments: wages.list,
  recordWorkingTime: time.keep,
  listWorkingTime: time.list,
  recordDocumentCustody: custody.keep,
  listDocumentCustody: custody.list,
  recordHousing: housing.keep,
  listHousing: housing.list,
};

export const recordRoutes = toRoutes(recordOperations, recordHandlers);
