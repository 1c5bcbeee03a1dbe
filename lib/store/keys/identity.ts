import { join } from './join.ts';

/** Keys of `identity`. */
export const identityKeys = {
  // Sealed snapshots, put and never read by the faces
  workerSnapshot: (contractId: string) => ({ pk: join('W', contractId), sk: '0' }),
  // Workers' links, by a keyed hash of the code: whoever reads the table cannot open one
  workerLink: (place: string) => ({ pk: join('L', place), sk: '0' }),
} as const;
