import { authorise } from '../../domain/access/permissions.ts';
import type {
  ApplyForCertificate,
  Certificate,
  CertifiedPlacement,
} from '../../domain/certificates/certificate.ts';
import { statementVersion } from '../../domain/certificates/certificate-statement.ts';
import type { HeldCertificate } from '../../domain/certificates/certificate-view.ts';
import { type Dossier, latestBy } from '../../domain/contracts/dossier.ts';
import { coverageOf } from '../../domain/fees/fee-coverage.ts';
import type { Licence, Organisation } from '../../domain/organisations/organisation.ts';
import { type PlainDate, plainDateIn } from '../../domain/values/dates.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { Placement } from '../../rules/certify/application.ts';
import { licenceFor } from '../../rules/certify/licence.ts';
import { refusalsOf } from '../../rules/certify/refusals.ts';
import { credentialPeriod, validityOf } from '../../rules/certify/validity.ts';
import { zoneOf } from '../../rules/zone.ts';
import { putCertificate } from '../../store/certificates.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { applicantOf, contractsNamed, placementsOf, refuseFor, relationToAny } from './application.ts';
import { drawNumber, drawStatusPlace } from './draw.ts';
import { viewOf } from './get.ts';

/**
 * Issues a certificate for placements of the applicant's. It is decided from what the applicant declared itself, its licence, and
 * what its own certificates have become; no report, assessment or declaration of anybody else is read.
 * @throws ProblemError `not-found` where none of the contracts is the applicant's, `certificate-refused` with every reason,
 * `conflict` when another certificate of a placement came first
 */
export async function issueCertificate(
  context: RegistryContext,
  input: ApplyForCertificate,
): Promise<HeldCertificate> {
  const contracts = await contractsNamed(context, input.contractIds);
  authorise(context, 'certificate.issue', relationToAny(context, contracts));
  const applicant = await applicantOf(context);
  const placements = await placementsOf(context, contracts, applicant);
  const country = placements.find(({ dossier }) => dossier)?.dossier?.contract.placeOfWork.country ?? 'BH';
  const asOf = plainDateIn(zoneOf(country), context.now);
  refuseFor(refusalsOf({ applicant, asOf, placements }), (at) => `/contractIds/${at}`);
  const certificate = await certificateOf(context, input, { applicant, asOf, placements });
  const jwt = await context.credentialSigner.sign(certificate, certificate.credential);
  await save(context, { certificate, jwt, placements });
  return viewOf(certificate, jwt, context.now);
}

interface Decided {
  applicant: Organisation;
  asOf: PlainDate;
  placements: readonly Placement[];
}

async function certificateOf(
  context: RegistryContext,
  { signatory, months }: ApplyForCertificate,
  { applicant, asOf, placements }: Decided,
): Promise<Certificate> {
  const dossiers = placements.flatMap(({ dossier }) => dossier ?? []);
  const licences = licencesOf({ applicant, asOf, placements });
  const [licence] = licences;
  const { validFrom, validUntil } = validityOf(asOf, licences, months);
  const id = context.newId('cert');
  const organisationId = applicant.id;
  const { now: issuedAt } = context;
  return {
    id,
    number: drawNumber(context, id),
    holder: {
      organisationId,
      kind: applicant.kind,
      name: applicant.name,
      ...(licence ? { licence: shownLicence(licence) } : {}),
      ...(applicant.employerKind === 'household' ? { isHousehold: true } : {}),
    },
    signatory,
    statementVersion,
    placements: dossiers.map((dossier) => certified(dossier, organisationId)),
    validFrom,
    validUntil,
    status: await drawStatusPlace(context, id),
    credential: credentialPeriod({ number: 1, issuedAt, from: asOf, notAfter: [validUntil] }),
    steps: [{ kind: 'issued', at: issuedAt }],
    issuedAt,
    version: 1,
  };
}

/** The licences that the placements stand on, each once; none for an employer. */
export function licencesOf({ applicant, asOf, placements }: Decided): Licence[] {
  if (applicant.kind !== 'agency') return [];
  const all = placements.flatMap(({ dossier }) => dossier && licenceFor(applicant, dossier.contract, asOf));
  return [...new Set(all.filter((licence) => licence !== undefined))];
}

const shownLicence = ({ number, country, validUntil }: Licence) => ({ number, country, validUntil });

/** What was checked. Whoever was refused for a missing country or disclosure never comes here. */
function certified({ contract, disclosures }: Dossier, party: string): CertifiedPlacement {
  const disclosure = latestBy(disclosures, party);
  const { country: origin } = contract.recruitment;
  if (!disclosure || origin === undefined) throw new Error('A placement that was not checked.');
  return {
    contractId: contract.id,
    corridor: { origin, destination: contract.placeOfWork.country },
    disclosureId: disclosure.id,
    ...coverageOf(disclosure),
  };
}

interface ToSave {
  certificate: Certificate;
  jwt: string;
  placements: readonly Placement[];
}

async function save(context: RegistryContext, { certificate, jwt, placements }: ToSave): Promise<void> {
  const speaksFor = placements.flatMap(({ dossier, certificate: before }) =>
    dossier ? [{ contractId: dossier.contract.id, before }] : [],
  );
  try {
    await commit(context, {
      writes: putCertificate(certificate, { jwt, speaksFor }),
      happened: {
        kind: 'certificate.issued',
        subjects: [certificate.id, ...speaksFor.map(({ contractId }) => contractId)],
      },
      created: { entityId: certificate.id, entityVersion: 1 },
      class: 'core',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('conflict');
    throw error;
  }
}
