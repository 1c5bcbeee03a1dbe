import type { FeeDisclosure, FeeItem } from '../../../lib/domain/fees/fee-disclosure.ts';
import type { Demand, Repayment } from '../../../lib/domain/repayments/repayment.ts';
import { moneyOf } from '../../../lib/domain/values/money.ts';
import type { OwnAccount } from '../../../lib/rules/repayments/debt.ts';
import { anAgencyId } from '../../support/rules/dossiers.ts';

const contractId = 'ctr_00000000-0000-4000-8000-000000000001';
/** The contract, who recorded it and when. */
export const by = {
  contractId,
  recordedBy: anAgencyId,
  recordedAs: 'agency',
  receivedAt: '2026-06-04T07:30:00.000Z',
} as const;
export const receiptSha256 = 'a'.repeat(64);

export const paid = (minor: number, currency: string, more: Partial<FeeItem> = {}): FeeItem => ({
  item: 'RF01',
  amount: moneyOf(minor, currency),
  payer: 'WORKER',
  paidOn: '2026-01-20',
  ...more,
});

export const disclosed = (items: FeeItem[], more: Partial<FeeDisclosure> = {}): FeeDisclosure => ({
  id: 'fds_00000000-0000-4000-8000-000000000001',
  contractId,
  filedBy: anAgencyId,
  filedAs: 'agency',
  workerPaidNothing: items.length === 0,
  items,
  receivedAt: '2026-03-02T08:15:00.000Z',
  ...more,
});

let made = 0;
export const back = (minor: number, currency: string, more: Partial<Repayment> = {}): Repayment => {
  made += 1;
  return {
    id: `rpm_00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    ...by,
    amount: moneyOf(minor, currency),
    paidOn: '2026-06-03',
    paidBy: 'agency',
    receiptSha256,
    ...more,
  };
};

export const demanded = (minor: number, currency: string, demandedOn = '2026-05-01'): Demand => ({
  contractId,
  recipientId: anAgencyId,
  noticeId: 'ntc_1',
  amount: moneyOf(minor, currency),
  demandedOn,
});

/** Rupees on the day on which the worker paid: a thousand paise are 44 fils. */
export const rates: OwnAccount['rates'] = [
  { from: 'INR', to: 'BHD', on: '2026-01-20', numerator: 44, denominator: 10_000, source: 'test' },
];

/** What one party said, where it said nothing else than this. */
export const account = (more: Partial<OwnAccount>): OwnAccount => ({
  disclosure: undefined,
  repayments: [],
  demands: [],
  wageCurrency: 'BHD',
  rates,
  ...more,
});
