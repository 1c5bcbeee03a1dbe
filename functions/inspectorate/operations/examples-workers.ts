import { contractId, employerId } from './examples.ts';
import { agencyId } from './examples-told.ts';

/** What the documents show and the tests execute: the worker of the contract of the tour. */
export const workerId = 'wkr_5d1f0a7c93e84b26a0c4de17f6b85a31';
export const otherWorkerId = 'wkr_b80c6e41f2754d9aa35b90e7c1d42f68';
export const holdId = 'hld_0b8f5c3e-61a7-4d2c-9f10-7e5d4c3b2a19';
export const liftedHoldId = 'hld_9c7e1d52-4f38-4b0a-8a6e-1f2e3d4c5b6a';
export const erasureId = 'ers_4a6c8e10-2b3d-4f5a-9c7e-8d9e0f1a2b3c';
export const withdrawnErasureId = 'ers_d2f4b6a8-1c3e-4a5b-8d7f-0e1f2a3b4c5d';

const at = '2026-06-11T09:20:00.000Z';
const dueAt = '2026-07-11T09:20:00.000Z';

export const worker = {
  workerId,
  contractId,
  identity: {
    name: { latin: 'Rajesh Kumar Nair' },
    document: { type: 'passport', number: 'Z1234567', issuingCountry: 'IN', expiresOn: '2031-05-01' },
    birthDate: '1994-08-12',
    languagesRead: ['ml', 'hi'],
  },
};

export const workerContract = {
  contractId,
  employerId,
  agencyId,
  startsOn: '2026-03-01',
  status: 'active',
  registeredAt: '2026-02-20T08:15:00.000Z',
};

export const stateSameAs = {
  workerId: otherWorkerId,
  reason: 'The expired passport lies in the renewed one.',
} as const;
export const sameAs = {
  id: 'sam_7e9a1b3c-5d4f-4e6a-8b0c-2d3e4f5a6b7c',
  workerId,
  sameAs: otherWorkerId,
  reason: stateSameAs.reason,
  statedBy: 'inspector',
  statedAt: at,
};

export const placeHold = {
  reason: 'The prosecution asked for it to be kept.',
  reviewOn: '2026-12-11',
} as const;
export const hold = {
  id: holdId,
  workerId,
  ...placeHold,
  placedBy: 'inspector',
  placedAt: at,
  version: 1,
};
export const releaseHold = { reason: 'The court has closed the matter.' } as const;
export const released = {
  ...hold,
  id: liftedHoldId,
  released: { ...releaseHold, by: 'supervisor', at },
  version: 2,
};

export const requestErasure = {
  askedThrough: 'inPersonAlone',
  reason: 'The worker has left the country and wishes it.',
} as const;
export const erasure = {
  id: erasureId,
  workerId,
  ...requestErasure,
  requestedBy: 'inspector',
  requestedAt: at,
  dueAt,
  status: 'waiting',
  version: 1,
};
export const withdrawErasure = { reason: 'The worker said that they had been made to ask.' } as const;
export const withdrawn = {
  ...erasure,
  id: withdrawnErasureId,
  status: 'withdrawn',
  withdrawn: { ...withdrawErasure, by: 'inspector', at },
  version: 2,
};
