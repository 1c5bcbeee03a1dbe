import * as z from 'zod';
import { defineOperation } from '../../functions/http/operation.ts';
import { pageOf, pageQuery } from '../../functions/http/pagination.ts';
import { PlainDate } from '../../lib/domain/values/dates.ts';
import { Money } from '../../lib/domain/values/money.ts';

const ContractId = z
  .string()
  .regex(/^ctr_[A-Za-z0-9-]{8,59}$/)
  .meta({ description: 'A contract.', example: 'ctr_3f0c2f5e-9d3a-4c7e-8a51-0d7e4c1b2a90' });
const contractParams = z.strictObject({ contractId: ContractId });

const SampleTerms = z
  .strictObject({
    wage: Money.optional(),
    startsOn: PlainDate.optional(),
    hours: z.int().min(1).max(84).optional(),
  })
  .meta({ id: 'SampleTerms', description: 'Terms of work.' });

export const NewSample = z
  .strictObject({
    employerName: z.string().min(2).max(100),
    channel: z.enum(['direct', 'agency']),
    terms: SampleTerms,
    places: z
      .array(z.strictObject({ country: z.string().length(2) }))
      .max(3)
      .optional(),
    notes: z.record(z.string(), z.string().max(3)).optional(),
    payer: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('person'), name: z.string() }),
        z.strictObject({ kind: z.literal('firm'), number: z.string() }),
      ])
      .optional(),
  })
  .meta({ id: 'NewSample', description: 'A contract to register.' });

export const Sample = z
  .strictObject({
    contractId: ContractId,
    employerName: z.string(),
    startsOn: PlainDate.optional(),
    language: z.string(),
  })
  .meta({ id: 'Sample', description: 'A registered contract.' });

const contractId = 'ctr_3f0c2f5e-9d3a-4c7e-8a51-0d7e4c1b2a90';
const sample = { contractId, employerName: 'Gulf Build', language: 'en' };

/** A small table with one operation of every shape that the conventions know. */
export const sampleOperations = [
  defineOperation({
    operationId: 'listSamples',
    method: 'GET',
    path: '/v1/contracts',
    tag: 'Contracts',
    summary: 'List contracts',
    description: 'The contracts of your organisation, the latest first.',
    scope: 'contracts:read',
    permission: 'contract.list',
    query: z.strictObject({
      ...pageQuery,
      channel: z.enum(['direct', 'agency']).optional().meta({ description: 'Only of this channel.' }),
      sector: z.array(z.string().max(4)).max(3).optional().meta({ description: 'Only of these sectors.' }),
    }),
    success: { status: 200, description: 'A page of contracts.', schema: pageOf(Sample) },
    problems: [],
    paged: true,
    example: { query: { limit: '2' }, response: { items: [sample], page: { next: null } } },
  }),
  defineOperation({
    operationId: 'registerSample',
    method: 'POST',
    path: '/v1/contracts',
    tag: 'Contracts',
    summary: 'Register a contract',
    description: 'Registers a contract in the name of your organisation.',
    scope: 'contracts:write',
    permission: 'contract.register',
    body: NewSample,
    success: { status: 201, description: 'The contract.', schema: Sample },
    problems: ['conflict'],
    creates: true,
    example: {
      request: {
        employerName: 'Gulf Build',
        channel: 'direct',
        terms: { wage: { amount: '185.000', currency: 'BHD' } },
      },
      response: sample,
    },
  }),
  defineOperation({
    operationId: 'getSample',
    method: 'GET',
    path: '/v1/contracts/{contractId}',
    tag: 'Contracts',
    summary: 'Read a contract',
    description: 'One contract as your organisation may see it.',
    scope: 'contracts:read',
    permission: 'contract.read',
    params: contractParams,
    success: { status: 200, description: 'The contract.', schema: Sample },
    problems: [],
    example: { params: { contractId }, response: sample },
  }),
  defineOperation({
    operationId: 'amendSample',
    method: 'PATCH',
    path: '/v1/contracts/{contractId}',
    tag: 'Contracts',
    summary: 'Amend a contract',
    description: 'Changes the terms that are sent and leaves the rest.',
    scope: 'contracts:write',
    permission: 'contract.amend',
    params: contractParams,
    body: SampleTerms,
    success: { status: 200, description: 'The contract.', schema: Sample },
    problems: ['contract-not-open'],
    guarded: true,
    example: { params: { contractId }, request: { hours: 40 }, response: sample },
  }),
  defineOperation({
    operationId: 'withdrawSample',
    method: 'DELETE',
    path: '/v1/contracts/{contractId}',
    tag: 'Contracts',
    summary: 'Withdraw a contract',
    description: 'Withdraws a contract that has not begun.',
    scope: 'contracts:write',
    permission: 'contract.end',
    params: contractParams,
    success: { status: 204, description: 'Withdrawn.' },
    problems: [],
    guarded: true,
    example: { params: { contractId } },
  }),
  defineOperation({
    operationId: 'readProtected',
    method: 'GET',
    path: '/v1/contracts/{contractId}/evidence',
    tag: 'Contracts',
    summary: 'Read the evidence',
    description: 'The evidence behind a flag.',
    scope: 'flags:read',
    permission: 'flag.read',
    params: contractParams,
    success: { status: 200, description: 'The evidence.', schema: Sample },
    problems: [],
    purpose: true,
    example: { params: { contractId }, response: sample },
  }),
  defineOperation({
    operationId: 'getMeta',
    method: 'GET',
    path: '/v1/meta',
    tag: 'Reference',
    summary: 'Read what the service is',
    description: 'Languages of this service.',
    scope: 'public',
    permission: 'reference.read',
    success: {
      status: 200,
      description: 'About the service.',
      schema: z.strictObject({ languages: z.array(z.string()) }),
    },
    problems: [],
    cacheSeconds: 60,
    example: { response: { languages: ['en', 'ar'] } },
  }),
] as const;
