import type { Permission } from '../../domain/access/permissions/table.ts';
import { authorise } from '../../domain/access/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findContract } from '../../store/contracts.ts';
import { countBoth } from '../../store/ledger-counts.ts';
import { findRoot, type Head } from '../../store/workers.ts';
import type { WorkerContext } from '../context.ts';
import { type Tie, tieTo } from '../officials/tie.ts';

/**
 * Nothing of a restored copy of `identity` is shown before it went through the ledger of erasures.
 * @throws ProblemError `unavailable` until then
 */
export async function refuseUnlessReplayed({ store }: Pick<WorkerContext, 'store'>): Promise<void> {
  const known = await countBoth(store, 'workers');
  if (known.identity < known.protected) throw new ProblemError('unavailable');
}

/**
 * Throws unless the official who asks may do this to the worker to whom an id leads: to a worker one stands as to whichever of
 * their employers is closest.
 * @throws ProblemError as `authorise`; a worker who is not there has no employer, and nobody is tied to them
 */
export async function authorisedWorker(
  context: WorkerContext,
  permission: Permission,
  workerId: string | undefined,
): Promise<Head> {
  const root = workerId && (await findRoot(context.store.reader('identity'), workerId));
  const { relation } = root ? await closestTie(context, root.contracts) : untied;
  authorise(context, permission, relation);
  await refuseUnlessReplayed(context);
  if (!root) throw new ProblemError('not-found');
  return root;
}

const untied: Tie = { relation: 'none' };
const closest = ['assigned', 'breakGlass', 'competent'] as const;

async function closestTie(context: WorkerContext, contractIds: readonly string[]): Promise<Tie> {
  const core = context.store.reader('core');
  const contracts = await Promise.all(contractIds.map((id) => findContract(core, id)));
  const employers = new Set(contracts.flatMap((contract) => contract?.employerId ?? []));
  const ties = await Promise.all([...employers].map((organisationId) => tieTo(context, { organisationId })));
  const found = closest.map((wanted) => ties.find(({ relation }) => relation === wanted));
  return found.find((tie) => tie !== undefined) ?? untied;
}
