import { isGap, unite } from './gap.ts';
import type { Run, Value } from './run.ts';
import type { Binary, If } from './tree.ts';

/**
 * Kleene's `&&` (settled by false) and `||` (settled by true): a side that settles it does so whatever the other is,
 * and then the answer rests on that side alone. Else it is open while a side is.
 */
export function decide(tree: Binary, settling: boolean, run: Run): Value {
  const start = run.reads.length;
  const left = run.evaluate(tree.left);
  if (left === settling) return left;
  const mark = run.reads.length;
  const right = run.evaluate(tree.right);
  if (right === settling) {
    run.reads.splice(start, mark - start);
    return right;
  }
  run.decided = tree.at;
  const gaps = [left, right].filter(isGap);
  return gaps.length > 0 ? unite(gaps) : !settling;
}

/** With the condition unknown, an answer that both branches give is the answer. */
export function choose(tree: If, run: Run): Value {
  const when = run.evaluate(tree.when);
  if (when === true) return run.evaluate(tree.yes);
  if (when === false) return run.evaluate(tree.no);
  const branches = [run.evaluate(tree.yes), run.evaluate(tree.no)];
  const [yes, no] = branches;
  if (yes !== undefined && !isGap(yes) && yes === no) return yes;
  return unite([when, ...branches].filter(isGap));
}
