import type { InspectorateContext } from '../../../lib/actions/context.ts';
import { getInspection, listInspections, listInspectionsOf } from '../../../lib/actions/inspections/get.ts';
import { recordInspection } from '../../../lib/actions/inspections/record.ts';
import {
  enterFinding,
  enterPermitRecord,
  replayFinding,
  replayPermitRecord,
} from '../../../lib/actions/official-records/enter.ts';
import type { Inspection } from '../../../lib/domain/inspections/inspection-record.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { toRoutes } from '../../http/route.ts';
import { toldOperations } from '../operations/told.ts';

/** None of these is ever changed, so each has one version. */
const once = <Body>(body: Body): Reply<Body> => ({ body, version: 1 });
const inspected = (inspection: Inspection): Reply<Inspection> => ({
  ...once(inspection),
  location: `/v1/inspections/${inspection.id}`,
});

const toldHandlers: HandlerMap<typeof toldOperations, InspectorateContext> = {
  recordInspection: {
    run: async ({ context, body }) => inspected(await recordInspection(context, body)),
    replay: async ({ context }, { entityId }) => inspected(await getInspection(context, entityId)),
  },
  getInspection: async ({ context, params }) => once(await getInspection(context, params.inspectionId)),
  listContractInspections: async ({ context, params }) => ({
    body: { items: await listInspections(context, params.contractId) },
  }),
  listEmployerInspections: async ({ context, params }) => ({
    body: { items: await listInspectionsOf(context, params.organisationId) },
  }),
  enterPermitRecord: {
    run: async ({ context, params, body }) =>
      once(await enterPermitRecord(context, { ...params, entered: body })),
    replay: async ({ context }, { entityId }) => once(await replayPermitRecord(context, entityId)),
  },
  enterFinding: {
    run: async ({ context, params, body }) => once(await enterFinding(context, { ...params, entered: body })),
    replay: async ({ context }, { entityId }) => once(await replayFinding(context, entityId)),
  },
};

export const toldRoutes = toRoutes(toldOperations, toldHandlers);
