import { addCost } from './cost.ts';
import type { Tree } from './tree.ts';

/**
 * How large some expressions are together, and how long the lists of a dossier may be for each of them to stay within a
 * number of steps, however it goes. Compiled code counts no steps; it looks at the lengths of the lists it meets.
 */
export function sizeAndReach(trees: readonly Tree[], limit: number): { size: number; longestList: number } {
  let size = 0;
  let longestList = limit;
  trees.forEach((tree) => {
    const cost = { steps: 0, depth: 0 };
    addCost(cost, tree, 1);
    size += cost.steps;
    if (cost.depth > 0)
      longestList = Math.min(longestList, Math.floor((limit / cost.steps) ** (1 / cost.depth)));
  });
  return { size, longestList };
}
