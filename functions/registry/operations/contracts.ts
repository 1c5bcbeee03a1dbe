import * as z from 'zod';
import {
  AmendContract,
  Contract,
  EndContract,
  RegisterContract,
} from '../../../lib/domain/contracts/contract.ts';
import { FeeDisclosure, FileFeeDisclosure } from '../../../lib/domain/fees/fee-disclosure.ts';
import { Compliance } from '../../../lib/domain/notices/notice.ts';
import { ContractId, OrganisationId } from '../../../lib/domain/values/ids.ts';
import { WorkerLink } from '../../../lib/domain/voice/worker-link.ts';
import { defineOperation } from '../../http/operation.ts';
import { pageOf, pageQuery } from '../../http/pagination.ts';
import * as examples from './examples.ts';

const params = z.strictObject({ contractId: ContractId });
const exampleParams = { contractId: examples.contractId };

const RegisteredContract = z
  .strictObject({
    contract: Contract,
    feeDisclosure: FeeDisclosure.optional(),
    compliance: Compliance,
    workerLink: WorkerLink,
  })
  .meta({
    id: 'RegisteredContract',
    description:
      'The contract, what you may know of your own declaration, and the link to hand to the worker.',
  });

const FiledFeeDisclosure = z
  .strictObject({ feeDisclosure: FeeDisclosure, compliance: Compliance })
  .meta({ id: 'FiledFeeDisclosure', description: 'The disclosure, and what you may know of it.' });

export const contractOperations = [
  defineOperation({
    operationId: 'registerContract',
    method: 'POST',
    path: '/v1/contracts',
    tag: 'Contracts',
    summary: 'Register a contract with its whole chain',
    description:
      "Offer, versions signed, recruiters, worker, place of work, and optionally your first fee disclosure, in one step. The worker's identity is sealed on arrival; only a mask is ever shown again. The answer tells at once what you may know about your own declaration, and carries the link and the code to hand to the worker: the delivery is yours, and you are never told whether the worker used them.",
    scope: 'contracts:write',
    permission: 'contract.register',
    body: RegisterContract,
    success: { status: 201, description: 'The contract.', schema: RegisteredContract },
    problems: ['organisation-required', 'party-not-found', 'not-found'],
    creates: true,
    example: {
      request: examples.registerContract,
      response: {
        contract: examples.contract,
        feeDisclosure: examples.filedFeeDisclosure,
        compliance: examples.compliance,
        workerLink: examples.workerLink,
      },
    },
  }),
  defineOperation({
    operationId: 'listContracts',
    method: 'GET',
    path: '/v1/contracts',
    tag: 'Contracts',
    summary: 'List your contracts',
    description:
      'The contracts to which your organisation is a party, newest first, without their amendments. A filter may leave a page short although more follow.',
    scope: 'contracts:read',
    permission: 'contract.list',
    query: z.strictObject({
      status: z.enum(['active', 'ended']).optional().meta({ description: 'Only contracts in this state.' }),
      employerId: OrganisationId.optional().meta({ description: 'Only of this employer.' }),
      agencyId: OrganisationId.optional().meta({ description: 'Only through this agency.' }),
      ...pageQuery,
    }),
    success: { status: 200, description: 'A page of contracts.', schema: pageOf(Contract) },
    problems: ['organisation-required'],
    paged: true,
    example: {
      query: { status: 'active', limit: '25' },
      response: { items: [examples.contract], page: { next: null } },
    },
  }),
  defineOperation({
    operationId: 'getContract',
    method: 'GET',
    path: '/v1/contracts/{contractId}',
    tag: 'Contracts',
    summary: 'Read a contract',
    description:
      'Terms and every version, for its parties. What the other party disclosed is not part of it.',
    scope: 'contracts:read',
    permission: 'contract.read',
    params,
    success: { status: 200, description: 'The contract.', schema: Contract },
    problems: ['organisation-required'],
    example: { params: exampleParams, response: examples.contract },
  }),
  defineOperation({
    operationId: 'amendContract',
    method: 'POST',
    path: '/v1/contracts/{contractId}/amendments',
    tag: 'Contracts',
    summary: 'Amend a contract',
    description:
      'Adds a version with only the terms that change. The employer of record amends; the agency that registered the contract may until the first day of work.',
    scope: 'contracts:write',
    permission: 'contract.amend',
    params,
    body: AmendContract,
    success: { status: 201, description: 'The contract with the amendment.', schema: Contract },
    problems: ['organisation-required', 'contract-not-open', 'amendment-not-yours', 'conflict'],
    creates: true,
    example: { params: exampleParams, request: examples.amendContract, response: examples.amended },
  }),
  defineOperation({
    operationId: 'endContract',
    method: 'POST',
    path: '/v1/contracts/{contractId}/end',
    tag: 'Contracts',
    summary: 'End a contract',
    description: 'Records the last day of work and why. Fees may still be disclosed afterwards.',
    scope: 'contracts:write',
    permission: 'contract.end',
    params,
    body: EndContract,
    success: { status: 201, description: 'The contract as it ended.', schema: Contract },
    problems: ['organisation-required', 'contract-not-open', 'amendment-not-yours', 'conflict'],
    creates: true,
    example: { params: exampleParams, request: examples.endContract, response: examples.ended },
  }),
  defineOperation({
    operationId: 'issueWorkerLink',
    method: 'POST',
    path: '/v1/contracts/{contractId}/worker-link',
    tag: 'Contracts',
    summary: "Give the worker's link again",
    description:
      'For a link that was lost. It is the same link as before, and nothing about the answer depends on whether it was ever opened. Only the party that registered the contract may ask.',
    scope: 'contracts:write',
    permission: 'workerLink.issue',
    params,
    success: { status: 201, description: 'The link, the code and the page to print.', schema: WorkerLink },
    problems: ['organisation-required'],
    creates: true,
    example: { params: exampleParams, response: examples.workerLink },
  }),
  defineOperation({
    operationId: 'fileFeeDisclosure',
    method: 'POST',
    path: '/v1/contracts/{contractId}/fee-disclosures',
    tag: 'Fee disclosures',
    summary: 'Disclose fees',
    description:
      'Item by item in the ILO taxonomy, whoever paid. A declared zero and silence are different things. A disclosure is never changed: a later one of yours counts in its place, and both stay readable. The other party does not see it.',
    scope: 'disclosures:write',
    permission: 'feeDisclosure.file',
    params,
    body: FileFeeDisclosure,
    success: { status: 201, description: 'The disclosure.', schema: FiledFeeDisclosure },
    problems: ['organisation-required'],
    creates: true,
    example: {
      params: exampleParams,
      request: examples.feeDisclosure,
      response: { feeDisclosure: examples.filedFeeDisclosure, compliance: examples.compliance },
    },
  }),
  defineOperation({
    operationId: 'listFeeDisclosures',
    method: 'GET',
    path: '/v1/contracts/{contractId}/fee-disclosures',
    tag: 'Fee disclosures',
    summary: 'Read your own disclosures',
    description: 'Those that your organisation filed for this contract, oldest first.',
    scope: 'disclosures:read',
    permission: 'feeDisclosure.read',
    params,
    success: {
      status: 200,
      description: 'Your disclosures.',
      schema: z.strictObject({ items: z.array(FeeDisclosure) }),
    },
    problems: ['organisation-required'],
    example: { params: exampleParams, response: { items: [examples.filedFeeDisclosure] } },
  }),
  defineOperation({
    operationId: 'getNotices',
    method: 'GET',
    path: '/v1/contracts/{contractId}/notices',
    tag: 'Contracts',
    summary: 'Read your notices',
    description:
      'What you may know today of your own declaration, computed from that declaration and the law alone.',
    scope: 'contracts:read',
    permission: 'notices.read',
    params,
    success: { status: 200, description: 'Your notices.', schema: Compliance },
    problems: ['organisation-required'],
    example: { params: exampleParams, response: examples.compliance },
  }),
] as const;
