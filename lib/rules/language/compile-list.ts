import { kindOf } from './compile-kind.ts';
import { type Asked, inside, type Lower, type Raw, type Slot, type Want } from './compile-lowering.ts';
import { and } from './compile-operator.ts';
import { define, type Fold, inLoop, meet, outside, type Program } from './compile-program.ts';
import { read } from './compile-read.ts';
import { type Term, valueOfTerm, valueTerm } from './compile-term.ts';
import { partsOf } from './cost.ts';
import { stray } from './stray.ts';
import type { Loop, Tree } from './tree.ts';

/**
 * A list on its way through filters and maps, seen from the inside of the loop over its source: nothing of it is ever
 * built. An element belongs to it as far as `member` is known to be true, which is the interpreter's doubt in other words.
 */
export interface Pipe {
  /** Absent when every element of the source belongs. */
  readonly member?: Term;
  readonly slot: Slot;
  /** What its elements are when they are single values. */
  readonly of: Asked['type'] | 'object';
}

/** Slots that a tree reads and does not set itself. */
function freeSlots(tree: Tree): number[] {
  if (tree.op === 'item') return [tree.slot];
  const inner = 'body' in tree ? freeSlots(tree.body).filter((slot) => slot !== tree.slot) : [];
  return [...partsOf(tree).flatMap(freeSlots), ...inner];
}

/** How deep a loop must stand: just inside the deepest loop whose variable it reads. */
const levelOf = (trees: readonly Tree[], slots: readonly Slot[]): number =>
  1 + Math.max(0, ...trees.flatMap(freeSlots).map((slot) => slots[slot]?.level ?? 0));

export const sourceOf = (tree: Tree): Tree =>
  tree.op === 'filter' || tree.op === 'map' ? sourceOf(tree.list) : tree;

/** The variable of a list of facts, or of one written down. */
function listOf(source: Tree, to: Lower): Term {
  if (source.op !== 'list') return to.lower(source, to);
  const items = source.items.map((item) => to.lower(item, to, 'text'));
  const at = items.reduce(meet, outside);
  const values = items.map((item) => valueOfTerm(item, to.program));
  return valueTerm('list', define(to.program, `[${values.join()}]`, at), at);
}

/** An element written down. A day is a text there; where it is to be calculated with, it is turned into its number. */
function written(element: Raw, type: Asked['type'], want: Want, program: Program): Term {
  if (type === 'date' && want !== 'text')
    return valueTerm('date', define(program, `y(${element.text})`, element), element);
  return valueTerm(type === 'int' || type === 'bool' ? type : 'string', element.text, element);
}

function elementsOf(source: Tree, element: Raw, { program }: Lower): Pipe {
  const { level } = element;
  if (source.op === 'list') {
    const kinds = source.items.map(kindOf);
    const of = kinds.find((kind) => kind === 'date') ?? kinds[0] ?? 'string';
    return { of, slot: { level, read: ({ type }, want) => written(element, type, want, program) } };
  }
  if ((source.op !== 'fact' && source.op !== 'item') || source.type !== 'list') return stray();
  return { of: source.of, slot: { level, read: (asked, want) => read(element, asked, want, program) } };
}

/** The expression behind a `map`, read anew for every wish but not for every use. */
function mapped(tree: Loop, pipe: Pipe, to: Lower): Pipe {
  const inner = inside(to, tree.slot, pipe.slot);
  const made = new Map<Want, Term>();
  const body = (want: Want): Term => {
    const term = made.get(want) ?? to.lower(tree.body, inner, want);
    made.set(want, term);
    return term;
  };
  const slot: Slot = {
    level: pipe.slot.level,
    read: ({ type }, want) => body(type === 'date' ? (want ?? 'day') : want),
  };
  return { ...pipe, slot, of: kindOf(tree.body) };
}

function pipeOf(tree: Tree, elements: Pipe, to: Lower): Pipe {
  if (tree.op !== 'filter' && tree.op !== 'map') return elements;
  const pipe = pipeOf(tree.list, elements, to);
  if (tree.op === 'map') return mapped(tree, pipe, to);
  const said = to.lower(tree.body, inside(to, tree.slot, pipe.slot));
  return { of: pipe.of, slot: pipe.slot, member: pipe.member ? and(to.program, pipe.member, said) : said };
}

/** Goes through a list, together with everything else that does; `beside` are trees that the fold reads as well. */
export function goThrough(tree: Tree, beside: readonly Tree[], to: Lower, fold: (pipe: Pipe) => Fold): Term {
  const { program, slots } = to;
  const level = slots.length === 0 ? 1 : levelOf([tree, ...beside], slots);
  const source = sourceOf(tree);
  const list = listOf(source, to);
  const name = valueOfTerm(list, program);
  const { rounds } = list;
  const gathered = inLoop(program, { level, rounds, list: name }, (text) =>
    fold(pipeOf(tree, elementsOf(source, { level, rounds, text }, to), to)),
  );
  return valueTerm('int', gathered.name, gathered);
}
