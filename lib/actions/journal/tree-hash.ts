import { createHash } from 'node:crypto';
import type { Hash, TreeHash } from '../../domain/journal/merkle-log.ts';

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** SHA-256 with the prefixes of RFC 9162, 2.1.1. */
export const treeHash: TreeHash = {
  leaf: (text) => createHash('sha256').update(leafPrefix).update(text, 'utf8').digest('hex'),
  node: (left, right) =>
    createHash('sha256').update(nodePrefix).update(left, 'hex').update(right, 'hex').digest('hex'),
  empty: createHash('sha256').digest('hex'),
};

/** SHA-256 of a text, for what is chained and what is shared out, and never for a leaf. */
export const textHash = (text: string): Hash => createHash('sha256').update(text, 'utf8').digest('hex');
