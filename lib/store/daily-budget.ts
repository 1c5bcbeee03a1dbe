import type { DailyBudget } from '../domain/access/daily-budget.ts';
import { keys } from './keys.ts';
import type { Condition, Reader, Write } from './table/table.ts';

/** Whose budget of which day. */
export interface Day {
  officialId: string;
  day: string;
  now: string;
}

const daysKept = 8;
const ttlOf = (now: string): number => Math.floor(Date.parse(now) / 1_000) + daysKept * 86_400;

const within = (counter: string, limit: number): Condition => ({
  any: [{ missing: [counter] }, { below: { [counter]: limit } }],
});

/** Whether this record was opened today already: it is counted once. */
export const wasOpened = async (table: Reader, { officialId, day }: Day, subject: string): Promise<boolean> =>
  (await table.get(keys.openedOn(officialId, day, subject))) !== undefined;

/** Counts one record more; refused at position 0 when it is counted already, at position 1 when the day is spent. */
export const countOpened = (
  { officialId, day, now }: Day,
  subject: string,
  { opened }: Pick<DailyBudget, 'opened'>,
): [Write<'protected'>, Write<'protected'>] => [
  {
    put: 'protected',
    item: { ...keys.openedOn(officialId, day, subject), ttl: ttlOf(now) },
    when: 'absent',
  },
  {
    update: 'protected',
    key: keys.dayOf(officialId, day),
    add: { n: 1 },
    set: { ttl: ttlOf(now) },
    when: within('n', opened),
  },
];

/** Counts the rows of a page; refused when the day was spent before it. */
export const countListed = (
  { officialId, day, now }: Day,
  rows: number,
  { listed }: Pick<DailyBudget, 'listed'>,
): Write<'protected'> => ({
  update: 'protected',
  key: keys.dayOf(officialId, day),
  add: { l: rows },
  set: { ttl: ttlOf(now) },
  when: within('l', listed),
});
