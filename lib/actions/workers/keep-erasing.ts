import { authorise } from '../../domain/access/permissions.ts';
import { listDueErasures } from '../../store/worker-requests.ts';
import type { IdentityContext } from '../context.ts';
import { eraseWorker } from './erase.ts';
import { replayErasures } from './replay-erasures.ts';

/**
 * What a clock asks for every few minutes: a restored copy goes through the ledger before anything else, and erasures whose day
 * has come, or from whose worker a hold was lifted, are carried out.
 */
export async function keepErasing(context: IdentityContext): Promise<void> {
  authorise(context, 'worker.erase');
  await replayErasures(context);
  const failures: unknown[] = [];
  for (const erasureId of await listDueErasures(context.store.reader('identity'), context.now))
    await eraseWorker(context, erasureId).catch((error: unknown) => failures.push(error));
  // One that fails keeps no other from its day; it is told of, and tried again.
  if (failures.length > 0) throw new AggregateError(failures, 'Some erasures were not carried out.');
}
