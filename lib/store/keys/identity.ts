import { join } from './join.ts';

/** Keys of `identity`. */
export const identityKeys = {
  // Sealed snapshots, put and never read by the faces
  workerSnapshot: (contractId: string) => ({ pk: join('W', contractId), sk: '0' }),
} as const;
