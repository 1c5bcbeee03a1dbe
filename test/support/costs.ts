import { afterAll } from 'vitest';
import type { Call } from '../../lib/store/table/connection.ts';
import type { TestEngine } from './stages/open-engine.ts';

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

/** What the calls of one kind read. */
export const readBy = ({ calls }: Cost, kind: Call['operation']): number =>
  sum(calls.filter(({ operation }) => operation === kind).map(({ units }) => units.table));

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
