import * as z from 'zod';
import {
  CustodyRecord,
  HousingRecord,
  RecordCustody,
  RecordHousing,
} from '../../../lib/domain/contracts/living-record.ts';
import { RecordWagePayment, WagePayment } from '../../../lib/domain/contracts/wage-payment.ts';
import { RecordWorkingTime, WorkingTime } from '../../../lib/domain/contracts/working-time.ts';
import { ContractId } from '../../../lib/domain/values/ids.ts';
import { defineOperation } from '../../http/operation.ts';
import { contractId } from './examples.ts';
import * as examples from './examples-records.ts';

const params = z.strictObject({ contractId: ContractId });
const exampleParams = { contractId };
const listOf = <Schema extends z.ZodType>(schema: Schema) => z.strictObject({ items: z.array(schema) });

/** Said of every kind: whose a record is, and what a second one of the same days does. */
const whose =
  'A record is never changed: a later one of yours about the same days counts in its place, and both stay readable. The other party does not see it.';
const shared = { tag: 'Records', params, problems: ['organisation-required'] } as const;
const keeps = {
  ...shared,
  method: 'POST',
  scope: 'records:write',
  permission: 'record.keep',
  creates: true,
} as const;
const reads = { ...shared, method: 'GET', scope: 'records:read', permission: 'record.read' } as const;

export const recordOperations = [
  defineOperation({
    ...keeps,
    operationId: 'recordWagePayment',
    path: '/v1/contracts/{contractId}/wage-payments',
    summary: 'Record a wage',
    description: `The wage of one period: what was due and when, whether it was paid, what reached the worker and what was taken. \`notPaid\` is a statement; a period without a record is silence, and never read as paid. ${whose}`,
    body: RecordWagePayment,
    success: { status: 201, description: 'The record.', schema: WagePayment },
    example: { params: exampleParams, request: examples.wagePayment, response: examples.recordedWagePayment },
  }),
  defineOperation({
    ...reads,
    operationId: 'listWagePayments',
    path: '/v1/contracts/{contractId}/wage-payments',
    summary: 'Read your own wage records',
    description: 'Those of your organisation for this contract, by period.',
    success: { status: 200, description: 'Your records.', schema: listOf(WagePayment) },
    example: { params: exampleParams, response: { items: [examples.recordedWagePayment] } },
  }),
  defineOperation({
    ...keeps,
    operationId: 'recordWorkingTime',
    path: '/v1/contracts/{contractId}/working-time',
    summary: 'Record working time',
    description: `The hours of a week, or of a month at most: worked, overtime and whether it was paid, days, rests, and an agreement to average them. What is not stated is unknown. ${whose}`,
    body: RecordWorkingTime,
    success: { status: 201, description: 'The record.', schema: WorkingTime },
    example: { params: exampleParams, request: examples.workingTime, response: examples.recordedWorkingTime },
  }),
  defineOperation({
    ...reads,
    operationId: 'listWorkingTime',
    path: '/v1/contracts/{contractId}/working-time',
    summary: 'Read your own records of working time',
    description: 'Those of your organisation for this contract, by period.',
    success: { status: 200, description: 'Your records.', schema: listOf(WorkingTime) },
    example: { params: exampleParams, response: { items: [examples.recordedWorkingTime] } },
  }),
  defineOperation({
    ...keeps,
    operationId: 'recordDocumentCustody',
    path: '/v1/contracts/{contractId}/document-custody',
    summary: 'Record where the papers are',
    description: `Who keeps the worker's passport and papers from a day on, and how the worker gets at them. ${whose}`,
    body: RecordCustody,
    success: { status: 201, description: 'The record.', schema: CustodyRecord },
    example: { params: exampleParams, request: examples.custody, response: examples.recordedCustody },
  }),
  defineOperation({
    ...reads,
    operationId: 'listDocumentCustody',
    path: '/v1/contracts/{contractId}/document-custody',
    summary: 'Read your own records of the papers',
    description: 'Those of your organisation for this contract, by day.',
    success: { status: 200, description: 'Your records.', schema: listOf(CustodyRecord) },
    example: { params: exampleParams, response: { items: [examples.recordedCustody] } },
  }),
  defineOperation({
    ...keeps,
    operationId: 'recordHousing',
    path: '/v1/contracts/{contractId}/housing',
    summary: 'Record the housing',
    description: `The worker's housing from a day on, in measures that an inspector can check. ${whose}`,
    body: RecordHousing,
    success: { status: 201, description: 'The record.', schema: HousingRecord },
    example: { params: exampleParams, request: examples.housing, response: examples.recordedHousing },
  }),
  defineOperation({
    ...reads,
    operationId: 'listHousing',
    path: '/v1/contracts/{contractId}/housing',
    summary: 'Read your own records of the housing',
    description: 'Those of your organisation for this contract, by day.',
    success: { status: 200, description: 'Your records.', schema: listOf(HousingRecord) },
    example: { params: exampleParams, response: { items: [examples.recordedHousing] } },
  }),
] as const;
