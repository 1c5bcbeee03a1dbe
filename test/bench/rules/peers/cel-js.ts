import { Environment } from '@marcbachmann/cel-js';
import { days } from '../days.ts';
import { type BinaryOp, type Expression, neutralRules } from '../neutral-rules.ts';
import type { Evaluate } from '../peer.ts';

const operators: Readonly<Partial<Record<BinaryOp, string>>> = {
  eq: '==',
  ne: '!=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
  add: '+',
  sub: '-',
  mul: '*',
};

/** Numbers of JavaScript are doubles in CEL, so numbers are written as doubles. */
const literal = (value: null | boolean | number | string): string =>
  typeof value === 'number' ? `${value}.0` : JSON.stringify(value);

const filtered = (list: string, where: Expression): string =>
  where === true ? list : `${list}.filter(f, ${toCel(where)})`;

/** A rule in CEL; `sum` and `days` are functions that the caller adds, because CEL has none. */
function toCel(expression: Expression): string {
  if (expression === null || typeof expression !== 'object') return literal(expression);
  switch (expression[0]) {
    case 'get':
      return expression[1];
    case 'it':
      return `f.${expression[1]}`;
    case 'len':
      return `double(size(${expression[1]}))`;
    case 'in':
      return `(${toCel(expression[1])} in [${expression[2].map(literal).join(', ')}])`;
    case 'any':
      return `${expression[1]}.exists(f, ${toCel(expression[2])})`;
    case 'all':
      return `${expression[1]}.all(f, ${toCel(expression[2])})`;
    case 'count':
      return `double(size(${filtered(expression[1], expression[2])}))`;
    case 'sum':
      return `sum(${filtered(expression[1], expression[3])}.map(f, ${toCel(expression[2])}))`;
    case 'not':
      return `!(${toCel(expression[1])})`;
    case 'and':
    case 'or': {
      const [op, ...parts] = expression;
      return `(${parts.map(toCel).join(op === 'and' ? ' && ' : ' || ')})`;
    }
    case 'days':
      return `days(${toCel(expression[1])}, ${toCel(expression[2])})`;
    default:
      return `(${toCel(expression[1])} ${operators[expression[0]]} ${toCel(expression[2])})`;
  }
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export function make(): Evaluate {
  const environment = new Environment({ unlistedVariablesAreDyn: true })
    .registerFunction('days(dyn, dyn): double', days)
    .registerFunction('sum(list): double', total);
  const rules = neutralRules.map(({ id, when }) => ({ id, holds: environment.parse(toCel(when)) }));
  return (dossier) => {
    const flags: string[] = [];
    for (const { id, holds } of rules) if (holds(dossier) === true) flags.push(id);
    return flags;
  };
}
