import type { Appointment, DecideAppointment, EndAppointment } from '../../domain/access/appointment.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findAppointment, putAppointment } from '../../store/appointments.ts';
import { appointOfficial, findAppointedBy, removeOfficial } from '../../store/officials.ts';
import type { Write } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';
import { officialIdOf } from '../principal.ts';
import { principalIn, save, stepped } from './appointment-steps.ts';
import { loadAppointment } from './appointments.ts';

/**
 * Confirms an appointment or refuses it: somebody else than who proposed it, and than whom it is about. From a confirmation on
 * the person is what it says; what they were by an earlier appointment ends with it.
 * @throws ProblemError `second-person-required`, `appointment-transition`, `conflict` (also when another's confirmation was faster)
 */
export async function decideAppointment(
  context: InspectorateContext,
  { appointmentId, decision }: { appointmentId: string } & DecideAppointment,
): Promise<Appointment> {
  const before = await loadAppointment(context, 'official.decide', appointmentId);
  const me = officialIdOf(context.actor);
  if (before.officialId === me || before.steps.some(({ by }) => by === me))
    throw new ProblemError('second-person-required');
  const after = stepped(context, before, { kind: decision });
  const made = decision === 'confirmed' ? await appointing(context, after) : [];
  return save(context, after, [putAppointment(after), ...made]);
}

/** What makes somebody an official, and ends what they were before. */
async function appointing(
  context: InspectorateContext,
  appointment: Appointment,
): Promise<Write<'protected'>[]> {
  const table = context.store.reader('protected');
  const earlierId = await findAppointedBy(table, principalIn(appointment));
  if (earlierId === appointment.id) throw new ProblemError('conflict');
  const earlier = earlierId === undefined ? undefined : await findAppointment(table, earlierId);
  return [
    appointOfficial(principalIn(appointment), appointment, { by: appointment.id, instead: earlierId }),
    ...(earlier ? [putAppointment(stepped(context, earlier, { kind: 'ended', reason: 'replaced' }))] : []),
  ];
}

/**
 * Ends an appointment. One person is enough to take rights away; the person is nobody here from the next request on: who
 * somebody is is read for each.
 */
export async function endAppointment(
  context: InspectorateContext,
  { appointmentId, end }: { appointmentId: string; end: EndAppointment },
): Promise<Appointment> {
  const before = await loadAppointment(context, 'official.end', appointmentId);
  const after = stepped(context, before, { kind: 'ended', ...end });
  return save(context, after, [putAppointment(after), removeOfficial(principalIn(after), after.id)]);
}
