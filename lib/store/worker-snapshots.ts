import type { WorkerSnapshot } from '../domain/contracts/worker.ts';
import { keys } from './keys.ts';
import type { Write } from './table/table.ts';

/** What is needed of the sealing key: it encrypts and cannot open what it encrypted. */
interface Seals {
  seal(
    plaintext: Uint8Array,
    binding: { table: 'identity'; key: string; field: string; class: 'C2'; version: number },
  ): Promise<string>;
}

/** Where a snapshot is sealed for. */
export const snapshotBinding = (contractId: string) =>
  ({
    table: 'identity',
    key: keys.workerSnapshot(contractId).pk,
    field: 's',
    class: 'C2',
    version: 1,
  }) as const;

/** The full snapshot of a worker, sealed to its place; whoever puts it cannot read it again. */
export async function sealedSnapshot(
  sealer: Seals,
  contractId: string,
  worker: WorkerSnapshot,
): Promise<Write<'identity'>> {
  const key = keys.workerSnapshot(contractId);
  const plaintext = new TextEncoder().encode(JSON.stringify(worker));
  const sealed = await sealer.seal(plaintext, snapshotBinding(contractId));
  return { put: 'identity', item: { ...key, s: sealed }, when: 'absent' };
}
