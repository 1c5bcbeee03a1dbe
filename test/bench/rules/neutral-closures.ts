import { days } from './days.ts';
import type { BinaryOp, Expression } from './neutral-rules.ts';

type Read = (dossier: unknown, element: unknown) => unknown;

const field = (of: unknown, name: string): unknown => Reflect.get(Object(of), name);
const listAt =
  (name: string) =>
  (dossier: unknown): readonly unknown[] => {
    const list = field(dossier, name);
    return Array.isArray(list) ? list : [];
  };

const operators: Readonly<Record<BinaryOp, (a: never, b: never) => unknown>> = {
  days,
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  add: (a: number, b: number) => a + b,
  sub: (a: number, b: number) => a - b,
  mul: (a: number, b: number) => a * b,
};

function path(text: string): Read {
  const names = text.split('.');
  return (dossier) => names.reduce(field, dossier);
}

function overList(expression: readonly ['any' | 'all' | 'count', string, Expression]): Read {
  const [op, name, body] = expression;
  const [list, holds] = [listAt(name), closureOf(body)];
  if (op === 'any') return (dossier) => list(dossier).some((element) => holds(dossier, element));
  if (op === 'all') return (dossier) => list(dossier).every((element) => holds(dossier, element));
  return (dossier) => list(dossier).filter((element) => holds(dossier, element)).length;
}

function sumOf([, name, value, where]: readonly ['sum', string, Expression, Expression]): Read {
  const [list, addend, holds] = [listAt(name), closureOf(value), closureOf(where)];
  return (dossier) =>
    list(dossier).reduce(
      (sum: number, element) => (holds(dossier, element) ? sum + Number(addend(dossier, element)) : sum),
      0,
    );
}

/** A neutral expression as a function: what a caller's own code computes for an engine that cannot say it itself. */
export function closureOf(expression: Expression): Read {
  if (expression === null || typeof expression !== 'object') return () => expression;
  switch (expression[0]) {
    case 'get':
      return path(expression[1]);
    case 'it': {
      const [, name] = expression;
      return (_, element) => field(element, name);
    }
    case 'len': {
      const list = listAt(expression[1]);
      return (dossier) => list(dossier).length;
    }
    case 'in': {
      const [value, among] = [closureOf(expression[1]), new Set<unknown>(expression[2])];
      return (dossier, element) => among.has(value(dossier, element));
    }
    case 'any':
    case 'all':
    case 'count':
      return overList(expression);
    case 'sum':
      return sumOf(expression);
    case 'not': {
      const of = closureOf(expression[1]);
      return (dossier, element) => !of(dossier, element);
    }
    case 'and':
    case 'or': {
      const [op, ...rest] = expression;
      const parts = rest.map(closureOf);
      return op === 'and'
        ? (dossier, element) => parts.every((part) => part(dossier, element))
        : (dossier, element) => parts.some((part) => part(dossier, element));
    }
    default: {
      const [op, left, right] = expression;
      const [a, b, apply] = [closureOf(left), closureOf(right), operators[op]];
      return (dossier, element) => apply(a(dossier, element) as never, b(dossier, element) as never);
    }
  }
}
