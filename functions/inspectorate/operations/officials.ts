import * as z from 'zod';
import {
  Appointment,
  DecideAppointment,
  EndAppointment,
  ProposeOfficial,
} from '../../../lib/domain/access/appointment.ts';
import { AppointmentId } from '../../../lib/domain/values/ids.ts';
import { defineOperation } from '../../http/operation.ts';
import { pageOf, pageQuery } from '../../http/pagination.ts';
import * as examples from './examples-officials.ts';

const tag = 'Officials';
const params = z.strictObject({ appointmentId: AppointmentId });
const exampleParams = { appointmentId: examples.proposed.id };
const steps = {
  tag,
  method: 'POST',
  scope: 'officials:write',
  creates: true,
  success: { status: 201, description: 'The appointment.', schema: Appointment },
} as const;

export const officialOperations = [
  defineOperation({
    ...steps,
    operationId: 'proposeOfficial',
    path: '/v1/officials',
    summary: 'Propose an official',
    description:
      'Says who is to be what, for which body, where, in which unit, and why. Nothing opens to the person until another supervisor confirms it. Recorded.',
    permission: 'official.propose',
    body: ProposeOfficial,
    problems: ['role-missing', 'appointment-roles', 'second-person-required', 'conflict'],
    example: { request: examples.propose, response: examples.proposed },
  }),
  defineOperation({
    ...steps,
    operationId: 'decideAppointment',
    path: '/v1/officials/{appointmentId}/decision',
    summary: 'Confirm an official, or refuse',
    description:
      'By a second supervisor, who neither proposed the person nor is that person. What the person was by an earlier appointment ends with it.',
    permission: 'official.decide',
    params,
    body: DecideAppointment,
    problems: ['role-missing', 'appointment-transition', 'second-person-required', 'conflict'],
    example: { params: exampleParams, request: examples.decision, response: examples.appointed },
  }),
  defineOperation({
    ...steps,
    operationId: 'endAppointment',
    path: '/v1/officials/{appointmentId}/end',
    summary: 'End an appointment',
    description:
      'One supervisor is enough to take rights away. They are gone with the next request; what the person did stays in the journal.',
    permission: 'official.end',
    params,
    body: EndAppointment,
    problems: ['role-missing', 'appointment-transition', 'conflict'],
    example: { params: exampleParams, request: examples.end, response: examples.ended },
  }),
  defineOperation({
    operationId: 'listOfficials',
    method: 'GET',
    path: '/v1/officials',
    tag,
    summary: 'See who is appointed as what',
    description: 'Every appointment with its steps, also those that were refused or have ended.',
    scope: 'officials:read',
    permission: 'official.list',
    query: z.strictObject(pageQuery),
    success: { status: 200, description: 'A page of appointments.', schema: pageOf(Appointment) },
    problems: ['role-missing'],
    paged: true,
    example: { response: { items: [examples.ended], page: { next: null } } },
  }),
  defineOperation({
    operationId: 'getAppointment',
    method: 'GET',
    path: '/v1/officials/{appointmentId}',
    tag,
    summary: 'Read an appointment',
    description: 'Who proposed and confirmed it, and what it gives.',
    scope: 'officials:read',
    permission: 'official.list',
    params,
    success: { status: 200, description: 'The appointment.', schema: Appointment },
    problems: ['role-missing'],
    example: { params: exampleParams, response: examples.ended },
  }),
] as const;
