import { type Appointment, afterStep } from '../../domain/access/appointment.ts';
import type { Permission } from '../../domain/access/permissions/table.ts';
import { authorise } from '../../domain/access/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findAppointment, listAppointments as listStored } from '../../store/appointments.ts';
import type { Cursor } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';

/** An appointment, for somebody who may do this. ProblemError `not-found` for none. */
export async function loadAppointment(
  context: InspectorateContext,
  permission: Permission,
  appointmentId: string,
): Promise<Appointment> {
  authorise(context, permission);
  const found = await findAppointment(context.store.reader('protected'), appointmentId);
  if (!found) throw new ProblemError('not-found');
  return found;
}

export const getAppointment = (context: InspectorateContext, appointmentId: string): Promise<Appointment> =>
  loadAppointment(context, 'official.list', appointmentId);

/** As it was after one of its steps: the answer to that step, given again. */
export async function appointmentAtVersion(
  context: InspectorateContext,
  { appointmentId, version }: { appointmentId: string; version: number },
): Promise<Appointment> {
  const appointment = await getAppointment(context, appointmentId);
  const steps = appointment.steps.slice(0, version);
  const state = steps.reduce<Appointment['state'] | undefined>(
    (before, { kind }) => afterStep(before, kind),
    undefined,
  );
  return { ...appointment, steps, version, state: state ?? appointment.state };
}

/** Who is and was what, a page at a time. */
export async function listAppointments(
  context: InspectorateContext,
  page: { limit: number; after?: Cursor | undefined },
): Promise<{ items: Appointment[]; next?: Cursor }> {
  authorise(context, 'official.list');
  return listStored(context.store.reader('protected'), page);
}
