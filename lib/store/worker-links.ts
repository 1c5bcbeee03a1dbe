import type { Name } from '../domain/values/name.ts';
import { keys } from './keys.ts';
import type { Reader, Write } from './table/table.ts';

/** What stands behind a worker's link: the contract, and what its employer is called in public. */
export interface Linked {
  contractId: string;
  employer: Name;
}

/**
 * A link, at a place that only its code leads to. Put again it is the same; a place that another contract has is refused,
 * so that no link ever changes what it leads to.
 */
export const putWorkerLink = (place: string, { contractId, employer }: Linked): Write<'identity'> => ({
  put: 'identity',
  item: {
    ...keys.workerLink(place),
    c: contractId,
    n: employer.latin,
    ...(employer.arabic === undefined ? {} : { a: employer.arabic }),
  },
  when: { any: ['absent', { equals: { c: contractId } }] },
});

/** What a code leads to, by exact key; undefined when it leads nowhere. */
export async function findWorkerLink(identity: Reader, place: string): Promise<Linked | undefined> {
  const item = await identity.get(keys.workerLink(place));
  if (item === undefined) return undefined;
  return {
    contractId: String(item.c),
    employer: { latin: String(item.n), ...(item.a === undefined ? {} : { arabic: String(item.a) }) },
  };
}
