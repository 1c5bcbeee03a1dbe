import * as z from 'zod';
import { ApplyForCertificate, WithdrawCertificate } from '../../../lib/domain/certificates/certificate.ts';
import { CertificateState } from '../../../lib/domain/certificates/certificate-state.ts';
import { HeldCertificate, ListedCertificate } from '../../../lib/domain/certificates/certificate-view.ts';
import { CertificateId, ContractId } from '../../../lib/domain/values/ids.ts';
import { defineOperation } from '../../http/operation.ts';
import { pageOf, pageQuery } from '../../http/pagination.ts';
import * as examples from './examples-certificates.ts';

const tag = 'Certificates';
const params = z.strictObject({ certificateId: CertificateId });
const exampleParams = { certificateId: examples.certificateId };

export const certificateOperations = [
  defineOperation({
    operationId: 'issueCertificate',
    method: 'POST',
    path: '/v1/certificates',
    tag,
    summary: 'Apply for a certificate of fee-free recruitment',
    description:
      'For placements of yours: by the agency that placed the workers, or by an employer that hired them itself. It is decided at once, from your own disclosures, your licence and your own certificates, and from nothing that anybody else said. The standard is that a worker pays nothing anywhere: what a corridor’s cap allows rules the certificate out all the same, unless it was paid back in full. A refusal names every reason with its cure.',
    scope: 'certificates:write',
    permission: 'certificate.issue',
    body: ApplyForCertificate,
    success: {
      status: 201,
      description: 'The certificate with its first credential.',
      schema: HeldCertificate,
    },
    problems: ['organisation-required', 'not-found', 'certificate-refused', 'conflict'],
    creates: true,
    example: { request: examples.applyForCertificate, response: examples.certificate },
  }),
  defineOperation({
    operationId: 'listCertificates',
    method: 'GET',
    path: '/v1/certificates',
    tag,
    summary: 'List your certificates',
    description:
      'Those of your organisation, newest first; with `contractId` those among them that ever spoke for that placement, which is one of your contracts. With `state` a page may be short although more follow.',
    scope: 'certificates:read',
    permission: 'certificate.list',
    query: z.strictObject({
      state: CertificateState.optional(),
      contractId: ContractId.optional(),
      ...pageQuery,
    }),
    success: {
      status: 200,
      description: 'A page of certificates in brief.',
      schema: pageOf(ListedCertificate),
    },
    problems: ['organisation-required', 'not-found'],
    paged: true,
    example: {
      query: { state: 'valid', limit: '25' },
      response: { items: [examples.listedCertificate], page: { next: null, scanned: 1 } },
    },
  }),
  defineOperation({
    operationId: 'getCertificate',
    method: 'GET',
    path: '/v1/certificates/{certificateId}',
    tag,
    summary: 'Read a certificate',
    description:
      'What was checked, what happened to it by month, its state today, and the signed credential to hand to a verifier.',
    scope: 'certificates:read',
    permission: 'certificate.read',
    params,
    success: { status: 200, description: 'The certificate.', schema: HeldCertificate },
    problems: ['organisation-required'],
    example: { params: exampleParams, response: examples.certificate },
  }),
  defineOperation({
    operationId: 'renewCredential',
    method: 'POST',
    path: '/v1/certificates/{certificateId}/credential',
    tag,
    summary: 'Have the credential issued again',
    description:
      'A credential lasts thirty days; the next one may be asked for on any day until the certificate is over, also after the last one ended. Everything is checked anew: what you have declared since, and your licence of today.',
    scope: 'certificates:write',
    permission: 'certificate.renew',
    params,
    success: {
      status: 201,
      description: 'The certificate with its new credential.',
      schema: HeldCertificate,
    },
    problems: ['organisation-required', 'certificate-settled', 'certificate-refused', 'conflict'],
    creates: true,
    example: { params: exampleParams, response: examples.renewedCertificate },
  }),
  defineOperation({
    operationId: 'withdrawCertificate',
    method: 'POST',
    path: '/v1/certificates/{certificateId}/withdrawal',
    tag,
    summary: 'Withdraw a certificate',
    description:
      'For good, with every printed copy. One that is suspended cannot be withdrawn: answer the notice.',
    scope: 'certificates:write',
    permission: 'certificate.withdraw',
    params,
    body: WithdrawCertificate,
    success: { status: 201, description: 'The certificate, withdrawn.', schema: HeldCertificate },
    problems: ['organisation-required', 'certificate-settled', 'conflict'],
    creates: true,
    example: {
      params: { certificateId: examples.givenUpId },
      request: examples.withdrawCertificate,
      response: examples.withdrawnCertificate,
    },
  }),
] as const;
