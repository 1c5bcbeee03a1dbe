import { authorise } from '../../domain/permissions.ts';
import { countErasures, countErasuresSeen, putErasuresSeen } from '../../store/erasure-ledger.ts';
import { removeWorker } from '../../store/workers.ts';
import { commit } from '../commit.ts';
import type { IdentityContext } from '../context.ts';
import { readLedger } from './ledger-row.ts';
import { sweepContracts } from './sweep-contracts.ts';

/**
 * Erases once more what the ledger names and this copy of `identity` has not seen: it was restored from an earlier day. Until
 * the last row was gone through, nobody opens anything of it (see `openable`). On a copy that is up to date it does nothing.
 * @returns how many erasures were replayed
 */
export async function replayErasures(context: IdentityContext): Promise<number> {
  authorise(context, 'worker.erase');
  const [were, seen] = await Promise.all([
    countErasures(context.store.reader('protected')),
    countErasuresSeen(context.store.reader('identity')),
  ]);
  for (let number = seen + 1; number <= were; number += 1) await replayOne(context, number);
  return Math.max(0, were - seen);
}

async function replayOne(context: IdentityContext, number: number): Promise<void> {
  const { workerIds, contractIds } = await readLedger(context, number);
  await sweepContracts(context, contractIds);
  await commit(context, {
    writes: [...workerIds.map(removeWorker), putErasuresSeen(number)],
    happened: { kind: 'erasure.replayed', subjects: ['erasures'], count: workerIds.length },
    class: 'protected',
  });
}
