import * as z from 'zod';
import { Contract } from '../contracts/contract.ts';
import { WorkerSnapshot } from '../contracts/worker.ts';
import { Instant, PlainDate } from '../values/dates.ts';
import { ContractId, ErasureId, HoldId, id, WorkerId } from '../values/ids.ts';

/** Who the worker of a contract is, as its registering party knew it. Opened for a purpose, one contract at a time. */
export const WorkerIdentity = z
  .strictObject({ workerId: WorkerId, contractId: ContractId, identity: WorkerSnapshot })
  .meta({ id: 'WorkerIdentity', description: 'Who the worker of a contract is.' });
export type WorkerIdentity = z.infer<typeof WorkerIdentity>;

/** A contract of a worker, without anything that says who the worker is. */
export const WorkerContract = z
  .strictObject({
    contractId: ContractId,
    ...Contract.pick({
      employerId: true,
      agencyId: true,
      startsOn: true,
      status: true,
      registeredAt: true,
    }).shape,
  })
  .meta({ id: 'WorkerContract', description: 'One contract of a worker.' });
export type WorkerContract = z.infer<typeof WorkerContract>;

const reason = z
  .string()
  .trim()
  .min(10)
  .max(500)
  .meta({ description: 'Why, for whoever looks at it later. Name nobody here.' });

const by = z.string().meta({ description: 'The official, by the subject of their account.' });

export const StateSameAs = z.strictObject({ workerId: WorkerId, reason }).meta({
  id: 'StateSameAs',
  description: 'Another id of the same person, for example after a renewed passport.',
});
export type StateSameAs = z.infer<typeof StateSameAs>;

export const SameAs = z
  .strictObject({
    id: id('sam', 'A statement that two workers are one.'),
    workerId: WorkerId,
    sameAs: WorkerId,
    reason,
    statedBy: by,
    statedAt: Instant,
  })
  .meta({
    id: 'SameAs',
    description: 'A statement that two workers are one. The two are joined within moments.',
  });
export type SameAs = z.infer<typeof SameAs>;

export const PlaceHold = z
  .strictObject({
    reason,
    reviewOn: PlainDate.meta({ description: 'When somebody looks whether it is still needed.' }),
  })
  .meta({
    id: 'PlaceHold',
    description: "A legal hold: nothing of the worker's identity is erased under it.",
  });
export type PlaceHold = z.infer<typeof PlaceHold>;

export const ReleaseHold = z
  .strictObject({ reason })
  .meta({ id: 'ReleaseHold', description: 'Why the hold is no longer needed.' });
export type ReleaseHold = z.infer<typeof ReleaseHold>;

export const Hold = z
  .strictObject({
    id: HoldId,
    workerId: WorkerId,
    ...PlaceHold.shape,
    placedBy: by,
    placedAt: Instant,
    released: z.strictObject({ reason, by, at: Instant }).optional(),
    version: z.int().positive(),
  })
  .meta({ id: 'Hold', description: 'A legal hold, placed or released.' });
export type Hold = z.infer<typeof Hold>;

/**
 * Ways in which nobody but the worker can have asked. A person who is pressed may be made to ask: what comes through an
 * employer, an agency or a phone that somebody else answers is no request (threat model, deletion).
 */
export const safeChannels = ['inPersonAlone', 'numberTheyNamed', 'receipt'] as const;

export const RequestErasure = z
  .strictObject({
    askedThrough: z.enum(safeChannels).meta({
      description:
        "How the worker asked: in person with nobody else in the room, at the number and time that they named, or with the receipt of their own report. Nothing else is a worker's request.",
    }),
    reason,
  })
  .meta({ id: 'RequestErasure', description: "A worker's wish that their identity be erased." });
export type RequestErasure = z.infer<typeof RequestErasure>;

export const WithdrawErasure = z
  .strictObject({ reason })
  .meta({ id: 'WithdrawErasure', description: 'Why the wish is withdrawn.' });
export type WithdrawErasure = z.infer<typeof WithdrawErasure>;

export const Erasure = z
  .strictObject({
    id: ErasureId,
    workerId: WorkerId,
    ...RequestErasure.shape,
    requestedBy: by,
    requestedAt: Instant,
    dueAt: Instant.meta({
      description: 'From when on it is carried out, unless it is withdrawn or a legal hold stands.',
    }),
    status: z.enum(['waiting', 'withdrawn', 'destroyed', 'done']).meta({
      description:
        '`destroyed`: nothing of it opens any more; `done`: what could not be opened is removed too.',
    }),
    withdrawn: z.strictObject({ reason, by, at: Instant }).optional(),
    ledgerNumber: z.int().positive().optional().meta({
      description: 'Its row in the ledger of erasures, once it was carried out.',
    }),
    version: z.int().positive(),
  })
  .meta({ id: 'Erasure', description: 'A request to erase, and what became of it.' });
export type Erasure = z.infer<typeof Erasure>;

/** Time to withdraw for whoever was made to ask. It is the same for everybody, so that it says nothing of what was told. */
const coolingOffDays = 30;
const dayMilliseconds = 86_400_000;

export const erasureDueAt = (requestedAt: Instant): Instant =>
  new Date(Date.parse(requestedAt) + coolingOffDays * dayMilliseconds).toISOString();

export const isHolding = ({ released }: Hold): boolean => released === undefined;
