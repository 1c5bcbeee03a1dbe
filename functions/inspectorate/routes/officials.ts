import type { InspectorateContext } from '../../../lib/actions/context.ts';
import {
  appointmentAtVersion,
  getAppointment,
  listAppointments,
} from '../../../lib/actions/officials/appointments.ts';
import { decideAppointment, endAppointment } from '../../../lib/actions/officials/decide.ts';
import { proposeOfficial } from '../../../lib/actions/officials/propose.ts';
import type { Appointment } from '../../../lib/domain/access/appointment.ts';
import type { IdempotencyRecord } from '../../../lib/domain/values/idempotency.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { limitOf, pageReply } from '../../http/pagination.ts';
import { toRoutes } from '../../http/route.ts';
import { officialOperations } from '../operations/officials.ts';

const reply = (appointment: Appointment): Reply<Appointment> => ({
  body: appointment,
  version: appointment.version,
  location: `/v1/officials/${appointment.id}`,
});

const replay = async (
  { context }: { context: InspectorateContext },
  { entityId, entityVersion }: IdempotencyRecord,
): Promise<Reply<Appointment>> =>
  reply(await appointmentAtVersion(context, { appointmentId: entityId, version: entityVersion }));

const officialHandlers: HandlerMap<typeof officialOperations, InspectorateContext> = {
  proposeOfficial: {
    run: async ({ context, body }) => reply(await proposeOfficial(context, body)),
    replay,
  },
  decideAppointment: {
    run: async ({ context, params, body }) => reply(await decideAppointment(context, { ...params, ...body })),
    replay,
  },
  endAppointment: {
    run: async ({ context, params, body }) => reply(await endAppointment(context, { ...params, end: body })),
    replay,
  },
  listOfficials: async ({ context, query, after }) => {
    const page = await listAppointments(context, { limit: limitOf(query), after });
    return pageReply(page.items, page.next);
  },
  getAppointment: async ({ context, params }) => {
    const appointment = await getAppointment(context, params.appointmentId);
    return { body: appointment, version: appointment.version };
  },
};

export const officialRoutes = toRoutes(officialOperations, officialHandlers);
