import { keys } from './keys.ts';
import type { Reader, Write } from './table/table.ts';

/** A snapshot as it was put; undefined once its contract was linked. Opened by the processor of identities alone. */
export const findSnapshot = async (identity: Reader, contractId: string): Promise<string | undefined> => {
  const item = await identity.get(keys.workerSnapshot(contractId));
  return item && String(item.s);
};

export const removeSnapshot = (contractId: string): Write<'identity'> => ({
  remove: 'identity',
  key: keys.workerSnapshot(contractId),
});
