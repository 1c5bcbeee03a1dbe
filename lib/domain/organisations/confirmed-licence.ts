import { addDays, type PlainDate } from '../values/dates.ts';
import type { HeldLicence, Organisation } from './organisation.ts';

/** A number, and the country that gave it: two countries may give the same one. */
export type LicenceNumber = Pick<HeldLicence, 'number' | 'country'>;

/** One licence over all its renewals, however its number is spelled. */
export const isSameLicence = (one: LicenceNumber, other: LicenceNumber): boolean =>
  one.country === other.country && one.number.toUpperCase() === other.number.toUpperCase();

export const confirmedLicences = ({ licences = [] }: Pick<Organisation, 'licences'>): HeldLicence[] =>
  licences.filter(({ confirmedOn }) => confirmedOn !== undefined);

export const hasUnconfirmed = ({ licences = [] }: Pick<Organisation, 'licences'>): boolean =>
  licences.some(({ confirmedOn }) => confirmedOn === undefined);

/** Nobody has decided of it yet, or of a licence that it added since. */
export const awaitsOfficial = (organisation: Organisation): boolean => {
  const { status } = organisation.verification;
  return status === 'unverified' || (status === 'verified' && hasUnconfirmed(organisation));
};

const latest = (days: readonly PlainDate[]): PlainDate =>
  days.reduce((last, day) => (day > last ? day : last));

/** The last day until which a licence goes on without a gap: a renewal that was confirmed in time continues it. */
function lastDayOf(licence: HeldLicence, confirmed: readonly HeldLicence[]): PlainDate {
  const renewals = confirmed.filter(
    ({ validFrom, validUntil, ...number }) =>
      isSameLicence(number, licence) &&
      validFrom <= addDays(licence.validUntil, 1) &&
      validUntil > licence.validUntil,
  );
  if (renewals.length === 0) return licence.validUntil;
  const validUntil = latest(renewals.map((each) => each.validUntil));
  return lastDayOf({ ...licence, validUntil }, confirmed);
}

/**
 * The licence that an official confirmed and that is in force in a country on a day, until the last day of its confirmed
 * renewals; of several the one that ends last. What an agency wrote since and nobody confirmed does not count.
 */
export function confirmedLicenceOn(
  agency: Pick<Organisation, 'licences'>,
  country: string,
  on: PlainDate,
): HeldLicence | undefined {
  const confirmed = confirmedLicences(agency);
  return confirmed
    .filter((each) => each.country === country && each.validFrom <= on && on <= each.validUntil)
    .map((each) => ({ ...each, validUntil: lastDayOf(each, confirmed) }))
    .toSorted((a, b) => (a.validUntil < b.validUntil ? 1 : -1))[0];
}

/** The record with every licence in it confirmed, those that were before as they were; or none, for whoever is refused. */
export function withConfirmation(organisation: Organisation, on: PlainDate | undefined): Organisation {
  const { licences } = organisation;
  if (!licences) return organisation;
  const confirmed = licences.map(({ confirmedOn, ...licence }) =>
    on === undefined ? licence : { ...licence, confirmedOn: confirmedOn ?? on },
  );
  return { ...organisation, licences: confirmed };
}

export interface LicenceClaim extends LicenceNumber {
  /** The last confirmed day: afterwards the number is free for whoever is given it next. */
  lastDay: PlainDate;
}

/** Each number that was confirmed, once, with the last of its days. */
export function licenceClaims(agency: Pick<Organisation, 'licences'>): LicenceClaim[] {
  const confirmed = confirmedLicences(agency);
  const firsts = confirmed.filter(
    (each, at) => confirmed.findIndex((one) => isSameLicence(one, each)) === at,
  );
  return firsts.map(({ number, country }) => {
    const all = confirmed.filter((each) => isSameLicence(each, { number, country }));
    return { number, country, lastDay: latest(all.map(({ validUntil }) => validUntil)) };
  });
}
