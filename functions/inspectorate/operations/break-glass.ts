import * as z from 'zod';
import {
  BreakGlass,
  DecideBreakGlass,
  EndBreakGlass,
  RequestBreakGlass,
  ReviewBreakGlass,
} from '../../../lib/domain/access/break-glass.ts';
import { Instant } from '../../../lib/domain/values/dates.ts';
import { BreakGlassId } from '../../../lib/domain/values/ids.ts';
import { defineOperation } from '../../http/operation.ts';
import { pageOf, pageQuery } from '../../http/pagination.ts';
import * as examples from './examples-people.ts';

const params = z.strictObject({ breakGlassId: BreakGlassId });
const exampleParams = { breakGlassId: examples.breakGlass.id };
const Opening = z.strictObject({
  subject: z.string().meta({ description: 'The pseudonym by which the journal names the record.' }),
  at: Instant,
});
const WithOpenings = BreakGlass.extend({ openings: z.array(Opening) }).meta({
  id: 'BreakGlassWithOpenings',
  description: 'An emergency with every record that was opened under it.',
});
const shared = { tag: 'Emergencies', params } as const;
const steps = {
  ...shared,
  method: 'POST',
  scope: 'breakGlass:write',
  creates: true,
  success: { status: 201, description: 'The emergency.', schema: BreakGlass },
} as const;
const refusals = ['role-missing', 'break-glass-transition', 'conflict'] as const;

export const breakGlassOperations = [
  defineOperation({
    operationId: 'requestBreakGlass',
    method: 'POST',
    path: '/v1/break-glass',
    tag: 'Emergencies',
    summary: 'Ask for an emergency opening',
    description:
      'Says why, what for, and which records. Nothing opens until somebody who leads another unit approves; oversight sees the request at once. It lapses after an hour.',
    scope: 'breakGlass:write',
    permission: 'breakGlass.request',
    body: RequestBreakGlass,
    success: { status: 201, description: 'The request.', schema: BreakGlass },
    problems: ['role-missing'],
    creates: true,
    example: { request: examples.requestBreakGlass, response: examples.breakGlass },
  }),
  defineOperation({
    ...steps,
    operationId: 'decideBreakGlass',
    path: '/v1/break-glass/{breakGlassId}/approval',
    summary: 'Approve an emergency, or refuse it',
    description:
      'By a second person who leads another unit. From an approval up to 25 records are open for 60 minutes to the one who asked, each counted and recorded.',
    permission: 'breakGlass.decide',
    body: DecideBreakGlass,
    problems: [...refusals, 'second-person-required', 'break-glass-open'],
    example: { params: exampleParams, request: examples.decision, response: examples.opened },
  }),
  defineOperation({
    ...steps,
    operationId: 'endBreakGlass',
    path: '/v1/break-glass/{breakGlassId}/end',
    summary: 'End an emergency early',
    description: 'Whoever asked for it, or oversight. Everything that it opened closes at once.',
    permission: 'breakGlass.end',
    body: EndBreakGlass,
    problems: refusals,
    example: { params: exampleParams, request: examples.end, response: examples.over },
  }),
  defineOperation({
    ...steps,
    operationId: 'reviewBreakGlass',
    path: '/v1/break-glass/{breakGlassId}/review',
    summary: 'Review an emergency',
    description:
      'Oversight says what it found, once the emergency is over; due within 72 hours of the approval, and listed as overdue from then on.',
    permission: 'breakGlass.review',
    body: ReviewBreakGlass,
    problems: [...refusals, 'second-person-required'],
    example: { params: exampleParams, request: examples.review, response: examples.reviewed },
  }),
  defineOperation({
    operationId: 'listBreakGlass',
    method: 'GET',
    path: '/v1/break-glass',
    tag: 'Emergencies',
    summary: 'See the emergencies',
    description:
      'The newest first: all of them for oversight and for whoever approves, their own for an inspector. `overdue=true` keeps those whose review is overdue; a page may then be short and still have a next one. Needs a purpose; the read is recorded before it is answered.',
    scope: 'breakGlass:read',
    permission: 'breakGlass.list',
    purpose: true,
    query: z.strictObject({
      overdue: z
        .enum(['true', 'false'])
        .transform((text) => text === 'true')
        .optional()
        .meta({ description: 'Only those whose review is overdue, or is not.' }),
      ...pageQuery,
    }),
    success: { status: 200, description: 'A page of emergencies.', schema: pageOf(BreakGlass) },
    problems: ['role-missing'],
    paged: true,
    example: { response: { items: [examples.breakGlass], page: { next: null } } },
  }),
  defineOperation({
    ...shared,
    operationId: 'getBreakGlass',
    method: 'GET',
    path: '/v1/break-glass/{breakGlassId}',
    summary: 'Read an emergency',
    description:
      'Every step of it, and every record that was opened under it, by pseudonym. Needs a purpose; the read is recorded before it is answered.',
    scope: 'breakGlass:read',
    permission: 'breakGlass.read',
    purpose: true,
    success: { status: 200, description: 'The emergency.', schema: WithOpenings },
    problems: ['role-missing'],
    example: { params: exampleParams, response: { ...examples.breakGlass, openings: [] } },
  }),
] as const;
