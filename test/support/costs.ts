import { afterAll } from 'vitest';
import type { Call } from '../../lib/store/table/connection.ts';
import type { TestEngine } from './engine.ts';

/** What one piece of work asked of the database, in capacity units; those of indexes stand apart. */
export interface Cost {
  reads: number;
  writes: number;
  indexes: number;
  calls: readonly Call[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const isWrite = ({ operation }: Call): boolean => operation === 'write';

const costOf = (calls: readonly Call[]): Cost => ({
  reads: sum(calls.filter((call) => !isWrite(call)).map(({ units }) => units.table)),
  writes: sum(calls.filter(isWrite).map(({ units }) => units.table)),
  indexes: sum(calls.map(({ units }) => units.index)),
  calls,
});

const callsIn = (calls: readonly Call[]): string =>
  [...Map.groupBy(calls, ({ operation }) => operation)]
    .map(([name, { length }]) => `${length} ${name}`)
    .join(', ');

/** Counts what work costs, and prints one table of it after the tests of the calling file. */
export function costTable(db: TestEngine): { of(work: string, run: () => Promise<unknown>): Promise<Cost> } {
  const rows: Record<string, unknown>[] = [];
  afterAll(() => console.table(rows));
  return {
    async of(work, run) {
      db.calls.length = 0;
      await run();
      const cost = costOf([...db.calls]);
      const { reads, writes, indexes, calls } = cost;
      rows.push({ work, reads, writes, indexes, calls: callsIn(calls) });
      return cost;
    },
  };
}

/** The bytes of an item as DynamoDB counts them: names and values, text in UTF-8; a number is about half its digits. */
export const bytesOf = (item: Readonly<Record<string, unknown>>): number =>
  sum(Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + bytesOfValue(value)));

function bytesOfValue(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value === 'number') return Math.ceil(String(Math.abs(value)).length / 2) + 1;
  if (Array.isArray(value)) return 3 + sum(value.map((each) => 1 + bytesOfValue(each)));
  if (typeof value === 'object' && value !== null) return 3 + bytesOf({ ...value });
  return 1;
}

/** Two units a kilobyte begun: what a write costs in a transaction. */
export const transactionUnits = (item: Readonly<Record<string, unknown>>): number =>
  2 * Math.ceil(bytesOf(item) / 1_024);
