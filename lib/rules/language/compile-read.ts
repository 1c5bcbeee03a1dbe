import { dayNumber } from './compile-days.ts';
import { kindOf } from './compile-kind.ts';
import type { Asked, Raw, Want } from './compile-lowering.ts';
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

/** Lets a value in, from the end of the way to it. */
export function read(start: Raw, { path, type }: Asked, want: Want, program: Program): Term {
  let { text } = start;
  for (let at = 0; at < path.length; at++)
    text = `${define(program, text, start, record)}[${JSON.stringify(path[at])}]`;
  if (type === 'date' && want !== 'text') return day(text, start, program);
  const made = type === 'list' ? asList(program.longestList) : guards[type];
  return valueTerm(type === 'date' ? 'string' : type, define(program, text, start, made), start);
}

const facts: Raw = { ...outside, text: 'f' };

/** What several rules read is let in once. */
export function readFact(asked: Asked, want: Want, program: Program): Term {
  const key = `${asked.type} ${want} ${JSON.stringify(asked.path)}`;
  const known = program.facts.get(key) ?? read(facts, asked, want, program);
  program.facts.set(key, known);
  return known;
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
