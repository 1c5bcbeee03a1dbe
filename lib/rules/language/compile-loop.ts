import { isKnown } from './compile-condition.ts';
import { isFold, type Node, part } from './compile-graph.ts';
import { newPlace, type Place, type Writer } from './compile-writer.ts';

/** Folds that belong to one depth of loops, wherever below the given nodes they are wanted. */
function foldsAt(level: number, roots: Iterable<Node>): Set<Node> {
  const found = new Set<Node>();
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    // What was finished further out is a variable by now, and its inside is another loop's.
    if (isFold(node) && node.level < level) return;
    if (isFold(node) && node.level === level) found.add(node);
    node.args.forEach(visit);
  };
  for (const root of roots) visit(root);
  return found;
}

/** A fold's variables before its loop: nothing seen yet, or unknown from the start when the list is. */
function start(fold: Node, v: string, list: string): string {
  const unless = (unknown: string, empty: string) => `let ${v}=${list}===undefined?${unknown}:${empty};`;
  if (fold.op === 'collect') return unless('undefined', '[]');
  if (fold.op === 'one') return `let ${v}=0,${v}o=${list}===undefined;`;
  return fold.kind === 'bool' ? unless('1', '0') : unless('NaN', '0');
}

/** Does something to an element that belongs to the list, and `open` to one of which that is not known. */
function ifMember(
  member: Node | undefined,
  does: string,
  { open, writer }: { open: string; writer: Writer },
) {
  return member ? `if(${writer.isTrue(member)}){${does}}else if(!(${writer.isFalse(member)}))${open}` : does;
}

/** What one element does to a fold. */
function step(fold: Node, v: string, writer: Writer): string {
  const said = part(fold, 1);
  const member = fold.args[2];
  switch (fold.op) {
    case 'exists':
      return `if(${v}<2){if(${writer.isTrue(said)})${v}=2;else if(!(${writer.isFalse(said)}))${v}=1;}`;
    case 'all':
      return `if(${v}<2){if(${writer.isFalse(said)})${v}=2;else if(!(${writer.isTrue(said)}))${v}=1;}`;
    case 'one':
      return `if(${v}<2){if(${writer.isTrue(said)})${v}++;else if(!(${writer.isFalse(said)}))${v}o=true;}`;
    case 'count':
      return ifMember(said, `${v}++;`, { open: `${v}=NaN;`, writer });
    case 'collect': {
      const open = `${v}=undefined;`;
      const push = `if(${isKnown(said, writer)})${v}.push(${writer.value(said)});else ${open}`;
      return `if(${v}!==undefined){${ifMember(member, push, { open, writer })}}`;
    }
    default: {
      const add = `${v}+=${writer.value(said)};if(!(Math.abs(${v})<=9007199254740991))${v}=NaN;`;
      return ifMember(member, add, { open: `${v}=NaN;`, writer });
    }
  }
}

/** One loop over a list for all folds over it. */
function writeLoop(list: Node, folds: readonly Node[], writer: Writer): void {
  const outer = writer.places.at(-1);
  if (!outer) throw new Error('a loop has no place to stand');
  const l = writer.value(list);
  const [i, e] = [writer.name(), writer.name()];
  const variables = folds.map((fold) => {
    const v = writer.name();
    outer.lines.push(start(fold, v, l));
    (fold.kind === 'bool' ? outer.states : outer.names).set(fold, v);
    return [fold, v] as const;
  });
  const inner: Place = newPlace(e);
  writer.places.push(inner);
  writeLoops(
    folds.flatMap(({ args }) => args.slice(1)),
    writer,
  );
  const steps = variables.map(([fold, v]) => step(fold, v, writer));
  writer.places.pop();
  const body = [...inner.lines, ...steps].join('');
  outer.lines.push(
    `if(${l}!==undefined)for(let ${i}=0;${i}<${l}.length;${i}++){const ${e}=${l}[${i}];${body}}`,
  );
}

/**
 * Writes the loops that the given nodes need in the current place. Folds over one list share a loop; one that uses the
 * result of another waits for the next round.
 */
export function writeLoops(roots: Iterable<Node>, writer: Writer): void {
  const level = writer.places.length - 1;
  const groups = new Map<string, { list: Node; folds: Node[] }>();
  const order = [...foldsAt(level, roots)].sort((a, b) => (a.rounds[level] ?? 0) - (b.rounds[level] ?? 0));
  for (const fold of order) {
    const list = part(fold);
    const key = `${fold.rounds[level]} ${list.id}`;
    const group = groups.get(key) ?? { list, folds: [] };
    group.folds.push(fold);
    groups.set(key, group);
  }
  for (const { list, folds } of groups.values()) writeLoop(list, folds, writer);
}
