import { UnreadablePack, unpack } from './packed.ts';
import type { Item } from './table.ts';

/**
 * What an item's body `b` holds.
 * @throws UnreadablePack when it has none: an item of ours always does
 */
export const unpackFrom = (item: Item): unknown => {
  if (!(item.b instanceof Uint8Array)) throw new UnreadablePack('An item without a packed body.');
  return unpack(item.b);
};
