import * as z from 'zod';
import { FileReport, Report } from '../../../lib/domain/reports/report.ts';
import {
  ChangeConsent,
  CorrectReport,
  HandleReport,
  PlaceReport,
  WithdrawReport,
} from '../../../lib/domain/reports/report-changes.ts';
import { ReportItem } from '../../../lib/domain/reports/report-item.ts';
import { ReportMessage, SendMessage } from '../../../lib/domain/reports/report-message.ts';
import { SearchReports } from '../../../lib/domain/reports/report-search.ts';
import { ContractId, ReportId } from '../../../lib/domain/values/ids.ts';
import { AllegationCode } from '../../../lib/domain/voice/allegation.ts';
import { VoiceLanguage } from '../../../lib/domain/voice/voice-language.ts';
import { defineOperation } from '../../http/operation.ts';
import { pageOf, pageQuery } from '../../http/pagination.ts';
import { contractId } from './examples.ts';
import * as life from './examples-reports.ts';
import * as examples from './examples-told.ts';

const listOf = <Schema extends z.ZodType>(schema: Schema) => z.strictObject({ items: z.array(schema) });
const tag = 'Reports';
const recorded = 'Needs a purpose; the read is recorded before it is answered.';
const stays = 'Every earlier version stays readable. Nothing that an employer or agency can see changes.';
const handed = 'Through a link that the employer or agency handed over nothing can be taken back.';

const ofReport = {
  tag,
  params: z.strictObject({ reportId: ReportId }),
  purpose: true,
} as const;
const changes = {
  ...ofReport,
  method: 'POST',
  scope: 'reports:write',
  creates: true,
  success: { status: 201, description: 'The report as it stands now.', schema: Report },
} as const;
const ofChange = ['role-missing', 'report-transition', 'conflict'] as const;
const params = { reportId: examples.reportId };

/** The list in one language, as an operator reads it out. */
const SpokenAllegations = z
  .strictObject({
    language: VoiceLanguage,
    reviewed: z.boolean().meta({
      description: 'Whether a native speaker has read these words. Where not, read the English beside them.',
    }),
    items: z.array(z.strictObject({ code: AllegationCode, topic: z.string(), words: z.string() })),
  })
  .meta({ id: 'SpokenAllegations', description: 'Every allegation in plain words of one language.' });

export const reportOperations = [
  defineOperation({
    operationId: 'getAllegations',
    method: 'GET',
    path: '/v1/allegations/{language}',
    tag,
    summary: 'Read the allegations in the language of a caller',
    description: 'Every code in plain words, topic by topic: the same words that the page of workers shows.',
    scope: 'public',
    permission: 'reference.read',
    params: z.strictObject({ language: VoiceLanguage }),
    success: { status: 200, description: 'The words.', schema: SpokenAllegations },
    problems: [],
    cacheSeconds: 3600,
    example: {
      params: { language: 'en' },
      response: {
        language: 'en',
        reviewed: true,
        items: [
          { code: 'WAGES_UNPAID', topic: 'withholding_of_wages', words: 'I was not paid for work I did.' },
        ],
      },
    },
  }),
  defineOperation({
    operationId: 'fileReport',
    method: 'POST',
    path: '/v1/reports',
    tag,
    summary: 'File what was told',
    description:
      'Allegations in the codes of the closed list, with how the one who speaks stands to each. Name the contract, else the employer; a report that names neither is kept until somebody finds out. For a child, say what serves it best in place of consent. No free text. Nothing that an employer or agency can see changes.',
    scope: 'reports:write',
    permission: 'report.file',
    body: FileReport,
    success: { status: 201, description: 'The report.', schema: Report },
    problems: ['role-missing', 'party-not-found'],
    creates: true,
    example: { request: examples.told, response: examples.report },
  }),
  defineOperation({
    operationId: 'listReports',
    method: 'GET',
    path: '/v1/reports',
    tag,
    summary: 'See what waits, the most urgent first',
    description: `The queue: immediate danger first, then who has waited longest. It says how urgent, since when and in which language, and nothing of whom or what it is about. There is no search by name. ${recorded}`,
    scope: 'reports:read',
    permission: 'report.queue',
    query: z.strictObject({
      state: z.enum(['open', 'inHand']).optional().meta({ description: '`open` unless said.' }),
      ...pageQuery,
    }),
    success: { status: 200, description: 'A page of the queue.', schema: pageOf(ReportItem) },
    problems: ['role-missing'],
    paged: true,
    purpose: true,
    example: { query: { state: 'open' }, response: { items: [life.item], page: { next: null } } },
  }),
  defineOperation({
    operationId: 'searchReports',
    method: 'POST',
    path: '/v1/report-searches',
    tag,
    summary: 'Find a report by its receipt',
    description:
      'By the first number of the receipt, and by nothing else: a name finds nobody here. The search is recorded before it is answered and counts in the budget of the day, also when it finds nothing. To a hotline it opens the report for twelve hours, to read and to answer.',
    scope: 'reports:read',
    permission: 'report.search',
    purpose: true,
    body: SearchReports,
    success: { status: 200, description: 'The report, or nothing.', schema: listOf(ReportItem) },
    problems: ['role-missing', 'daily-budget-spent'],
    example: { request: { firstNumber: '3612 4087' }, response: { items: [] } },
  }),
  defineOperation({
    ...ofReport,
    operationId: 'getReport',
    method: 'GET',
    path: '/v1/reports/{reportId}',
    summary: 'Read a report',
    description: `By its id, which the queue shows and who filed it knows. ${recorded}`,
    scope: 'reports:read',
    permission: 'report.read',
    success: { status: 200, description: 'The report.', schema: Report },
    problems: ['role-missing'],
    example: { params, response: examples.report },
  }),
  defineOperation({
    operationId: 'listContractReports',
    method: 'GET',
    path: '/v1/contracts/{contractId}/reports',
    tag,
    summary: 'Read what was told of a contract',
    description: `Oldest first. ${recorded}`,
    scope: 'reports:read',
    permission: 'report.list',
    purpose: true,
    params: z.strictObject({ contractId: ContractId }),
    success: { status: 200, description: 'The reports.', schema: listOf(Report) },
    problems: ['assignment-required', 'role-missing'],
    example: { params: { contractId }, response: { items: [examples.report] } },
  }),
  defineOperation({
    ...changes,
    operationId: 'correctReport',
    path: '/v1/reports/{reportId}/corrections',
    summary: 'Correct what was taken down',
    description: `All of what was told, as it should have been taken down. ${handed} ${stays}`,
    permission: 'report.correct',
    body: CorrectReport,
    problems: ['role-missing', 'report-transition', 'report-not-lowered', 'conflict'],
    example: { params, request: life.correction, response: life.corrected },
  }),
  defineOperation({
    ...changes,
    operationId: 'changeReportConsent',
    path: '/v1/reports/{reportId}/consent',
    summary: 'Record what the one who told agrees to now',
    description: `Consent is informed and can be withdrawn; for a child it is what was found to serve it best. A release that rests on the report leaves only while this agrees. ${handed} ${stays}`,
    permission: 'report.correct',
    body: ChangeConsent,
    problems: ['role-missing', 'report-transition', 'report-not-lowered', 'conflict'],
    example: { params, request: life.consentChange, response: life.consentChanged },
  }),
  defineOperation({
    ...changes,
    operationId: 'withdrawReport',
    path: '/v1/reports/{reportId}/withdrawal',
    summary: 'Take a report out of use',
    description: `It is kept, and no decision reads it any more. Whoever told it may ask; mind that somebody may stand beside them. ${handed} ${stays}`,
    permission: 'report.correct',
    body: WithdrawReport,
    problems: ['role-missing', 'report-transition', 'report-not-lowered', 'conflict'],
    example: {
      params: { reportId: life.otherReportId },
      request: life.withdrawal,
      response: life.withdrawn,
    },
  }),
  defineOperation({
    ...changes,
    operationId: 'placeReport',
    path: '/v1/reports/{reportId}/placement',
    summary: 'Say whom a report is about',
    description: `For a report that named neither contract nor employer, or the wrong one. What was decided at both places is decided anew. ${stays}`,
    permission: 'report.place',
    body: PlaceReport,
    problems: ['role-missing', 'report-transition', 'party-not-found', 'conflict'],
    example: { params, request: { contractId: life.otherContractId }, response: life.placed },
  }),
  defineOperation({
    ...changes,
    operationId: 'handleReport',
    path: '/v1/reports/{reportId}/handling',
    summary: 'Take a report in hand, or put it down',
    description: `Whoever is competent for its place takes it or opens it again; who has it in hand, or a supervisor, gives it back or closes it; or places a legal hold, under which it is not destroyed and which another person lifts. Its line in the queue is answered; what was told is read by its id, and recorded. A new message or a signal of duress opens it by itself. ${stays}`,
    permission: 'report.handle',
    body: HandleReport,
    success: { status: 201, description: 'Its line in the queue as it stands now.', schema: ReportItem },
    problems: [...ofChange, 'report-not-in-hand', 'second-person-required'],
    example: { params, request: { step: 'taken' }, response: life.taken },
  }),
  defineOperation({
    ...ofReport,
    operationId: 'sendReportMessage',
    method: 'POST',
    path: '/v1/reports/{reportId}/messages',
    summary: 'Write to the one who told',
    description:
      'The message waits until they come back with their receipt: nothing is sent to any number. Or take down what they said on the telephone.',
    scope: 'reports:write',
    permission: 'report.message',
    body: SendMessage,
    success: { status: 201, description: 'The message.', schema: ReportMessage },
    problems: ['role-missing'],
    creates: true,
    example: { params, request: life.message, response: life.sent },
  }),
  defineOperation({
    ...ofReport,
    operationId: 'listReportMessages',
    method: 'GET',
    path: '/v1/reports/{reportId}/messages',
    summary: 'Read the messages of a report',
    description: `In both directions, oldest first. ${recorded}`,
    scope: 'reports:read',
    permission: 'report.message',
    success: { status: 200, description: 'The messages.', schema: listOf(ReportMessage) },
    problems: ['role-missing'],
    example: { params, response: { items: [life.sent] } },
  }),
] as const;
