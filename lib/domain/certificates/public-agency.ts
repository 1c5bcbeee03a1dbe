import * as z from 'zod';
import { type Licence, RegistrationNumber } from '../organisations/organisation.ts';
import { Country } from '../values/codes.ts';
import { Instant, PlainDate } from '../values/dates.ts';
import { Name } from '../values/name.ts';
import { CertificateNumber, Corridor } from './certificate.ts';

export const licenceStates = ['valid', 'notYetValid', 'expired', 'unknown'] as const;
export type LicenceState = (typeof licenceStates)[number];

/** The answer to whoever asks about a licence. */
export const PublicAgency = z
  .strictObject({
    state: z.enum(licenceStates).meta({
      description:
        'What the licence is today. `unknown`: no agency that an official verified has it, or nobody confirmed it yet.',
    }),
    agency: z
      .strictObject({
        name: Name,
        licence: z.strictObject({
          number: RegistrationNumber,
          country: Country,
          validFrom: PlainDate,
          validUntil: PlainDate,
        }),
      })
      .optional(),
    certificates: z
      .array(
        z.strictObject({ number: CertificateNumber, corridors: z.array(Corridor), validUntil: PlainDate }),
      )
      .meta({
        description: 'Its certificates that are in force today, the newest first; at most a hundred.',
      }),
    alsoIn: z.array(Country).meta({
      description:
        'Other countries that gave the same number to an agency: ask again with `country` for one of those.',
    }),
    checkedAt: Instant,
  })
  .meta({
    id: 'PublicAgency',
    description: 'What anybody may know of an agency: its licence and what it certifies.',
  });
export type PublicAgency = z.infer<typeof PublicAgency>;

export function licenceStateOn({ validFrom, validUntil }: Licence, day: PlainDate): LicenceState {
  if (day < validFrom) return 'notYetValid';
  return day > validUntil ? 'expired' : 'valid';
}

/** What is in force comes first, then what ends last; `dayIn` says which day it is in a country. */
export function inForceFirst(dayIn: (country: string) => PlainDate) {
  const isInForce = (licence: Licence) => licenceStateOn(licence, dayIn(licence.country)) === 'valid';
  return (a: Licence, b: Licence): number =>
    Number(isInForce(b)) - Number(isInForce(a)) || (a.validUntil < b.validUntil ? 1 : -1);
}

/** Of several periods of one licence the one that is in force, else the one that ends last. */
export const licenceToday = (licences: readonly Licence[], day: PlainDate): Licence | undefined =>
  licences.toSorted(inForceFirst(() => day))[0];
