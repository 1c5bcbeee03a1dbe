import type { Contract } from '../../domain/contracts/contract.ts';
import { confirmedLicenceOn } from '../../domain/organisations/confirmed-licence.ts';
import { type HeldLicence, licenceOn, type Organisation } from '../../domain/organisations/organisation.ts';
import type { PlainDate } from '../../domain/values/dates.ts';

/** The country whose licence the corridor asks for: that of origin for an agency that sits there, else that of the place of work. */
export function licensingCountry(agency: Organisation, { recruitment, placeOfWork }: Contract): string {
  return agency.registrationCountry !== undefined && agency.registrationCountry === recruitment.country
    ? agency.registrationCountry
    : placeOfWork.country;
}

/** The licence under which a placement is certified on a day, as an official confirmed it; undefined where there is none. */
export const licenceFor = (
  agency: Organisation,
  contract: Contract,
  on: PlainDate,
): HeldLicence | undefined => confirmedLicenceOn(agency, licensingCountry(agency, contract), on);

/** One that the agency wrote down and nobody confirmed, where none that was confirmed is in force. */
export const unconfirmedLicenceFor = (
  agency: Organisation,
  contract: Contract,
  on: PlainDate,
): HeldLicence | undefined =>
  licenceFor(agency, contract, on) ? undefined : licenceOn(agency, licensingCountry(agency, contract), on);
