import type { Contract } from '../../domain/contracts/contract.ts';
import type { WorkerContract } from '../../domain/identities/worker-identity.ts';
import { findContract } from '../../store/contracts.ts';
import type { WorkerContext } from '../context.ts';
import { recordLook } from '../record-look.ts';
import { authorisedWorker } from './find-worker.ts';

interface Asked {
  workerId: string;
  limit: number;
  /** The last contract of the page before. */
  after?: string | undefined;
}

/** The contracts of a worker, wherever they were registered and by whom, without anything that says who it is. */
export async function listWorkerContracts(
  context: WorkerContext,
  { workerId, limit, after = '' }: Asked,
): Promise<{ items: WorkerContract[]; next?: string }> {
  const { contracts, pseudonym } = await authorisedWorker(context, 'worker.contracts', workerId);
  const left = contracts.filter((id) => id > after);
  const page = left.slice(0, limit);
  await recordLook(context, { subject: pseudonym, count: page.length, fieldClass: 'C2' });
  const core = context.store.reader('core');
  const found = await Promise.all(page.map((id) => findContract(core, id)));
  const items = found.filter((contract) => contract !== undefined).map(toItem);
  const last = page.at(-1);
  return { items, ...(left.length > page.length && last !== undefined ? { next: last } : {}) };
}

const toItem = ({ id, employerId, agencyId, startsOn, status, registeredAt }: Contract): WorkerContract => ({
  contractId: id,
  employerId,
  ...(agencyId === undefined ? {} : { agencyId }),
  ...(startsOn === undefined ? {} : { startsOn }),
  status,
  registeredAt,
});
