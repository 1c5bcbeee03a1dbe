import * as z from 'zod';
import { Annotate, Annotation } from '../../../lib/domain/contracts/annotation.ts';
import { ContractId } from '../../../lib/domain/values/ids.ts';
import { defineOperation } from '../../http/operation.ts';
import * as examples from './examples.ts';

const params = z.strictObject({ contractId: ContractId });
const exampleParams = { contractId: examples.contractId };

export const annotationOperations = [
  defineOperation({
    operationId: 'annotateContract',
    method: 'POST',
    path: '/v1/contracts/{contractId}/annotations',
    tag: 'Contracts',
    summary: 'Annotate a contract',
    description:
      'A remark of one party, on one term or on the whole: for whoever may not amend, and sees it otherwise. The other party and officials read it. It changes nothing and is never changed.',
    scope: 'contracts:write',
    permission: 'annotation.write',
    params,
    body: Annotate,
    success: { status: 201, description: 'The annotation.', schema: Annotation },
    problems: ['organisation-required'],
    creates: true,
    example: { params: exampleParams, request: examples.annotate, response: examples.annotation },
  }),
  defineOperation({
    operationId: 'listAnnotations',
    method: 'GET',
    path: '/v1/contracts/{contractId}/annotations',
    tag: 'Contracts',
    summary: 'Read the annotations of a contract',
    description: 'Those of both parties, oldest first.',
    scope: 'contracts:read',
    permission: 'annotation.read',
    params,
    success: {
      status: 200,
      description: 'The annotations.',
      schema: z.strictObject({ items: z.array(Annotation) }),
    },
    problems: ['organisation-required'],
    example: { params: exampleParams, response: { items: [examples.annotation] } },
  }),
] as const;
