import type { Contract } from '../../domain/contract.ts';
import type { PlainDate } from '../../domain/dates.ts';
import { type Licence, licenceOn, type Organisation } from '../../domain/organisation.ts';

/** The country whose licence the corridor asks for: that of origin for an agency that sits there, else that of the place of work. */
export function licensingCountry(agency: Organisation, { recruitment, placeOfWork }: Contract): string {
  return agency.registrationCountry !== undefined && agency.registrationCountry === recruitment.country
    ? agency.registrationCountry
    : placeOfWork.country;
}

/** The licence under which a placement is certified on a day; undefined where there is none. */
export const licenceFor = (agency: Organisation, contract: Contract, on: PlainDate): Licence | undefined =>
  licenceOn(agency, licensingCountry(agency, contract), on);
