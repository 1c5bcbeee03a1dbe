import { estimateCost, partsOf, sizeOf } from './cost.ts';
import type { Tree } from './tree.ts';

/** A list written down is as long as it is, and `estimateCost` counts it so. */
const grows = (list: Tree): number =>
  sizeOf(list, Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY ? 0 : 1;

/** How many loops stand inside one another: the cost grows with this power of the longest list. */
function depth(tree: Tree): number {
  const below = Math.max(0, ...partsOf(tree).map(depth));
  if ('body' in tree) return Math.max(below, depth(tree.body) + grows(tree.list));
  return tree.op === 'in' ? Math.max(below, grows(tree.right)) : below;
}

/** Steps of an expression when every list of facts has one element: about its size. */
export const stepsOnce = (tree: Tree): number => estimateCost(tree, 1);

/**
 * How long the lists of a dossier may be for an expression to stay within a number of steps, however it goes. Compiled
 * code counts no steps; it looks at the lengths of the lists it meets.
 */
export const longestListFor = (tree: Tree, steps: number): number =>
  Math.floor((steps / stepsOnce(tree)) ** (1 / Math.max(1, depth(tree))));
