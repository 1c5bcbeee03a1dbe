import { authorise } from '../../domain/access/permissions.ts';
import { WorkerSnapshot } from '../../domain/contracts/worker.ts';
import { toFields } from '../../domain/identities/identity-fields.ts';
import { groupsSharing } from '../../domain/identities/linked-worker.ts';
import { type Write, WriteRefused } from '../../store/table/table.ts';
import { findSnapshot, removeSnapshot } from '../../store/waiting-snapshots.ts';
import { dataKeyPlace, fieldBinding, putRecord, type SealedFields } from '../../store/worker-records.ts';
import { snapshotBinding } from '../../store/worker-snapshots.ts';
import { findWorkerOf, type Head, putHead, putWorkerOf } from '../../store/workers.ts';
import { commit } from '../commit.ts';
import type { IdentityContext } from '../context.ts';
import { sealField } from '../field-sealing.ts';
import type { DataKey } from '../key-service.ts';
import { meet, type United, unite } from './unite.ts';
import { workerIdsOf } from './worker-id.ts';

const mostTries = 5;

/** A snapshot that waits to be linked, with the ids that it gives its worker. */
interface Waiting {
  contractId: string;
  snapshot: WorkerSnapshot;
  ids: readonly string[];
}

/**
 * Opens the snapshots of registered contracts, seals each field under the data key of its worker, and links each contract with
 * the others of the same worker, by documents alone. The snapshots are gone afterwards. A contract that was linked before, or
 * whose identity was erased since, is left as it is: delivered five times or out of order, a record changes nothing.
 */
export async function linkContracts(context: IdentityContext, contractIds: readonly string[]): Promise<void> {
  authorise(context, 'worker.link');
  const waiting = await Promise.all(contractIds.map((contractId) => waitingFor(context, contractId)));
  // Two of one worker would only race: they go one after the other.
  const groups = groupsSharing(waiting.filter((each) => each !== undefined));
  await Promise.all(groups.map((group) => linkInTurn(context, group)));
}

async function waitingFor(context: IdentityContext, contractId: string): Promise<Waiting | undefined> {
  const snapshot = await waitingSnapshot(context, contractId);
  return snapshot && { contractId, snapshot, ids: workerIdsOf(context.identity, contractId, snapshot) };
}

async function linkInTurn(context: IdentityContext, group: readonly Waiting[]): Promise<void> {
  for (const waiting of group) await linkContract(context, waiting);
}

async function linkContract(context: IdentityContext, { contractId, snapshot }: Waiting): Promise<void> {
  let left: WorkerSnapshot | undefined = snapshot;
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    if (!left || (await linked(context, contractId, left))) return;
    left = await waitingSnapshot(context, contractId);
  }
  if (left) throw new Error(`The link of a contract lost ${mostTries} races in a row.`);
}

/** @returns undefined when there is nothing left to do */
async function waitingSnapshot(
  { store, identity }: IdentityContext,
  contractId: string,
): Promise<WorkerSnapshot | undefined> {
  const table = store.reader('identity');
  const sealed = await findSnapshot(table, contractId);
  if (sealed === undefined) {
    if (!(await findWorkerOf(table, contractId))) throw new Error('A contract came without its snapshot.');
    return undefined;
  }
  const opened = await identity.open(sealed, snapshotBinding(contractId));
  return WorkerSnapshot.parse(JSON.parse(new TextDecoder().decode(opened)));
}

/** False when somebody else was faster: then all of it is read again. */
async function linked(
  context: IdentityContext,
  contractId: string,
  snapshot: WorkerSnapshot,
): Promise<boolean> {
  const ids = workerIdsOf(context.identity, contractId, snapshot);
  const met = await meet(context, ids);
  const united = unite(met, [contractId]);
  const [home] = met.heads;
  if (!home) throw new Error('A worker without an id.');
  const key = await dataKeyOf(context, home);
  const writes = [
    ...headWrites(united, home, key.wrapped),
    putRecord(home.id, contractId, sealedFields(key.bytes, { home: home.id, contractId, snapshot })),
    putWorkerOf(contractId, home.id),
    removeSnapshot(contractId),
  ];
  return saved(context, united, writes);
}

/** The data key of an id, brought under the class key of today; a new one where nothing is sealed yet. */
async function dataKeyOf({ identity }: IdentityContext, { id, dataKey }: Head): Promise<DataKey> {
  const place = dataKeyPlace(id);
  if (dataKey === undefined) return identity.generate(place);
  const wrapped = await identity.rewrap(dataKey, place);
  return { wrapped, bytes: await identity.unwrap(wrapped, place) };
}

/** What changes of the ids, the data key of the home among it. */
function headWrites({ changed }: United, home: Head, dataKey: string): Write<'identity'>[] {
  const isAsBefore = dataKey === home.dataKey && !changed.has(home.id);
  const all = new Map(changed);
  if (!isAsBefore) all.set(home.id, { ...(changed.get(home.id) ?? home), dataKey });
  return [...all.values()].map(putHead);
}

interface ToSeal {
  home: string;
  contractId: string;
  snapshot: WorkerSnapshot;
}

const sealedFields = (dataKey: Uint8Array, { home, contractId, snapshot }: ToSeal): SealedFields =>
  Object.fromEntries(
    toFields(snapshot).map(([field, json]) => [
      field,
      sealField(dataKey, json, fieldBinding(home, contractId, field)),
    ]),
  );

/** Saves what became of some workers. The contracts of the first of them have nobody to be compared with. */
export async function saved(
  context: IdentityContext,
  { worker, pseudonym }: United,
  writes: readonly Write<'identity'>[],
): Promise<boolean> {
  try {
    await commit(context, {
      writes,
      happened: {
        kind: worker.contracts.length > 1 ? 'worker.linked' : 'worker.recorded',
        subjects: [pseudonym],
      },
      class: 'protected',
    });
    return true;
  } catch (error) {
    if (error instanceof WriteRefused) return false;
    throw error;
  }
}
