/**
 * What the documents show and the tests execute: the situation of the README's tour. An agency places a worker from India
 * with a contractor in Bahrain; the signed wage is below the offer, and the service charge passes the corridor's cap.
 */
const at = '2026-03-02T08:15:00.000Z';
export const employerId = 'org_6c1f0f0e-58a7-4b6e-9a35-0d5f6f6f3b11';
export const agencyId = 'org_b7b0a7f4-2d55-4f0e-8f0d-1c9a4f3c2e22';
export const contractId = 'ctr_3f0c2f5e-9d3a-4c7e-8a51-0d7e4c1b2a90';
const feeDisclosureId = 'fds_0b9e2c33-7f3d-4c57-b7f7-6a9be0b3c144';

export const registerEmployer = {
  employerKind: 'establishment',
  name: { latin: 'Marsa Contracting W.L.L.', arabic: 'مرسى للمقاولات ذ.م.م' },
  registrationNumber: '48231-1',
  registrationCountry: 'BH',
  sector: 'F',
  address: { country: 'BH', governorate: 'capital', city: 'Manama' },
};

export const employer = {
  id: employerId,
  kind: 'employer',
  ...registerEmployer,
  verification: { status: 'unverified' },
  registeredAt: at,
  version: 1,
};

export const movedAddress = { country: 'BH', governorate: 'muharraq', city: 'Muharraq' };

const licence = {
  number: 'LMRA-2071',
  country: 'BH',
  validFrom: '2025-07-01',
  validUntil: '2027-06-30',
  guarantee: { amount: '20000.000', currency: 'BHD' },
};

export const registerAgency = {
  name: { latin: 'Bridge of Trust Manpower', arabic: 'جسر الثقة لتوريد الأيدي العاملة' },
  registrationNumber: '71904',
  registrationCountry: 'BH',
  licences: [licence],
};

export const agency = {
  id: agencyId,
  kind: 'agency',
  ...registerAgency,
  verification: { status: 'unverified' },
  registeredAt: at,
  version: 1,
};

export const laterLicence = { ...licence, validFrom: '2027-07-01', validUntil: '2029-06-30' };
export const agencyWithLicences = { ...agency, licences: [licence, laterLicence], version: 2 };

const wage = (amount: string) => ({ basic: { amount, currency: 'BHD' }, period: 'month' });
const offered = {
  jobTitle: 'Electrician',
  occupation: '7411',
  wage: wage('150.000'),
  weeklyMinutes: 2880,
  restDaysPerWeek: 1,
  annualLeaveDays: 30,
  accommodation: 'provided',
  returnTicket: true,
  durationMonths: 24,
};

export const feeDisclosure = {
  workerPaidNothing: false,
  items: [
    {
      item: 'RF01',
      amount: { amount: '45000.00', currency: 'INR' },
      payer: 'WORKER',
      collector: { role: 'subAgent' },
      paidOn: '2026-01-20',
      collectedIn: 'IN',
      form: 'CASH',
      timing: 'PRE_DEPARTURE',
    },
    {
      item: 'RC704',
      amount: { amount: '72.000', currency: 'BHD' },
      payer: 'EMPLOYER',
      paidOn: '2026-02-01',
      collectedIn: 'BH',
    },
  ],
  loans: [],
};

const chain = {
  externalId: 'HR-2026-0117',
  employerId,
  agencyId,
  recruitment: {
    channel: 'agency',
    country: 'IN',
    chain: [{ role: 'originRecruiter', name: { latin: 'Sunrise Overseas' }, country: 'IN', licensed: true }],
  },
  placeOfWork: { country: 'BH', governorate: 'capital', city: 'Manama' },
  startsOn: '2026-03-01',
  offer: { madeOn: '2026-01-10', language: 'ml', written: true, terms: offered },
  signedAtDestination: {
    signedOn: '2026-02-24',
    languages: ['ar', 'en'],
    workerHoldsCopy: true,
    terms: { ...offered, wage: wage('120.000') },
  },
  documentCustody: { heldBy: 'worker', access: 'free' },
};

export const registerContract = {
  ...chain,
  worker: {
    name: { latin: 'Rajesh Kumar Nair' },
    document: { type: 'passport', number: 'Z1234567', issuingCountry: 'IN', expiresOn: '2031-05-01' },
    birthDate: '1994-08-12',
    languagesRead: ['ml', 'hi'],
  },
  feeDisclosure,
};

export const contract = {
  id: contractId,
  ...chain,
  registeredBy: agencyId,
  worker: {
    name: { latin: 'Rajesh Kumar Nair' },
    document: { type: 'passport', lastThree: '567' },
    languagesRead: ['ml', 'hi'],
    ageAtStart: 31,
  },
  amendments: [],
  status: 'active',
  registeredAt: at,
  version: 1,
};

export const filedFeeDisclosure = {
  id: feeDisclosureId,
  contractId,
  filedBy: agencyId,
  filedAs: 'agency',
  ...feeDisclosure,
  receivedAt: at,
};

export const compliance = {
  ruleSetVersion: 1,
  notices: [
    {
      ruleId: 'submitter-worker-paid-fee',
      kind: 'standard',
      outcome: 'flagged',
      title: 'You declare that the worker paid',
      message: 'You declare that the worker side paid BHD 198.000. By the standard a worker pays nothing.',
      legalBasis: [
        {
          instrument: 'ILO Private Employment Agencies Convention, 1997 (No. 181)',
          article: '7',
          confidence: 'high',
        },
      ],
    },
  ],
  standard: 'notMet',
  feeCaps: [
    {
      status: 'over',
      why: 'overCap',
      cap: { amountMinor: 3000000, currency: 'INR' },
      scope: ['RF01'],
      confidence: 'high',
      row: 'IN-*-ALL-ANY-012',
    },
  ],
};

/** A code with the check character that fits it. */
export const workerLink = {
  code: '7K3M-9QXT-2C4S',
  url: 'https://voice.insaf.example/l/7K3M9QXT2C4S',
  printUrl: 'https://voice.insaf.example/l/7K3M9QXT2C4S/print',
};

export const amendContract = {
  effectiveFrom: '2026-09-01',
  signedByWorker: true,
  terms: { wage: wage('150.000') },
};

export const amended = {
  ...contract,
  amendments: [
    {
      id: 'amd_8d0d7d3c-5c2e-4a19-a1d5-9b1f34c9d855',
      declaredBy: employerId,
      receivedAt: at,
      ...amendContract,
    },
  ],
  version: 2,
};

export const endContract = { endedOn: '2028-02-28', reason: 'termCompleted' };
export const ended = { ...contract, status: 'ended', ended: endContract, version: 2 };

export const annotate = {
  about: 'wage',
  text: 'The worker was told 150 dinars at the interview in Kochi; the contract says 120.',
};
export const annotation = {
  id: 'ann_2f7d6c1b-4e1a-4b7f-9b0c-6a5d4e3f2c66',
  contractId,
  contractVersion: 1,
  writtenBy: agencyId,
  writtenAs: 'agency',
  receivedAt: at,
  ...annotate,
};
