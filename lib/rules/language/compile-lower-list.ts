import type { FoldOp, Kind, Node } from './compile-graph.ts';
import { type Lower, lowerAlike, NotCompiled, type Slot, type Want } from './compile-lowering.ts';
import type { Binary, ItemRead, ListLiteral, Loop, Tree } from './tree.ts';

/**
 * A list on its way through filters and maps, before anything goes through it: nothing of it is ever built. An element
 * belongs to it as far as `member` is known to be true, which is the interpreter's doubt in other words.
 */
interface Pipe {
  readonly source: Node;
  /** Absent when every element of the source belongs. */
  readonly member?: Node;
  readonly slot: Slot;
  /** What its elements are when they are single values. */
  readonly of: ItemRead['type'] | 'object';
}

/** Slots that a tree reads and does not set itself. */
function freeSlots(tree: Tree): ReadonlySet<number> {
  if (tree.op === 'item') return new Set([tree.slot]);
  if ('body' in tree) {
    const inner = [...freeSlots(tree.body)].filter((slot) => slot !== tree.slot);
    return new Set([...freeSlots(tree.list), ...inner]);
  }
  const parts: readonly Tree[] = 'left' in tree ? [tree.left, tree.right] : partsOf(tree);
  return new Set(parts.flatMap((one) => [...freeSlots(one)]));
}

function partsOf(tree: Tree): readonly Tree[] {
  if (tree.op === 'list') return tree.items;
  if (tree.op === 'call') return tree.args;
  if (tree.op === 'if') return [tree.when, tree.yes, tree.no];
  return 'of' in tree && typeof tree.of === 'object' ? [tree.of] : [];
}

/** How deep a loop over these trees must stand: just inside the deepest loop whose variable they read. */
const depthOf = (trees: readonly Tree[], slots: readonly Slot[]): number =>
  1 + Math.max(0, ...trees.flatMap((tree) => [...freeSlots(tree)].map((slot) => slots[slot]?.level ?? 0)));

/** Elements that stand in the facts. */
function factElements(source: Node, level: number, lower: Lower): Slot {
  const raw = lower.make({ op: 'element', kind: 'raw', args: [source], level });
  return { level, read: (path, type, want) => lower.read(raw, path, type, want) };
}

/** Elements written down. A day among them is a text; where it is to be calculated with, it is turned into its number. */
function itemElements(source: Node, level: number, { make }: Lower): Slot {
  const kind = source.data as Kind;
  const element = make({ op: 'element', kind, args: [source], level });
  return {
    level,
    read: (_, type, want) =>
      type === 'date' && kind === 'string' && want !== 'text'
        ? make({ op: 'dayOf', kind: 'date', args: [element] })
        : element,
  };
}

const scalarOf: Readonly<Record<string, ItemRead['type']>> = { int: 'int', bool: 'bool', date: 'date' };

function pipeOfItems(tree: ListLiteral, slots: readonly Slot[], at: { level: number; lower: Lower }): Pipe {
  const { lower, level } = at;
  const items = tree.items.map((item) => lower.tree(item, slots, 'text'));
  const kind = items[0]?.kind ?? 'string';
  const source = lower.make({ op: 'items', kind: 'list', args: items, data: kind });
  const isDay = tree.items.some((item) => lower.tree(item, slots).kind === 'date');
  return {
    source,
    slot: itemElements(source, level, lower),
    of: isDay ? 'date' : (scalarOf[kind] ?? 'string'),
  };
}

const and = (left: Node | undefined, right: Node, { make }: Lower): Node =>
  left ? make({ op: '&&', kind: 'bool', args: [left, right] }) : right;

/** The slots inside a loop: those around it, and its own. */
const within = (slots: readonly Slot[], at: number, slot: Slot): Slot[] => {
  const inner = slots.slice(0, at);
  inner[at] = slot;
  return inner;
};

function pipeOfMap(tree: Loop, slots: readonly Slot[], { pipe, lower }: { pipe: Pipe; lower: Lower }): Pipe {
  const inner = within(slots, tree.slot, pipe.slot);
  const body = (want?: Want): Node => lower.tree(tree.body, inner, want);
  const { kind } = body();
  const slot: Slot = {
    level: pipe.slot.level,
    read: (_, type, want) => body(type === 'date' && want === undefined ? 'day' : want),
  };
  return { ...pipe, slot, of: scalarOf[kind] ?? 'string' };
}

function pipeOf(tree: Tree, slots: readonly Slot[], at: { level: number; lower: Lower }): Pipe {
  const { level, lower } = at;
  if (tree.op === 'list') return pipeOfItems(tree, slots, at);
  if (tree.op === 'filter' || tree.op === 'map') {
    const pipe = pipeOf(tree.list, slots, at);
    if (tree.op === 'map') return pipeOfMap(tree, slots, { pipe, lower });
    const said = lower.tree(tree.body, within(slots, tree.slot, pipe.slot));
    return { ...pipe, member: and(pipe.member, said, lower) };
  }
  if ((tree.op !== 'fact' && tree.op !== 'item') || tree.type !== 'list')
    throw new NotCompiled('A loop goes through something that is no list.');
  const source = lower.tree(tree, slots);
  return { source, slot: factElements(source, level, lower), of: tree.of };
}

/** A loop that ends in one value; that value stands one loop further out than the elements it was made of. */
function fold(op: FoldOp, kind: Kind, parts: { args: readonly Node[]; level: number; lower: Lower }): Node {
  const { args, level, lower } = parts;
  return lower.make({ op, kind, args, level: level - 1 });
}

/** `exists`, `all`, `exists_one`: whether an element belongs and what is said of it are one condition. */
function lowerQuantifier(op: 'exists' | 'all' | 'one', pipe: Pipe, at: { said: Node; lower: Lower }): Node {
  const { said, lower } = at;
  const { make } = lower;
  const out = pipe.member && make({ op: 'not', kind: 'bool', args: [pipe.member] });
  const body =
    op === 'all' && out
      ? make({ op: '||', kind: 'bool', args: [out, said] })
      : op === 'all'
        ? said
        : and(pipe.member, said, lower);
  return fold(op, 'bool', { args: [pipe.source, body], level: pipe.slot.level, lower });
}

export function lowerFold(tree: Loop, slots: readonly Slot[], lower: Lower): Node {
  const level = depthOf([tree], slots);
  const pipe = pipeOf(tree.list, slots, { level, lower });
  const said = lower.tree(tree.body, within(slots, tree.slot, pipe.slot));
  if (tree.op === 'filter' || tree.op === 'map')
    throw new NotCompiled('A list stands where a single value belongs.');
  if (tree.op === 'exists_one') return lowerQuantifier('one', pipe, { said, lower });
  if (tree.op !== 'sum') return lowerQuantifier(tree.op, pipe, { said, lower });
  const args = pipe.member ? [pipe.source, said, pipe.member] : [pipe.source, said];
  return fold('sum', 'int', { args, level, lower });
}

/** `size`: of a list that nobody filtered it is known without a loop. */
export function lowerSize(list: Tree, slots: readonly Slot[], lower: Lower): Node {
  const level = depthOf([list], slots);
  const { source, member } = pipeOf(list, slots, { level, lower });
  if (member) return fold('count', 'int', { args: [source, member], level, lower });
  if (source.op === 'items') return lower.make({ op: 'literal', kind: 'int', data: source.args.length });
  return lower.make({ op: 'length', kind: 'int', args: [source] });
}

/** `in`: among values written down it is a chain of comparisons; else a loop that asks nothing while the value is unknown. */
export function lowerMember(tree: Binary, slots: readonly Slot[], lower: Lower): Node {
  const { make } = lower;
  const { right } = tree;
  if (right.op === 'list') {
    const equal = right.items.map((item) =>
      make({ op: '==', kind: 'bool', args: lowerAlike([tree.left, item], slots, { lower }) }),
    );
    return equal.reduce((left, next) => make({ op: '||', kind: 'bool', args: [left, next] }));
  }
  const level = depthOf([tree.left, right], slots);
  const pipe = pipeOf(right, slots, { level, lower });
  if (pipe.of === 'object') throw new NotCompiled('A group of facts is in no list.');
  const isDay = pipe.of === 'date' || lower.tree(tree.left, slots).kind === 'date';
  const value = lower.tree(tree.left, slots, isDay ? 'day' : undefined);
  const element = pipe.slot.read([], isDay ? 'date' : pipe.of, isDay ? 'day' : undefined);
  if (value.kind !== element.kind) throw new NotCompiled('A list of one kind, a value of another.');
  const said = make({ op: '==', kind: 'bool', args: [element, value] });
  const found = lowerQuantifier('exists', pipe, { said, lower });
  return make({ op: 'given', kind: 'bool', args: [value, found] });
}

/** A whole list as evidence: its values, or unknown as soon as one element is. */
export function lowerCollect(list: Tree, slots: readonly Slot[], lower: Lower): Node {
  const level = depthOf([list], slots);
  const { source, member, slot, of } = pipeOf(list, slots, { level, lower });
  if (of === 'object' || of === 'list') throw new NotCompiled('Only single values can be shown.');
  const element = slot.read([], of, 'text');
  return fold('collect', 'list', {
    args: member ? [source, element, member] : [source, element],
    level,
    lower,
  });
}
