import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { RegisterContract } from '../../../lib/domain/contracts/contract.ts';
import type { Terms } from '../../../lib/domain/contracts/terms.ts';
import type { RegisterAgency, RegisterEmployer } from '../../../lib/domain/organisations/organisation.ts';

type Sent<Schema extends z.ZodType> = z.input<Schema>;

export const employer: Sent<typeof RegisterEmployer> = {
  employerKind: 'establishment',
  name: {
    latin: 'Al Fanar Building and Marine Contracting W.L.L.',
    arabic: 'الفنار للبناء والمقاولات البحرية ذ.م.م',
  },
  registrationNumber: '48231-1',
  registrationCountry: 'BH',
  sector: 'F',
  address: { country: 'BH', governorate: 'muharraq', city: 'Hidd' },
};

export const agency: Sent<typeof RegisterAgency> = {
  name: { latin: 'Gulf Horizon Manpower Services', arabic: 'أفق الخليج لخدمات القوى العاملة' },
  registrationNumber: '71904',
  registrationCountry: 'BH',
  licences: [{ number: 'LMRA-2071', country: 'BH', validFrom: '2025-07-01', validUntil: '2027-06-30' }],
};

const terms: Sent<typeof Terms> = {
  jobTitle: 'Steel fixer, second grade',
  occupation: '7114',
  employerName: 'Al Fanar Building and Marine Contracting',
  wage: { basic: { amount: '145.000', currency: 'BHD' }, period: 'month' },
  allowances: [
    { kind: 'food', monthly: { amount: '20.000', currency: 'BHD' } },
    { kind: 'transport', monthly: { amount: '10.000', currency: 'BHD' } },
  ],
  deductions: [{ kind: 'socialInsurance', amount: { amount: '1.450', currency: 'BHD' }, per: 'month' }],
  weeklyMinutes: 2880,
  restDaysPerWeek: 1,
  overtime: { compulsory: false, premiumPercent: 25 },
  annualLeaveDays: 30,
  probationMonths: 3,
  noticeDays: 30,
  leavingPenalty: { amount: '0.000', currency: 'BHD' },
  accommodation: 'provided',
  food: 'allowance',
  transport: 'allowance',
  healthInsurance: true,
  returnTicket: true,
  durationMonths: 24,
  workplace: { country: 'BH', governorate: 'muharraq', city: 'Hidd' },
};

const npr = (amount: string) => ({ amount, currency: 'NPR' });
const bhd = (amount: string) => ({ amount, currency: 'BHD' });
const byWorker = { payer: 'WORKER', collectedIn: 'NP', form: 'CASH', timing: 'PRE_DEPARTURE' } as const;
const byEmployer = { payer: 'EMPLOYER', collectedIn: 'BH', form: 'BANK' } as const;

/** Ten items as a recruitment from Nepal has them: six of the worker's, four of the employer's, two of them with a receipt. */
const items = [
  {
    item: 'RF01',
    amount: npr('95000.00'),
    ...byWorker,
    paidOn: '2026-01-11',
    collector: { role: 'subAgent', name: 'Bishnu Prasad Gautam' },
    financedBy: 'loan',
  },
  {
    item: 'RC101',
    amount: npr('6500.00'),
    ...byWorker,
    paidOn: '2026-01-14',
    collector: { role: 'serviceProvider', name: 'Everest Diagnostic Centre' },
    financedBy: 'savings',
  },
  {
    item: 'RC201',
    amount: npr('2350.00'),
    ...byWorker,
    paidOn: '2026-01-15',
    collector: { role: 'serviceProvider' },
  },
  {
    item: 'RC302',
    amount: npr('12000.00'),
    ...byWorker,
    paidOn: '2026-01-19',
    collector: { role: 'serviceProvider', name: 'Balaju Trade School' },
    financedBy: 'loan',
  },
  { item: 'RC402', amount: npr('4200.00'), ...byWorker, paidOn: '2026-01-28', collector: { role: 'agency' } },
  {
    item: 'RC202',
    amount: npr('5000.00'),
    ...byWorker,
    paidOn: '2026-01-22',
    collector: { role: 'state' },
    receiptSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  { item: 'RC707', amount: bhd('34.000'), ...byEmployer, paidOn: '2026-01-30', collector: { role: 'state' } },
  {
    item: 'RC601',
    amount: bhd('118.250'),
    ...byEmployer,
    paidOn: '2026-02-12',
    collector: { role: 'serviceProvider', name: 'Gulf Air' },
    receiptSha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  },
  { item: 'RC704', amount: bhd('72.000'), ...byEmployer, paidOn: '2026-02-01', collector: { role: 'state' } },
  {
    item: 'RF05',
    amount: bhd('250.000'),
    ...byEmployer,
    paidOn: '2026-02-03',
    collector: { role: 'agency' },
  },
] as const;

/** A contract as a careful agency registers it: offer, one signed contract, chain, custody, housing, ten fees and a loan. */
export const fullContract = (parties: {
  employerId: string;
  agencyId: string;
}): Sent<typeof RegisterContract> => ({
  externalId: 'HR-2026-0117',
  ...parties,
  recruitment: {
    channel: 'agency',
    country: 'NP',
    chain: [
      {
        role: 'originRecruiter',
        name: { latin: 'Himal Overseas Employment Pvt. Ltd.' },
        country: 'NP',
        licenceNumber: '1042/071/072',
        licensed: true,
      },
      { role: 'subAgent', name: { latin: 'Bishnu Prasad Gautam' }, country: 'NP', licensed: false },
    ],
  },
  placeOfWork: { country: 'BH', governorate: 'muharraq', city: 'Hidd' },
  sector: 'F',
  startsOn: '2026-03-01',
  offer: { madeOn: '2026-01-10', language: 'ne', written: true, terms },
  signedAtDestination: {
    signedOn: '2026-02-24',
    languages: ['ar', 'en'],
    workerHoldsCopy: true,
    terms: {
      ...terms,
      wage: { basic: bhd('120.000'), period: 'month' },
      weeklyMinutes: 3240,
      food: 'notProvided',
    },
  },
  documentCustody: {
    heldBy: 'employer',
    access: 'delayed',
    writtenRequest: false,
    keyHeldBy: 'supervisor',
    since: '2026-03-02',
  },
  housing: {
    providedBy: 'employer',
    personsPerRoom: 8,
    areaPerPersonCm2: 35_000,
    drinkingWater: true,
    cooling: true,
    toilets: 6,
    residents: 64,
    lockedFromOutside: false,
    freeToLeave: true,
  },
  worker: {
    name: { latin: 'Dil Bahadur Tamang' },
    document: { type: 'passport', number: 'PA0482913', issuingCountry: 'NP', expiresOn: '2033-08-20' },
    birthDate: '1998-04-03',
    nationality: 'NP',
    sex: 'M',
    phone: '+9779841234567',
    languagesRead: ['ne', 'hi'],
  },
  feeDisclosure: {
    workerPaidNothing: false,
    items: items.map((item) => ({ ...item, amount: { ...item.amount } })),
    loans: [
      {
        lender: 'moneyLender',
        principal: npr('120000.00'),
        takenOn: '2026-01-09',
        annualInterestBasisPoints: 3600,
        collateral: true,
        purpose: 'recruitment',
      },
    ],
  },
});

const receiptOf = (item: string): string => createHash('sha256').update(item).digest('hex');
const inBoth = { latin: 'Mohammed Abdul Rahman Ibrahim Al Mutawa', arabic: 'محمد عبد الرحمن إبراهيم المطوع' };

/** The same with a contract signed at origin too, names in both scripts, a second document and a receipt for every fee. */
export function mostOfAContract(parties: {
  employerId: string;
  agencyId: string;
}): Sent<typeof RegisterContract> {
  const full = fullContract(parties);
  const { feeDisclosure, worker } = full;
  return {
    ...full,
    permitHolder: { name: inBoth, country: 'BH' },
    wagePayer: { name: employer.name, country: 'BH' },
    signedAtOrigin: {
      signedOn: '2026-02-10',
      languages: ['en', 'ne'],
      workerHoldsCopy: false,
      terms: { ...terms, jobTitle: 'Steel fixer' },
    },
    worker: {
      ...worker,
      name: inBoth,
      secondDocument: { type: 'cpr', number: '980403127', issuingCountry: 'BH' },
    },
    ...(feeDisclosure
      ? {
          feeDisclosure: {
            ...feeDisclosure,
            items: feeDisclosure.items.map((item) => ({ ...item, receiptSha256: receiptOf(item.item) })),
          },
        }
      : {}),
  };
}
