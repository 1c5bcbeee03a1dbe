import { addDays, type PlainDate } from '../../domain/values/dates.ts';
import { firstDay, holds, lastDay } from '../partial-date.ts';
import { type CapInput, type CapPayment, daysOf } from './cap.ts';
import { type CapRow, rowKey } from './cap-row.ts';

/** Rows that match a payment at once. */
export type RowSet = readonly CapRow[];
const setId = (rows: RowSet): string => rows.map(rowKey).join();

/** A specific occupation beats ALL, then a specific country beats *. */
const specificity = ({ side, occupation, origin, destination }: CapRow): number =>
  (occupation === 'ALL' ? 0 : 2) + ((side === 'origin' ? destination : origin) === '*' ? 0 : 1);

function mostSpecific(rows: RowSet): RowSet {
  const best = Math.max(...rows.map(specificity));
  return rows.filter((row) => specificity(row) === best);
}

/** Switched rows by the facts: one that needs a fact is inert without it, and then takes the other's place. */
function switched(rows: RowSet, input: CapInput): RowSet {
  const isOn = ({ condition }: CapRow): boolean => !!condition && input.facts?.[condition.key] === true;
  const live = rows.filter((row) => !row.condition?.onlyWhenTrue || isOn(row));
  return live.filter((row) => {
    const instead = row.condition?.rowIdWhenTrue;
    return !(isOn(row) && live.some(({ id }) => id === instead));
  });
}

/** The days of a payment on which the rows in force may change. */
function turningDays(rows: RowSet, payment: CapPayment): PlainDate[] {
  const [from, to] = daysOf(payment);
  const starts = rows.flatMap(({ effectiveFrom: start }) =>
    start === null ? [] : [firstDay(start), addDays(lastDay(start), 1)],
  );
  const ends = rows.flatMap(({ effectiveTo: end }) => (end === null ? [] : [addDays(lastDay(end), 1)]));
  return [from, ...[...starts, ...ends].filter((day) => day > from && day <= to)];
}

/** On a day that may or may not be in a row: the rows with it, and without. */
function setsOn(rows: RowSet, on: PlainDate): RowSet[] {
  const held = rows.map((row) => ({ row, held: holds(row, on) }));
  const sure = held.filter((one) => one.held === 'yes').map(({ row }) => row);
  const all = held.filter((one) => one.held !== 'no').map(({ row }) => row);
  return (all.length === sure.length ? [all] : [all, sure]).map(mostSpecific);
}

/** Every set of rows that a payment may stand under, each once; the empty set where it may stand under none. */
export function setsOf(payment: CapPayment, rows: RowSet, input: CapInput): Map<string, RowSet> {
  const covering = switched(
    rows.filter((row) => row.covers?.includes(payment.item)),
    input,
  );
  const sets = turningDays(covering, payment).flatMap((day) => setsOn(covering, day));
  return new Map(sets.map((set) => [setId(set), set]));
}
