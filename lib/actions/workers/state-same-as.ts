import type { SameAs, StateSameAs } from '../../domain/identities/worker-identity.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findSameAs, putSameAs } from '../../store/worker-requests.ts';
import { findRoot } from '../../store/workers.ts';
import { commit } from '../commit.ts';
import type { WorkerContext } from '../context.ts';
import { authorisedWorker } from './find-worker.ts';

const unknownWorker = (): ProblemError =>
  new ProblemError('validation-failed', {
    errors: [
      {
        pointer: '/workerId',
        code: 'worker-unknown',
        message: {
          en: 'No such worker is known, or it is the same one already. Read the worker of the other contract and send its workerId.',
          ar: 'لا يوجد عامل معروف بهذا المعرّف، أو أنه العامل نفسه أصلًا. اقرأ بيانات عامل العقد الآخر وأرسل قيمة workerId الخاصة به.',
        },
      },
    ],
  });

/**
 * States that two workers are one, for example after a renewed passport. The processor of identities joins them within
 * moments; names and birth dates never do.
 * @throws ProblemError `not-found` when nobody is known by the id of the path, `validation-failed` for that of the body
 */
export async function stateSameAs(
  context: WorkerContext,
  { workerId, stated }: { workerId: string; stated: StateSameAs },
): Promise<SameAs> {
  const root = await authorisedWorker(context, 'worker.sameAs', workerId);
  const other = await findRoot(context.store.reader('identity'), stated.workerId);
  if (!other || other.id === root.id) throw unknownWorker();
  const statement: SameAs = {
    id: context.newId('sam'),
    workerId: root.id,
    sameAs: other.id,
    reason: stated.reason,
    statedBy: context.actor.subject,
    statedAt: context.now,
  };
  await commit(context, {
    writes: putSameAs(statement),
    happened: { kind: 'worker.sameAs', subjects: [statement.id] },
    created: { entityId: statement.id, entityVersion: 1 },
    class: 'protected',
  });
  return statement;
}

/** The answer to a statement, given again. */
export async function replaySameAs(context: WorkerContext, id: string): Promise<SameAs> {
  const statement = await findSameAs(context.store.reader('identity'), id);
  await authorisedWorker(context, 'worker.sameAs', statement?.workerId);
  if (!statement) throw new ProblemError('not-found');
  return statement;
}
