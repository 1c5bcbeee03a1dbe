import { type Repayment, type RepaymentPlan, standingRepayments } from '../repayments/repayment.ts';
import type { CustodyRecord, HousingRecord } from './living-record.ts';
import type { WagePayment } from './wage-payment.ts';
import type { WorkingTime } from './working-time.ts';

/** What parties recorded while the contract ran, each list in the order of receipt. */
export interface DeclaredRecords {
  wagePayments: readonly WagePayment[];
  workingTimes: readonly WorkingTime[];
  custody: readonly CustodyRecord[];
  housing: readonly HousingRecord[];
  repayments: readonly Repayment[];
  repaymentPlans: readonly RepaymentPlan[];
}

export const noRecords: DeclaredRecords = {
  wagePayments: [],
  workingTimes: [],
  custody: [],
  housing: [],
  repayments: [],
  repaymentPlans: [],
};

interface Received {
  recordedBy: string;
  receivedAt: string;
}

/** Of one party, the record that counts for each period or day: the one received last. Earliest period first. */
function standing<R extends Received>(
  records: readonly R[],
  party: string | undefined,
  placeOf: (record: R) => string,
): R[] {
  const inOrder = records
    .filter(({ recordedBy }) => recordedBy === party)
    .toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  const last = new Map(inOrder.map((record) => [placeOf(record), record]));
  return [...last].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
}

/** One party's records as they stand: a later record of the same period, or from the same day, has taken the earlier one's place. */
export const recordsOf = (records: DeclaredRecords, party: string | undefined): DeclaredRecords => ({
  wagePayments: standing(
    records.wagePayments,
    party,
    ({ period, kind }) => `${period.from} ${period.to} ${kind ?? 'wage'}`,
  ),
  workingTimes: standing(records.workingTimes, party, ({ period }) => `${period.from} ${period.to}`),
  custody: standing(records.custody, party, ({ from }) => from),
  housing: standing(records.housing, party, ({ from }) => from),
  repayments: standingRepayments(records.repayments.filter(({ recordedBy }) => recordedBy === party)),
  repaymentPlans: standing(records.repaymentPlans, party, () => ''),
});
