import type { WorkerSnapshot } from '../../domain/contracts/worker.ts';
import { documentKeys } from '../../domain/identities/document-key.ts';
import type { IdentityContext } from '../context.ts';

type Hashes = Pick<IdentityContext['identity'], 'hmac'>;

const digits = 32;

/** The id of a worker by one of their documents, or by the one contract where no document can be relied on. */
const idOf = ({ hmac }: Hashes, documentKey: string): string =>
  `wkr_${hmac('identity:worker', documentKey).slice(0, digits)}`;

/** The ids that a snapshot gives its worker, the least first: it is where what the snapshot tells is sealed. */
export function workerIdsOf(
  hashes: Hashes,
  contractId: string,
  snapshot: WorkerSnapshot,
): [string, ...string[]] {
  const known = documentKeys(snapshot).map((key) => idOf(hashes, key));
  const [least = idOf(hashes, contractId), ...others] = known.sort();
  return [least, ...others];
}

/** What the journal calls a worker: nobody gets from one name to the other without the secret. */
export const pseudonymOf = ({ hmac }: Hashes, workerId: string): string =>
  `wkp_${hmac('identity:journal-pseudonym', workerId).slice(0, digits)}`;
