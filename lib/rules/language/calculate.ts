import { daysBetween, monthsBetween } from '../../domain/values/calendar.ts';
import { failure, type Gap, isGap, unite } from './gap.ts';
import { List, type Run, type Scalar, type Value } from './run.ts';
import type { Binary, Call, Range } from './tree.ts';

/** A result beyond the safe integers would be rounded; it is reported instead. Minus zero becomes zero. */
export const whole = (result: number, at: Range): number | Gap =>
  Number.isSafeInteger(result) ? result + 0 : failure({ what: 'overflow', at });

/** CEL's integer arithmetic: division drops the rest towards zero, the rest has the sign of the dividend. */
function arithmetic(
  op: '+' | '-' | '*' | '/' | '%',
  [a, b]: readonly [number, number],
  at: Range,
): number | Gap {
  if (op === '+') return whole(a + b, at);
  if (op === '-') return whole(a - b, at);
  if (op === '*') return whole(a * b, at);
  if (b === 0) return failure({ what: 'divisionByZero', at });
  return op === '/' ? whole((a - (a % b)) / b, at) : whole(a % b, at);
}

/** Two numbers, or two days: `YYYY-MM-DD` is in order of time when it is in order of text. */
function compare(op: '<' | '<=' | '>' | '>=', a: Scalar, b: Scalar): boolean {
  if (op === '<') return a < b;
  if (op === '<=') return a <= b;
  return op === '>' ? a > b : a >= b;
}

type Operator = Exclude<Binary['op'], '&&' | '||' | 'in'>;

/** An operator that needs both its sides; when one is unknown so is the result, and it names what both lack. */
export function operate(op: Operator, sides: readonly [Value, Value], at: Range): Scalar | Gap {
  const [a, b] = sides;
  if (isGap(a) || isGap(b)) return unite(sides.filter(isGap));
  if (op === '==') return a === b;
  if (op === '!=') return a !== b;
  if (a instanceof List || b instanceof List) return failure({ what: 'wrongType', at });
  if (op === '<' || op === '<=' || op === '>' || op === '>=') return compare(op, a, b);
  if (typeof a !== 'number' || typeof b !== 'number') return failure({ what: 'wrongType', at });
  return arithmetic(op, [a, b], at);
}

/** A function of values that are all needed. */
export function call(tree: Call, run: Run): Scalar | Gap {
  const args = tree.args.map(run.evaluate);
  const gaps = args.filter(isGap);
  if (gaps.length > 0) return unite(gaps);
  const [a, b] = args;
  if (typeof a !== 'string' || typeof b !== 'string') return failure({ what: 'wrongType', at: tree.at });
  switch (tree.name) {
    case 'days':
      return daysBetween(a, b);
    case 'months':
      return monthsBetween(a, b);
    case 'startsWith':
      return a.startsWith(b);
    case 'endsWith':
      return a.endsWith(b);
    case 'contains':
      return a.includes(b);
  }
}
