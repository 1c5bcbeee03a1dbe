import { holds } from '../partial-date.ts';
import { type CapInput, type CapPayment, daysOf, isDated, type Verdict } from './cap.ts';
import { type CapRow, confidenceOf, touches } from './cap-row.ts';
import { agreed, judgeRows, noRow } from './judge.ts';
import { type RowSet, setsOf } from './row-sets.ts';

/** Payments that share a cap, and what is to be said of their sum. */
export interface Scope {
  payments: readonly CapPayment[];
  verdict: Verdict;
}

type Sets = ReadonlyMap<string, RowSet>;
type SetsFor = (payment: CapPayment) => Sets;

const share = (a: Sets, b: Sets): boolean => [...a].some(([id, set]) => set.length > 0 && b.has(id));

/** True when two payments count towards one cap on a day of either: instalments, or parts of one ceiling. */
function belong(a: CapPayment, b: CapPayment, setsFor: SetsFor): boolean {
  if (a.item === b.item) return true;
  const [aThen, bThen] = [
    { ...b, item: a.item },
    { ...a, item: b.item },
  ];
  return share(setsFor(aThen), setsFor(b)) || share(setsFor(bThen), setsFor(a));
}

/** Payments in groups: those that belong together, directly or by way of others, share one. */
const groupsOf = (payments: readonly CapPayment[], setsFor: SetsFor): CapPayment[][] =>
  payments.reduce<CapPayment[][]>((groups, payment) => {
    const near = groups.filter((group) => group.some((other) => belong(other, payment, setsFor)));
    return [...groups.filter((group) => !near.includes(group)), [...near.flat(), payment]];
  }, []);

const isDateInDoubt = (payment: CapPayment, rows: RowSet): boolean =>
  !isDated(payment) || rows.some((row) => daysOf(payment).some((day) => holds(row, day) === 'perhaps'));

const byId = ([a]: [string, RowSet], [b]: [string, RowSet]): number => (a < b ? -1 : Number(a > b));

function judgeGroup(group: readonly CapPayment[], setsFor: SetsFor, input: CapInput): Scope {
  const sets = [...new Map(group.flatMap((payment) => [...setsFor(payment)]))].sort(byId);
  const [first = noRow, ...others] = sets.map(([, set]) => judgeRows(set, group, input));
  const rows = sets.flatMap(([, set]) => set);
  const inDoubt = group.some((payment) => isDateInDoubt(payment, rows));
  const why = inDoubt ? 'dateUnknown' : 'figureUnconfirmed';
  return { payments: group, verdict: agreed(why, first, ...others) };
}

/**
 * Payments on one side, cut into scopes and judged row by row. A sum that may stand under several sets of rows (by a
 * vague date, a period, or instalments under successive rows) is judged under each, in full: differing results are
 * unknown. Payments that no row covers are left out.
 */
export function scopesOf(rows: RowSet, payments: readonly CapPayment[], input: CapInput): Scope[] {
  const known = new Map<string, Sets>();
  const setsFor: SetsFor = (payment) => {
    const id = [payment.item, ...daysOf(payment)].join();
    const sets = known.get(id) ?? setsOf(payment, rows, input);
    known.set(id, sets);
    return sets;
  };
  const isCovered = (payment: CapPayment): boolean =>
    [...setsFor(payment).values()].some((set) => set.length > 0);
  return groupsOf(payments.filter(isCovered), setsFor).map((group) => judgeGroup(group, setsFor, input));
}

function notProhibited(row: CapRow): Verdict {
  const { id: rowId, currency } = row;
  return { ...noRow, why: 'notProhibited', currency, rowId, confidence: confidenceOf(row, [row]) };
}

/** Why a payment that no row covers has no verdict on a side, with the row, if any, that says there is no ban. */
export function uncoveredOn(rows: RowSet, payment: CapPayment): Verdict {
  const alive = rows.filter((row) => touches(row, payment));
  if (alive.length === 0) return noRow;
  if (alive.some(({ covers }) => covers !== null)) return { ...noRow, why: 'outsideScope' };
  const free = alive.find(({ capType }) => capType === 'NOT_EXPLICITLY_PROHIBITED');
  return free ? notProhibited(free) : { ...noRow, why: 'scopeUnknown' };
}
