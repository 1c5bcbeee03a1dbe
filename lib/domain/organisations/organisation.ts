import * as z from 'zod';
import { Country, Sector } from '../values/codes.ts';
import { Instant, PlainDate } from '../values/dates.ts';
import { OrganisationId } from '../values/ids.ts';
import { Money } from '../values/money.ts';
import { Name } from '../values/name.ts';
import { Governorate, Place } from '../values/place.ts';
import { refusal } from '../values/refusal.ts';
import { VerificationReason } from './verification-reason.ts';

export const RegistrationNumber = z
  .string()
  .trim()
  .min(1)
  .max(32)
  .regex(/^[A-Za-z0-9][A-Za-z0-9/-]*$/)
  .meta({
    description:
      'The number in the commercial register; in Bahrain the CR number, up to six digits with a branch suffix.',
    example: '48231-1',
  });

const licence = {
  number: RegistrationNumber,
  country: Country.meta({ description: 'The country that licenses.' }),
  validFrom: PlainDate,
  validUntil: PlainDate.meta({ description: 'The last day of validity, included.' }),
  guarantee: Money.optional().meta({ description: 'The bank guarantee behind the licence.' }),
};
const lasts = ({ validFrom, validUntil }: { validFrom: PlainDate; validUntil: PlainDate }): boolean =>
  validFrom <= validUntil;
const endsFirst = {
  ...refusal('end-before-start', 'Expected validUntil on or after validFrom.', { start: 'validFrom' }),
  path: ['validUntil'],
};

/** A recruitment licence: what a country lets an agency do, for how long, and what stands behind it. */
export const Licence = z
  .strictObject(licence)
  .refine(lasts, endsFirst)
  .meta({ id: 'Licence', description: 'A recruitment licence over a span of days.' });
export type Licence = z.infer<typeof Licence>;

/** A licence as it stands in the record of its agency, with what an official made of its number and days. */
export const HeldLicence = z
  .strictObject({
    ...licence,
    confirmedOn: PlainDate.optional().meta({
      description:
        'The day on which an official confirmed this number and these days. Until then no certificate rests on it, and nobody finds the agency by it.',
    }),
  })
  .refine(lasts, endsFirst)
  .meta({ id: 'HeldLicence', description: 'A recruitment licence, and whether an official confirmed it.' });
export type HeldLicence = z.infer<typeof HeldLicence>;

const common = {
  name: Name,
  registrationNumber: RegistrationNumber,
  registrationCountry: Country,
  address: Place.optional(),
};

/** An establishment has a commercial registration; a household has none, and its personal number stays out of the record. */
export const RegisterEmployer = z
  .discriminatedUnion('employerKind', [
    z.strictObject({ employerKind: z.literal('establishment'), ...common, sector: Sector }),
    z.strictObject({ employerKind: z.literal('household'), name: Name, address: Place.optional() }),
  ])
  .meta({ id: 'RegisterEmployer', description: 'An employer that registers itself.' });
export type RegisterEmployer = z.infer<typeof RegisterEmployer>;

export const RegisterAgency = z.strictObject({ ...common, licences: z.array(Licence).min(1).max(20) }).meta({
  id: 'RegisterAgency',
  description: 'A recruitment agency that registers itself with at least one licence.',
});
export type RegisterAgency = z.infer<typeof RegisterAgency>;

export const AmendOrganisation = z
  .strictObject({
    name: z
      .strictObject({
        latin: Name.shape.latin.optional(),
        arabic: Name.shape.arabic.unwrap().nullable().optional(),
      })
      .optional(),
    registrationNumber: RegistrationNumber.optional(),
    registrationCountry: Country.optional(),
    address: z
      .strictObject({
        country: Country.optional(),
        governorate: Governorate.nullable().optional(),
        city: Place.shape.city.unwrap().nullable().optional(),
      })
      .nullable()
      .optional(),
    sector: Sector.optional(),
  })
  .meta({
    id: 'AmendOrganisation',
    description:
      'A JSON Merge Patch (RFC 7396): only what changes, inside `name` and `address` too; `null` removes.',
  });
export type AmendOrganisation = z.infer<typeof AmendOrganisation>;

export const Verification = z
  .strictObject({
    status: z.enum(['unverified', 'verified', 'refused']),
    decidedOn: PlainDate.optional().meta({ description: 'The day of the decision, as in Bahrain.' }),
    reason: VerificationReason.optional(),
  })
  .meta({ id: 'Verification', description: 'What an official decided about the organisation.' });

export const VerifyOrganisation = z
  .discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('verified') }),
    z.strictObject({ decision: z.literal('refused'), reason: VerificationReason }),
  ])
  .meta({
    id: 'VerifyOrganisation',
    description:
      "An official's decision about an organisation. It takes no words: the organisation reads it, so a refusal gives a reason of the list.",
  });
export type VerifyOrganisation = z.infer<typeof VerifyOrganisation>;

/** An employer or an agency as it stands, in its own eyes and those of officials. */
export const Organisation = z
  .strictObject({
    id: OrganisationId,
    kind: z.enum(['employer', 'agency']),
    employerKind: z.enum(['establishment', 'household']).optional(),
    name: Name,
    registrationNumber: RegistrationNumber.optional(),
    registrationCountry: Country.optional(),
    address: Place.optional(),
    sector: Sector.optional(),
    licences: z.array(HeldLicence).optional(),
    verification: Verification,
    registeredAt: Instant,
    version: z.int().positive(),
  })
  .meta({ id: 'Organisation', description: 'An employer or a recruitment agency.' });
export type Organisation = z.infer<typeof Organisation>;

/** The licence that was in force in a country on a day, if any. Silence about a country is not a licence. */
export const licenceOn = (organisation: Organisation, country: string, on: PlainDate): Licence | undefined =>
  organisation.licences?.find(
    (licence) => licence.country === country && licence.validFrom <= on && on <= licence.validUntil,
  );
