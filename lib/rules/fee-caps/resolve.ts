import { type FeeItemCode, feeItemCodes } from '../../domain/fees/fee-taxonomy.ts';
import { heldByAll } from './any-occupation.ts';
import type { CapInput, CapPayment, CapReport, CapResult, Verdict } from './cap.ts';
import { type CapRow, capRows, rowsOfCorridor, touches } from './cap-row.ts';
import { occupationAnswers } from './occupation.ts';
import type { Scope } from './scopes.ts';
import { judgeSides, type SideCase, sideCase, uncovered } from './sides.ts';

export type { CapInput, CapPayment, CapReport, CapResult } from './cap.ts';

const place = (item: FeeItemCode): number => feeItemCodes.indexOf(item);

const toResult = ({ payments, verdict }: Scope): CapResult => ({
  ...verdict,
  scope: [...new Set(payments.map(({ item }) => item))].sort((a, b) => place(a) - place(b)),
});

const sortKey = ({ scope, rowId, why }: CapResult): string => `${scope.join()} ${rowId} ${why}`;

/** By scope and row, so that the order of the payments is not to be seen in the report. */
function inOrder(a: CapResult, b: CapResult): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : Number(left > right);
}

const bothSides = (rows: readonly CapRow[], payments: readonly CapPayment[]): SideCase[] => [
  sideCase('origin', rows, payments),
  sideCase('destination', rows, payments),
];

/** Payments without a row, gathered by what is to be said of them. */
function gathered(payments: readonly CapPayment[], cases: readonly SideCase[]): Scope[] {
  const scopes = new Map<string, { verdict: Verdict; payments: CapPayment[] }>();
  for (const payment of payments) {
    const verdict = uncovered(payment, cases);
    const key = `${verdict.why} ${verdict.rowId}`;
    const scope = scopes.get(key) ?? { verdict, payments: [] };
    scope.payments.push(payment);
    scopes.set(key, scope);
  }
  return [...scopes.values()];
}

function resolveFor(input: CapInput, rows: readonly CapRow[]): CapReport {
  const { payments } = input;
  const byType = Object.groupBy(rowsOfCorridor(rows, input), ({ capType }) =>
    capType === 'STATE_FEE' || capType === 'DEPLOYMENT_SUSPENDED' ? capType : 'agency',
  );
  const { agency = [], STATE_FEE: state = [], DEPLOYMENT_SUSPENDED: suspensions = [] } = byType;
  const cases = bothSides(agency, payments);
  const toState = payments.filter(({ payee }) => payee === 'STATE');
  const scopes = [...judgeSides(cases, input), ...judgeSides(bothSides(state, toState), input)];
  const judged = new Set(scopes.flatMap((scope) => scope.payments));
  const rest = payments.filter((payment) => !judged.has(payment));
  const isSuspended = suspensions.some((row) => payments.some((payment) => touches(row, payment)));
  return {
    results: [...scopes, ...gathered(rest, cases)].map(toResult).sort(inOrder),
    standardFinding: payments.some(({ item, amountMinor }) => amountMinor > 0 && !item.startsWith('OT')),
    notices: isSuspended ? ['deploymentSuspended'] : [],
  };
}

/**
 * What the fee caps of a corridor say about what a worker paid, scope by scope; a verdict on one scope says nothing
 * about another. A payment is only ever added to the sum of a row that covers its item: a ticket is not compared with
 * a cap on service charges. Sex is not read. A fee alone is never debt bondage, whatever the result.
 *
 * The steps are those of `resolution` in `lib/reference/corridor-fee-caps.json`; `rows` is there for tests. The order
 * of payments and of rows changes nothing. RangeError on a currency that is not in ISO 4217.
 */
export function resolveFeeCaps(input: CapInput, rows: readonly CapRow[] = capRows): CapReport {
  if (input.occupation !== undefined) return resolveFor(input, rows);
  const [first = ['ALL'], ...others] = occupationAnswers;
  const report = (occupation: readonly string[]) => resolveFor({ ...input, occupation }, rows);
  return heldByAll(report(first), ...others.map(report));
}
