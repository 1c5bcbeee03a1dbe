import { dayNumber } from './compile-days.ts';
import { type Kind, type Make, type Node, newGraph } from './compile-graph.ts';
import { lowerFold, lowerMember, lowerSize } from './compile-lower-list.ts';
import { type Lower, lowerAlike, NotCompiled, type Slot, type Want } from './compile-lowering.ts';
import type { Binary, Call, FactRead, If, ItemRead, LawRead, Tree } from './tree.ts';

const kinds: Readonly<Record<ItemRead['type'], Kind>> = {
  int: 'int',
  bool: 'bool',
  string: 'string',
  date: 'date',
  list: 'list',
};

function lowerRead(make: Make, start: Node, path: readonly string[]) {
  return (type: ItemRead['type'], want: Want): Node => {
    const raw = path.reduce((from, name) => {
      const record = make({ op: 'record', kind: 'record', args: [from] });
      return make({ op: 'field', kind: 'raw', args: [record], data: name });
    }, start);
    if (type === 'list') return make({ op: 'list', kind: 'list', args: [raw] });
    if (type === 'date' && want === 'text') return make({ op: 'dayText', kind: 'string', args: [raw] });
    return make({ op: 'scalar', kind: kinds[type], args: [raw] });
  };
}

function lowerLiteral(value: number | string | boolean, want: Want, make: Make): Node {
  if (typeof value === 'number') return make({ op: 'literal', kind: 'int', data: value });
  if (typeof value === 'boolean') return make({ op: 'literal', kind: 'bool', data: value });
  if (want === 'day') return make({ op: 'literal', kind: 'date', data: dayNumber(value) });
  return make({ op: 'literal', kind: 'string', data: value });
}

function lowerIf(tree: If, slots: readonly Slot[], { lower, want }: { lower: Lower; want: Want }): Node {
  const when = lower.tree(tree.when, slots);
  const [yes, no] = lowerAlike([tree.yes, tree.no], slots, { lower, want });
  return lower.make({ op: 'if', kind: yes.kind, args: [when, yes, no] });
}

function lowerCall({ name, args }: Call, slots: readonly Slot[], lower: Lower): Node {
  const isDays = name === 'days' || name === 'months';
  const lowered = args.map((arg) => lower.tree(arg, slots, isDays ? 'day' : undefined));
  return lower.make({ op: name, kind: isDays ? 'int' : 'bool', args: lowered });
}

const comparing: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);
const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%']);

function lowerBinary(tree: Binary, slots: readonly Slot[], lower: Lower): Node {
  const { op } = tree;
  if (op === 'in') return lowerMember(tree, slots, lower);
  if (comparing.has(op)) {
    const args = lowerAlike([tree.left, tree.right], slots, { lower });
    return lower.make({ op, kind: 'bool', args });
  }
  const kind = arithmetic.has(op) ? 'int' : 'bool';
  if (kind === 'bool' && op !== '&&' && op !== '||') throw new NotCompiled(`There is no operator ${op}.`);
  return lower.make({ op, kind, args: [lower.tree(tree.left, slots), lower.tree(tree.right, slots)] });
}

const factOf = (tree: FactRead, want: Want, lower: Lower): Node =>
  lower.read(lower.make({ op: 'facts', kind: 'raw' }), tree.path, tree.type, want);

const lawOf = (tree: LawRead, want: Want, lower: Lower): Node =>
  lower.read(lower.make({ op: 'law', kind: 'raw', data: tree.name }), [], tree.type, want);

const asOf = (want: Want, make: Make): Node =>
  want === 'text' ? make({ op: 'asOfText', kind: 'string' }) : make({ op: 'asOf', kind: 'date' });

function itemOf(tree: ItemRead, slots: readonly Slot[], want: Want): Node {
  const slot = slots[tree.slot];
  if (!slot) throw new NotCompiled('A loop variable stands outside its loop.');
  return slot.read(tree.path, tree.type, want);
}

/** Reads a tree into the graph: places in the text and the names of variables are gone, equal parts are one node. */
function lowerTree(tree: Tree, slots: readonly Slot[], { lower, want }: { lower: Lower; want: Want }): Node {
  const { make } = lower;
  switch (tree.op) {
    case 'literal':
      return lowerLiteral(tree.value, want, make);
    case 'fact':
      return factOf(tree, want, lower);
    case 'item':
      return itemOf(tree, slots, want);
    case 'law':
      return lawOf(tree, want, lower);
    case 'asOf':
      return asOf(want, make);
    case 'not':
    case 'negate': {
      const of = lower.tree(tree.of, slots);
      return make({ op: tree.op, kind: of.kind, args: [of] });
    }
    case 'size':
      return lowerSize(tree.of, slots, lower);
    case 'if':
      return lowerIf(tree, slots, { lower, want });
    case 'call':
      return lowerCall(tree, slots, lower);
    case 'list':
      throw new NotCompiled('A list stands where a single value belongs.');
    case 'exists':
    case 'all':
    case 'exists_one':
    case 'sum':
    case 'filter':
    case 'map':
      return lowerFold(tree, slots, lower);
    default:
      return lowerBinary(tree, slots, lower);
  }
}

/** A walk with a graph of its own. */
export function newLower(): Lower {
  const make = newGraph();
  const lower: Lower = {
    make,
    tree: (tree, slots, want) => lowerTree(tree, slots, { lower, want }),
    read: (start, path, type, want) => lowerRead(make, start, path)(type, want),
  };
  return lower;
}
