import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IdentityDeps } from '../../../functions/deps.ts';
import { openKeyFile } from '../../../functions/local/keys/key-file.ts';
import { openWrappingKeyFile } from '../../../functions/local/keys/wrapping-key-file.ts';
import { openField } from '../../../lib/actions/field-sealing.ts';
import type { IdentityKeys } from '../../../lib/actions/key-service.ts';
import type { WorkerSnapshot } from '../../../lib/domain/contracts/worker.ts';
import { fromFields } from '../../../lib/domain/identities/identity-fields.ts';
import { createLog } from '../../../lib/log.ts';
import { keys } from '../../../lib/store/keys.ts';
import { dataKeyPlace, fieldBinding, findRecord } from '../../../lib/store/worker-records.ts';
import { sealedSnapshot } from '../../../lib/store/worker-snapshots.ts';
import { findHead, findRoot, findWorkerOf } from '../../../lib/store/workers.ts';
import type { TestEngine } from './open-engine.ts';

/** Keys of a machine of its own. */
export async function identityKeys(): Promise<IdentityKeys> {
  const folder = await mkdtemp(join(tmpdir(), 'insaf-identity-'));
  const { full } = await openKeyFile(join(folder, 'keys.json'));
  const wrapping = await openWrappingKeyFile(join(folder, 'wrapping-keys.json'));
  await rm(folder, { recursive: true });
  return { ...full, ...wrapping };
}

/** What the processor of identities works with, over a test engine and at a clock that stands still. */
export const identityDeps = (
  db: TestEngine,
  keys: IdentityKeys,
  now: number,
  lines: string[] = [],
): IdentityDeps => ({
  store: db.store,
  newId: (prefix) => `${prefix}_${randomUUID()}`,
  now: () => now,
  log: createLog(
    (line) => void lines.push(line),
    () => '',
  ),
  keys,
});

/** Puts a snapshot as the registry does. */
export const putSnapshot = async (
  deps: IdentityDeps,
  contractId: string,
  worker: WorkerSnapshot,
): Promise<void> => {
  await deps.store.write([await sealedSnapshot(deps.keys, contractId, worker)]);
};

/** The worker of a contract and what opens of them; undefined when nothing does. */
export async function openedOf(
  { store, keys }: IdentityDeps,
  contractId: string,
): Promise<{ workerId: string; contracts: readonly string[]; snapshot: WorkerSnapshot } | undefined> {
  const table = store.reader('identity');
  const link = await findWorkerOf(table, contractId);
  if (link === undefined || link === 'erased') return undefined;
  const { workerId: home } = link;
  const [head, root] = [await findHead(table, home), await findRoot(table, home)];
  const fields = await findRecord(table, home, contractId);
  if (!head?.dataKey || !root || !fields) return undefined;
  const key = await keys.unwrap(head.dataKey, dataKeyPlace(home));
  const opened = Object.entries(fields).map(
    ([field, sealed]) => [field, openField(key, sealed, fieldBinding(home, contractId, field))] as const,
  );
  return { workerId: root.id, contracts: root.contracts, snapshot: fromFields(opened) };
}

/** Every contract whose worker is kept: in the snapshot that was put with it, or where that was opened to. */
export function sealedOrLinked(identity: readonly Record<string, unknown>[]): string[] {
  const starts = [keys.workerSnapshot('').pk, keys.contractWorker('').pk];
  const kept = identity.flatMap(({ pk }) =>
    starts.filter((start) => String(pk).startsWith(start)).map((start) => String(pk).slice(start.length)),
  );
  return [...new Set(kept)].sort();
}
