import { fromFields } from '../../domain/identities/identity-fields.ts';
import type { WorkerIdentity } from '../../domain/identities/worker-identity.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { dataKeyPlace, fieldBinding, findRecord, type SealedFields } from '../../store/worker-records.ts';
import { findHead, findRoot, findWorkerOf, type Head } from '../../store/workers.ts';
import { assessmentIdOf } from '../assessments/pseudonyms.ts';
import type { WorkerContext } from '../context.ts';
import { openField } from '../field-sealing.ts';
import { authoriseTied, employerOf } from '../officials/tie.ts';
import { recordLook } from '../record-look.ts';
import { refuseUnlessReplayed } from './find-worker.ts';

/**
 * Who the worker of a contract is, as its registering party knew it. The entry in the journal is committed before anything is
 * opened; it names the worker's pseudonym and never the contract.
 * @throws ProblemError `identity-erased` when it was; `unavailable` in the moments before a new contract is linked
 */
export async function openWorker(context: WorkerContext, contractId: string): Promise<WorkerIdentity> {
  const tie = await authoriseTied(context, 'worker.open', await employerOf(context, contractId));
  await refuseUnlessReplayed(context);
  const found = await sealedOf(context, contractId);
  if (typeof found === 'string') {
    const subject = assessmentIdOf(context, contractId);
    await recordLook(context, { subject, count: 0, fieldClass: 'C2', ...tie });
    throw new ProblemError(found === 'erased' ? 'identity-erased' : 'unavailable');
  }
  await recordLook(context, { subject: found.root.pseudonym, count: 1, fieldClass: 'C2', ...tie });
  return { workerId: found.root.id, contractId, identity: await opened(context, contractId, found) };
}

interface Sealed {
  root: Head;
  home: Head;
  fields: SealedFields;
}

async function sealedOf(
  { store }: WorkerContext,
  contractId: string,
): Promise<Sealed | 'erased' | 'unlinked'> {
  const table = store.reader('identity');
  const link = await findWorkerOf(table, contractId);
  if (link === undefined) return 'unlinked';
  if (link === 'erased') return 'erased';
  const [root, home, fields] = await Promise.all([
    findRoot(table, link.workerId),
    findHead(table, link.workerId),
    findRecord(table, link.workerId, contractId),
  ]);
  // Erased a moment ago: the keys go first, and what they opened is removed behind them.
  return root && home && fields ? { root, home, fields } : 'erased';
}

async function opened({ dataKeys }: WorkerContext, contractId: string, { home, fields }: Sealed) {
  const key = await dataKeys.unwrap(home.dataKey ?? '', dataKeyPlace(home.id));
  return fromFields(
    Object.entries(fields).map(([field, sealed]) => [
      field,
      openField(key, sealed, fieldBinding(home.id, contractId, field)),
    ]),
  );
}
