import { keys } from './keys.ts';
import type { Reader, Write } from './table/table.ts';

/** What one contract told of its worker: each field sealed by itself under the data key of the id that it stands under. */
export type SealedFields = Readonly<Record<string, Uint8Array>>;

/** Where a field is sealed for: it opens there and nowhere else. */
export const fieldBinding = (workerId: string, contractId: string, field: string) => {
  const { pk, sk } = keys.workerRecord(workerId, contractId);
  return { table: 'identity', key: `${pk} ${sk}`, field, class: 'C2', version: 1 } as const;
};

/** What the data key of an id is for. */
export const dataKeyPlace = (workerId: string) =>
  ({ table: 'identity', key: keys.worker(workerId).pk, class: 'C2' }) as const;

export const putRecord = (workerId: string, contractId: string, fields: SealedFields): Write<'identity'> => ({
  put: 'identity',
  item: { ...keys.workerRecord(workerId, contractId), f: fields },
  when: 'absent',
});

const isSealed = (entry: [string, unknown]): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array;

export async function findRecord(
  identity: Reader,
  workerId: string,
  contractId: string,
): Promise<SealedFields | undefined> {
  const item = await identity.get(keys.workerRecord(workerId, contractId));
  return item && Object.fromEntries(Object.entries(Object(item.f)).filter(isSealed));
}

export const removeRecord = (workerId: string, contractId: string): Write<'identity'> => ({
  remove: 'identity',
  key: keys.workerRecord(workerId, contractId),
});
