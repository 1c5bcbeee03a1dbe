import { kindOf } from './compile-kind.ts';
import { type Lower, type Slot, setSlot, type Wanted } from './compile-lowering.ts';
import { and } from './compile-operator.ts';
import { define, type Fold, inLoop, meet, nameOf, outside, type Where } from './compile-program.ts';
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
  readonly of: Wanted['type'] | 'object';
}

/** What a loop is about: its list, with whatever else its body reads, and the slots around it. */
interface Around {
  readonly slots: readonly Slot[];
  readonly to: Lower;
}

/** Slots that a tree reads and does not set itself. */
function freeSlots(tree: Tree): number[] {
  if (tree.op === 'item') return [tree.slot];
  const inner = 'body' in tree ? freeSlots(tree.body).filter((slot) => slot !== tree.slot) : [];
  return [...partsOf(tree).flatMap(freeSlots), ...inner];
}

/** How deep a loop must stand: just inside the deepest loop whose variable it reads. */
const levelOf = (trees: readonly Tree[], slots: readonly Slot[]): number =>
  slots.length === 0
    ? 1
    : 1 + Math.max(0, ...trees.flatMap(freeSlots).map((slot) => slots[slot]?.level ?? 0));

export const sourceOf = (tree: Tree): Tree =>
  tree.op === 'filter' || tree.op === 'map' ? sourceOf(tree.list) : tree;

/** The variable of a list of facts, or of one written down. */
function listOf(source: Tree, { slots, to }: Around): Term {
  if (source.op !== 'list') return to.lower(source, slots);
  const items = source.items.map((item) => to.lower(item, slots, 'text'));
  const at = items.reduce(meet, outside);
  const values = items.map((item) => valueOfTerm(item, to.program));
  return valueTerm('list', define(to.program, `[${values.join()}]`, at), at);
}

/** Elements written down. A day among them is a text; where it is to be calculated with, it is turned into its number. */
function writtenElements(element: string, { where, to }: { where: Where; to: Lower }): Slot {
  const read = (_: readonly string[], { type, want }: Wanted): Term => {
    if (type !== 'date' || want === 'text')
      return valueTerm(type === 'int' || type === 'bool' ? type : 'string', element, where);
    return valueTerm('date', define(to.program, `y(${element})`, where), where);
  };
  return { level: where.level, read };
}

function elementsOf(source: Tree, element: string, { where, to }: { where: Where; to: Lower }): Pipe {
  if (source.op === 'list') {
    const kinds = source.items.map(kindOf);
    const of = kinds.find((kind) => kind === 'date') ?? kinds[0] ?? 'string';
    return { of, slot: writtenElements(element, { where, to }) };
  }
  if ((source.op !== 'fact' && source.op !== 'item') || source.type !== 'list') return stray();
  const raw = { ...where, text: element };
  return {
    of: source.of,
    slot: { level: where.level, read: (path, wanted) => to.read(raw, path, wanted) },
  };
}

/** The expression behind a `map`, read anew for every wish but not for every use. */
function mapped(tree: Loop, pipe: Pipe, { slots, to }: Around): Pipe {
  const inner = setSlot(slots, tree.slot, pipe.slot);
  const made = new Map<Wanted['want'], Term>();
  const body = (want: Wanted['want']): Term => {
    const term = made.get(want) ?? to.lower(tree.body, inner, want);
    made.set(want, term);
    return term;
  };
  const slot: Slot = {
    level: pipe.slot.level,
    read: (_, { type, want }) => body(type === 'date' ? (want ?? 'day') : want),
  };
  return { ...pipe, slot, of: kindOf(tree.body) };
}

function pipeOf(tree: Tree, elements: Pipe, around: Around): Pipe {
  if (tree.op !== 'filter' && tree.op !== 'map') return elements;
  const pipe = pipeOf(tree.list, elements, around);
  if (tree.op === 'map') return mapped(tree, pipe, around);
  const { slots, to } = around;
  const said = to.lower(tree.body, setSlot(slots, tree.slot, pipe.slot));
  return { ...pipe, member: pipe.member ? and(to.program, pipe.member, said) : said };
}

/** Goes through a list, together with everything else that does; `beside` are trees that the fold reads as well. */
export function goThrough(
  tree: Tree,
  { slots, to, beside }: Around & { readonly beside: readonly Tree[] },
  fold: (pipe: Pipe) => Fold,
): Term {
  const level = levelOf([tree, ...beside], slots);
  const source = sourceOf(tree);
  const list = listOf(source, { slots, to });
  const name = valueOfTerm(list, to.program);
  const where = { level, rounds: list.rounds };
  const gathered = inLoop(to.program, { ...where, list: name }, () => {
    const element = nameOf(to.program, `${name} ${level}`);
    return fold(pipeOf(tree, elementsOf(source, element, { where, to }), { slots, to }));
  });
  return valueTerm('int', gathered.name, gathered);
}
