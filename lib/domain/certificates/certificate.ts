import * as z from 'zod';
import { FeeItemCode, Payer } from '../fees/fee-taxonomy.ts';
import { RegistrationNumber } from '../organisations/organisation.ts';
import { Country } from '../values/codes.ts';
import { Instant, PlainDate } from '../values/dates.ts';
import { readHumanCode } from '../values/human-code.ts';
import { CertificateId, ContractId, FeeDisclosureId, OrganisationId } from '../values/ids.ts';
import { Name } from '../values/name.ts';
import { refusal } from '../values/refusal.ts';
import { CertificateStep } from './certificate-state.ts';

/** How many placements one certificate may speak for: what fits one transaction, and one printed page. */
export const largestGroup = 20;
export const longestMonths = 12;
/** Days of one credential, the first and the last included (decisions, 29). */
export const credentialDays = 30;
/** Eleven characters of chance and one that checks them: 55 bits, in three groups of four. */
export const certificateNumberLength = 12;

export const CertificateNumber = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  .refine((number) => readHumanCode(number, certificateNumberLength) === number)
  .meta({
    id: 'CertificateNumber',
    description:
      'What people read aloud: twelve characters of Crockford base 32, the last a check character (ISO 7064, MOD 37,36). Printed in groups of four.',
    example: '7K3M9QXD2F0X',
  });
export type CertificateNumber = z.infer<typeof CertificateNumber>;

export const Corridor = z
  .strictObject({
    origin: Country.meta({ description: 'Where the worker was recruited.' }),
    destination: Country.meta({ description: 'Where the work is done.' }),
  })
  .meta({ id: 'Corridor', description: 'From where to where.' });
export type Corridor = z.infer<typeof Corridor>;

const signatoryText = z.string().trim().min(2).max(120);
export const Signatory = z
  .strictObject({
    name: signatoryText.meta({ description: 'Who signs for the organisation.' }),
    role: signatoryText.meta({ description: 'As what.' }),
  })
  .meta({
    id: 'Signatory',
    description: 'Who answers for the statement.',
    example: { name: 'Huda Al Khalifa', role: 'Managing director' },
  });

/** One item of the taxonomy as it was declared. */
export const CheckedItem = z
  .strictObject({
    item: FeeItemCode,
    paidBy: z.array(Payer).min(1).meta({ description: 'Who bore it, by your own disclosure.' }),
    repaid: z
      .literal(true)
      .optional()
      .meta({ description: 'The worker had paid it, and was paid back in full.' }),
  })
  .meta({ id: 'CheckedItem', description: 'An item for which something was paid, with who paid it.' });
export type CheckedItem = z.infer<typeof CheckedItem>;

export const CertifiedPlacement = z
  .strictObject({
    contractId: ContractId,
    corridor: Corridor,
    disclosureId: FeeDisclosureId.meta({ description: 'Your fee disclosure that was checked.' }),
    paid: z.array(CheckedItem),
    nothingPaidFor: z.array(FeeItemCode).meta({ description: 'Declared as not charged to anybody.' }),
  })
  .meta({
    id: 'CertifiedPlacement',
    description:
      'One placement with what was checked: every item of the taxonomy stands in one of the lists.',
  });
export type CertifiedPlacement = z.infer<typeof CertifiedPlacement>;

export const CertificateLicence = z.strictObject({
  number: RegistrationNumber,
  country: Country,
  validUntil: PlainDate,
});

/** The applicant as it stood when the certificate was issued: what a verifier is shown. */
export const Certified = z
  .strictObject({
    organisationId: OrganisationId,
    kind: z.enum(['employer', 'agency']),
    name: Name,
    licence: CertificateLicence.optional().meta({ description: 'Of an agency.' }),
    isHousehold: z.literal(true).optional().meta({
      description: 'An employer that is a household: its name is a person’s, and is told to nobody.',
    }),
  })
  .meta({ id: 'CertifiedOrganisation', description: 'Who holds the certificate, as it stood at issue.' });
export type Certified = z.infer<typeof Certified>;

export const CredentialPeriod = z.strictObject({
  number: z.int().positive().meta({ description: 'Counts the credentials of this certificate.' }),
  issuedAt: Instant,
  validFrom: PlainDate,
  validUntil: PlainDate.meta({ description: 'The last day, at most thirty days in all.' }),
});
export type CredentialPeriod = z.infer<typeof CredentialPeriod>;

/** Where its bits stand: drawn by chance, so that no order can be read from it. */
export const StatusPlace = z.strictObject({ list: z.int().positive(), index: z.int().min(0) });
export type StatusPlace = z.infer<typeof StatusPlace>;

/** Places in one status list: the least that W3C asks for, so that one place says nothing (Bitstring Status List, 6.1). */
export const statusListLength = 131_072;

/** The record of a certificate, as it is kept. What its holder and what the public see of it are views of this. */
export const Certificate = z.strictObject({
  id: CertificateId,
  number: CertificateNumber,
  holder: Certified,
  signatory: Signatory,
  statementVersion: z.int().positive(),
  placements: z.array(CertifiedPlacement).min(1).max(largestGroup),
  validFrom: PlainDate,
  validUntil: PlainDate,
  status: StatusPlace,
  credential: CredentialPeriod,
  steps: z.array(CertificateStep).min(1),
  issuedAt: Instant,
  version: z.int().positive(),
});
export type Certificate = z.infer<typeof Certificate>;

/** What an agency, or an employer that hires directly, applies with. */
export const ApplyForCertificate = z
  .strictObject({
    contractIds: z
      .array(ContractId)
      .min(1)
      .max(largestGroup)
      .refine((ids) => new Set(ids).size === ids.length, refusal('named-twice', 'Expected each one once.'))
      .meta({ description: 'One placement, or a listed group of them.' }),
    signatory: Signatory,
    months: z
      .int()
      .min(1)
      .max(longestMonths)
      .optional()
      .meta({ description: 'How long; twelve unless said, and never past your licence.' }),
  })
  .meta({
    id: 'ApplyForCertificate',
    description: 'The statement that the workers of these placements paid nothing, with who signs it.',
  });
export type ApplyForCertificate = z.infer<typeof ApplyForCertificate>;

export const WithdrawCertificate = z
  .strictObject({ reason: z.string().trim().min(3).max(500) })
  .meta({ id: 'WithdrawCertificate', description: 'Why you give it up. Only you and officials read it.' });
export type WithdrawCertificate = z.infer<typeof WithdrawCertificate>;
