import * as z from 'zod';
import { ReplyToNotice, ServedNotice } from '../../../lib/domain/notices/served-notice.ts';
import { ServedNoticeId } from '../../../lib/domain/values/ids.ts';
import { defineOperation } from '../../http/operation.ts';
import { pageOf, pageQuery } from '../../http/pagination.ts';
import * as examples from './examples-notices.ts';

const tag = 'Notices';
const params = z.strictObject({ noticeId: ServedNoticeId });
const exampleParams = { noticeId: examples.noticeId };

export const noticeOperations = [
  defineOperation({
    operationId: 'listServedNotices',
    method: 'GET',
    path: '/v1/notices',
    tag,
    summary: 'Read what the authority has put to you',
    description:
      'Notices served on your organisation, newest first. What the rules say of one contract of yours is at `GET /v1/contracts/{contractId}/notices`, which is another thing.',
    scope: 'notices:read',
    permission: 'servedNotice.list',
    query: z.strictObject(pageQuery),
    success: { status: 200, description: 'A page of notices.', schema: pageOf(ServedNotice) },
    problems: ['organisation-required'],
    paged: true,
    example: { query: { limit: '25' }, response: { items: [examples.notice], page: { next: null } } },
  }),
  defineOperation({
    operationId: 'getServedNotice',
    method: 'GET',
    path: '/v1/notices/{noticeId}',
    tag,
    summary: 'Read a notice',
    description: 'In English and Arabic, with your answer once you have given one.',
    scope: 'notices:read',
    permission: 'servedNotice.read',
    params,
    success: { status: 200, description: 'The notice.', schema: ServedNotice },
    problems: ['organisation-required'],
    example: { params: exampleParams, response: examples.notice },
  }),
  defineOperation({
    operationId: 'replyToNotice',
    method: 'POST',
    path: '/v1/notices/{noticeId}/reply',
    tag,
    summary: 'Answer a notice',
    description:
      'Once. The answer is read by the authority alone; it does not tell you what follows from it.',
    scope: 'notices:write',
    permission: 'servedNotice.reply',
    params,
    body: ReplyToNotice,
    success: { status: 201, description: 'The notice with your answer.', schema: ServedNotice },
    problems: ['organisation-required', 'notice-answered'],
    creates: true,
    example: { params: exampleParams, request: examples.reply, response: examples.answered },
  }),
] as const;
