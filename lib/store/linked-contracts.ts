import { keys } from './keys.ts';
import type { Reader, Write } from './table/table.ts';

/** The contracts of one worker, under the pseudonym of the protected class. */
export const putLinkedWorker = (pseudonym: string, contractIds: readonly string[]): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.linkedWorker(pseudonym), c: [...contractIds] },
});

/** What a pseudonym leads to once two workers turned out to be one. */
export const putJoinedPseudonym = (pseudonym: string, leadsTo: string): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.linkedWorker(pseudonym), w: leadsTo },
});

export const putLinkedContract = (contractId: string, pseudonym: string): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.linkedContract(contractId), w: pseudonym },
});

export const removeLinkedWorker = (pseudonym: string): Write<'protected'> => ({
  remove: 'protected',
  key: keys.linkedWorker(pseudonym),
});
export const removeLinkedContract = (contractId: string): Write<'protected'> => ({
  remove: 'protected',
  key: keys.linkedContract(contractId),
});

/** The contracts that a pseudonym stands for; none when nothing is known of it, or no more. */
export async function contractsLinkedAs(table: Reader, pseudonym: string): Promise<string[]> {
  const item = await table.get(keys.linkedWorker(pseudonym));
  if (item?.w !== undefined) return contractsLinkedAs(table, String(item.w));
  return Array.isArray(item?.c) ? item.c.map(String) : [];
}

/** The contracts of the same worker, this one among them; none while its worker is not known. */
export async function contractsLinkedWith(table: Reader, contractId: string): Promise<string[]> {
  const item = await table.get(keys.linkedContract(contractId));
  return item === undefined ? [] : contractsLinkedAs(table, String(item.w));
}
