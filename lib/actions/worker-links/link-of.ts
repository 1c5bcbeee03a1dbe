import { drawHumanCode, shownHumanCode } from '../../domain/values/human-code.ts';
import type { Name } from '../../domain/values/name.ts';
import { type WorkerLink, workerLinkLength } from '../../domain/voice/worker-link.ts';
import type { Write } from '../../store/table/table.ts';
import { putWorkerLink } from '../../store/worker-links.ts';
import type { Context } from '../context.ts';

type Hashes = Pick<Context<never, never>, 'keyedHash'>;

/** The code of a contract's link: a keyed hash, so that it is the same whenever it is asked for and nowhere kept. */
export const linkCodeOf = ({ keyedHash }: Hashes, contractId: string): string =>
  drawHumanCode(workerLinkLength, (attempt) =>
    Buffer.from(keyedHash('worker-link', JSON.stringify([contractId, attempt])), 'hex'),
  );

/** Where the record of a link stands. It is a keyed hash of the code, so the table does not tell the codes. */
export const linkPlaceOf = ({ keyedHash }: Hashes, code: string): string =>
  keyedHash('worker-link-place', code);

/** The record of a contract's link, for the transaction that makes or issues it. */
export const linkRecord = (
  context: Hashes,
  { contractId, employer, code = linkCodeOf(context, contractId) }: Linking,
): Write<'identity'> => putWorkerLink(linkPlaceOf(context, code), { contractId, employer });

interface Linking {
  contractId: string;
  employer: Name;
  /** The code of that contract, where it is known already. */
  code?: string;
}

/** What is handed to a worker. */
export const workerLinkOf = (
  context: Hashes & { voiceUrl: string },
  contractId: string,
  code = linkCodeOf(context, contractId),
): WorkerLink => {
  const url = `${context.voiceUrl}/l/${code}`;
  return { code: shownHumanCode(code), url, printUrl: `${url}/print` };
};
