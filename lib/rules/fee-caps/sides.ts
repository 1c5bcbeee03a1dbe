import type { CapInput, CapPayment, Side, Verdict } from './cap.ts';
import { type CapRow, isForDestination } from './cap-row.ts';
import { lowestOf } from './judge.ts';
import { type Scope, scopesOf, uncoveredOn } from './scopes.ts';

/** The payments of one side: those that are surely its own, and all that may be when a place is not known. */
export interface SideCase {
  rows: readonly CapRow[];
  sure: readonly CapPayment[];
  all: readonly CapPayment[];
}

const isSurelyAt = (side: Side, { place, item }: CapPayment): boolean =>
  place === side || (side === 'destination' && isForDestination(item));

/**
 * Origin rows judge what was collected at origin. Destination rows judge what was collected there, and what is for
 * the destination (visa, permit) wherever it was collected; so such a charge taken at origin is judged by both.
 */
export function sideCase(side: Side, rows: readonly CapRow[], payments: readonly CapPayment[]): SideCase {
  const sure = payments.filter((payment) => isSurelyAt(side, payment));
  const all = payments.filter((payment) => payment.place === 'unknown' || isSurelyAt(side, payment));
  return { rows: rows.filter((row) => row.side === side), sure, all };
}

/** A scope of payments that may all be the other side's; `side` is the index of its own. */
interface Open extends Scope {
  side: number;
}

const meet = (a: Scope, b: Scope): boolean => a.payments.some((payment) => b.payments.includes(payment));
const isAt = (scope: Scope, payment: CapPayment): boolean => scope.payments.includes(payment);
const inDoubt = (verdict: Verdict): Verdict => ({ ...verdict, status: 'unknown', why: 'placeUnknown' });

/** An over that stands without the unplaced payments is theirs only where they share an item with it. */
function overWithout(full: Scope, without: readonly Scope[]): Scope[] {
  const items = new Set(without.flatMap(({ payments }) => payments.map(({ item }) => item)));
  const rest = full.payments.filter(({ item }) => !items.has(item));
  const part = { ...full, payments: full.payments.filter(({ item }) => items.has(item)) };
  return rest.length === 0 ? [full] : [part, { payments: rest, verdict: inDoubt(full.verdict) }];
}

/**
 * A scope that has payments of its own side is judged with and without the ones that may be the other side's; when
 * these differ, the place decides. One that has none is open: it stands only if the other side says the same.
 */
function settle(full: Scope, { sure, rows }: SideCase, input: CapInput): Scope[] | undefined {
  if (full.payments.every((payment) => sure.includes(payment))) return [full];
  const without = scopesOf(rows, sure, input).filter((scope) => meet(scope, full));
  if (without.length === 0) return undefined;
  const same = without.every(({ verdict }) => verdict.status === full.verdict.status);
  if (!same) return [{ ...full, verdict: inDoubt(full.verdict) }];
  return full.verdict.status === 'over' ? overWithout(full, without) : [full];
}

/**
 * True when the verdict of an open scope does not hang on the place. Less money keeps a sum within, so it is enough
 * that the other side says within as well. An over may fall apart when its payments were made at different sides, so
 * each of them alone has to be over at either.
 */
function stands(
  one: Open,
  cases: readonly SideCase[],
  given: { scopes: Scope[][]; input: CapInput },
): boolean {
  const { status } = one.verdict;
  return one.payments.every((payment) => {
    if (status !== 'over') {
      const other = given.scopes[1 - one.side]?.find((scope) => isAt(scope, payment));
      return (other?.verdict.status ?? 'unknown') === status;
    }
    return cases.every(({ rows }) =>
      scopesOf(rows, [payment], given.input).some(({ verdict }) => verdict.status === 'over'),
    );
  });
}

/** Hanging scopes, cut anew so that each payment has one result, with the lowest of its caps. */
function cutAnew(all: readonly Open[]): Scope[] {
  const payments = [...new Set(all.flatMap((scope) => scope.payments))];
  const pairs = Map.groupBy(payments, (payment) =>
    all.flatMap((scope, index) => (isAt(scope, payment) ? [index] : [])).join(),
  );
  return [...pairs.values()].map((group) => {
    const verdicts = all
      .filter((scope) => meet(scope, { ...scope, payments: group }))
      .map((one) => one.verdict);
    const [first, ...others] = verdicts;
    if (!first) throw new Error('A hanging payment without a scope');
    return { payments: group, verdict: inDoubt(lowestOf(first, ...others)) };
  });
}

/** Every scope of both sides, with what an unknown place leaves open said so. */
export function judgeSides(cases: readonly SideCase[], input: CapInput): Scope[] {
  const scopes = cases.map(({ rows, all }) => scopesOf(rows, all, input));
  const judged: Scope[] = [];
  const hanging: Open[] = [];
  for (const [side, own] of cases.entries())
    for (const scope of scopes[side] ?? []) {
      const settled = settle(scope, own, input);
      if (settled) judged.push(...settled);
      else if (stands({ ...scope, side }, cases, { scopes, input })) judged.push(scope);
      else hanging.push({ ...scope, side });
    }
  return [...judged, ...cutAnew(hanging)];
}

const tellingOrder = ['notProhibited', 'scopeUnknown', 'outsideScope', 'noRow'];

/** The most that can be said of a payment that no row of its sides covers. */
export function uncovered(payment: CapPayment, cases: readonly SideCase[]): Verdict {
  const own = cases.filter(({ all }) => all.includes(payment));
  const verdicts = own.map(({ rows }) => uncoveredOn(rows, payment));
  verdicts.sort((a, b) => tellingOrder.indexOf(a.why) - tellingOrder.indexOf(b.why));
  const [telling] = verdicts;
  if (!telling) throw new Error(`A payment on no side: ${payment.place}`);
  return telling;
}
