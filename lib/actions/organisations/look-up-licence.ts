import { certificateStateOn } from '../../domain/certificate-state.ts';
import { plainDateIn } from '../../domain/dates.ts';
import type { Licence, Organisation } from '../../domain/organisation.ts';
import { authorise } from '../../domain/permissions.ts';
import { licenceNumbered, licenceStateOn, type PublicAgency } from '../../domain/public-agency.ts';
import { publicCorridors } from '../../domain/public-certificate.ts';
import { zoneOf } from '../../rules/zone.ts';
import { listCertificates } from '../../store/certificates.ts';
import { findLicensed, findOrganisations } from '../../store/organisations.ts';
import type { RegistryContext } from '../context.ts';

/** Certificates that one answer looks at. */
const most = 100;

/**
 * What anybody may know of the agency behind a licence: the licence, and its certificates in force. Only an agency that an
 * official verified is named, because anybody may type a number into a form.
 */
export async function lookUpLicence(context: RegistryContext, number: string): Promise<PublicAgency> {
  authorise(context, 'agency.verify');
  const checkedAt = `${context.now.slice(0, 19)}Z`;
  const licensed = await licensedBy(context, number);
  if (!licensed) return { state: 'unknown', certificates: [], checkedAt };
  const { agency, licence } = licensed;
  const { validFrom, validUntil, country } = licence;
  return {
    state: licenceStateOn(licence, dayIn(country, context.now)),
    agency: { name: agency.name, licence: { number: licence.number, country, validFrom, validUntil } },
    certificates: await inForce(context, agency),
    checkedAt,
  };
}

const dayIn = (country: string, at: string) => plainDateIn(zoneOf(country), at);

async function licensedBy(
  { store, now }: RegistryContext,
  number: string,
): Promise<{ agency: Organisation; licence: Licence } | undefined> {
  const core = store.reader('core');
  const agencies = await findOrganisations(core, await findLicensed(core, number));
  const found = agencies
    .filter(({ verification }) => verification.status === 'verified')
    .flatMap((agency) => {
      const licence = licenceNumbered(agency.licences ?? [], number, dayIn('BH', now));
      return licence ? [{ agency, licence }] : [];
    });
  // Two with one number, in two countries: the one whose licence ends last is the one that is asked for most.
  return found.sort((a, b) => (a.licence.validUntil < b.licence.validUntil ? 1 : -1))[0];
}

async function inForce(
  { store, now }: RegistryContext,
  { id: organisationId }: Organisation,
): Promise<PublicAgency['certificates']> {
  const { certificates } = await listCertificates(store.reader('core'), { organisationId }, { limit: most });
  return certificates
    .filter((each) => {
      const day = dayIn(each.placements[0]?.corridor.destination ?? 'BH', now);
      return certificateStateOn(each, day) === 'valid';
    })
    .map((each) => ({
      number: each.number,
      corridors: publicCorridors(each),
      validUntil: each.validUntil,
    }));
}
