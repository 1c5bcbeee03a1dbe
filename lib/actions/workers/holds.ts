import {
  type Hold,
  isHolding,
  type PlaceHold,
  type ReleaseHold,
} from '../../domain/identities/worker-identity.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { findHold, listRequests, putHold } from '../../store/worker-requests.ts';
import { commit } from '../commit.ts';
import type { WorkerContext } from '../context.ts';
import { recordRead } from '../record-read.ts';
import { authorisedWorker } from './find-worker.ts';

/** Places a legal hold: from the moment this returns, nothing of the worker's identity is erased. */
export async function placeHold(
  context: WorkerContext,
  { workerId, placed }: { workerId: string; placed: PlaceHold },
): Promise<Hold> {
  const root = await authorisedWorker(context, 'hold.place', workerId);
  const hold: Hold = {
    id: context.newId('hld'),
    workerId: root.id,
    ...placed,
    placedBy: context.actor.subject,
    placedAt: context.now,
    version: 1,
  };
  await save(context, hold, 'hold.placed');
  return hold;
}

/** The holds of a worker, under whichever of their ids they were placed. Recorded before it is shown. */
export async function listHolds(context: WorkerContext, workerId: string): Promise<Hold[]> {
  const { members, pseudonym } = await authorisedWorker(context, 'hold.read', workerId);
  const asked = await Promise.all(members.map((id) => listRequests(context.store.reader('identity'), id)));
  const holds = asked.flatMap((each) => each.holds);
  await recordRead(context, pseudonym, holds.length, 'C4');
  return holds.sort((a, b) => (a.placedAt < b.placedAt ? -1 : 1));
}

/**
 * Lifts a hold. Whoever placed it does not lift it: a supervisor does.
 * @throws ProblemError `not-found` when it is not a hold of this worker, `hold-released` when it was lifted before
 */
export async function releaseHold(
  context: WorkerContext,
  { workerId, holdId, release }: { workerId: string; holdId: string; release: ReleaseHold },
): Promise<Hold> {
  const { members } = await authorisedWorker(context, 'hold.release', workerId);
  const hold = await findHold(context.store.reader('identity'), holdId);
  if (!hold || !members.includes(hold.workerId)) throw new ProblemError('not-found');
  if (!isHolding(hold)) throw new ProblemError('hold-released');
  const { actor, now } = context;
  if (hold.placedBy === actor.subject) throw new ProblemError('second-person-required');
  const released = { reason: release.reason, by: actor.subject, at: now };
  const lifted = { ...hold, released, version: hold.version + 1 };
  await save(context, lifted, 'hold.released');
  return lifted;
}

/** The answer to a placing or a release, given again as it was then. */
export async function replayHold(context: WorkerContext, id: string, version: number): Promise<Hold> {
  const hold = await findHold(context.store.reader('identity'), id);
  await authorisedWorker(context, 'hold.read', hold?.workerId);
  if (!hold) throw new ProblemError('not-found');
  if (version === hold.version) return hold;
  const { released: _, ...placed } = hold;
  return { ...placed, version };
}

async function save(
  context: WorkerContext,
  hold: Hold,
  kind: 'hold.placed' | 'hold.released',
): Promise<void> {
  try {
    await commit(context, {
      writes: putHold(hold),
      happened: { kind, subjects: [hold.id] },
      created: { entityId: hold.id, entityVersion: hold.version },
      class: 'protected',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('conflict');
    throw error;
  }
}
