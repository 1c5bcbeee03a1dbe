import { authorise } from '../../domain/access/permissions.ts';
import { certificateStateOn } from '../../domain/certificates/certificate-state.ts';
import {
  inForceFirst,
  licenceStateOn,
  licenceToday,
  type PublicAgency,
} from '../../domain/certificates/public-agency.ts';
import { publicCorridors } from '../../domain/certificates/public-certificate.ts';
import { confirmedLicences, isSameLicence } from '../../domain/organisations/confirmed-licence.ts';
import type { Licence, Organisation } from '../../domain/organisations/organisation.ts';
import { plainDateIn } from '../../domain/values/dates.ts';
import { zoneOf } from '../../rules/zone.ts';
import { listCertificates } from '../../store/certificates.ts';
import { listLicenceClaims } from '../../store/licence-claims.ts';
import { findOrganisations } from '../../store/organisations.ts';
import type { RegistryContext } from '../context.ts';

/** Certificates that one answer looks at. */
const most = 100;

interface Asked {
  /** Its number, in any case. */
  licence: string;
  /** The country that gave it, for a number that several have given. */
  country?: string | undefined;
}

/**
 * What anybody may know of the agency behind a licence: the licence, and its certificates in force. Only an agency that an
 * official verified is named, by a licence that they confirmed, because anybody may type a number into a form.
 */
export async function lookUpLicence(context: RegistryContext, asked: Asked): Promise<PublicAgency> {
  authorise(context, 'agency.verify');
  const checkedAt = `${context.now.slice(0, 19)}Z`;
  const [licensed, ...others] = await licensedBy(context, asked);
  if (!licensed) return { state: 'unknown', certificates: [], alsoIn: [], checkedAt };
  const { agency, licence } = licensed;
  const { validFrom, validUntil, country, number } = licence;
  return {
    state: licenceStateOn(licence, dayIn(country, context.now)),
    agency: { name: agency.name, licence: { number, country, validFrom, validUntil } },
    certificates: await inForce(context, agency),
    alsoIn: others.map((other) => other.licence.country),
    checkedAt,
  };
}

const dayIn = (country: string, at: string) => plainDateIn(zoneOf(country), at);

interface Found {
  agency: Organisation;
  licence: Licence;
}

/** One number of one country belongs to one agency (ADR 070); two countries may have given the same one. */
async function licensedBy(
  { store, now }: RegistryContext,
  { licence: number, country }: Asked,
): Promise<Found[]> {
  const core = store.reader('core');
  const claims = (await listLicenceClaims(core, number)).filter(
    (claim) => country === undefined || claim.country === country,
  );
  const agencies = await findOrganisations(
    core,
    claims.map(({ organisationId }) => organisationId),
  );
  const found = claims.flatMap((claim) => {
    const agency = agencies.find(({ id }) => id === claim.organisationId);
    const confirmed = agency?.verification.status === 'verified' ? confirmedLicences(agency) : [];
    const licences = confirmed.filter((each) => isSameLicence(each, claim));
    const licence = licenceToday(licences, dayIn(claim.country, now));
    return agency && licence ? [{ agency, licence }] : [];
  });
  // Of several countries the one whose licence is in force is the one that is asked for most; the answer names the others.
  const order = inForceFirst((country) => dayIn(country, now));
  return found.toSorted((a, b) => order(a.licence, b.licence));
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
