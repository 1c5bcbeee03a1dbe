import {
  type Erasure,
  erasureDueAt,
  type RequestErasure,
  type WithdrawErasure,
} from '../../domain/identities/worker-identity.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { findErasure, listRequests, putErasure } from '../../store/worker-requests.ts';
import { commit } from '../commit.ts';
import type { WorkerContext } from '../context.ts';
import { recordRead } from '../record-read.ts';
import { authorisedWorker } from './find-worker.ts';

/** Records a worker's wish to be erased. It is carried out after the time to withdraw, while no legal hold stands. */
export async function requestErasure(
  context: WorkerContext,
  { workerId, request }: { workerId: string; request: RequestErasure },
): Promise<Erasure> {
  const root = await authorisedWorker(context, 'erasure.request', workerId);
  const erasure: Erasure = {
    id: context.newId('ers'),
    workerId: root.id,
    ...request,
    requestedBy: context.actor.subject,
    requestedAt: context.now,
    dueAt: erasureDueAt(context.now),
    status: 'waiting',
    version: 1,
  };
  await save(context, erasure, 'erasure.requested');
  return erasure;
}

/** The requests to erase a worker, oldest first. Recorded before it is shown. */
export async function listErasures(context: WorkerContext, workerId: string): Promise<Erasure[]> {
  const { members, pseudonym } = await authorisedWorker(context, 'erasure.read', workerId);
  const asked = await Promise.all(members.map((id) => listRequests(context.store.reader('identity'), id)));
  const erasures = asked.flatMap((each) => each.erasures);
  await recordRead(context, pseudonym, erasures.length, 'C4');
  return erasures.sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1));
}

/**
 * Withdraws a request: the worker thought otherwise, or had been made to ask.
 * @throws ProblemError `not-found` when it is not a request for this worker, `erasure-settled` when it no longer waits
 */
export async function withdrawErasure(
  context: WorkerContext,
  { workerId, erasureId, withdrawal }: { workerId: string; erasureId: string; withdrawal: WithdrawErasure },
): Promise<Erasure> {
  const { members } = await authorisedWorker(context, 'erasure.withdraw', workerId);
  const erasure = await findErasure(context.store.reader('identity'), erasureId);
  if (!erasure || !members.includes(erasure.workerId)) throw new ProblemError('not-found');
  if (erasure.status !== 'waiting') throw new ProblemError('erasure-settled');
  const { actor, now } = context;
  const settled: Erasure = {
    ...erasure,
    status: 'withdrawn',
    withdrawn: { reason: withdrawal.reason, by: actor.subject, at: now },
    version: erasure.version + 1,
  };
  await save(context, settled, 'erasure.withdrawn');
  return settled;
}

/** The answer to a request or a withdrawal, given again as it was then. */
export async function replayErasure(context: WorkerContext, id: string, version: number): Promise<Erasure> {
  const erasure = await findErasure(context.store.reader('identity'), id);
  await authorisedWorker(context, 'erasure.read', erasure?.workerId);
  if (!erasure) throw new ProblemError('not-found');
  const { ledgerNumber: _, withdrawn: __, ...request } = erasure;
  return version === 1 ? { ...request, status: 'waiting', version } : erasure;
}

async function save(
  context: WorkerContext,
  erasure: Erasure,
  kind: 'erasure.requested' | 'erasure.withdrawn',
): Promise<void> {
  try {
    await commit(context, {
      writes: putErasure(erasure),
      happened: { kind, subjects: [erasure.id] },
      created: { entityId: erasure.id, entityVersion: erasure.version },
      class: 'protected',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('conflict');
    throw error;
  }
}
