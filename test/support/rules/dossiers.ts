import type { Contract } from '../../../lib/domain/contracts/contract.ts';
import type { Dossier } from '../../../lib/domain/contracts/dossier.ts';
import type { Terms } from '../../../lib/domain/contracts/terms.ts';
import type { FeeDisclosure } from '../../../lib/domain/fees/fee-disclosure.ts';
import type { Organisation } from '../../../lib/domain/organisations/organisation.ts';

export const anEmployerId = 'org_00000000-0000-4000-8000-00000000000e';
export const anAgencyId = 'org_00000000-0000-4000-8000-00000000000a';
const aContractId = 'ctr_00000000-0000-4000-8000-000000000001';

/** Every term stated, none of them against the law of Bahrain. */
export const decentTerms: Terms = {
  jobTitle: 'Cook',
  occupation: '5120',
  employerName: 'Awal Catering',
  wage: { basic: { amount: '150.000', currency: 'BHD' }, period: 'month' },
  allowances: [],
  deductions: [],
  weeklyMinutes: 2880,
  hoursAsNeeded: false,
  restDaysPerWeek: 1,
  overtime: { compulsory: false, premiumPercent: 25 },
  annualLeaveDays: 30,
  probationMonths: 3,
  noticeDays: 30,
  leavingPenalty: { amount: '0.000', currency: 'BHD' },
  accommodation: 'provided',
  food: 'provided',
  transport: 'provided',
  returnTicket: true,
  healthInsurance: true,
  durationMonths: 24,
  workplace: { country: 'BH', governorate: 'capital' },
  clauses: [],
};

/** A cook recruited in Nepal by a licensed agency, signed as offered, papers in hand, an open house with water and cooling. */
export const aDecentContract = (different: Partial<Contract> = {}): Contract => ({
  id: aContractId,
  employerId: anEmployerId,
  agencyId: anAgencyId,
  recruitment: { channel: 'agency', country: 'NP', chain: [] },
  placeOfWork: { country: 'BH', governorate: 'capital' },
  sector: 'I',
  startsOn: '2026-03-01',
  offer: { madeOn: '2025-12-01', language: 'ne', written: true, terms: decentTerms },
  signedAtDestination: {
    signedOn: '2026-02-01',
    languages: ['ar', 'ne'],
    workerHoldsCopy: true,
    terms: decentTerms,
  },
  documentCustody: { heldBy: 'worker', access: 'free', keyHeldBy: 'worker' },
  housing: {
    providedBy: 'employer',
    personsPerRoom: 2,
    areaPerPersonCm2: 60_000,
    drinkingWater: true,
    cooling: true,
    toilets: 4,
    residents: 20,
    lockedFromOutside: false,
    freeToLeave: true,
  },
  registeredBy: anAgencyId,
  worker: {
    name: { latin: 'A Worker' },
    document: { type: 'passport', lastThree: '123' },
    languagesRead: ['ne'],
    ageAtStart: 27,
  },
  amendments: [],
  status: 'active',
  registeredAt: '2026-02-02T08:00:00Z',
  version: 1,
  ...different,
});

const verified = {
  verification: { status: 'verified' as const },
  registeredAt: '2026-01-01T00:00:00Z',
  version: 1,
};

export const anEmployer: Organisation = {
  id: anEmployerId,
  kind: 'employer',
  employerKind: 'establishment',
  name: { latin: 'Awal Catering' },
  sector: 'I',
  ...verified,
};

export const anAgency: Organisation = {
  id: anAgencyId,
  kind: 'agency',
  name: { latin: 'Dilmun Recruitment' },
  licences: [
    {
      number: 'LIC-1',
      country: 'BH',
      validFrom: '2025-06-01',
      validUntil: '2026-12-31',
      confirmedOn: '2025-06-02',
    },
  ],
  ...verified,
};

export const aDisclosure = (
  by: 'employer' | 'agency',
  different: Partial<FeeDisclosure> = {},
): FeeDisclosure => ({
  id: `fds_00000000-0000-4000-8000-00000000000${by === 'agency' ? 'a' : 'e'}`,
  contractId: aContractId,
  filedBy: by === 'agency' ? anAgencyId : anEmployerId,
  filedAs: by,
  workerPaidNothing: true,
  items: [],
  loans: [],
  receivedAt: '2026-02-03T08:00:00Z',
  ...different,
});

/** All is declared by both parties and nothing is wrong. */
export const aDecentDossier = (different: Partial<Dossier> = {}): Dossier => ({
  contract: aDecentContract(),
  disclosures: [aDisclosure('agency'), aDisclosure('employer')],
  employer: anEmployer,
  agency: anAgency,
  rates: [],
  ...different,
});
