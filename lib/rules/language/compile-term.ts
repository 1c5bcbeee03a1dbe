import { define, outside, type Program, type Where } from './compile-program.ts';

/**
 * What an expression comes to in generated code, and how unknown is said there: NaN for a number and for a day (a count of
 * days), anything of another type for a condition and a text, `undefined` for a list. NaN needs no test of its own:
 * calculating keeps it, comparing denies it.
 */
export type Kind = 'int' | 'date' | 'bool' | 'string' | 'list';

export interface Term extends Where {
  readonly kind: Kind;
  /** The value, in JavaScript; absent for a condition that no variable holds. */
  readonly text?: string;
  /** Of a condition: what holds in JavaScript when it is known to be true, and when it is known to be false. */
  readonly yes: string;
  readonly no: string;
  readonly isConstant?: boolean;
}

export const valueTerm = (kind: Kind, text: string, { level, rounds }: Where): Term => ({
  kind,
  text,
  yes: kind === 'bool' ? `${text}===true` : '',
  no: kind === 'bool' ? `${text}===false` : '',
  level,
  rounds,
});

const constantTerm = (kind: Kind, text: string, yes: string, no: string): Term => ({
  kind,
  text,
  yes,
  no,
  level: 0,
  rounds: outside.rounds,
  isConstant: true,
});
const [yes, no] = [
  constantTerm('bool', 'true', 'true', 'false'),
  constantTerm('bool', 'false', 'false', 'true'),
];

export function constant(kind: Kind, value: number | string | boolean): Term {
  if (typeof value === 'boolean') return value ? yes : no;
  const isBare = typeof value === 'string' || value >= 0;
  return constantTerm(kind, isBare ? JSON.stringify(value) : `(${value})`, '', '');
}

/** What goes without saying is left out. What settles the whole is not: every line that is written must be used. */
export const both = (a: string, b: string): string => (a === 'true' ? b : b === 'true' ? a : `(${a}&&${b})`);
export const either = (a: string, b: string): string =>
  a === 'false' ? b : b === 'false' ? a : `(${a}||${b})`;

/** A condition that is longer than this is worked out once, or conditions made of conditions would double for ever. */
const longestCondition = 2000;

export function condition(program: Program, yes: string, no: string, at: Where): Term {
  const term: Term = { kind: 'bool', yes, no, level: at.level, rounds: at.rounds };
  return yes.length + no.length > longestCondition ? valueTerm('bool', valueOfTerm(term, program), at) : term;
}

/** The value of a term, in a variable if need be. */
export const valueOfTerm = (term: Term, program: Program): string =>
  term.text ?? define(program, `${term.yes}?true:${term.no}?false:undefined`, term);

const isNumber = ({ kind }: Term): boolean => kind === 'int' || kind === 'date';

/** A condition of JavaScript that holds when a value is known. A text or a condition may come from the facts untested. */
export function known(term: Term, program: Program): string {
  if (term.isConstant) return 'true';
  if (term.kind === 'bool' && term.text === undefined) return either(term.yes, term.no);
  const v = valueOfTerm(term, program);
  if (term.kind === 'list') return `${v}!==undefined`;
  return isNumber(term) ? `${v}===${v}` : `typeof ${v}===${term.kind === 'bool' ? "'boolean'" : "'string'"}`;
}
