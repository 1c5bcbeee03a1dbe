import { dayNumber } from './compile-days.ts';
import { lowerLoop, lowerMember, lowerSize } from './compile-fold.ts';
import { kindOf } from './compile-kind.ts';
import type { Lower, Raw, Slot, Want, Wanted } from './compile-lowering.ts';
import {
  and,
  calculated,
  called,
  chosen,
  compared,
  negated,
  not,
  or,
  type Pair,
} from './compile-operator.ts';
import { define, outside, type Program, type Where } from './compile-program.ts';
import { constant, type Term, valueTerm } from './compile-term.ts';
import { stray } from './stray.ts';
import type { Binary, Literal, Tree } from './tree.ts';

/** What is no record reads as `Z`, a record without fields: below what is unknown, everything is. */
const record = (v: string): string =>
  `if(typeof ${v}!=='object'||${v}===null||Array.isArray(${v})||'$unknown'in ${v})${v}=Z;`;

/** Follows a path down to its last field. */
function follow(start: Raw, path: readonly string[], program: Program): string {
  const at = { level: start.level, rounds: start.rounds, as: 'record', after: record };
  let { text } = start;
  for (const name of path) text = `${define(program, text, at)}[${JSON.stringify(name)}]`;
  return text;
}

const int = (v: string): string => `${v}=Number.isSafeInteger(${v})?+${v}:NaN;`;
const list =
  (longest: number) =>
  (v: string): string =>
    `if(!Array.isArray(${v}))${v}=undefined;else if(${v}.length>${longest})return false;`;
const dayText = (v: string): string => `if(!(y(${v})===y(${v})))${v}=undefined;`;

/** What is done with a value at once. A text or a condition is tested where it is used. */
const guards = { int, date: dayText, bool: undefined, string: undefined } as const;

/** Reading a day costs as much as ten comparisons: in a loop it waits until it is needed. No day has this number. */
function day(raw: string, at: Where, program: Program): Term {
  if (at.level === 0) return valueTerm('date', define(program, `y(${raw})`, at), at);
  const name = define(program, '-1e9', { ...at, as: raw });
  return valueTerm('date', `(${name}===-1e9?${name}=y(${raw}):${name})`, at);
}

/** Lets a value in. */
function read(
  start: Raw,
  path: readonly string[],
  { wanted, program }: { wanted: Wanted; program: Program },
): Term {
  const raw = follow(start, path, program);
  const { level, rounds } = start;
  const { type, want } = wanted;
  if (type === 'date' && want !== 'text') return day(raw, { level, rounds }, program);
  const kind = type === 'date' ? 'string' : type;
  const after = type === 'list' ? list(program.longestList) : guards[type];
  const at = after ? { level, rounds, as: type, after } : { level, rounds };
  return valueTerm(kind, define(program, raw, at), at);
}

const literal = (tree: Literal, want: Want): Term =>
  want === 'day' ? constant('date', dayNumber(tree.value)) : constant(kindOf(tree), tree.value);

const orElse = (v: string): string => `if(${v}!==${v})return false;`;

/** The day of the decision. One that is no day is the interpreter's affair: it takes the word for it. */
const asOf = (want: Want, program: Program): Term =>
  want === 'text'
    ? valueTerm('string', 't', outside)
    : valueTerm('date', define(program, 'y(t)', { ...outside, after: orElse }), outside);

interface Around {
  readonly slots: readonly Slot[];
  readonly to: Lower;
}

/** Two trees of one kind: a day written down is a text in its tree, and beside a day from the facts both are numbers. */
function alike(left: Tree, right: Tree, { slots, to, want }: Around & { want?: Want }): Pair {
  const isDay = kindOf(left) === 'date' || kindOf(right) === 'date';
  const wanted = want ?? (isDay ? 'day' : undefined);
  return { a: to.lower(left, slots, wanted), b: to.lower(right, slots, wanted) };
}

/** Among values written down it is a chain of comparisons. */
function lowerIn(tree: Binary, around: Around): Term {
  const { right } = tree;
  if (right.op !== 'list') return lowerMember(tree, around);
  const { program } = around.to;
  return right.items
    .map((item) => compared(program, '==', alike(tree.left, item, around)))
    .reduce((found, next) => or(program, found, next));
}

function lowerBinary(tree: Binary, around: Around): Term {
  const { slots, to } = around;
  const { program } = to;
  switch (tree.op) {
    case 'in':
      return lowerIn(tree, around);
    case '!=':
      return not(compared(program, '==', alike(tree.left, tree.right, around)));
    case '==':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(program, tree.op, alike(tree.left, tree.right, around));
    default: {
      const sides = { a: to.lower(tree.left, slots), b: to.lower(tree.right, slots) };
      if (tree.op === '&&') return and(program, sides.a, sides.b);
      return tree.op === '||' ? or(program, sides.a, sides.b) : calculated(program, tree.op, sides);
    }
  }
}

/** Writes what a tree needs into the program, and gives what it comes to. */
function lowerTree(tree: Tree, want: Want, around: Around): Term {
  if ('left' in tree) return lowerBinary(tree, around);
  const { slots, to } = around;
  const { program } = to;
  switch (tree.op) {
    case 'literal':
      return literal(tree, want);
    case 'fact':
      return to.read({ ...outside, text: 'f' }, tree.path, { type: tree.type, want });
    case 'item':
      return (slots[tree.slot] ?? stray()).read(tree.path, { type: tree.type, want });
    case 'law':
      return to.read({ ...outside, text: `w(${JSON.stringify(tree.name)})` }, [], { type: tree.type, want });
    case 'asOf':
      return asOf(want, program);
    case 'not':
      return not(to.lower(tree.of, slots));
    case 'negate':
      return negated(to.lower(tree.of, slots));
    case 'size':
      return lowerSize(tree.of, around);
    case 'if':
      return chosen(program, to.lower(tree.when, slots), alike(tree.yes, tree.no, { ...around, want }));
    case 'call': {
      const isDays = tree.name === 'days' || tree.name === 'months';
      const [a, b] = tree.args.map((arg) => to.lower(arg, slots, isDays ? 'day' : undefined));
      return a && b ? called(program, tree.name, { a, b }) : stray();
    }
    case 'exists':
    case 'all':
    case 'exists_one':
    case 'filter':
    case 'map':
    case 'sum':
      return lowerLoop(tree, around);
    default:
      return stray();
  }
}

export function newLower(program: Program): Lower {
  const to: Lower = {
    program,
    lower: (tree, slots, want) => lowerTree(tree, want, { slots, to }),
    read: (start, path, wanted) => read(start, path, { wanted, program }),
  };
  return to;
}
