import type { DeclaredRecords } from '../domain/contracts/declared-records.ts';
import { CustodyRecord, HousingRecord } from '../domain/contracts/living-record.ts';
import { WagePayment } from '../domain/contracts/wage-payment.ts';
import { WorkingTime } from '../domain/contracts/working-time.ts';
import { Repayment, RepaymentPlan } from '../domain/repayments/repayment.ts';
import { keys, prefixes } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Item, Reader, Write } from './table/table.ts';

/** What every record has, whatever it is about. */
interface Recorded {
  id: string;
  contractId: string;
  recordedBy: string;
  receivedAt: string;
}

/** Where records of one kind stand in a contract's partition, and how one is read back. */
export interface Shelf<R extends Recorded> {
  letter: string;
  read(value: unknown): R;
  /** The days of which it tells: a later record of the same days takes this one's place. */
  daysOf(record: R): readonly string[];
}

const shelf = <R extends Recorded>(made: Shelf<R>): Shelf<R> => made;

export const shelves = {
  wagePayments: shelf({
    letter: 'W',
    read: (value): WagePayment => WagePayment.parse(value),
    daysOf: ({ period }) => [period.from, period.to],
  }),
  workingTimes: shelf({
    letter: 'T',
    read: (value): WorkingTime => WorkingTime.parse(value),
    daysOf: ({ period }) => [period.from, period.to],
  }),
  custody: shelf({
    letter: 'C',
    read: (value): CustodyRecord => CustodyRecord.parse(value),
    daysOf: ({ from }) => [from],
  }),
  housing: shelf({
    letter: 'H',
    read: (value): HousingRecord => HousingRecord.parse(value),
    daysOf: ({ from }) => [from],
  }),
  repayments: shelf({
    letter: 'P',
    read: (value): Repayment => Repayment.parse(value),
    daysOf: ({ paidOn }) => [paidOn],
  }),
  repaymentPlans: shelf({
    letter: 'L',
    read: (value): RepaymentPlan => RepaymentPlan.parse(value),
    daysOf: ({ firstDueOn }) => [firstDueOn],
  }),
} as const;

/** A record is never changed: a later one stands beside it. */
export const putRecord = <R extends Recorded>(from: Shelf<R>, record: R): Write<'core'> => ({
  put: 'core',
  item: {
    ...keys.record(record.contractId, record.recordedBy, [
      from.letter,
      ...from.daysOf(record),
      record.receivedAt,
      record.id,
    ]),
    k: from.letter,
    b: pack(record),
  },
  when: 'absent',
});

const readAll = <R extends Recorded>(from: Shelf<R>, items: readonly Item[]): R[] =>
  items.filter(({ k }) => k === from.letter).map((item) => from.read(unpackFrom(item)));

/** The records among the items of a contract's partition. */
export function recordsIn(items: readonly Item[]): DeclaredRecords {
  const records = items.filter(({ sk }) => sk.startsWith(prefixes.record));
  return {
    wagePayments: readAll(shelves.wagePayments, records),
    workingTimes: readAll(shelves.workingTimes, records),
    custody: readAll(shelves.custody, records),
    housing: readAll(shelves.housing, records),
    repayments: readAll(shelves.repayments, records),
    repaymentPlans: readAll(shelves.repaymentPlans, records),
  };
}

const itemsOf = async (core: Reader, query: { pk: string; prefix: string }): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const item of core.queryAll(query)) items.push(item);
  return items;
};

/** One party's own records of one kind, in the order of the days of which they tell. */
export const listRecords = async <R extends Recorded>(
  core: Reader,
  from: Shelf<R>,
  { contractId, party }: { contractId: string; party: string },
): Promise<R[]> => readAll(from, await itemsOf(core, keys.recordsBy(contractId, party, from.letter)));

/** One party's own records of every kind. One Query. */
export const listAllRecords = async (
  core: Reader,
  { contractId, party }: { contractId: string; party: string },
): Promise<DeclaredRecords> => recordsIn(await itemsOf(core, keys.recordsBy(contractId, party)));
