import { authorise } from '../../domain/access/permissions.ts';
import { findSameAs } from '../../store/worker-requests.ts';
import { findRoot, putHead } from '../../store/workers.ts';
import type { IdentityContext } from '../context.ts';
import { saved } from './link.ts';
import { meet, unite } from './unite.ts';

const mostTries = 5;

/**
 * Makes one worker of two, as an inspector stated. What is sealed stays where it is, under the data key it has: only what
 * leads to whom changes. Two who are one already, or of whom one was erased, stay as they are.
 */
export async function joinWorkers(context: IdentityContext, statementId: string): Promise<void> {
  authorise(context, 'worker.join');
  const table = context.store.reader('identity');
  const statement = await findSameAs(table, statementId);
  if (!statement) throw new Error('The journal names a statement that is not there.');
  const ids = [statement.workerId, statement.sameAs];
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const [one, other] = await Promise.all(ids.map((id) => findRoot(table, id)));
    if (!one || !other || one.id === other.id) return;
    const united = unite(await meet(context, [one.id, other.id]));
    if (await saved(context, united, [...united.changed.values()].map(putHead))) return;
  }
  throw new Error(`The joining of two workers lost ${mostTries} races in a row.`);
}
