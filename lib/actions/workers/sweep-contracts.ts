import type { Write } from '../../store/table/table.ts';
import { removeSnapshot } from '../../store/waiting-snapshots.ts';
import { removeRecord } from '../../store/worker-records.ts';
import { findWorkerOf, putErasedLink } from '../../store/workers.ts';
import { commit } from '../commit.ts';
import type { IdentityContext } from '../context.ts';

/** Contracts of one transaction: three writes each at most, and the database takes a hundred. */
const together = 20;
/** The journal names no contract here: that its worker was erased is nobody's business who reads of the contract. */
const subjects = ['erasures'] as const;

/**
 * Removes what an erasure left behind of some contracts: fields that no key opens any more, a snapshot that was never opened,
 * the links. What remains is that there was a link, so that a late event opens nothing. Done twice it is the same.
 */
export async function sweepContracts(
  context: IdentityContext,
  contractIds: readonly string[],
): Promise<void> {
  for (let at = 0; at < contractIds.length; at += together) {
    const some = contractIds.slice(at, at + together);
    const writes = await Promise.all(some.map((contractId) => goneOf(context, contractId)));
    await commit(context, {
      writes: writes.flat(),
      happened: { kind: 'erasure.swept', subjects, count: some.length },
      class: 'protected',
    });
  }
}

async function goneOf({ store }: IdentityContext, contractId: string): Promise<Write<'identity'>[]> {
  const link = await findWorkerOf(store.reader('identity'), contractId);
  return [
    ...(link === undefined || link === 'erased' ? [] : [removeRecord(link.workerId, contractId)]),
    removeSnapshot(contractId),
    putErasedLink(contractId),
  ];
}
