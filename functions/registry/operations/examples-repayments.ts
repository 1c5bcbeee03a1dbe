import { agencyId, contractId } from './examples.ts';

/** What the documents show and the tests execute: the agency of the tour gives back what the worker paid, in three parts. */
const received = {
  contractId,
  recordedBy: agencyId,
  recordedAs: 'agency',
  receivedAt: '2026-06-04T07:30:00.000Z',
} as const;
const inr = (amount: string) => ({ amount, currency: 'INR' });

export const repayment = {
  amount: inr('15000.00'),
  paidOn: '2026-06-03',
  paidBy: 'agency',
  method: 'bankTransfer',
  receiptSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
} as const;
export const recordedRepayment = {
  id: 'rpm_2d8a4c0b-6c1f-4f7e-8e0a-5b1f7a9c3d21',
  ...repayment,
  ...received,
};

export const recordedPlan = {
  id: 'rpl_7c1e9b5a-3f2d-4a6c-9d8e-1a2b3c4d5e6f',
  count: 3,
  firstDueOn: '2026-06-10',
  owed: inr('45000.00'),
  repaidBefore: inr('0.00'),
  instalments: ['2026-06-10', '2026-07-10', '2026-08-10'].map((dueOn) => ({
    dueOn,
    amount: inr('15000.00'),
  })),
  ...received,
};

export const ledger = {
  contractId,
  currency: 'INR',
  items: [
    {
      item: 'RF01',
      stated: inr('45000.00'),
      paidOn: '2026-01-20',
      rule: 'statedWithoutReceipt',
      confidence: 'medium',
      counts: { atLeast: inr('45000.00'), atMost: inr('45000.00') },
    },
  ],
  demands: [],
  owed: { atLeast: inr('45000.00'), atMost: inr('45000.00') },
  repaid: inr('15000.00'),
  stillOwed: { atLeast: inr('30000.00'), atMost: inr('30000.00') },
  settled: false,
  repayments: [recordedRepayment],
  plan: {
    id: recordedPlan.id,
    instalments: [
      { dueOn: '2026-06-10', amount: inr('15000.00'), paid: inr('15000.00'), state: 'paid' },
      { dueOn: '2026-07-10', amount: inr('15000.00'), paid: inr('0.00'), state: 'open' },
      { dueOn: '2026-08-10', amount: inr('15000.00'), paid: inr('0.00'), state: 'open' },
    ],
    arrears: inr('0.00'),
    covers: true,
  },
};
