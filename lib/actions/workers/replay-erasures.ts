import { authorise } from '../../domain/access/permissions.ts';
import { putLedgerRow, readLedgerRow } from '../../store/erasure-ledger.ts';
import { countBoth } from '../../store/ledger-counts.ts';
import { removeWorker } from '../../store/workers.ts';
import { commit } from '../commit.ts';
import type { IdentityContext } from '../context.ts';
import { readLedger } from './ledger-row.ts';
import { sweepContracts } from './sweep-contracts.ts';

/**
 * Erases once more what the ledger names and this copy of `identity` has not seen: it was restored from an earlier day. Until
 * the last row was gone through, nobody opens anything of it (see `openable`). When it is `protected` that was restored, the rows
 * that its ledger lost are brought back to it. With both up to date it does nothing.
 * @returns how many erasures were replayed
 */
export async function replayErasures(context: IdentityContext): Promise<number> {
  authorise(context, 'worker.erase');
  const known = await countBoth(context.store, 'workers');
  for (let number = known.identity + 1; number <= known.protected; number += 1)
    await replayOne(context, number);
  for (let number = known.protected + 1; number <= known.identity; number += 1)
    await bringBack(context, number);
  return Math.max(0, known.protected - known.identity);
}

async function replayOne(context: IdentityContext, number: number): Promise<void> {
  const { workerIds, contractIds, sealed } = await readLedger(context, number);
  await sweepContracts(context, contractIds);
  await commit(context, {
    writes: [...workerIds.map(removeWorker), ...putLedgerRow(['workers', 'identity'], number, sealed)],
    happened: { kind: 'erasure.replayed', subjects: ['erasures'], count: workerIds.length },
    class: 'protected',
  });
}

async function bringBack(context: IdentityContext, number: number): Promise<void> {
  const row = await readLedgerRow(context.store, ['workers', 'identity'], number);
  await commit(context, {
    writes: putLedgerRow(['workers', 'protected'], number, row),
    happened: { kind: 'erasure.replayed', subjects: ['erasures'], count: 0 },
    class: 'protected',
  });
}
