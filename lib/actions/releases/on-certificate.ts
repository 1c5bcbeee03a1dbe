import type { Certificate } from '../../domain/certificates/certificate.ts';
import {
  type CertificateStepKind,
  mayTake,
  standingOf,
} from '../../domain/certificates/certificate-state.ts';
import type { CoreKind } from '../../domain/journal/journal-entry.ts';
import type { Release } from '../../domain/releases/release.ts';
import { findCertificate, replaceCertificate } from '../../store/certificates.ts';
import type { Write } from '../../store/table/table.ts';
import type { ReleaseContext } from '../context.ts';

/** What a release does in `core` beside its notice. */
export interface Effect {
  writes: readonly Write<'core'>[];
  kind?: CoreKind;
}

const kinds: Readonly<Partial<Record<CertificateStepKind, CoreKind>>> = {
  suspended: 'certificate.suspended',
  reinstated: 'certificate.reinstated',
  revoked: 'certificate.revoked',
};

/**
 * What becomes of a certificate when this takes effect: its next version with the step, at the batch instant. `none` where the
 * step cannot be taken any more, because the holder gave it up meanwhile: then nothing leaves at all.
 */
export async function onCertificate(
  { store, now }: ReleaseContext,
  { certificate: about, effectiveAt: at = now, noticeId }: Release,
): Promise<Effect | 'none'> {
  if (about?.step === undefined) return { writes: [] };
  const before = await findCertificate(store.reader('core'), about.certificateId);
  const kind = kinds[about.step];
  if (!before || !kind || !mayTake(standingOf(before.steps), about.step)) return 'none';
  const steps: Certificate['steps'] = [...before.steps, { kind: about.step, at, noticeId }];
  return { writes: replaceCertificate(before, { ...before, steps, version: before.version + 1 }), kind };
}
