import { Erasure, Hold, SameAs } from '../domain/identities/worker-identity.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Item, Reader, Write } from './table/table.ts';

type Request = SameAs | Hold | Erasure;
const versionOf = (request: Request): number => ('version' in request ? request.version : 1);

/** A request with the worker it is about, in that worker's partition, and the pointer by which its id alone leads there. */
const putRequest = (request: Request): Write<'identity'>[] => {
  const version = versionOf(request);
  const item = { ...keys.workerRequest(request.workerId, request.id), v: version, b: pack(request) };
  return version === 1
    ? [
        { put: 'identity', item, when: 'absent' },
        {
          put: 'identity',
          item: { ...keys.requestPointer(request.id), w: request.workerId },
          when: 'absent',
        },
      ]
    : [{ put: 'identity', item, when: { equals: { v: version - 1 } } }];
};

export const putSameAs = (statement: SameAs): Write<'identity'>[] => putRequest(statement);

/** A hold moves the lock of its worker, so that an erasure which has not seen it is refused. */
export const putHold = (hold: Hold): Write<'identity'>[] => [
  ...putRequest(hold),
  { update: 'identity', key: keys.workerLock(hold.workerId), add: { v: 1 } },
];

const isOver = ({ status }: Erasure): boolean => status === 'withdrawn' || status === 'done';

/** An erasure that is not over stands in the list of those that wait, by the day on which it is due. */
export const putErasure = (erasure: Erasure): Write<'identity'>[] => {
  const listed = keys.waitingErasure(erasure.dueAt, erasure.id);
  if (isOver(erasure)) return [...putRequest(erasure), { remove: 'identity', key: listed }];
  return [...putRequest(erasure), { put: 'identity', item: { ...listed, e: erasure.id } }];
};

const found = async <T>(
  identity: Reader,
  requestId: string,
  read: (value: unknown) => T,
): Promise<T | undefined> => {
  const pointer = await identity.get(keys.requestPointer(requestId));
  const item = pointer && (await identity.get(keys.workerRequest(String(pointer.w), requestId)));
  return item && read(unpackFrom(item));
};

export const findSameAs = (identity: Reader, id: string): Promise<SameAs | undefined> =>
  found(identity, id, (value) => SameAs.parse(value));
export const findHold = (identity: Reader, id: string): Promise<Hold | undefined> =>
  found(identity, id, (value) => Hold.parse(value));
export const findErasure = (identity: Reader, id: string): Promise<Erasure | undefined> =>
  found(identity, id, (value) => Erasure.parse(value));

/** What was asked of one id of a worker, and how often a hold was placed or released there. */
export interface Asked {
  holds: Hold[];
  erasures: Erasure[];
  lock: number;
}

export async function listRequests(identity: Reader, workerId: string): Promise<Asked> {
  const items: Item[] = [];
  for await (const item of identity.queryAll({ pk: keys.workerLock(workerId).pk })) items.push(item);
  const reading = <T>(prefix: string, read: (value: unknown) => T): T[] =>
    items.filter(({ sk }) => sk.startsWith(prefix)).map((item) => read(unpackFrom(item)));
  return {
    holds: reading('hld_', (value) => Hold.parse(value)),
    erasures: reading('ers_', (value) => Erasure.parse(value)),
    lock: Number(items.find(({ sk }) => sk === keys.workerLock(workerId).sk)?.v ?? 0),
  };
}

/** Holds while no hold was placed or released since the lock was read. */
export const lockStands = (workerId: string, lock: number): Write<'identity'> => ({
  check: 'identity',
  key: keys.workerLock(workerId),
  when: lock === 0 ? 'absent' : { equals: { v: lock } },
});

/** Erasures that have become due, the longest waiting first; those under a legal hold stay among them. */
export async function listDueErasures(identity: Reader, now: string): Promise<string[]> {
  const { pk } = keys.waitingErasure('', '');
  const due: string[] = [];
  for await (const { e } of identity.queryAll({ pk, to: keys.waitingErasure(now, '\uffff').sk }))
    due.push(String(e));
  return due;
}
