import * as z from 'zod';
import { RegistrationNumber } from '../organisations/organisation.ts';
import { Country } from '../values/codes.ts';
import { Instant, PlainDate } from '../values/dates.ts';
import { Name } from '../values/name.ts';
import { type Certificate, CertificateNumber, Corridor } from './certificate.ts';
import { certificateStateOn, certificateStates } from './certificate-state.ts';
import { certificateStatement } from './certificate-statement.ts';

/** What anybody is told of a certificate: what it is today, and never why. */
export const publicStates = [...certificateStates, 'unknown'] as const;

export type PublicState = (typeof publicStates)[number];

const Holder = z
  .strictObject({
    kind: z.enum(['employer', 'agency']),
    name: Name.optional().meta({ description: 'Absent for a household: its name is a person’s.' }),
    licence: z.strictObject({ number: RegistrationNumber, country: Country }).optional(),
  })
  .meta({ id: 'PublicHolder', description: 'Who issued the certificate and answers for it.' });

const Shown = z
  .strictObject({
    holder: Holder,
    corridors: z.array(Corridor),
    statement: z
      .strictObject({ version: z.int().positive(), en: z.string(), ar: z.string() })
      .meta({ description: 'What its issuer states, in both languages.' }),
    placements: z.int().positive().meta({ description: 'How many placements it speaks for.' }),
    validFrom: PlainDate,
    validUntil: PlainDate.meta({ description: 'The last day of the certificate.' }),
    credentialUntil: PlainDate.meta({
      description: 'The last day of its latest credential. After it a printed copy says nothing any more.',
    }),
  })
  .meta({
    id: 'CertificateContent',
    description: 'What stands on the certificate, without anything personal.',
  });

/** The answer to whoever looks a number up. */
export const PublicCertificate = z
  .strictObject({
    number: CertificateNumber.optional().meta({
      description: 'As it is written here. Absent where what was sent is no number of ours.',
    }),
    state: z.enum(publicStates).meta({
      description:
        '`valid`: in force today. `suspended`: not in force for now, by a decision that says nothing of its reason here. `withdrawn`: over. `expired`: its validity is over, or its credential was not issued again. `unknown`: there is no such certificate.',
    }),
    mistyped: z.literal(true).optional().meta({
      description:
        'The check character does not fit: look at the number again before you think of a forgery.',
    }),
    certificate: Shown.optional(),
    checkedAt: Instant,
  })
  .meta({ id: 'PublicCertificate', description: 'What anybody may know of a certificate.' });
export type PublicCertificate = z.infer<typeof PublicCertificate>;

function holderOf({ kind, name, licence, isHousehold }: Certificate['holder']): z.infer<typeof Holder> {
  return {
    kind,
    ...(isHousehold ? {} : { name }),
    ...(licence ? { licence: { number: licence.number, country: licence.country } } : {}),
  };
}

/** Each way once, in the order of its codes. */
export function publicCorridors({ placements }: Pick<Certificate, 'placements'>): Corridor[] {
  const ways = placements.map(
    ({ corridor }) => [`${corridor.origin} ${corridor.destination}`, corridor] as const,
  );
  return [...new Map(ways.sort(([a], [b]) => (a < b ? -1 : 1))).values()];
}

/** What everybody is shown of a certificate on a day. */
export const publicCertificate = (
  certificate: Certificate,
  { day, checkedAt }: { day: PlainDate; checkedAt: Instant },
): PublicCertificate => ({
  number: certificate.number,
  state: certificateStateOn(certificate, day),
  certificate: {
    holder: holderOf(certificate.holder),
    corridors: publicCorridors(certificate),
    statement: {
      version: certificate.statementVersion,
      ...certificateStatement(certificate.statementVersion),
    },
    placements: certificate.placements.length,
    validFrom: certificate.validFrom,
    validUntil: certificate.validUntil,
    credentialUntil: certificate.credential.validUntil,
  },
  checkedAt,
});
