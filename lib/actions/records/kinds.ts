import type {
  CustodyRecord,
  HousingRecord,
  RecordCustody,
  RecordHousing,
} from '../../domain/contracts/living-record.ts';
import type { RecordWagePayment, WagePayment } from '../../domain/contracts/wage-payment.ts';
import type { RecordWorkingTime, WorkingTime } from '../../domain/contracts/working-time.ts';
import type { CoreKind } from '../../domain/journal/journal-entry.ts';
import type { RecordRepayment, Repayment, RepaymentPlan } from '../../domain/repayments/repayment.ts';
import type { IdPrefix } from '../../domain/values/ids.ts';
import { type Shelf, shelves } from '../../store/records.ts';

/** What our side adds to a record: which contract, whose word, and when it came. */
export interface Received {
  id: string;
  contractId: string;
  recordedBy: string;
  recordedAs: 'employer' | 'agency';
  receivedAt: string;
}

/** One kind of record that a party keeps while a contract runs. `Input` is what the party sends. */
export interface RecordKind<Input, R extends Received> {
  shelf: Shelf<R>;
  idPrefix: IdPrefix;
  happened: CoreKind;
  made(input: Input, received: Received): R;
}

const kind = <Input, R extends Received>(given: RecordKind<Input, R>): RecordKind<Input, R> => given;

export const wagePayments = kind({
  shelf: shelves.wagePayments,
  idPrefix: 'wpy',
  happened: 'wagePayment.recorded',
  made: (input: RecordWagePayment, received): WagePayment => ({ ...input, ...received }),
});

export const workingTimes = kind({
  shelf: shelves.workingTimes,
  idPrefix: 'wtm',
  happened: 'workingTime.recorded',
  made: (input: RecordWorkingTime, received): WorkingTime => ({ ...input, ...received }),
});

export const custodyRecords = kind({
  shelf: shelves.custody,
  idPrefix: 'cus',
  happened: 'custody.recorded',
  made: (input: RecordCustody, received): CustodyRecord => ({ ...input, ...received }),
});

export const housingRecords = kind({
  shelf: shelves.housing,
  idPrefix: 'hsg',
  happened: 'housing.recorded',
  made: (input: RecordHousing, received): HousingRecord => ({ ...input, ...received }),
});

export const repaymentRecords = kind({
  shelf: shelves.repayments,
  idPrefix: 'rpm',
  happened: 'repayment.recorded',
  made: (input: RecordRepayment, received): Repayment => ({ ...input, ...received }),
});

export const repaymentPlans = kind({
  shelf: shelves.repaymentPlans,
  idPrefix: 'rpl',
  happened: 'repaymentPlan.made',
  made: (input: Omit<RepaymentPlan, keyof Received>, received): RepaymentPlan => ({ ...input, ...received }),
});
