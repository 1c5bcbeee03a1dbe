import { publicActor } from '../../../lib/domain/access/actor.ts';
import type { Certificate } from '../../../lib/domain/certificates/certificate.ts';
import { addDays, addMonths } from '../../../lib/domain/values/dates.ts';
import { putCertificate, replaceCertificate } from '../../../lib/store/certificates.ts';
import type { Running } from '../stages/running.ts';
import { aCertificate, afterStep } from './certificates.ts';

const stampOf = (on: Pick<Running, 'insaf'>) => on.insaf.contexts.registry(publicActor);

/** A certificate that begins today, for a year. */
export function currentCertificate(changes: Partial<Certificate> = {}): Certificate {
  const validFrom = new Date().toISOString().slice(0, 10);
  const issuedAt = new Date().toISOString();
  return aCertificate({
    validFrom,
    validUntil: addDays(addMonths(validFrom, 12), -1),
    credential: { number: 1, issuedAt, validFrom, validUntil: addDays(validFrom, 29) },
    steps: [{ kind: 'issued', at: issuedAt }],
    issuedAt,
    ...changes,
  });
}

/** Stands in the tables with its credential, signed by the house's own key: what an application would have left there. */
export async function anIssuedCertificate(
  on: Pick<Running, 'insaf'>,
  changes: Partial<Certificate> = {},
): Promise<Certificate & { jwt: string }> {
  const certificate = currentCertificate(changes);
  const { store, credentialSigner } = stampOf(on);
  const jwt = await credentialSigner.sign(certificate, certificate.credential);
  await store.write(putCertificate(certificate, { jwt, speaksFor: [] }));
  return { ...certificate, jwt };
}

/** The next step of its life, as a holder or a release would take it. */
export async function takeStep(
  on: Pick<Running, 'insaf'>,
  certificate: Certificate,
  kind: Parameters<typeof afterStep>[1],
): Promise<Certificate> {
  const { jwt: _jwt, ...before }: Certificate & { jwt?: string } = certificate;
  const after = afterStep(before, kind);
  await stampOf(on).store.write(replaceCertificate(before, after));
  return after;
}
