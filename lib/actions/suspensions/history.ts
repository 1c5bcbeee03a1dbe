import type { CertificateHistory } from '../../domain/certificate-history.ts';
import { certificateStateOn } from '../../domain/certificate-state.ts';
import { authorise } from '../../domain/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findCertificate } from '../../store/certificates.ts';
import { suspensionsOf } from '../../store/suspensions.ts';
import type { InspectorateContext } from '../context.ts';
import { recordLook } from '../record-look.ts';
import { todayOf, viewOf } from './view.ts';

/** A certificate with every step and every suspension. Recorded before it is shown, by the id that is public anyway. */
export async function getCertificateHistory(
  context: InspectorateContext,
  certificateId: string,
): Promise<CertificateHistory> {
  authorise(context, 'suspension.read');
  const certificate = await findCertificate(context.store.reader('core'), certificateId);
  if (!certificate) throw new ProblemError('not-found');
  const suspensions = await suspensionsOf(context.store.reader('protected'), certificateId);
  await recordLook(context, { subject: historyIdOf(context, certificateId), count: 1 });
  return {
    certificate,
    state: certificateStateOn(certificate, todayOf(context)),
    suspensions: await Promise.all(suspensions.map((each) => viewOf(context, each))),
  };
}

/** The journal never says of which certificate a history was read: only its suspensions tell that there is one. */
const historyIdOf = ({ keyedHash }: InspectorateContext, certificateId: string): string =>
  `sus_${keyedHash('certificate-history', certificateId)}`;
