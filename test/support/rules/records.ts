import type { DeclaredRecords } from '../../../lib/domain/contracts/declared-records.ts';
import type { CustodyRecord } from '../../../lib/domain/contracts/living-record.ts';
import type { WagePayment } from '../../../lib/domain/contracts/wage-payment.ts';
import type { WorkingTime } from '../../../lib/domain/contracts/working-time.ts';
import type { Inspection } from '../../../lib/domain/inspections/inspection-record.ts';
import type { PermitRecord } from '../../../lib/domain/inspections/official-record.ts';
import type { Report } from '../../../lib/domain/reports/report.ts';
import { addDays, addMonths } from '../../../lib/domain/values/dates.ts';
import { anAgencyId, anEmployerId } from './dossiers.ts';

let made = 0;
/** Ids that nothing depends on. */
const nextId = (prefix: string): string => {
  made += 1;
  return `${prefix}_00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
};

const contractId = 'ctr_00000000-0000-4000-8000-000000000001';
const by = (party: 'employer' | 'agency') => ({
  contractId,
  recordedBy: party === 'agency' ? anAgencyId : anEmployerId,
  recordedAs: party,
  receivedAt: '2026-09-01T08:00:00Z',
});
const bhd = (amount: string) => ({ amount, currency: 'BHD' });

/** The wage of one month, paid in full on its last day; `month` is its first day. */
export const aWage = (month: string, different: Partial<WagePayment> = {}): WagePayment => {
  const to = addDays(addMonths(month, 1), -1);
  const paid = different.paid ?? 'paid';
  return {
    id: nextId('wpy'),
    ...by('employer'),
    period: { from: month, to },
    due: bhd('150.000'),
    dueOn: to,
    paid,
    ...(paid === 'paid' ? { amount: bhd('150.000'), creditedOn: to } : {}),
    method: 'bankTransfer',
    paidTo: 'worker',
    payslip: true,
    deductions: [],
    ...different,
  };
};

/** A week of 48 hours in six days from a day on. */
export const aWeek = (from: string, different: Partial<WorkingTime> = {}): WorkingTime => ({
  id: nextId('wtm'),
  ...by('employer'),
  period: { from, to: addDays(from, 6) },
  minutesWorked: 2880,
  overtimeMinutes: 0,
  daysWorked: 6,
  longestDayMinutes: 480,
  longestRunDays: 6,
  shortestRestMinutes: 900,
  ...different,
});

export const aCustody = (from: string, different: Partial<CustodyRecord> = {}): CustodyRecord => ({
  id: nextId('cus'),
  ...by('employer'),
  from,
  heldBy: 'worker',
  access: 'free',
  ...different,
});

export const records = (some: Partial<DeclaredRecords>): DeclaredRecords => ({
  wagePayments: [],
  workingTimes: [],
  custody: [],
  housing: [],
  repayments: [],
  repaymentPlans: [],
  ...some,
});

type Told = Report['allegations'][number];
export const aReport = (allegations: Told[], different: Partial<Report> = {}): Report => ({
  id: nextId('rpt'),
  contractId,
  allegations,
  channel: 'hotline',
  urgency: 'soon',
  consent: { assessment: 'given', contact: 'notAsked', referral: 'notAsked' },
  receivedAt: '2026-06-09T15:40:00Z',
  state: 'open',
  steps: [{ kind: 'filed', at: '2026-06-09T15:40:00Z', by: 'hotline' }],
  version: 1,
  ...different,
});

export const anInspection = (
  observations: Inspection['observations'],
  different: Partial<Inspection> = {},
): Inspection => ({
  id: nextId('isp'),
  contractId,
  visitedOn: '2026-06-16',
  observations,
  lookedForAll: false,
  recordedBy: 'inspector',
  receivedAt: '2026-06-16T12:00:00Z',
  ...different,
});

/** What an authority has on file of a worker's permit or move. */
export const aPermitRecord = (content: Pick<PermitRecord, 'permit' | 'mobility'>): PermitRecord => ({
  id: 'ofr_00000000-0000-4000-8000-000000000001',
  contractId: 'ctr_00000000-0000-4000-8000-000000000001',
  receivedAt: '2026-06-01T00:00:00Z',
  ...content,
});
