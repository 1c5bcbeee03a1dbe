import type { FeeItemCode } from '../../domain/fees/fee-taxonomy.ts';
import type { CapReport, CapResult, Verdict } from './cap.ts';
import { lowestOf } from './judge.ts';

const verdictOf = ({ scope: _, ...verdict }: CapResult): Verdict => verdict;

/** What every report agrees on for one item of a result: the same, or unknown with the lowest cap of them. */
function held(result: CapResult, item: FeeItemCode, others: readonly CapReport[]): Verdict {
  const theirs = others.flatMap(({ results }) => results.filter(({ scope }) => scope.includes(item)));
  if (theirs.every(({ status }) => status === result.status)) return verdictOf(result);
  const lowest = lowestOf(verdictOf(result), ...theirs.map(verdictOf));
  return { ...lowest, status: 'unknown', why: 'conditionUnknown' };
}

/** A result cut into what may be said of its items, those of one verdict together. */
function cut(result: CapResult, others: readonly CapReport[]): CapResult[] {
  const parts = new Map<string, CapResult>();
  for (const item of result.scope) {
    const verdict = held(result, item, others);
    const key = `${verdict.why} ${verdict.rowId}`;
    const part = parts.get(key) ?? { ...verdict, scope: [] };
    part.scope.push(item);
    parts.set(key, part);
  }
  return [...parts.values()];
}

/**
 * What may be said when any of these reports on the same payments may be the right one: a result stands where every
 * report has the same status for an item, else it is unknown. A notice stands if all have it.
 */
export const heldByAll = (first: CapReport, ...others: readonly CapReport[]): CapReport => ({
  ...first,
  results: first.results.flatMap((result) => cut(result, others)),
  notices: others.every(({ notices }) => notices.length > 0) ? first.notices : [],
});
