import { randomUUID } from 'node:crypto';
import type { WorkerSnapshot } from '../../../lib/domain/contracts/worker.ts';
import { type Erasure, erasureDueAt, type Hold } from '../../../lib/domain/identities/worker-identity.ts';
import { addDays } from '../../../lib/domain/values/dates.ts';

export const requestedAt = '2026-11-01T09:00:00.000Z';

/** Somebody with a passport that nobody else has. */
export const aPassportHolder = (): WorkerSnapshot => ({
  name: { latin: 'Maya Rai' },
  document: { type: 'passport', number: randomUUID().slice(0, 12), issuingCountry: 'NP' },
  phone: '+97333123456',
});

export const anErasureOf = (workerId: string): Erasure => ({
  id: `ers_${randomUUID()}`,
  workerId,
  askedThrough: 'inPersonAlone',
  reason: 'The worker wishes it.',
  requestedBy: 'inspector',
  requestedAt,
  dueAt: erasureDueAt(requestedAt),
  status: 'waiting',
  version: 1,
});

export const aHoldOn = (workerId: string): Hold => ({
  id: `hld_${randomUUID()}`,
  workerId,
  reason: 'The prosecution asked for it.',
  reviewOn: addDays('2026-11-01', 90),
  placedBy: 'inspector',
  placedAt: requestedAt,
  version: 1,
});
