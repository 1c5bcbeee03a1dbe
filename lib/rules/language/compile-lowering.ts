import type { Make, Node } from './compile-graph.ts';
import type { ItemRead, Tree } from './tree.ts';

/** How a day is wanted: as a number to calculate with (`day`) or as it is written (`text`). A tree does not always say. */
export type Want = 'day' | 'text' | undefined;

/** What a loop variable stands for while its body is read: a place in a list of facts, or the expression behind a `map`. */
export interface Slot {
  readonly level: number;
  read(path: readonly string[], type: ItemRead['type'], want: Want): Node;
}

/** One walk from trees to the graph. */
export interface Lower {
  readonly make: Make;
  tree(tree: Tree, slots: readonly Slot[], want?: Want): Node;
  /** The guarded value at the end of a path of field names below an unguarded start. */
  read(start: Node, path: readonly string[], type: ItemRead['type'], want: Want): Node;
}

/** A tree that this compiler does not know: from a newer checker, or not from a checker at all. */
export class NotCompiled extends Error {}

/**
 * Two trees of one type. A day written down is a mere text in its tree; beside a day that is read from the facts both are
 * numbers.
 */
export function lowerAlike(
  trees: readonly [Tree, Tree],
  slots: readonly Slot[],
  { lower, want }: { readonly lower: Lower; readonly want?: Want },
): [Node, Node] {
  const [left, right] = [lower.tree(trees[0], slots, want), lower.tree(trees[1], slots, want)];
  if (left.kind === right.kind) return [left, right];
  const alike: [Node, Node] = [lower.tree(trees[0], slots, 'day'), lower.tree(trees[1], slots, 'day')];
  if (alike[0].kind !== alike[1].kind) throw new NotCompiled('Two sides are of two kinds.');
  return alike;
}
