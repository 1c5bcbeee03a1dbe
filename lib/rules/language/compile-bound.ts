import { partsOf, sizeOf } from './cost.ts';
import type { Tree } from './tree.ts';

/** What an expression can cost: steps when every list of facts has one element, and how many lists multiply them. */
interface Bound {
  readonly steps: number;
  readonly depth: number;
}

/** A list written down is as long as it is; any other one grows with the dossier. */
const grows = (list: Tree): number =>
  sizeOf(list, Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY ? 0 : 1;

/** Counts as `estimateCost` does. */
function boundOf(tree: Tree): Bound {
  let steps = 1;
  let depth = 0;
  for (const part of partsOf(tree)) {
    const below = boundOf(part);
    steps += below.steps;
    depth = Math.max(depth, below.depth);
  }
  if ('body' in tree) {
    const body = boundOf(tree.body);
    steps += sizeOf(tree.list, 1) * body.steps;
    return { steps, depth: Math.max(depth, body.depth + grows(tree.list)) };
  }
  if (tree.op !== 'in') return { steps, depth };
  return { steps: steps + sizeOf(tree.right, 1), depth: Math.max(depth, grows(tree.right)) };
}

/**
 * How large some expressions are together, and how long the lists of a dossier may be for each of them to stay within a
 * number of steps, however it goes. Compiled code counts no steps; it looks at the lengths of the lists it meets.
 */
export function sizeAndReach(trees: readonly Tree[], limit: number): { size: number; longestList: number } {
  let size = 0;
  let longestList = limit;
  for (const tree of trees) {
    const { steps, depth } = boundOf(tree);
    size += steps;
    if (depth > 0) longestList = Math.min(longestList, Math.floor((limit / steps) ** (1 / depth)));
  }
  return { size, longestList };
}
