import { assignEmployer } from '../../../lib/actions/assignments/assign.ts';
import { endAssignment } from '../../../lib/actions/assignments/end.ts';
import { getAssignment, listAssignments, listMyAssignments } from '../../../lib/actions/assignments/list.ts';
import type { InspectorateContext } from '../../../lib/actions/context.ts';
import type { Assignment } from '../../../lib/domain/access/assignment.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { toRoutes } from '../../http/route.ts';
import { assignmentOperations } from '../operations/assignments.ts';

const reply = (assignment: Assignment): Reply<Assignment> => ({
  body: assignment,
  version: assignment.version,
  location: `/v1/employers/${assignment.employerId}/assignments`,
});

const assignmentHandlers: HandlerMap<typeof assignmentOperations, InspectorateContext> = {
  assignEmployer: {
    run: async ({ context, params, body }) =>
      reply(await assignEmployer(context, { employerId: params.organisationId, assign: body })),
    replay: async ({ context, params }, { entityId, entityVersion }) =>
      reply(
        await getAssignment(context, {
          employerId: params.organisationId,
          assignmentId: entityId,
          version: entityVersion,
        }),
      ),
  },
  listAssignments: async ({ context, params }) => ({
    body: { items: await listAssignments(context, params.organisationId) },
  }),
  endAssignment: {
    run: async ({ context, params, body }) =>
      reply(
        await endAssignment(context, {
          employerId: params.organisationId,
          assignmentId: params.assignmentId,
          end: body,
        }),
      ),
    replay: async ({ context, params }, { entityId, entityVersion }) =>
      reply(
        await getAssignment(context, {
          employerId: params.organisationId,
          assignmentId: entityId,
          version: entityVersion,
        }),
      ),
  },
  listMyAssignments: async ({ context }) => ({ body: { items: await listMyAssignments(context) } }),
};

export const assignmentRoutes = toRoutes(assignmentOperations, assignmentHandlers);
