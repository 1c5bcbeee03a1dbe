import type { Certificate } from '../../domain/certificates/certificate.ts';
import {
  certificateStateOn,
  standingOf,
  whyNotCertificate,
} from '../../domain/certificates/certificate-state.ts';
import type { HeldCertificate } from '../../domain/certificates/certificate-view.ts';
import type { PlainDate } from '../../domain/values/dates.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { certificateDay } from '../../rules/certify/day.ts';
import { refusalsOf } from '../../rules/certify/refusals.ts';
import { credentialPeriod } from '../../rules/certify/validity.ts';
import { renewCertificate } from '../../store/certificates.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { applicantOf, contractsNamed, placementsOf, refuseFor } from './application.ts';
import { ownCertificate, viewOf } from './get.ts';
import { licencesOf } from './issue.ts';

/**
 * Issues the next credential of a certificate, which asks everything anew: what the holder has declared since, and its licence of
 * today. So a certificate falls by its holder's own facts within thirty days, without anybody's word.
 * @throws ProblemError `certificate-settled`, or `certificate-refused` with every reason
 */
export async function renewCredential(
  context: RegistryContext,
  certificateId: string,
): Promise<HeldCertificate> {
  const before = await ownCertificate(context, certificateId, { permission: 'certificate.renew' });
  const asOf = certificateDay(before, context.now);
  refuseWhenOver(before, asOf);
  const applicant = await applicantOf(context);
  const contracts = await contractsNamed(context, idsOf(before));
  const placements = await placementsOf(context, contracts, applicant);
  refuseFor(refusalsOf({ applicant, asOf, placements, renews: before }), (at) => `/placements/${at}`);
  const licences = licencesOf({ applicant, asOf, placements });
  const after: Certificate = {
    ...before,
    credential: credentialPeriod({
      number: before.credential.number + 1,
      issuedAt: context.now,
      from: asOf,
      notAfter: [before.validUntil, ...licences.map(({ validUntil }) => validUntil)],
    }),
    version: before.version + 1,
  };
  const jwt = await context.credentialSigner.sign(after, after.credential);
  await save(context, { before, after, jwt });
  return viewOf(after, jwt, context.now);
}

const idsOf = ({ placements }: Certificate): string[] => placements.map(({ contractId }) => contractId);

function refuseWhenOver(certificate: Certificate, asOf: PlainDate): void {
  if (standingOf(certificate.steps) === 'inForce' && asOf <= certificate.validUntil) return;
  const detail = whyNotCertificate(certificateStateOn(certificate, asOf));
  throw new ProblemError('certificate-settled', { detail });
}

async function save(
  context: RegistryContext,
  { before, after, jwt }: { before: Certificate; after: Certificate; jwt: string },
): Promise<void> {
  try {
    await commit(context, {
      writes: renewCertificate(before, after, jwt),
      happened: { kind: 'certificate.credentialIssued', subjects: [after.id] },
      created: { entityId: after.id, entityVersion: after.version },
      class: 'core',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('conflict');
    throw error;
  }
}
