import * as z from 'zod';
import { Certificate } from '../certificates/certificate.ts';
import { CertificateState } from '../certificates/certificate-state.ts';
import { SuspensionView } from './suspension-view.ts';

/** A certificate as it stands in the list of its holder. */
export const HeldCertificate = z
  .strictObject({
    certificate: Certificate,
    state: CertificateState.meta({ description: 'All that the public sees.' }),
  })
  .meta({ id: 'HeldCertificate', description: 'A certificate with the state that the public sees.' });
export type HeldCertificate = z.infer<typeof HeldCertificate>;

/** A certificate with everything that became of it: what officials see of it, and nobody else. */
export const CertificateHistory = z
  .strictObject({
    certificate: Certificate,
    state: CertificateState.meta({ description: 'All that the public sees.' }),
    suspensions: z.array(SuspensionView),
  })
  .meta({
    id: 'CertificateHistory',
    description: 'A certificate with its steps and its suspensions. Protected.',
  });
export type CertificateHistory = z.infer<typeof CertificateHistory>;
