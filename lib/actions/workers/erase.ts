import { authorise } from '../../domain/access/permissions.ts';
import { type Erasure, type Hold, isHolding } from '../../domain/identities/worker-identity.ts';
import { countErasures } from '../../store/ledger-counts.ts';
import { type Write, WriteRefused } from '../../store/table/table.ts';
import { findErasure, listRequests, lockStands, putErasure } from '../../store/worker-requests.ts';
import { findHead, findRoot, type Head, removeHead } from '../../store/workers.ts';
import { commit } from '../commit.ts';
import type { IdentityContext } from '../context.ts';
import { ledgerWrites, readLedger } from './ledger-row.ts';
import { sweepContracts } from './sweep-contracts.ts';

const mostTries = 5;

/**
 * Carries out an erasure that is due: destroys the data keys of a worker with every id that leads there, and then removes what
 * was sealed under them. One that is not due, was withdrawn, or whose worker is under a legal hold, waits or stays undone. The
 * journal is not touched: it never held anything of the worker. Cut off anywhere, it is taken up where it was.
 */
export async function eraseWorker(context: IdentityContext, erasureId: string): Promise<void> {
  authorise(context, 'worker.erase');
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const erasure = await findErasure(context.store.reader('identity'), erasureId);
    if (!erasure) throw new Error('The journal names an erasure that is not there.');
    if (await carriedOn(context, erasure)) return;
  }
  throw new Error(`An erasure lost ${mostTries} races in a row.`);
}

/** True when there is nothing more to do now. */
async function carriedOn(context: IdentityContext, erasure: Erasure): Promise<boolean> {
  if (erasure.status === 'destroyed') return finished(context, erasure);
  if (erasure.status !== 'waiting' || erasure.dueAt > context.now) return true;
  const doomed = await doomedBy(context, erasure);
  if (doomed === 'held') return true;
  // Somebody else asked for the same, and it was done: nothing is left but to say so.
  if (doomed === 'gone') return told(context, erasure.id, next(erasure, { status: 'done' }));
  await destroy(context, erasure, doomed);
  return false;
}

interface Doomed {
  root: Head;
  heads: readonly Head[];
  /** Refuse the erasure when a hold was placed since they were read. */
  locks: readonly Write<'identity'>[];
}

async function doomedBy(
  { store }: IdentityContext,
  { workerId }: Erasure,
): Promise<Doomed | 'held' | 'gone'> {
  const table = store.reader('identity');
  const root = await findRoot(table, workerId);
  if (!root) return 'gone';
  const asked = await Promise.all(root.members.map((id) => listRequests(table, id)));
  if (asked.some(({ holds }) => holds.some((hold: Hold) => isHolding(hold)))) return 'held';
  const heads = await Promise.all(root.members.map((id) => findHead(table, id)));
  return {
    root,
    heads: heads.filter((head) => head !== undefined),
    locks: root.members.map((id, at) => lockStands(id, asked[at]?.lock ?? 0)),
  };
}

const next = (erasure: Erasure, change: Partial<Erasure>): Write<'identity'>[] =>
  putErasure({ ...erasure, ...change, version: erasure.version + 1 });

/** Keys, ledger and request in one transaction: from then on nothing of it opens, here or in a restored copy. */
async function destroy(
  context: IdentityContext,
  erasure: Erasure,
  { root, heads, locks }: Doomed,
): Promise<boolean> {
  const ledgerNumber = (await countErasures(context.store.reader('protected'), ['workers', 'protected'])) + 1;
  const erased = { workerIds: [...root.members], contractIds: [...root.contracts] };
  return told(context, root.pseudonym, [
    ...heads.map(removeHead),
    ...locks,
    ...next(erasure, { status: 'destroyed', ledgerNumber }),
    ...(await ledgerWrites(context, ledgerNumber, erased)),
  ]);
}

async function finished(context: IdentityContext, erasure: Erasure): Promise<boolean> {
  const { contractIds } = await readLedger(context, erasure.ledgerNumber ?? 0);
  await sweepContracts(context, contractIds);
  return told(context, erasure.id, next(erasure, { status: 'done' }));
}

/** False when something has changed since it was read: then all of it is read again. */
async function told(
  context: IdentityContext,
  subject: string,
  writes: readonly Write<'identity' | 'protected'>[],
): Promise<boolean> {
  try {
    const happened = { kind: 'worker.erased', subjects: [subject] } as const;
    await commit(context, { writes, happened, class: 'protected' });
    return true;
  } catch (error) {
    if (error instanceof WriteRefused) return false;
    throw error;
  }
}
