import { keys } from './keys.ts';
import type { Key, Reader } from './table/table.ts';

/**
 * What was erased for ever, in two ledgers: workers and reports. Each stands row by row in both tables, `identity` and
 * `protected`: a copy of one of them that is restored from an earlier day finds in the other what it lacks, and has to be erased
 * again. Rows of workers are sealed for the processor of identities, because they name workers as no other class may; a row of
 * reports is the id of one, which leads nowhere without `protected`.
 */
export type Ledger = 'workers' | 'reports';
export type Side = 'identity' | 'protected';

/** Row by number; the head, which counts them, is number 0. */
export const ledgerPlaces: Readonly<Record<Ledger, Readonly<Record<Side, (number: number) => Key>>>> = {
  workers: { identity: keys.erasureSeen, protected: keys.erasure },
  reports: { identity: keys.reportErasure, protected: keys.reportErasureSeen },
};

/** How many erasures this table knows of. */
export const countErasures = async (
  table: Reader,
  [ledger, side]: readonly [Ledger, Side],
): Promise<number> => Number((await table.get(ledgerPlaces[ledger][side](0)))?.n ?? 0);

export interface Counts {
  identity: number;
  protected: number;
}

export type LedgerTables = { reader(name: Side): Reader };

/**
 * How many each of the two knows of: as many, but where one of them was restored from an earlier day. `identity` is read first, so
 * that an erasure between the two reads never makes `protected` look as if it had been restored.
 */
export async function countBoth({ reader }: LedgerTables, ledger: Ledger): Promise<Counts> {
  const identity = await countErasures(reader('identity'), [ledger, 'identity']);
  return { identity, protected: await countErasures(reader('protected'), [ledger, 'protected']) };
}
