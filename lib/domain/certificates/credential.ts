import { endOfDay } from '../notices/batch-instant.ts';
import type { Instant, PlainDate } from '../values/dates.ts';
import type { Certificate, CredentialPeriod } from './certificate.ts';
import { type StatusPurpose, statusListUrl, statusPurposes, wholeSeconds } from './status-list.ts';

interface StatusEntry {
  type: 'BitstringStatusListEntry';
  statusPurpose: StatusPurpose;
  statusListIndex: string;
  statusListCredential: string;
}

/**
 * A certificate as a credential of the W3C's data model 2.0, with what plain JWT libraries look at (`iss`, `exp`). Nothing
 * personal is in it: no worker, no signatory, and of a household that hires no name.
 */
export interface Credential {
  '@context': readonly [string, string];
  id: string;
  type: readonly ['VerifiableCredential', 'FeeFreeRecruitmentCredential'];
  issuer: string;
  validFrom: Instant;
  validUntil: Instant;
  credentialSubject: {
    type: 'FeeFreeRecruitment';
    number: string;
    holder: { type: 'Agency' | 'Employer'; name?: string; licence?: string; licensedIn?: string };
    /** From where to where, each way once: `NP-BH`. */
    corridors: readonly string[];
    placements: number;
    certifiedFrom: PlainDate;
    certifiedUntil: PlainDate;
    statement: string;
    standard: string;
  };
  credentialStatus: readonly StatusEntry[];
  iss: string;
  exp: number;
}

/** Short, because the whole credential is printed as one code; the page says at length what was signed. */
const statement = 'No worker of these placements bears a recruitment fee or related cost.';
/** ILO, General principles and operational guidelines for fair recruitment and definition of recruitment fees and related costs (2019). */
const standard = 'ILO 2019: zero fees and related costs';

interface Issuer {
  /** Where the registry is reached, without a trailing slash: keys and lists are found there. */
  issuer: string;
  /** The IANA zone in which its last day ends. */
  zone: string;
}

const typeOf = { agency: 'Agency', employer: 'Employer' } as const;

function holderOf({ kind, name, licence, isHousehold }: Certificate['holder']) {
  return {
    type: typeOf[kind],
    ...(isHousehold ? {} : { name: name.latin }),
    ...(licence ? { licence: licence.number, licensedIn: licence.country } : {}),
  };
}

/** From where to where the workers of a certificate go, each way once. */
export const corridorsOf = ({ placements }: Pick<Certificate, 'placements'>): string[] =>
  [...new Set(placements.map(({ corridor }) => `${corridor.origin}-${corridor.destination}`))].sort();

/** The credential of a certificate over one of its periods, before it is signed. Whether it may be issued is not asked here. */
export function credentialOf(
  certificate: Certificate,
  period: CredentialPeriod,
  { issuer, zone }: Issuer,
): Credential {
  const { number, holder, placements, status } = certificate;
  const until = Date.parse(endOfDay(zone, period.validUntil));
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', credentialContextUrl(issuer)],
    id: `${issuer}/v1/public/certificates/${number}`,
    type: ['VerifiableCredential', 'FeeFreeRecruitmentCredential'],
    issuer,
    validFrom: wholeSeconds(Date.parse(period.issuedAt)),
    validUntil: wholeSeconds(until),
    credentialSubject: {
      type: 'FeeFreeRecruitment',
      number,
      holder: holderOf(holder),
      corridors: corridorsOf(certificate),
      placements: placements.length,
      certifiedFrom: certificate.validFrom,
      certifiedUntil: certificate.validUntil,
      statement,
      standard,
    },
    credentialStatus: statusPurposes.map((purpose) => ({
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: String(status.index),
      statusListCredential: statusListUrl(issuer, status.list, purpose),
    })),
    iss: issuer,
    exp: Math.floor(until / 1_000),
  };
}

/** Where the meaning of our own terms is published, for those who read credentials as linked data. */
const credentialContextUrl = (issuer: string): string => `${issuer}/v1/public/credential-context`;

/** Our own terms, with what JSON-LD has to know of them. The context of the W3C defines all others. */
const terms = {
  FeeFreeRecruitmentCredential: {},
  FeeFreeRecruitment: {},
  Agency: {},
  Employer: {},
  number: {},
  holder: { '@type': '@id' },
  licence: {},
  licensedIn: {},
  corridors: { '@container': '@set' },
  placements: {},
  certifiedFrom: {},
  certifiedUntil: {},
  statement: {},
  standard: {},
  iss: {},
  exp: {},
} as const;

/** The terms of our credentials as a JSON-LD context. */
export const credentialContext = (issuer: string) => ({
  '@context': {
    '@protected': true,
    ...Object.fromEntries(
      Object.entries(terms).map(([name, type]) => [
        name,
        { '@id': `${credentialContextUrl(issuer)}/${name}`, ...type },
      ]),
    ),
  },
});
