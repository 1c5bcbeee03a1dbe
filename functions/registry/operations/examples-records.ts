import { agencyId, contractId } from './examples.ts';

/** What the documents show and the tests execute: the electrician of the tour after two months of work. */
const at = '2026-06-04T07:30:00.000Z';
const received = { contractId, recordedBy: agencyId, recordedAs: 'agency', receivedAt: at } as const;

export const wagePayment = {
  period: { from: '2026-05-01', to: '2026-05-31' },
  due: { amount: '120.000', currency: 'BHD' },
  dueOn: '2026-05-31',
  paid: 'paid',
  amount: { amount: '105.000', currency: 'BHD' },
  instructedOn: '2026-06-01',
  creditedOn: '2026-06-02',
  method: 'bankTransfer',
  paidTo: 'worker',
  payslip: true,
  deductions: [
    {
      kind: 'advance',
      amount: { amount: '15.000', currency: 'BHD' },
      workerConsented: true,
      creditor: 'employer',
    },
  ],
  reason: 'bankHoliday',
} as const;
export const recordedWagePayment = {
  id: 'wpy_5a8e0f6b-7c59-4f0d-9a53-1f2c4ad3e611',
  ...wagePayment,
  ...received,
};

export const workingTime = {
  period: { from: '2026-05-04', to: '2026-05-10' },
  minutesWorked: 3240,
  overtimeMinutes: 360,
  overtimePaid: 'paid',
  daysWorked: 6,
  longestDayMinutes: 600,
  longestRunDays: 6,
  shortestRestMinutes: 780,
  averaging: { referenceWeeks: 4, basis: 'collectiveAgreement', inWriting: true },
  source: 'clock',
} as const;
export const recordedWorkingTime = {
  id: 'wtm_0d6f3c1e-95a2-44d0-8f0e-8f3a1f5b7c22',
  ...workingTime,
  ...received,
};

export const custody = {
  from: '2026-05-10',
  heldBy: 'employer',
  access: 'free',
  writtenRequest: true,
  keyHeldBy: 'worker',
} as const;
export const recordedCustody = { id: 'cus_7b1f2f0a-3a6e-4a51-bb5e-52d6c0a9e833', ...custody, ...received };

export const housing = {
  from: '2026-05-10',
  providedBy: 'employer',
  personsPerRoom: 4,
  areaPerPersonCm2: 45_000,
  drinkingWater: true,
  cooling: true,
  lockedFromOutside: false,
  freeToLeave: true,
} as const;
export const recordedHousing = { id: 'hsg_9c2d6a17-1b84-4a7d-9d9b-4f1e6d7c0a44', ...housing, ...received };
