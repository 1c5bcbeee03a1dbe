import { agencyId, contractId } from './examples.ts';

/** What the documents show and the tests execute: what the worker of the tour paid, in rupees, and what came back. */
const inr = (amount: string) => ({ amount, currency: 'INR' });
const all = { atLeast: inr('45000.00') };
const declared = { currency: 'INR', owed: all, repaid: inr('0.00'), stillOwed: all };

export const contractRepayments = {
  contractId,
  accounts: [
    {
      organisationId: agencyId,
      as: 'agency',
      ledger: {
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
        owed: all,
        repaid: inr('0.00'),
        stillOwed: all,
        settled: false,
        repayments: [],
      },
    },
  ],
  declared,
  told: { items: [], confirmation: 'unconfirmed', said: [], together: declared, repaidInFull: false },
  recruitmentCost: { wage: { amount: '120.000', currency: 'BHD' } },
  protectedInformation: false,
};

export const totals = {
  organisationId: agencyId,
  contracts: 1,
  complete: true,
  owing: 1,
  unknown: 0,
  late: 0,
  sums: [
    {
      currency: 'INR',
      contracts: 1,
      owed: inr('45000.00'),
      repaid: inr('15000.00'),
      stillOwed: inr('30000.00'),
      arrears: inr('0.00'),
    },
  ],
  told: null,
  protectedInformation: true,
};
