import { lowerLoop, lowerMember, lowerSize } from './compile-fold.ts';
import { kindOf } from './compile-kind.ts';
import type { Lower, Want } from './compile-lowering.ts';
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
import type { Program } from './compile-program.ts';
import { asOf, literal, readFact, readLaw } from './compile-read.ts';
import type { Term } from './compile-term.ts';
import { stray } from './stray.ts';
import type { Binary, Call, Tree } from './tree.ts';

/** Two trees of one kind: a day written down is a text in its tree, and beside a day from the facts both are numbers. */
function alike(left: Tree, right: Tree, to: Lower, want?: Want): Pair {
  const wanted = want ?? (kindOf(left) === 'date' || kindOf(right) === 'date' ? 'day' : undefined);
  return { a: to.lower(left, to, wanted), b: to.lower(right, to, wanted) };
}

/** Among values written down it is a chain of comparisons. */
function lowerIn(tree: Binary, to: Lower): Term {
  const { left, right } = tree;
  if (right.op !== 'list') return lowerMember(tree, to);
  return right.items
    .map((item) => compared(to.program, '==', alike(left, item, to)))
    .reduce((found, next) => or(to.program, found, next));
}

function lowerBinary(tree: Binary, to: Lower): Term {
  const { left, right } = tree;
  const { program } = to;
  switch (tree.op) {
    case 'in':
      return lowerIn(tree, to);
    case '!=':
      return not(compared(program, '==', alike(left, right, to)));
    case '==':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(program, tree.op, alike(left, right, to));
    default: {
      const sides = { a: to.lower(left, to), b: to.lower(right, to) };
      if (tree.op === '&&') return and(program, sides.a, sides.b);
      return tree.op === '||' ? or(program, sides.a, sides.b) : calculated(program, tree.op, sides);
    }
  }
}

function lowerCall({ name, args }: Call, to: Lower): Term {
  const want = name === 'days' || name === 'months' ? 'day' : undefined;
  const [left, right] = args;
  if (!left || !right) return stray();
  return called(to.program, name, { a: to.lower(left, to, want), b: to.lower(right, to, want) });
}

/** Writes what a tree needs into the program, and gives what it comes to. */
export function lowerTree(tree: Tree, to: Lower, want?: Want): Term {
  switch (tree.op) {
    case 'literal':
      return literal(tree, want);
    case 'fact':
      return readFact(tree, want, to);
    case 'item':
      return (to.slots[tree.slot] ?? stray()).read(tree, want);
    case 'law':
      return readLaw(tree, want, to.program);
    case 'asOf':
      return asOf(want, to.program);
    case 'not':
      return not(to.lower(tree.of, to));
    case 'negate':
      return negated(to.lower(tree.of, to));
    case 'size':
      return lowerSize(tree.of, to);
    case 'if':
      return chosen(to.program, to.lower(tree.when, to), alike(tree.yes, tree.no, to, want));
    case 'call':
      return lowerCall(tree, to);
    default:
      if ('left' in tree) return lowerBinary(tree, to);
      return 'body' in tree ? lowerLoop(tree, to) : stray();
  }
}

export const newLower = (program: Program): Lower => ({
  program,
  slots: [],
  facts: { text: 'f' },
  lower: lowerTree,
});
