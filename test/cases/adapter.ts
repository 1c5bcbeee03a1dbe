import type { RegisterContract, SignedContract } from '../../lib/domain/contracts/contract.ts';
import type { Terms } from '../../lib/domain/contracts/terms.ts';
import type { RecordWagePayment } from '../../lib/domain/contracts/wage-payment.ts';
import type { RecordWorkingTime } from '../../lib/domain/contracts/working-time.ts';
import type { EnterPermitRecord } from '../../lib/domain/inspections/official-record.ts';
import type { RegisterEmployer } from '../../lib/domain/organisations/organisation.ts';
import { addMonths, type PlainDate } from '../../lib/domain/values/dates.ts';
import {
  type InspectionBody,
  inspectionsFrom,
  permitRecordsFrom,
  type ReportBody,
  reportsFrom,
} from './adapt-coded.ts';
import { disclosureFrom } from './adapt-fees.ts';
import { hoursFrom } from './adapt-hours.ts';
import { custodyFrom, housingFrom } from './adapt-living.ts';
import { periodsIn } from './adapt-months.ts';
import { termsFrom } from './adapt-terms.ts';
import { wagesFrom } from './adapt-wages.ts';
import type { CaseFacts } from './case.ts';
import { earliestIn } from './dates-in-words.ts';
import { type Carrying, type Ledger, ledgerOf } from './ledger.ts';
import { isEndUser, isRecruiter, occupationOf, recruiterRole, sectorOf } from './words.ts';

export interface AdaptedCase extends Carrying {
  employer: RegisterEmployer;
  /** The body, once the employer has an id. */
  contractFor(employerId: string): RegisterContract;
  /** What the employer would record while the contract ran. */
  records: { wagePayments: RecordWagePayment[]; workingTimes: RecordWorkingTime[] };
  /** What officials would file: told, observed, and on file. */
  filed: { reports: ReportBody[]; inspections: InspectionBody[]; permitRecords: EnterPermitRecord[] };
}

/** Where no date at all is given, the cases are read as of the year in which they were put together. */
const dateAssumed = '2026-01-01';

function employerFrom({ sector, jurisdiction }: CaseFacts, ledger: Ledger): RegisterEmployer {
  const name = { latin: 'Employer of the case' };
  if (sectorOf(sector) === 'T') return { employerKind: 'household', name };
  if (sectorOf(sector) === undefined) ledger.assume('employer.sector: S (other services)');
  return {
    employerKind: 'establishment',
    name,
    registrationNumber: 'CASE',
    registrationCountry: jurisdiction,
    sector: sectorOf(sector) ?? 'S',
  };
}

type Recruiters = Pick<RegisterContract, 'recruitment' | 'userUndertaking'>;
type Chain = NonNullable<RegisterContract['recruitment']['chain']>;

/** The named chain; without one, whoever is said to have taken a fee as a recruiter. */
function chainFrom({ agencyChain, agency, feesPaidByWorker = [] }: CaseFacts, ledger: Ledger): Chain {
  if (agency?.licensed !== undefined) ledger.carry('agency.licensed');
  const known = agency?.licensed === undefined ? {} : { licensed: agency.licensed };
  if (agencyChain === undefined) {
    const paidTo = feesPaidByWorker.map((fee) => fee.paidTo).find(isRecruiter);
    const name = paidTo ?? (agency ? 'Agency' : undefined);
    return name === undefined ? [] : [{ role: recruiterRole(name), name: { latin: name }, ...known }];
  }
  return agencyChain.flatMap(({ name, licensed }, index): Chain => {
    if (isEndUser(name)) return [];
    ledger.carry(`agencyChain.${index}`);
    const licence = licensed === undefined ? known : { licensed };
    return [{ role: recruiterRole(name), name: { latin: name.slice(0, 120) }, ...licence }];
  });
}

function recruitersFrom(facts: CaseFacts, ledger: Ledger): Recruiters {
  const chain = chainFrom(facts, ledger);
  const endUser = facts.agencyChain?.findIndex(({ name }) => isEndUser(name)) ?? -1;
  const user = facts.agencyChain?.[endUser];
  if (user) ledger.carry(`agencyChain.${endUser}`);
  if (facts.originCountry) ledger.carry('originCountry');
  return {
    recruitment: {
      ...(chain.length > 0 ? { channel: 'agency' as const } : {}),
      ...(facts.originCountry ? { country: facts.originCountry } : {}),
      ...(chain.length > 0 ? { chain } : {}),
    },
    ...(user ? { userUndertaking: { name: { latin: user.name } } } : {}),
  };
}

/** The job's name, and its code where one is certain; they go with the terms in force. */
function jobFrom({ occupation }: CaseFacts, ledger: Ledger): Terms {
  if (occupation === undefined || /not stated/.test(occupation)) return {};
  ledger.carry('occupation');
  const code = occupationOf(occupation);
  return { jobTitle: occupation.slice(0, 120), ...(code ? { occupation: code } : {}) };
}

type Versions = Pick<RegisterContract, 'offer' | 'signedAtDestination'>;

/** A signed contract where the case has one; else the promise, which may be no more than the name of the job. */
function versionsFrom(facts: CaseFacts, on: PlainDate, ledger: Ledger): Versions {
  const { offer, contract, signedContractLanguage } = facts;
  const isSigned = contract?.exists === undefined ? contract !== undefined : contract.exists;
  const signed = isSigned || signedContractLanguage !== undefined;
  const job = jobFrom(facts, ledger);
  if (contract?.exists === false) ledger.carry('contract.exists');
  if (signedContractLanguage !== undefined) ledger.carry('signedContractLanguage');
  ledger.assume(`dates of offer and signature: ${on}`);
  const text: SignedContract = {
    signedOn: on,
    ...(signedContractLanguage ? { languages: [signedContractLanguage] } : {}),
    terms: { ...job, ...termsFrom(contract ?? {}, 'contract', ledger) },
  };
  const promised = offer ? termsFrom(offer, 'offer', ledger) : undefined;
  if (signed && !promised) return { signedAtDestination: text };
  if (!promised) ledger.assume('offer: the name of the job alone');
  const madeOffer = { madeOn: on, terms: signed ? (promised ?? {}) : { ...job, ...promised } };
  return { offer: madeOffer, ...(signed ? { signedAtDestination: text } : {}) };
}

/** Sealed at once and read by no rule; only the age and the languages are facts of the case. */
function workerFrom(
  facts: CaseFacts,
  startsOn: PlainDate | undefined,
  ledger: Ledger,
): RegisterContract['worker'] {
  const { originCountry, jurisdiction, worker, workerLanguages } = facts;
  ledger.assume('worker: name and document');
  if (workerLanguages) ledger.carry('workerLanguages');
  const age = worker?.ageAtStart;
  if (age !== undefined) ledger.carry('worker.ageAtStart');
  return {
    name: { latin: 'Worker of the case' },
    document: { type: 'other', number: 'CASE-0', issuingCountry: originCountry ?? jurisdiction },
    ...(age === undefined || startsOn === undefined ? {} : { birthDate: addMonths(startsOn, -12 * age) }),
    ...(workerLanguages ? { languagesRead: workerLanguages } : {}),
  };
}

const datesOf = ({
  feesPaidByWorker = [],
  wagePayments = [],
  loans = [],
}: CaseFacts): (string | undefined)[] => [
  ...feesPaidByWorker.map(({ when }) => when),
  ...wagePayments.map(({ period }) => period),
  ...loans.map(({ purpose }) => purpose),
];

/**
 * Turns the facts of a case into the bodies that our interface takes. Honest by construction: what the case does not say
 * stays absent, what the interface forces us to fill in is listed under `assumed`, and every fact that found no place
 * under `notYetCarried`. All is declared by the employer of the case, the only party that every case has.
 */
export function adaptCase(facts: CaseFacts): AdaptedCase {
  const ledger = ledgerOf(facts);
  const on = earliestIn(datesOf(facts)) ?? dateAssumed;
  const firstPaid = earliestIn((facts.wagePayments ?? []).map(({ period }) => period));
  const placed = (facts.wagePayments ?? []).some(({ period }) => periodsIn(period, on) !== undefined);
  const startsOn = firstPaid ?? (placed || facts.worker?.ageAtStart !== undefined ? on : undefined);
  if (startsOn) ledger.assume('startsOn: the first day of which the case tells');
  ledger.carry('jurisdiction');
  if (sectorOf(facts.sector)) ledger.carry('sector');
  const employer = employerFrom(facts, ledger);
  const sector = sectorOf(facts.sector);
  const custody = custodyFrom(facts, ledger);
  const housing = housingFrom(facts, ledger);
  const feeDisclosure = disclosureFrom(facts, ledger);
  const body = {
    ...recruitersFrom(facts, ledger),
    placeOfWork: { country: facts.jurisdiction },
    ...(sector ? { sector } : {}),
    ...(startsOn ? { startsOn } : {}),
    ...versionsFrom(facts, on, ledger),
    ...(custody ? { documentCustody: custody } : {}),
    ...(housing ? { housing } : {}),
    worker: workerFrom(facts, startsOn, ledger),
    ...(feeDisclosure ? { feeDisclosure } : {}),
  };
  const start = startsOn ?? on;
  const records = {
    wagePayments: wagesFrom(facts, start, ledger),
    workingTimes: hoursFrom(facts, start, ledger),
  };
  const filed = {
    reports: reportsFrom(facts, ledger),
    inspections: inspectionsFrom(facts, start, ledger),
    permitRecords: permitRecordsFrom(facts, start, ledger),
  };
  return {
    employer,
    contractFor: (employerId) => ({ ...body, employerId }),
    records,
    filed,
    ...ledger.report(),
  };
}
