import { dayNumber } from './compile-days.ts';
import { kindOf } from './compile-kind.ts';
import type { Asked, FactsRead, Lower, Raw, Want } from './compile-lowering.ts';
import { define, type Made, outside, type Program, type Where } from './compile-program.ts';
import { constant, type Term, valueTerm } from './compile-term.ts';
import type { ScalarName } from './fact-type.ts';
import type { LawRead, Literal } from './tree.ts';

/** What is no record reads as `Z`, a record without fields: below what is unknown, everything is. */
const record: Made = {
  as: 'record',
  after: (v) => `if(typeof ${v}!=='object'||${v}===null||Array.isArray(${v})||'$unknown'in ${v})${v}=Z;`,
};

const asList = (longest: number): Made => ({
  as: 'list',
  after: (v) => `if(!Array.isArray(${v}))${v}=undefined;else if(${v}.length>${longest})return false;`,
});

/** As what a value is taken, and what is done with it at once. A text or a condition is tested where it is used. */
const guards: { readonly [type in ScalarName]: Made } = {
  int: { as: 'int', after: (v) => `${v}=Number.isSafeInteger(${v})?+${v}:NaN;` },
  date: { as: 'date', after: (v) => `if(!(y(${v})===y(${v})))${v}=undefined;` },
  bool: {},
  string: {},
};

/** Reading a day costs as much as ten comparisons: in a loop it waits until it is needed. No day has this number. */
function day(raw: string, at: Where, program: Program): Term {
  if (at.level === 0) return valueTerm('date', define(program, `y(${raw})`, at), at);
  const name = define(program, '-1e9', at, { as: raw });
  return valueTerm('date', `(${name}===-1e9?${name}=y(${raw}):${name})`, at);
}

/** What is found somewhere, in this or that type, and known or not. */
function letIn(found: Raw, type: Asked['type'], want: Want, program: Program): Term {
  if (type === 'date' && want !== 'text') return day(found.text, found, program);
  const made = type === 'list' ? asList(program.longestList) : guards[type];
  return valueTerm(type === 'date' ? 'string' : type, define(program, found.text, found, made), found);
}

const fieldOf = (name: string, field: string | undefined): string => `${name}[${JSON.stringify(field)}]`;

/** The value at the end of a way that begins here. */
export function read(
  { text, level, rounds }: Raw,
  { path, type }: Asked,
  want: Want,
  program: Program,
): Term {
  const found = { text, level, rounds };
  for (let at = 0; at < path.length; at++)
    found.text = fieldOf(define(program, found.text, found, record), path[at]);
  return letIn(found, type, want, program);
}

function step(from: FactsRead, field: string, program: Program): FactsRead {
  from.fields ??= new Map();
  let next = from.fields.get(field);
  if (!next) {
    next = { text: fieldOf(define(program, from.text, outside, record), field) };
    from.fields.set(field, next);
  }
  return next;
}

export function readFact({ path, type }: Asked, want: Want, { facts, program }: Lower): Term {
  let place = facts;
  for (let at = 0; at < path.length; at++) place = step(place, path[at] ?? '', program);
  const as = want === 'text' ? `${type} as text` : type;
  if (place.term && place.as === as) return place.term;
  place.as = as;
  place.term = letIn({ text: place.text, level: 0, rounds: outside.rounds }, type, want, program);
  return place.term;
}

const nowhere: readonly string[] = [];
export const readLaw = ({ name, type }: LawRead, want: Want, program: Program): Term =>
  read({ ...outside, text: `w(${JSON.stringify(name)})` }, { path: nowhere, type }, want, program);

export const literal = (tree: Literal, want: Want): Term =>
  want === 'day' ? constant('date', dayNumber(tree.value)) : constant(kindOf(tree), tree.value);

const orElse: Made = { after: (v) => `if(${v}!==${v})return false;` };

/** The day of the decision. One that is no day is the interpreter's affair: it takes the word for it. */
export const asOf = (want: Want, program: Program): Term =>
  want === 'text'
    ? valueTerm('string', 't', outside)
    : valueTerm('date', define(program, 'y(t)', outside, orElse), outside);
