import { LogicEngine } from 'json-logic-engine';
import { days } from '../days.ts';
import { type BinaryOp, type Expression, neutralRules } from '../neutral-rules.ts';
import type { Evaluate } from '../peer.ts';

const operators: Readonly<Record<BinaryOp, string>> = {
  days: 'days',
  eq: '===',
  ne: '!==',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
  add: '+',
  sub: '-',
  mul: '*',
};
const orders = ['lt', 'le', 'gt', 'ge'];
const isComputed = (x: Expression): boolean =>
  typeof x === 'object' && x !== null && x[0] !== 'get' && x[0] !== 'it';

/** JSON Logic's `all` is false about an empty list, so it is written with `some`. */
const none = (list: object, where: unknown): object => ({ '!': [{ some: [list, where] }] });

/** Folds over a list; inside, `var` reads the element, and the dossier is two scopes further out. */
function fold(list: string, value: unknown, where: Expression): object {
  const all = { var: list };
  const some = where === true ? all : { filter: [all, toLogic(where, true)] };
  return { reduce: [some, { '+': [{ var: 'accumulator' }, value] }, 0] };
}

/**
 * A rule in JSON Logic. The compiler of 5.0.7 keeps one temporary, so that `a > b` of two computed sides throws NaN; such a
 * comparison becomes `a - b > 0`.
 */
function toLogic(expression: Expression, inside = false): unknown {
  if (expression === null || typeof expression !== 'object') return expression;
  const part = (x: Expression) => toLogic(x, inside);
  switch (expression[0]) {
    case 'get':
      return inside ? { val: [[2], ...expression[1].split('.')] } : { var: expression[1] };
    case 'it':
      return { var: expression[1] };
    case 'len':
      return { var: `${expression[1]}.length` };
    case 'in':
      return { in: [part(expression[1]), expression[2]] };
    case 'any':
      return { some: [{ var: expression[1] }, toLogic(expression[2], true)] };
    case 'all':
      return none({ var: expression[1] }, { '!': [toLogic(expression[2], true)] });
    case 'count':
      return fold(expression[1], 1, expression[2]);
    case 'sum':
      return fold(expression[1], { var: `current.${fieldOf(expression[2])}` }, expression[3]);
    case 'not':
      return { '!': [part(expression[1])] };
    case 'and':
    case 'or': {
      const [op, ...parts] = expression;
      return { [op]: parts.map(part) };
    }
    default: {
      const [op, a, b] = expression;
      if (orders.includes(op) && isComputed(a) && isComputed(b))
        return { [operators[op]]: [{ '-': [part(a), part(b)] }, 0] };
      return { [operators[op]]: [part(a), part(b)] };
    }
  }
}

const fieldOf = (x: Expression): string => (typeof x === 'object' && x?.[0] === 'it' ? x[1] : '');

export function make(): Evaluate {
  const engine = new LogicEngine();
  const between = ([from, to]: [string, string]) => days(from, to);
  engine.addMethod('days', { method: between, deterministic: true });
  const rules = neutralRules.map(({ id, when }) => ({ id, holds: engine.build(toLogic(when)) }));
  return (dossier) => {
    const flags: string[] = [];
    for (const { id, holds } of rules) if (holds(dossier) === true) flags.push(id);
    return flags;
  };
}
