import { addCost } from './cost.ts';
import type { Tree } from './tree.ts';

/**
 * How large some expressions are together, and how long the lists of a dossier may be for each of them to stay within a
 * number of steps, however it goes. Compiled code counts no steps; it looks at the lengths of the lists it meets.
 */
export function sizeAndReach(trees: readonly Tree[], limit: number): { size: number; longestList: number } {
  const all = { size: 0, longestList: limit };
  trees.forEach((tree) => {
    const cost = { steps: 0, depth: 0 };
    addCost(cost, tree, 1);
    const { steps, depth } = cost;
    all.size += steps;
    if (depth > 0) all.longestList = Math.min(all.longestList, Math.floor((limit / steps) ** (1 / depth)));
  });
  return all;
}
