import { certificateStateOn } from '../../domain/certificates/certificate-state.ts';
import type { CertificateHistory } from '../../domain/suspensions/certificate-history.ts';
import type { Suspension } from '../../domain/suspensions/suspension.ts';
import type { SuspensionView } from '../../domain/suspensions/suspension-view.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findCertificate } from '../../store/certificates.ts';
import { suspensionsOf } from '../../store/suspensions.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied } from '../officials/tie.ts';
import { recordLook } from '../record-look.ts';
import { suspensionOpenedBy, suspensionTie } from './suspension-tie.ts';
import { todayOf, viewOf } from './view.ts';

/**
 * A certificate with every step, and every suspension as far as it opens to whoever asks. Recorded before it is shown, by the id that
 * is public anyway.
 */
export async function getCertificateHistory(
  context: InspectorateContext,
  certificateId: string,
): Promise<CertificateHistory> {
  const certificate = await findCertificate(context.store.reader('core'), certificateId);
  await authoriseTied(context, 'certificate.inspect', certificate && heldBy(certificate.holder));
  if (!certificate) throw new ProblemError('not-found');
  const suspensions = await suspensionsOf(context.store.reader('protected'), certificateId);
  await recordLook(context, { subject: historyIdOf(context, certificateId), count: 1 });
  return {
    certificate,
    state: certificateStateOn(certificate, todayOf(context)),
    suspensions: (await Promise.all(suspensions.map((each) => openedOf(context, each)))).flat(),
  };
}

/** A certificate is of either body, wherever its holder's people work. */
export const heldBy = ({ organisationId }: { organisationId: string }) =>
  ({ organisationId, matter: 'registration', glass: 'never' }) as const;

/** A suspension as far as it opens; one of which its holder was told nothing is there for the assigned and the signer alone. */
async function openedOf(context: InspectorateContext, suspension: Suspension): Promise<SuspensionView[]> {
  const tie = await suspensionTie(context, suspension);
  return [suspensionOpenedBy(tie, await viewOf(context, suspension))].flatMap((shown) => shown ?? []);
}

/** The journal never says of which certificate a history was read: only its suspensions tell that there is one. */
const historyIdOf = ({ keyedHash }: InspectorateContext, certificateId: string): string =>
  `sus_${keyedHash('certificate-history', certificateId)}`;
