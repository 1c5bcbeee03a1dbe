import type { Contract } from '../../domain/contract.ts';
import { authorise } from '../../domain/permissions.ts';
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

/** The contract behind a link, as its parties see it; undefined when it is gone. */
export async function readLinkedContract(
  context: VoiceContext,
  { contractId }: Pick<Linked, 'contractId'>,
): Promise<Contract | undefined> {
  authorise(context, 'link.read', 'own');
  return findContract(context.store.reader('core'), contractId);
}
