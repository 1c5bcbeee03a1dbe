import type { Tree } from './tree.ts';

/** How many elements a list of facts is taken to have when a rule is published: a year of weekly records. */
export const assumedListSize = 50;

/**
 * The dearest rule that may be published, in steps. Two lists inside one another with a good sentence about each pair
 * fit; three do not.
 */
export const costBound = 100_000;

/** What a tree is made of; the body of a loop, which runs once for each element, is not among it. */
export const partsOf = (tree: Tree): readonly Tree[] => {
  switch (tree.op) {
    case 'list':
      return tree.items;
    case 'not':
    case 'negate':
    case 'size':
      return [tree.of];
    case 'if':
      return [tree.when, tree.yes, tree.no];
    case 'call':
      return tree.args;
    case 'literal':
    case 'fact':
    case 'item':
    case 'law':
    case 'asOf':
      return [];
    case 'exists':
    case 'all':
    case 'exists_one':
    case 'filter':
    case 'map':
    case 'sum':
      return [tree.list];
    default:
      return [tree.left, tree.right];
  }
};

/** How many elements a list can have: as many as are written down, or the assumed size. */
export function sizeOf(list: Tree, listSize: number): number {
  if (list.op === 'list') return list.items.length;
  return list.op === 'filter' || list.op === 'map' ? sizeOf(list.list, listSize) : listSize;
}

/**
 * Steps at most, when no list of facts is longer than `listSize`: one for each node visited and for each element a
 * membership looks at. Loops multiply: a body inside two of them is counted `listSize` squared times.
 */
export function estimateCost(tree: Tree, listSize: number = assumedListSize): number {
  const below = partsOf(tree).reduce((sum, part) => sum + estimateCost(part, listSize), 1);
  if ('body' in tree) return below + sizeOf(tree.list, listSize) * estimateCost(tree.body, listSize);
  return tree.op === 'in' ? below + sizeOf(tree.right, listSize) : below;
}
