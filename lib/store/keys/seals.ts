import { join } from './join.ts';

/** A number up to a thousand billion that sorts as text: a log outlives six digits. */
const counted = (n: number): string => String(n).padStart(12, '0');

/** Keys of `seals`: sixteen logs, where each entry stands in them, and the checkpoints. */
export const sealKeys = {
  logHead: (log: number) => ({ pk: join('H', String(log)), sk: '0' }),
  sealedLeaf: (log: number, index: number) => ({ pk: join('L', String(log)), sk: counted(index) }),
  // Hashes of whole subtrees of every fourth level, so that a proof reads a few items and not the log
  sealedNode: (log: number, level: number, index: number) => ({
    pk: join('N', String(log), String(level)),
    sk: counted(index),
  }),
  sealOf: (entryId: string) => ({ pk: join('E', entryId), sk: '0' }),
  checkpoint: (number: number) => ({ pk: 'CHECKPOINTS', sk: counted(number) }),
  witnessed: () => ({ pk: 'WITNESSED', sk: '0' }),
} as const;
