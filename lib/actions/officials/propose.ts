import { type Appointment, mayBeTogether, type ProposeOfficial } from '../../domain/access/appointment.ts';
import { authorise } from '../../domain/access/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { putAppointment } from '../../store/appointments.ts';
import type { InspectorateContext } from '../context.ts';
import { officialIdOf } from '../principal.ts';
import { save, stepped } from './appointment-steps.ts';

/**
 * Proposes somebody as an official. Nothing opens to them yet: another who leads confirms it.
 * @throws ProblemError `appointment-roles`; `second-person-required` for oneself
 */
export async function proposeOfficial(
  context: InspectorateContext,
  { subject, ...proposed }: ProposeOfficial,
): Promise<Appointment> {
  authorise(context, 'official.propose');
  if (!mayBeTogether(proposed.roles)) throw new ProblemError('appointment-roles');
  const { issuer } = context.actor;
  const officialId = officialIdOf({ issuer, subject });
  if (officialId === officialIdOf(context.actor)) throw new ProblemError('second-person-required');
  const named = { ...proposed, roles: [...new Set(proposed.roles)], officialId, id: context.newId('apt') };
  const appointment = stepped(context, named, { kind: 'proposed' });
  return save(context, appointment, [putAppointment(appointment)]);
}
