import { join, ledgerPlace } from './join.ts';

/** Keys of `identity`. */
export const identityKeys = {
  // Sealed snapshots, put and never read by the faces
  workerSnapshot: (contractId: string) => ({ pk: join('W', contractId), sk: '0' }),
  // Workers' links, by a keyed hash of the code: whoever reads the table cannot open one
  workerLink: (place: string) => ({ pk: join('L', place), sk: '0' }),
  // A worker: one partition a document, with the wrapped data key, where it leads, and what each contract told
  worker: (workerId: string) => ({ pk: join('K', workerId), sk: '0' }),
  workerRecord: (workerId: string, contractId: string) => ({
    pk: join('K', workerId),
    sk: join('C', contractId),
  }),
  contractWorker: (contractId: string) => ({ pk: join('C', contractId), sk: '0' }),
  // What officials ask of a worker's identity: each request, and the lock that an erasure checks
  workerLock: (workerId: string) => ({ pk: join('R', workerId), sk: '0' }),
  workerRequest: (workerId: string, requestId: string) => ({ pk: join('R', workerId), sk: requestId }),
  requestPointer: (requestId: string) => ({ pk: join('R', requestId), sk: '0' }),
  waitingErasure: (dueAt: string, requestId: string) => ({ pk: 'ERASING', sk: join(dueAt, requestId) }),
  // The ledgers of erasures, as far as this table has seen them: row by number, and the head (0) counts them
  erasureSeen: (number: number) => ({ pk: 'ERASED', sk: ledgerPlace(number) }),
  reportErasure: (number: number) => ({ pk: 'ERASED-REPORTS', sk: ledgerPlace(number) }),
} as const;
