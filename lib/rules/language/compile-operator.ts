import { define, type Made, meet, type Program } from './compile-program.ts';
import { both, condition, either, known, type Term, valueOfTerm, valueTerm } from './compile-term.ts';
import type { BinaryOp, CallName } from './tree.ts';

/** The two sides of an operator. */
export interface Pair {
  readonly a: Term;
  readonly b: Term;
}

export const not = ({ yes, no, level, rounds }: Term): Term => ({
  kind: 'bool',
  yes: no,
  no: yes,
  level,
  rounds,
});

/** Kleene's tables, one half each: what is known to be true, and what is known to be false. The rest is unknown. */
export const and = (program: Program, a: Term, b: Term): Term =>
  condition(program, both(a.yes, b.yes), either(a.no, b.no), meet(a, b));
export const or = (program: Program, a: Term, b: Term): Term => not(and(program, not(a), not(b)));

const opposites = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

/** Of numbers `<` and its like say alone that both sides are known: NaN is in no order and equal to nothing. */
export function compared(program: Program, op: keyof typeof opposites | '==', { a, b }: Pair): Term {
  const x = valueOfTerm(a, program);
  const y = valueOfTerm(b, program);
  const yes = `${x}${op === '==' ? '===' : op}${y}`;
  const no = op === '==' ? `${x}!==${y}` : `${x}${opposites[op]}${y}`;
  const at = meet(a, b);
  if (a.kind === 'int' || a.kind === 'date')
    return condition(program, yes, op === '==' ? `(${x}<${y}||${x}>${y})` : no, at);
  const isKnown = both(known(a, program), known(b, program));
  // Of two equal texts or conditions one known side makes the other known.
  const enough = op === '==' ? (b.isConstant ? 'true' : known(a, program)) : isKnown;
  return condition(program, both(enough, yes), both(isKnown, no), at);
}

export function called(program: Program, name: CallName, { a, b }: Pair): Term {
  const x = valueOfTerm(a, program);
  const y = valueOfTerm(b, program);
  const at = meet(a, b);
  if (name === 'days') return valueTerm('int', `(${y}-${x})`, at);
  if (name === 'months') return valueTerm('int', define(program, `m(${x},${y})`, at), at);
  const said = `${x}.${name === 'contains' ? 'includes' : name}(${y})`;
  const isKnown = both(known(a, program), known(b, program));
  return condition(program, both(isKnown, said), both(isKnown, `!${said}`), at);
}

/** Beyond the safe integers there is no answer: `b` notes that it came to that, and leaves the dossier to the interpreter. */
export const whole = (v: string): string => `b|=Math.abs(${v})>9007199254740991;`;

const watched: Made = { after: whole };

/** Adding 0 turns minus zero into zero, as the interpreter does. */
export function calculated(program: Program, op: BinaryOp, { a, b }: Pair): Term {
  const x = valueOfTerm(a, program);
  const y = valueOfTerm(b, program);
  const at = meet(a, b);
  const result = op === '/' ? `(${y}===0?NaN:(${x}-${x}%${y})/${y})` : `(${x}${op}${y})`;
  return valueTerm('int', define(program, `${result}+0`, at, watched), at);
}

export const negated = (a: Term): Term => valueTerm('int', `(0-${a.text})`, a);

/** With the condition unknown, an answer that both branches give is the answer; NaN is like no other. */
export function chosen(program: Program, when: Term, { a, b }: Pair): Term {
  const x = valueOfTerm(a, program);
  const y = valueOfTerm(b, program);
  const at = meet(when, meet(a, b));
  const unknown = a.kind === 'int' || a.kind === 'date' ? 'NaN' : 'undefined';
  const text = `${when.yes}?${x}:${when.no}?${y}:${x}===${y}?${x}:${unknown}`;
  return valueTerm(a.kind, define(program, text, at), at);
}
