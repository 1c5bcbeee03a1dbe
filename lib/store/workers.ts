import { keys } from './keys.ts';
import type { Item, Reader, Write } from './table/table.ts';

/**
 * What stands under one id of a worker. A root carries the worker; any other id leads on, and keeps the data key of what
 * was sealed under it before.
 */
export interface Head {
  id: string;
  /** 0 before it is written. */
  version: number;
  /** The id that this one leads to; absent on a root. */
  leadsTo?: string;
  /** Of a root only. */
  members: readonly string[];
  contracts: readonly string[];
  /** How the journal calls it. */
  pseudonym: string;
  /** The data key of what is sealed under this id, wrapped; absent while nothing is. */
  dataKey?: string;
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const toHead = (id: string, item: Item): Head => ({
  id,
  version: Number(item.v),
  ...(item.w === undefined ? {} : { leadsTo: String(item.w) }),
  members: texts(item.m),
  contracts: texts(item.c),
  pseudonym: String(item.p),
  ...(item.k === undefined ? {} : { dataKey: String(item.k) }),
});

export const findHead = async (identity: Reader, id: string): Promise<Head | undefined> => {
  const item = await identity.get(keys.worker(id));
  return item && toHead(id, item);
};

/** The worker that an id leads to, however many ids that is away; undefined when the id leads nowhere. */
export async function findRoot(identity: Reader, id: string): Promise<Head | undefined> {
  let head = await findHead(identity, id);
  while (head?.leadsTo !== undefined) head = await findHead(identity, head.leadsTo);
  return head;
}

/** The next version of what stands under an id, refused when it has changed since it was read. */
export const putHead = ({ id, version, leadsTo, members, contracts, ...head }: Head): Write<'identity'> => ({
  put: 'identity',
  item: {
    ...keys.worker(id),
    v: version + 1,
    p: head.pseudonym,
    ...(leadsTo === undefined ? { m: [...members], c: [...contracts] } : { w: leadsTo }),
    ...(head.dataKey === undefined ? {} : { k: head.dataKey }),
  },
  when: version === 0 ? 'absent' : { equals: { v: version } },
});

export const removeHead = ({ id, version }: Head): Write<'identity'> => ({
  remove: 'identity',
  key: keys.worker(id),
  when: { equals: { v: version } },
});

/** The same whatever stands there: in a copy that was restored, it may be any earlier version, or nothing. */
export const removeWorker = (id: string): Write<'identity'> => ({
  remove: 'identity',
  key: keys.worker(id),
});

/** The id under which a contract's fields are sealed; `erased` when they were. */
export const findWorkerOf = async (
  identity: Reader,
  contractId: string,
): Promise<{ workerId: string } | 'erased' | undefined> => {
  const item = await identity.get(keys.contractWorker(contractId));
  if (!item) return undefined;
  return item.w === undefined ? 'erased' : { workerId: String(item.w) };
};

export const putWorkerOf = (contractId: string, workerId: string): Write<'identity'> => ({
  put: 'identity',
  item: { ...keys.contractWorker(contractId), w: workerId },
  when: 'absent',
});

/** What remains of a contract's link: that there was one. A late event finds it and opens nothing again. */
export const putErasedLink = (contractId: string): Write<'identity'> => ({
  put: 'identity',
  item: { ...keys.contractWorker(contractId), e: true },
});
