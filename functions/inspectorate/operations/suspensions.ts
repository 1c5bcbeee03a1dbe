import * as z from 'zod';
import { CertificateHistory, HeldCertificate } from '../../../lib/domain/suspensions/certificate-history.ts';
import { DecideSuspension, ProposeSuspension } from '../../../lib/domain/suspensions/suspension.ts';
import { SuspensionView } from '../../../lib/domain/suspensions/suspension-view.ts';
import { CertificateId, OrganisationId, SuspensionId } from '../../../lib/domain/values/ids.ts';
import { defineOperation } from '../../http/operation.ts';
import { pageOf, pageQuery } from '../../http/pagination.ts';
import { agencyId } from './examples.ts';
import * as examples from './examples-suspensions.ts';

const ofCertificate = z.strictObject({ certificateId: CertificateId });
const ofSuspension = z.strictObject({ suspensionId: SuspensionId });
const tag = 'Certificates';
const inTiers =
  'To those to whom its placements are assigned and to the supervisor who signs it is all there; to the other competent officials it is there once its holder was told, without what it rests on.';
const recorded = 'Needs a purpose; the read is recorded before it is answered.';

export const suspensionOperations = [
  defineOperation({
    operationId: 'listHeldCertificates',
    method: 'GET',
    path: '/v1/organisations/{organisationId}/certificates',
    tag,
    summary: 'List the certificates of an employer or agency',
    description:
      'Newest first, each with the state that the public sees. What became of one is read by its id, and recorded.',
    scope: 'releases:read',
    permission: 'certificate.inspect',
    params: z.strictObject({ organisationId: OrganisationId }),
    query: z.strictObject(pageQuery),
    success: { status: 200, description: 'A page of certificates.', schema: pageOf(HeldCertificate) },
    problems: ['role-missing'],
    paged: true,
    example: { params: { organisationId: agencyId }, response: examples.held },
  }),
  defineOperation({
    operationId: 'getCertificateHistory',
    method: 'GET',
    path: '/v1/certificates/{certificateId}',
    tag,
    summary: 'Read what became of a certificate',
    description: `Every step, every suspension, what each decision rested on and what the holder answered. Each suspension is there as far as it opens to whoever asks. The public sees the state alone. ${recorded}`,
    scope: 'releases:read',
    permission: 'certificate.inspect',
    params: ofCertificate,
    success: { status: 200, description: 'The certificate with its history.', schema: CertificateHistory },
    problems: ['role-missing'],
    purpose: true,
    example: { params: { certificateId: examples.suspendedCertificateId }, response: examples.history },
  }),
  defineOperation({
    operationId: 'proposeSuspension',
    method: 'POST',
    path: '/v1/certificates/{certificateId}/suspension',
    tag,
    summary: 'Propose that a certificate be suspended',
    description:
      'For those to whom the employers of the contradicted placements are assigned. Opens a file with all that the proposal rests on, frozen by version and hash, and drafts the release. Nothing is suspended until another person has signed it and its batch instant has come; from then on the holder has thirty days to answer. Why it is suspended stands nowhere outside.',
    scope: 'releases:write',
    permission: 'suspension.propose',
    params: ofCertificate,
    body: ProposeSuspension,
    success: { status: 201, description: 'The suspension with its drafted release.', schema: SuspensionView },
    problems: ['role-missing', 'suspension-open', 'certificate-not-in-force', 'release-text-protected'],
    creates: true,
    purpose: true,
    example: {
      params: { certificateId: examples.certificateId },
      request: examples.proposal,
      response: examples.suspension,
    },
  }),
  defineOperation({
    operationId: 'getSuspension',
    method: 'GET',
    path: '/v1/suspensions/{suspensionId}',
    tag,
    summary: 'Read a suspension',
    description: `Its state follows from the decisions that took effect, from the holder's answers and from the calendar. ${inTiers} ${recorded}`,
    scope: 'releases:read',
    permission: 'suspension.read',
    params: ofSuspension,
    success: { status: 200, description: 'The suspension.', schema: SuspensionView },
    problems: ['role-missing', 'assignment-required'],
    purpose: true,
    example: { params: { suspensionId: examples.suspensionId }, response: examples.suspension },
  }),
  defineOperation({
    operationId: 'decideSuspension',
    method: 'POST',
    path: '/v1/suspensions/{suspensionId}/decisions',
    tag,
    summary: 'Decide about a suspension',
    description:
      'For those to whom its placements are assigned. More time, uphold, revoke or reinstate; after an appeal, by somebody who has decided nothing before. A holder contests a decision by answering its notice. A reinstatement because of repayment needs the money and the worker’s word to an official; any other needs its reason. Each takes effect by a release of its own, signed by another person.',
    scope: 'releases:write',
    permission: 'suspension.decide',
    params: ofSuspension,
    body: DecideSuspension,
    success: { status: 201, description: 'The suspension with the decision.', schema: SuspensionView },
    problems: [
      'role-missing',
      'suspension-transition',
      'suspension-pending',
      'appeal-own-decision',
      'not-repaid',
      'release-text-protected',
      'conflict',
    ],
    creates: true,
    purpose: true,
    example: {
      params: { suspensionId: examples.suspensionId },
      request: examples.decision,
      response: examples.suspension,
    },
  }),
] as const;
