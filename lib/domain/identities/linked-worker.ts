/**
 * A worker as the contracts of several documents make them out: a root with all ids that lead to it, one for each document,
 * and all contracts. Both lists are sorted, so that the same links give the same worker in whatever order they came.
 */
export interface LinkedWorker {
  id: string;
  members: readonly string[];
  contracts: readonly string[];
}

const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();

/**
 * One worker of several. The least of all ids is the root: it does not matter which of them was met first.
 * @throws RangeError for nobody
 */
export function joined(workers: readonly Omit<LinkedWorker, 'id'>[]): LinkedWorker {
  const members = union(workers.map((worker) => worker.members));
  const [id] = members;
  if (id === undefined) throw new RangeError('Nobody is no worker.');
  return { id, members, contracts: union(workers.map((worker) => worker.contracts)) };
}

/** Those that share an id, one with the next, stand together; nobody of one group shares any with anybody of another. */
export function groupsSharing<T extends { ids: readonly string[] }>(all: readonly T[]): T[][] {
  let groups: { ids: Set<string>; items: T[] }[] = [];
  for (const item of all) {
    const isTouched = ({ ids }: { ids: Set<string> }) => item.ids.some((id) => ids.has(id));
    const touched = groups.filter(isTouched);
    const ids = new Set([...touched.flatMap((group) => [...group.ids]), ...item.ids]);
    const items = [...touched.flatMap((group) => group.items), item];
    groups = [...groups.filter((group) => !isTouched(group)), { ids, items }];
  }
  return groups.map(({ items }) => items);
}
