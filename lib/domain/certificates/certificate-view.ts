import * as z from 'zod';
import { Instant, PlainDate } from '../values/dates.ts';
import { CertificateId, ContractId, ServedNoticeId } from '../values/ids.ts';
import {
  type Certificate,
  CertificateNumber,
  Certified,
  CertifiedPlacement,
  CredentialPeriod,
  Signatory,
} from './certificate.ts';
import { CertificateState, certificateStateOn, certificateStepKinds } from './certificate-state.ts';
import { certificateStatement } from './certificate-statement.ts';

const Statement = z
  .strictObject({ version: z.int().positive(), en: z.string(), ar: z.string() })
  .meta({ id: 'CertificateStatement', description: 'What the signatory says, in both languages.' });

const Credential = z
  .strictObject({
    ...CredentialPeriod.shape,
    jwt: z
      .string()
      .meta({ description: 'A W3C Verifiable Credential as a compact JWS: hand it to a verifier as it is.' }),
  })
  .meta({ id: 'Credential', description: 'The signed certificate over its latest thirty days.' });

/** A holder reads months of what the authority did, and not hours. */
const Happened = z
  .strictObject({
    kind: z.enum(certificateStepKinds),
    month: z.string().regex(/^\d{4}-\d{2}$/),
    noticeId: ServedNoticeId.optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'CertificateHappened', description: 'One step of the certificate, by month.' });

const shown = {
  id: CertificateId,
  number: CertificateNumber,
  state: CertificateState,
  validFrom: PlainDate,
  validUntil: PlainDate,
};

/** A certificate as its holder reads it. */
export const HeldCertificate = z
  .strictObject({
    ...shown,
    holder: Certified,
    signatory: Signatory,
    statement: Statement,
    placements: z.array(CertifiedPlacement),
    credential: Credential,
    history: z.array(Happened),
    issuedAt: Instant,
    version: z.int().positive(),
  })
  .meta({ id: 'Certificate', description: 'A certificate of fee-free recruitment, as its holder reads it.' });
export type HeldCertificate = z.infer<typeof HeldCertificate>;

/** A line of one's list. */
export const ListedCertificate = z
  .strictObject({
    ...shown,
    contractIds: z.array(ContractId),
    credentialUntil: PlainDate.meta({ description: 'The last day of the latest credential.' }),
    issuedAt: Instant,
    version: z.int().positive(),
  })
  .meta({ id: 'ListedCertificate', description: 'A certificate in brief.' });
export type ListedCertificate = z.infer<typeof ListedCertificate>;

const shownOf = (certificate: Certificate, day: PlainDate) => ({
  id: certificate.id,
  number: certificate.number,
  state: certificateStateOn(certificate, day),
  validFrom: certificate.validFrom,
  validUntil: certificate.validUntil,
});

/** The view on a day, with the signed credential of that version. */
export const heldCertificate = (certificate: Certificate, jwt: string, day: PlainDate): HeldCertificate => ({
  ...shownOf(certificate, day),
  holder: certificate.holder,
  signatory: certificate.signatory,
  statement: { version: certificate.statementVersion, ...certificateStatement(certificate.statementVersion) },
  placements: certificate.placements,
  credential: { ...certificate.credential, jwt },
  history: certificate.steps.map(({ at, ...step }) => ({ ...step, month: at.slice(0, 7) })),
  issuedAt: certificate.issuedAt,
  version: certificate.version,
});

export const listedCertificate = (certificate: Certificate, day: PlainDate): ListedCertificate => ({
  ...shownOf(certificate, day),
  contractIds: certificate.placements.map(({ contractId }) => contractId),
  credentialUntil: certificate.credential.validUntil,
  issuedAt: certificate.issuedAt,
  version: certificate.version,
});
