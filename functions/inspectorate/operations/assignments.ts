import * as z from 'zod';
import { Assign, Assignment, EndAssignment } from '../../../lib/domain/access/assignment.ts';
import { AssignmentId, OrganisationId } from '../../../lib/domain/values/ids.ts';
import { defineOperation } from '../../http/operation.ts';
import { employerId } from './examples.ts';
import * as examples from './examples-people.ts';

const tag = 'Assignments';
const params = z.strictObject({ organisationId: OrganisationId });
const Assignments = z.strictObject({ items: z.array(Assignment) });

export const assignmentOperations = [
  defineOperation({
    operationId: 'assignEmployer',
    method: 'POST',
    path: '/v1/employers/{organisationId}/assignments',
    tag,
    summary: 'Take an employer, or assign it',
    description:
      'An inspector takes an employer of their own body and governorate for a purpose; a supervisor gives it to somebody else. From then on what was told of the employer opens to that official, when a read names the same purpose. Recorded.',
    scope: 'assignments:write',
    permission: ['assignment.take', 'assignment.make'],
    params,
    body: Assign,
    success: { status: 201, description: 'The assignment.', schema: Assignment },
    problems: ['role-missing', 'official-not-competent', 'assignment-transition', 'conflict'],
    creates: true,
    example: {
      params: { organisationId: employerId },
      request: examples.assign,
      response: examples.assignment,
    },
  }),
  defineOperation({
    operationId: 'listAssignments',
    method: 'GET',
    path: '/v1/employers/{organisationId}/assignments',
    tag,
    summary: 'See who has an employer in hand',
    description:
      'Every assignment of the employer, with its steps; those that ended too. The read is recorded with its purpose before it is answered.',
    scope: 'assignments:read',
    permission: 'assignment.list',
    purpose: true,
    params,
    success: { status: 200, description: 'The assignments.', schema: Assignments },
    problems: ['role-missing'],
    example: { params: { organisationId: employerId }, response: { items: [examples.assignment] } },
  }),
  defineOperation({
    operationId: 'endAssignment',
    method: 'POST',
    path: '/v1/employers/{organisationId}/assignments/{assignmentId}/end',
    tag,
    summary: 'End an assignment',
    description:
      "One's own, or, for a supervisor, anybody's. What was told closes again at once. The assignment stays readable.",
    scope: 'assignments:write',
    permission: 'assignment.end',
    params: z.strictObject({ organisationId: OrganisationId, assignmentId: AssignmentId }),
    body: EndAssignment,
    success: { status: 201, description: 'The assignment as ended.', schema: Assignment },
    problems: ['role-missing', 'assignment-transition', 'conflict'],
    creates: true,
    example: {
      params: { organisationId: employerId, assignmentId: examples.assignment.id },
      request: examples.end,
      response: examples.ended,
    },
  }),
  defineOperation({
    operationId: 'listMyAssignments',
    method: 'GET',
    path: '/v1/assignments',
    tag,
    summary: 'See what you have in hand',
    description: 'The employers that are assigned to you now, each with its purpose.',
    scope: 'assignments:read',
    permission: 'assignment.listMine',
    success: { status: 200, description: 'Your assignments.', schema: Assignments },
    problems: ['role-missing'],
    example: { response: { items: [examples.assignment] } },
  }),
] as const;
