import * as z from 'zod';
import { Inspection, RecordInspection } from '../../../lib/domain/inspections/inspection-record.ts';
import {
  EnterFinding,
  EnterPermitRecord,
  Finding,
  PermitRecord,
} from '../../../lib/domain/inspections/official-record.ts';
import { ContractId, InspectionId, OrganisationId } from '../../../lib/domain/values/ids.ts';
import { defineOperation } from '../../http/operation.ts';
import { contractId, employerId } from './examples.ts';
import * as examples from './examples-told.ts';

const contractParams = z.strictObject({ contractId: ContractId });
const organisationParams = z.strictObject({ organisationId: OrganisationId });
const listOf = <Schema extends z.ZodType>(schema: Schema) => z.strictObject({ items: z.array(schema) });
const tag = 'Observed and on file';
const recorded = 'Needs a purpose; the read is recorded before it is answered.';

export const toldOperations = [
  defineOperation({
    operationId: 'recordInspection',
    method: 'POST',
    path: '/v1/inspections',
    tag,
    summary: 'Record what was observed',
    description:
      'Observations in the codes of the closed list, of one contract or of an employer. What was not looked for is unknown, unless you state that every code was. What a worker says in private talk is a report.',
    scope: 'inspections:write',
    permission: 'inspection.record',
    body: RecordInspection,
    success: { status: 201, description: 'The inspection.', schema: Inspection },
    problems: ['role-missing', 'party-not-found'],
    creates: true,
    example: { request: examples.observed, response: examples.inspection },
  }),
  defineOperation({
    operationId: 'getInspection',
    method: 'GET',
    path: '/v1/inspections/{inspectionId}',
    tag,
    summary: 'Read an inspection',
    description: `What was observed on one visit. ${recorded}`,
    scope: 'inspections:read',
    permission: 'inspection.read',
    purpose: true,
    params: z.strictObject({ inspectionId: InspectionId }),
    success: { status: 200, description: 'The inspection.', schema: Inspection },
    problems: ['role-missing'],
    example: { params: { inspectionId: examples.inspectionId }, response: examples.inspection },
  }),
  defineOperation({
    operationId: 'listContractInspections',
    method: 'GET',
    path: '/v1/contracts/{contractId}/inspections',
    tag,
    summary: 'Read what was observed of a contract',
    description: `Oldest first. ${recorded}`,
    scope: 'inspections:read',
    permission: 'inspection.read',
    purpose: true,
    params: contractParams,
    success: { status: 200, description: 'The inspections.', schema: listOf(Inspection) },
    problems: ['role-missing'],
    example: { params: { contractId }, response: { items: [examples.inspection] } },
  }),
  defineOperation({
    operationId: 'listEmployerInspections',
    method: 'GET',
    path: '/v1/employers/{organisationId}/inspections',
    tag,
    summary: 'Read what was observed at an employer',
    description: `Of the place as a whole and of each of its contracts, oldest first. ${recorded}`,
    scope: 'inspections:read',
    permission: 'inspection.read',
    purpose: true,
    params: organisationParams,
    success: { status: 200, description: 'The inspections.', schema: listOf(Inspection) },
    problems: ['role-missing'],
    example: { params: { organisationId: employerId }, response: { items: [examples.inspection] } },
  }),
  defineOperation({
    operationId: 'enterPermitRecord',
    method: 'POST',
    path: '/v1/contracts/{contractId}/permit-records',
    tag,
    summary: 'Enter a permit or a mobility event',
    description:
      "The state of the worker's permit and through whose doing, or a transfer, an exit or an absence report, as the authority has it. It serves the worker's protection; nothing here serves removal.",
    scope: 'officialRecords:write',
    permission: 'officialRecord.enter',
    params: contractParams,
    body: EnterPermitRecord,
    success: { status: 201, description: 'The entry.', schema: PermitRecord },
    problems: ['role-missing'],
    creates: true,
    example: { params: { contractId }, request: examples.permit, response: examples.permitRecord },
  }),
  defineOperation({
    operationId: 'enterFinding',
    method: 'POST',
    path: '/v1/organisations/{organisationId}/findings',
    tag,
    summary: 'Enter an earlier finding',
    description:
      'What an authority found about an employer or agency, or did. History alone never raises a level above low.',
    scope: 'officialRecords:write',
    permission: 'officialRecord.enter',
    params: organisationParams,
    body: EnterFinding,
    success: { status: 201, description: 'The entry.', schema: Finding },
    problems: ['role-missing'],
    creates: true,
    example: {
      params: { organisationId: examples.agencyId },
      request: examples.finding,
      response: examples.enteredFinding,
    },
  }),
] as const;
