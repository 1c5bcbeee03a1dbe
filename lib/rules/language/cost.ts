import type { Tree } from './tree.ts';

/** How many elements a list of facts is taken to have when a rule is published: a year of weekly records. */
export const assumedListSize = 50;

/**
 * The dearest rule that may be published, in steps. Two lists inside one another with a good sentence about each pair
 * fit; three do not.
 */
export const costBound = 100_000;

const none: readonly Tree[] = [];

/** What a tree is made of; the body of a loop, which runs once for each element, is not among it. */
export function partsOf(tree: Tree): readonly Tree[] {
  if ('left' in tree) return [tree.left, tree.right];
  if ('path' in tree) return none;
  if ('list' in tree) return [tree.list];
  if ('of' in tree) return [tree.of];
  if ('args' in tree) return tree.args;
  if ('items' in tree) return tree.items;
  return 'when' in tree ? [tree.when, tree.yes, tree.no] : none;
}

/** How many elements a list can have: as many as are written down, or the assumed size. */
export function sizeOf(list: Tree, listSize: number): number {
  if (list.op === 'list') return list.items.length;
  return list.op === 'filter' || list.op === 'map' ? sizeOf(list.list, listSize) : listSize;
}

/** What an expression can cost: steps, and how many lists of facts inside one another multiply them. */
export interface Cost {
  steps: number;
  depth: number;
}

/** A list written down is as long as it is; any other one grows with the dossier. */
const grows = (list: Tree): number =>
  sizeOf(list, Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY ? 0 : 1;

/**
 * Adds the cost of a tree that is evaluated so many times, this many lists deep, when no list of facts is longer than
 * `listSize`: one step for each node visited and for each element a membership looks at. Loops multiply: a body inside two
 * of them is counted `listSize` squared times.
 */
export function addCost(cost: Cost, tree: Tree, listSize: number, times = 1, depth = 0): void {
  cost.steps += times;
  if (depth > cost.depth) cost.depth = depth;
  if ('path' in tree || 'value' in tree) return;
  if ('left' in tree) {
    addCost(cost, tree.left, listSize, times, depth);
    addCost(cost, tree.right, listSize, times, depth);
    if (tree.op !== 'in') return;
    cost.steps += times * sizeOf(tree.right, listSize);
    cost.depth = Math.max(cost.depth, depth + grows(tree.right));
  } else if ('of' in tree) addCost(cost, tree.of, listSize, times, depth);
  else if ('list' in tree) {
    addCost(cost, tree.list, listSize, times, depth);
    addCost(cost, tree.body, listSize, times * sizeOf(tree.list, listSize), depth + grows(tree.list));
  } else for (const part of partsOf(tree)) addCost(cost, part, listSize, times, depth);
}

/** Steps at most, lists of facts taken to have `listSize` elements. */
export function estimateCost(tree: Tree, listSize: number = assumedListSize): number {
  const cost: Cost = { steps: 0, depth: 0 };
  addCost(cost, tree, listSize);
  return cost.steps;
}
