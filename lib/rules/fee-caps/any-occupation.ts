import type { CapReport, CapResult } from './cap.ts';
import { lowestOf } from './judge.ts';

const meet = (a: CapResult, b: CapResult): boolean => a.scope.some((item) => b.scope.includes(item));

/**
 * What may be said when any of these reports on the same payments may be the right one: a result stands if every
 * report has the same status for its items; else it is unknown, with the lowest cap of them.
 */
export function heldByAll(first: CapReport, ...others: readonly CapReport[]): CapReport {
  const results = first.results.map((result): CapResult => {
    const theirs = others.flatMap((report) => report.results.filter((one) => meet(one, result)));
    if (theirs.every(({ status }) => status === result.status)) return result;
    const lowest = lowestOf(result, ...theirs);
    return { ...lowest, scope: result.scope, status: 'unknown', why: 'conditionUnknown' };
  });
  const notices = others.every((report) => report.notices.length > 0) ? first.notices : [];
  return { ...first, results, notices };
}
