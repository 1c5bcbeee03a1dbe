import { type Draw, day, pick } from './arbitrary-facts.ts';

type Kind = 'int' | 'bool' | 'string' | 'date' | ListKind;
type ListKind = 'fees' | 'ints' | 'strings' | 'dates';
type Element = 'int' | 'string' | 'date' | 'fee';
const elements: Readonly<Record<ListKind, Element>> = {
  fees: 'fee',
  ints: 'int',
  strings: 'string',
  dates: 'date',
};
/** Loop variables by what they stand for, and how much deeper an expression may still go. */
interface Around {
  readonly variables: readonly { readonly name: string; readonly kind: Element }[];
  readonly depth: number;
}
type Make = (kind: Kind, around?: Around) => string;

const leaves: Record<Kind, readonly string[]> = {
  int: [
    '0',
    '1',
    '2',
    '7',
    '-3',
    '1000',
    'own.wage',
    'own.promised',
    'own.offer.wage',
    "law('minimum-wage')",
  ],
  bool: ['true', 'false', 'own.written', 'own.translated', 'told.threatened', "law('fees-forbidden')"],
  string: ["'a'", '"ab"', 'own.note', 'own.note', 'own.holder'],
  date: ['own.signedOn', 'own.startsOn', 'own.endsOn', 'own.offer.madeOn', 'asOf', "law('in-force-from')"],
  fees: ['own.fees'],
  ints: ['own.hours', '[1, 2, 3]', '[own.wage, 5]', "[law('minimum-wage')]"],
  strings: ['own.tags', "['a', 'b']", '[own.note]'],
  dates: [
    '[own.signedOn, own.startsOn]',
    "[date('2026-01-31'), asOf]",
    "[own.endsOn, law('in-force-from')]",
    'own.fees.map(x, x.paidOn)',
  ],
};
const feeParts: Partial<Record<Kind, readonly string[]>> = {
  int: ['amount'],
  bool: ['receipt'],
  string: ['id', 'kind'],
  date: ['paidOn'],
  ints: ['parts'],
};

function leaf(kind: Kind, { variables }: Around, one: Draw): string {
  const near = variables.flatMap((variable) =>
    variable.kind === 'fee'
      ? (feeParts[kind] ?? []).map((part) => `${variable.name}.${part}`)
      : variable.kind === kind
        ? [variable.name]
        : [],
  );
  if (kind === 'date' && one(6) === 0) return `date('${day(one)}')`;
  const nearby = near.length > 0 && one(3) > 0;
  return pick(one, nearby ? near : leaves[kind]);
}

const binary =
  (left: Kind, operators: readonly string[], right: Kind = left) =>
  (make: Make, one: Draw) =>
    `${make(left)} ${pick(one, operators)} ${make(right)}`;
const choice = (kind: Kind) => (make: Make) => `${make('bool')} ? ${make(kind)} : ${make(kind)}`;

/** A loop over some list, with a fresh variable for its body. */
const loop =
  (write: (list: string, x: string, body: (kind: Kind) => string) => string, kinds: readonly ListKind[]) =>
  (make: Make, one: Draw, around: Around): string => {
    const kind = pick(one, kinds);
    const name = `x${around.variables.length}`;
    const inner: Around = {
      variables: [...around.variables, { name, kind: elements[kind] }],
      depth: around.depth - 1,
    };
    return write(make(kind), name, (of) => make(of, inner));
  };
const anyList: readonly ListKind[] = ['fees', 'fees', 'ints', 'strings', 'dates'];

type Form = (make: Make, one: Draw, around: Around) => string;
const quantifier = (op: string): Form =>
  loop((list, x, body) => `${list}.${op}(${x}, ${body('bool')})`, anyList);
const filter = (kind: ListKind): Form =>
  loop((list, x, body) => `${list}.filter(${x}, ${body('bool')})`, [kind]);
const map = (kind: Kind): Form => loop((list, x, body) => `${list}.map(${x}, ${body(kind)})`, anyList);

const forms: Record<Kind, readonly Form[]> = {
  int: [
    binary('int', ['+', '-', '*', '/', '%']),
    (make) => `-${make('int')}`,
    (make, one) => `size(${make(pick(one, anyList))})`,
    (make, one) => `${make(pick(one, anyList))}.size()`,
    loop((list, x, body) => `sum(${list}, ${x}, ${body('int')})`, anyList),
    (make, one) => `${pick(one, ['days', 'months'])}(${make('date')}, ${make('date')})`,
    choice('int'),
  ],
  bool: [
    binary('bool', ['&&', '||']),
    binary('bool', ['&&', '||', '==', '!=']),
    (make) => `!${make('bool')}`,
    binary('int', ['<', '<=', '>', '>=', '==', '!=']),
    binary('date', ['<', '<=', '>', '>=', '==', '!=']),
    (_make, one) => `own.holder ${pick(one, ['==', '!='])} ${pick(one, ["'worker'", "'agency'"])}`,
    (make, one) => `own.note ${pick(one, ['==', '!='])} ${make('string')}`,
    binary('int', ['in'], 'ints'),
    (make) => `own.note in ${make('strings')}`,
    binary('date', ['in'], 'dates'),
    (make, one) => `own.note.${pick(one, ['startsWith', 'endsWith', 'contains'])}(${make('string')})`,
    (make) => `overlaps(${make('date')}, ${make('date')}, ${make('date')}, ${make('date')})`,
    ...['exists', 'all', 'exists_one'].map(quantifier),
    choice('bool'),
  ],
  string: [choice('string')],
  date: [choice('date')],
  fees: [filter('fees')],
  ints: [filter('ints'), map('int')],
  strings: [filter('strings'), map('string')],
  dates: [filter('dates'), map('date')],
};

/** A random well-typed expression of the language, as text, with the parentheses that its operators need and some they do not. */
export function expression(one: Draw, kind: Kind, around: Around = { variables: [], depth: 4 }): string {
  if (around.depth <= 0 || one(6) === 0) return leaf(kind, around, one);
  const make: Make = (part, inner = { ...around, depth: around.depth - 1 }) => {
    const text = expression(one, part, inner);
    return /^[\w.()'"[\], -]*$/.test(text) && !/[ -]/.test(text) ? text : `(${text})`;
  };
  return pick(one, forms[kind])(make, one, around);
}
