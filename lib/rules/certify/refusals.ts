import { certificateStateOn, isBarred } from '../../domain/certificates/certificate-state.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import { type Dossier, latestBy } from '../../domain/contracts/dossier.ts';
import { inFewCodes, undeclaredItems } from '../../domain/fees/fee-coverage.ts';
import { type FeeDisclosure, isPaid, isWorkerPaid } from '../../domain/fees/fee-disclosure.ts';
import { feeCategoryOf } from '../../domain/fees/fee-taxonomy.ts';
import type { Organisation } from '../../domain/organisations/organisation.ts';
import type { Text } from '../../problems/text.ts';
import type { Application, Placement, Refusal } from './application.ts';
import { licenceFor, licensingCountry, unconfirmedLicenceFor } from './licence.ts';
import { unpaidBack } from './unpaid-back.ts';
import * as words from './words.ts';

interface Reason {
  code: string;
  message: Text;
}

const when = (holds: boolean, code: string, message: Text): Reason[] => (holds ? [{ code, message }] : []);

/** How the worker came to the job: an agency certifies what it placed, an employer what it hired itself. */
function channelOf({ kind }: Organisation, { recruitment, agencyId }: Contract): Reason[] {
  const { channel, chain = [] } = recruitment;
  if (kind === 'agency') return when(channel === 'direct', 'placement-direct', words.placementDirect);
  const isOfAgency = channel === 'agency' || agencyId !== undefined || chain.length > 0;
  return [
    ...when(isOfAgency, 'placement-of-agency', words.placementOfAgency),
    ...when(channel === undefined && !isOfAgency, 'channel-unknown', words.channelUnknown),
  ];
}

function licenceOf({ applicant, asOf }: Application, contract: Contract): Reason[] {
  if (applicant.kind !== 'agency' || licenceFor(applicant, contract, asOf)) return [];
  const unread = unconfirmedLicenceFor(applicant, contract, asOf);
  // Whoever is not verified is told that: with it goes every licence that they wrote down.
  const isVerified = applicant.verification.status === 'verified';
  if (unread) return when(isVerified, 'licence-unconfirmed', words.licenceUnconfirmed(unread));
  const country = licensingCountry(applicant, contract);
  return [{ code: 'licence-not-valid', message: words.licenceNotValid(country, asOf) }];
}

/** Silence is not zero: every item of the definition, and whether that is all that the worker paid. */
function silences(disclosure: FeeDisclosure): Reason[] {
  const missing = inFewCodes(undeclaredItems(disclosure));
  const unknown = disclosure.items.filter((item) => isPaid(item) && item.payer === 'UNKNOWN');
  return [
    ...when(disclosure.workerPaidNothing === undefined, 'statement-missing', words.statementMissing),
    ...when(missing.length > 0, 'items-undeclared', words.itemsUndeclared(missing)),
    ...when(unknown.length > 0, 'payer-unknown', words.payerUnknown(unknown.map(({ item }) => item))),
  ];
}

/** A bribe is never legitimate, whoever pays it (`neverLegitimateForAnyPayer` of the taxonomy). */
function illegitimate({ items }: FeeDisclosure): Reason[] {
  const found = items.filter((item) => isPaid(item) && feeCategoryOf(item.item) === 'IL');
  return when(found.length > 0, 'illegitimate-cost', words.illegitimateCost(found.map(({ item }) => item)));
}

const takers: ReadonlySet<string> = new Set(['employer', 'agency', 'subAgent']);

/** What lies outside the definition is a fee after all when somebody of the recruitment collected it (item OT01 of the taxonomy). */
function collectedOutside({ items }: FeeDisclosure): Reason[] {
  const found = items.filter(
    (item) =>
      isWorkerPaid(item) && feeCategoryOf(item.item) === 'OT' && takers.has(item.collector?.role ?? ''),
  );
  return when(found.length > 0, 'outside-collected', words.outsideCollected(found.map(({ item }) => item)));
}

function declared(applicant: Organisation, dossier: Dossier): Reason[] {
  const disclosure = latestBy(dossier.disclosures, applicant.id);
  if (!disclosure) return [{ code: 'disclosure-missing', message: words.disclosureMissing }];
  return [...silences(disclosure), ...illegitimate(disclosure), ...collectedOutside(disclosure)];
}

/** What another certificate of the applicant's for the same placement says. */
function earlier({ renews, asOf }: Application, { certificate }: Placement): Reason[] {
  if (certificate === undefined || certificate.id === renews?.id) return [];
  if (isBarred(certificate.steps))
    return [{ code: 'certificate-suspended', message: words.certificateSuspended(certificate.number) }];
  const isInForce = certificateStateOn(certificate, asOf) === 'valid';
  return when(
    isInForce || renews !== undefined,
    'certificate-in-force',
    words.certificateInForce(certificate.number),
  );
}

function ofPlacement(application: Application, placement: Placement): Refusal[] {
  const { at, dossier, debt } = placement;
  if (!dossier) return [{ at, code: 'placement-not-found', message: words.placementNotFound }];
  const { contract } = dossier;
  const { applicant } = application;
  return [
    ...channelOf(applicant, contract),
    ...when(contract.recruitment.country === undefined, 'corridor-unknown', words.corridorUnknown),
    ...licenceOf(application, contract),
    ...declared(applicant, dossier),
    ...(debt ? unpaidBack(debt, dossier, applicant.id) : []),
    ...earlier(application, placement),
  ].map((reason) => ({ at, ...reason }));
}

/** Every reason at once why a certificate cannot be issued, or not issued again; none when it can. */
export function refusalsOf(application: Application): Refusal[] {
  const { status } = application.applicant.verification;
  return [
    ...when(status !== 'verified', 'organisation-unverified', words.organisationUnverified(status)),
    ...application.placements.flatMap((placement) => ofPlacement(application, placement)),
  ];
}
