import { keys } from './keys.ts';
import { type Ledger, type LedgerTables, ledgerPlaces, type Side } from './ledger-counts.ts';
import type { Write } from './table/table.ts';

/* The rows of the two ledgers of erasures (ledger-counts.ts says what they are). */

/** A row of workers is bound to the place that it has in `protected`, and opens in the other table as well. */
export const ledgerBinding = (number: number) => {
  const { pk, sk } = keys.erasure(number);
  return { table: 'identity', key: `${pk} ${sk}`, field: 's', class: 'C4', version: 1 } as const;
};

/** @throws Error when the row is not there, although the head counts it */
export async function readLedgerRow(
  { reader }: LedgerTables,
  [ledger, side]: readonly [Ledger, Side],
  number: number,
): Promise<string> {
  const item = await reader(side).get(ledgerPlaces[ledger][side](number));
  if (typeof item?.s !== 'string') throw new Error('The ledger of erasures has a gap.');
  return item.s;
}

/** The next row on one side, refused when another came first. */
export function putLedgerRow(
  [ledger, side]: readonly [Ledger, Side],
  number: number,
  row: string,
): Write<Side>[] {
  const place = ledgerPlaces[ledger][side];
  const head = number === 1 ? ('absent' as const) : { equals: { n: number - 1 } };
  return [
    { put: side, item: { ...place(number), s: row }, when: 'absent' },
    { put: side, item: { ...place(0), n: number }, when: head },
  ];
}

/** The next row on both sides. */
export const appendToLedger = (ledger: Ledger, number: number, row: string): Write<Side>[] => [
  ...putLedgerRow([ledger, 'protected'], number, row),
  ...putLedgerRow([ledger, 'identity'], number, row),
];
