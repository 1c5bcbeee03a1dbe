import * as letters from '../../../functions/inspectorate/operations/examples-releases.ts';
import * as examples from '../../../functions/inspectorate/operations/examples-suspensions.ts';
import type { Certificate } from '../../../lib/domain/certificates/certificate.ts';
import { putCertificate } from '../../../lib/store/certificates.ts';
import { aCertificate } from '../credentials/certificates.ts';
import { inHand } from '../inputs/people-inputs.ts';
import { perform } from '../requests/operations.ts';
import { allLeft } from './release-stage.ts';
import type { Running } from './running.ts';

interface About {
  holderId: string;
  contractId: string;
}

/** A certificate of one placement as it stands in the store after its issue. */
export async function aCertificateFor(
  on: Running,
  { holderId, contractId }: About,
  different: Partial<Certificate> = {},
): Promise<Certificate> {
  const made = aCertificate(different);
  const certificate: Certificate = {
    ...made,
    holder: { ...made.holder, organisationId: holderId },
    placements: made.placements.map((each) => ({ ...each, contractId })),
  };
  const speaksFor = [{ contractId, before: undefined }];
  await on.insaf.releases.store.write(putCertificate(certificate, { jwt: 'a.b.c', speaksFor }));
  return certificate;
}

/** Proposed by the inspector, who has the employer in hand; not in force. */
export async function aProposal(on: Running, about: About, different: object = {}) {
  await inHand(on, 'inspector', about.contractId);
  const certificate = await aCertificateFor(on, about);
  const body = { ...examples.proposal, window: { days: 0 }, contractIds: [about.contractId], ...different };
  const params = { certificateId: certificate.id };
  const suspension = await perform(on, 'inspector', ['proposeSuspension', { params, body }]);
  return { certificateId: certificate.id, number: certificate.number, suspensionId: suspension.id };
}

/** Signs the release of the latest decision, and lets it leave. */
export async function letEffect(on: Running, suspensionId: string): Promise<void> {
  const { decisions } = await perform(on, 'inspector', ['getSuspension', { params: { suspensionId } }]);
  const releaseId = decisions.at(-1)?.releaseId ?? '';
  await perform(on, 'supervisor', ['signRelease', { params: { releaseId }, body: letters.signature }]);
  await allLeft(on);
}

/** In force. */
export async function aSuspension(on: Running, about: About) {
  const made = await aProposal(on, about);
  await letEffect(on, made.suspensionId);
  return made;
}
