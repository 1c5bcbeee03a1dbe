import { authorise } from '../../domain/access/permissions.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import type { Terms } from '../../domain/contracts/terms.ts';
import { compareTerms, type TermComparison } from '../../domain/contracts/terms-diff.ts';
import { statedTerms } from '../../rules/facts/of-terms.ts';
import { findContract } from '../../store/contracts.ts';
import { findWorkerLink, type Linked } from '../../store/worker-links.ts';
import type { VoiceContext } from '../voice-context.ts';
import { linkPlaceOf } from './link-of.ts';

/** What a code leads to, by exact key; undefined when it leads nowhere. Opening it leaves no trace at the contract. */
export async function openLink(context: VoiceContext, code: string): Promise<Linked | undefined> {
  authorise(context, 'link.open');
  const place = linkPlaceOf({ keyedHash: context.linkHash }, code);
  return findWorkerLink(context.store.reader('identity'), place);
}

/** What was promised and what is stated now, term by term; a side that nobody registered is absent. */
export interface SideBySide {
  offered: Terms | undefined;
  stated: Terms | undefined;
  compared: readonly TermComparison[];
}

/** The contract behind a link, as its parties see it, beside the offer; undefined when it is gone. */
export async function readLinkedContract(
  context: VoiceContext,
  contractId: string,
): Promise<{ contract: Contract; sides: SideBySide } | undefined> {
  authorise(context, 'link.read', 'own');
  const contract = await findContract(context.store.reader('core'), contractId);
  if (!contract) return undefined;
  const offered = contract.offer?.terms;
  const stated = statedTerms(contract);
  const compared = offered && stated ? compareTerms(offered, stated) : [];
  return { contract, sides: { offered, stated, compared } };
}
