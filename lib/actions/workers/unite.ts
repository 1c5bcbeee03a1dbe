import { joined, type LinkedWorker } from '../../domain/identities/linked-worker.ts';
import type { Reader } from '../../store/table/table.ts';
import { findHead, findRoot, type Head } from '../../store/workers.ts';
import type { IdentityContext } from '../context.ts';
import { pseudonymOf } from './worker-id.ts';

/** The workers to whom some ids lead, and what stands under the ids themselves. */
export interface Met {
  roots: readonly Head[];
  heads: readonly Head[];
}

/** One worker made of those that were met, as it will be written. */
export interface United {
  worker: LinkedWorker;
  pseudonym: string;
  /** Every id that is new or changes, by id. */
  changed: Map<string, Head>;
}

const unmet = ({ identity }: IdentityContext, id: string): Head => ({
  id,
  version: 0,
  members: [],
  contracts: [],
  pseudonym: pseudonymOf(identity, id),
});

/** Reads what stands under some ids, and the workers that they lead to. An id that nobody has met is a worker of its own. */
export async function meet(context: IdentityContext, ids: readonly string[]): Promise<Met> {
  const table: Reader = context.store.reader('identity');
  const heads = await Promise.all(ids.map(async (id) => (await findHead(table, id)) ?? unmet(context, id)));
  const roots = await Promise.all(
    heads.map(async (head) => (head.leadsTo === undefined ? head : rootOf(table, head.leadsTo))),
  );
  return { heads, roots: [...new Map(roots.map((root) => [root.id, root])).values()] };
}

async function rootOf(table: Reader, id: string): Promise<Head> {
  const root = await findRoot(table, id);
  if (!root) throw new Error('An id leads to a worker who is not there.');
  return root;
}

/** Makes one worker of all that were met, with one more contract or none. Nothing is written yet. */
export function unite({ roots }: Met, contractIds: readonly string[] = []): United {
  const worker = joined([
    ...roots.map(({ id, members, contracts }) => ({ members: [id, ...members], contracts })),
    { members: [], contracts: contractIds },
  ]);
  const leading = roots.map((root): Head => {
    const { leadsTo: _, ...head } = root;
    return root.id === worker.id
      ? { ...head, members: worker.members, contracts: worker.contracts }
      : { ...head, leadsTo: worker.id, members: [], contracts: [] };
  });
  const root = leading.find(({ id }) => id === worker.id);
  return {
    worker,
    pseudonym: root?.pseudonym ?? '',
    changed: new Map(leading.map((head) => [head.id, head])),
  };
}
