import {
  type CredentialPeriod,
  credentialDays,
  longestMonths,
} from '../../domain/certificates/certificate.ts';
import type { Licence } from '../../domain/organisations/organisation.ts';
import { addDays, addMonths, type Instant, type PlainDate } from '../../domain/values/dates.ts';

const earliest = (...days: PlainDate[]): PlainDate =>
  days.reduce((first, day) => (day < first ? day : first));

interface Span {
  validFrom: PlainDate;
  validUntil: PlainDate;
}

/** So many months, twelve at most, and never past a licence that it stands on (decisions, 29). */
export const validityOf = (
  validFrom: PlainDate,
  licences: readonly Licence[],
  months: number = longestMonths,
): Span => ({
  validFrom,
  validUntil: earliest(
    addDays(addMonths(validFrom, Math.min(months, longestMonths)), -1),
    ...licences.map(({ validUntil }) => validUntil),
  ),
});

interface Next {
  number: number;
  issuedAt: Instant;
  from: PlainDate;
  /** The last day of the certificate, and of each licence that it stands on today. */
  notAfter: readonly PlainDate[];
}

/** Thirty days at most, and none of them after the certificate or its licence. */
export const credentialPeriod = ({ number, issuedAt, from, notAfter }: Next): CredentialPeriod => ({
  number,
  issuedAt,
  validFrom: from,
  validUntil: earliest(addDays(from, credentialDays - 1), ...notAfter),
});
