import { estimateCost } from './cost.ts';
import type { Tree } from './tree.ts';

/** How many loops stand inside one another: the cost grows with this power of the longest list. */
function depth(tree: Tree): number {
  const below = Math.max(0, ...parts(tree).map(depth));
  if ('body' in tree) return Math.max(below, depth(tree.body) + (isWritten(tree.list) ? 0 : 1));
  return tree.op === 'in' && !isWritten(tree.right) ? Math.max(below, 1) : below;
}

/** A list written down is as long as it is, and `estimateCost` counts it so. */
const isWritten = (list: Tree): boolean =>
  list.op === 'list' || ((list.op === 'filter' || list.op === 'map') && isWritten(list.list));

function parts(tree: Tree): readonly Tree[] {
  if ('left' in tree) return [tree.left, tree.right];
  if ('list' in tree) return [tree.list];
  if (tree.op === 'list') return tree.items;
  if (tree.op === 'call') return tree.args;
  if (tree.op === 'if') return [tree.when, tree.yes, tree.no];
  return tree.op === 'not' || tree.op === 'negate' || tree.op === 'size' ? [tree.of] : [];
}

/** Steps of an expression when every list of facts has one element: about its size. */
export const sizeOf = (tree: Tree): number => estimateCost(tree, 1);

/**
 * How long the lists of a dossier may be for an expression to stay within a number of steps, however it goes. Compiled
 * code counts no steps; it looks at the lengths of the lists it meets.
 */
export const longestListFor = (tree: Tree, steps: number): number =>
  Math.floor((steps / sizeOf(tree)) ** (1 / Math.max(1, depth(tree))));
