import type { Name } from '../../domain/name.ts';
import type { Shield } from '../../domain/release-screen.ts';
import { findProtected } from '../../store/assessments.ts';
import { contractIdsOf, findDeclarations } from '../../store/contracts.ts';
import { findKnownOfOrganisations } from '../../store/known.ts';
import type { InspectorateContext } from '../context.ts';
import type { OwnFacts } from './own-facts.ts';

/** Contracts that are read together. */
const together = 8;

/**
 * What an official's words about a recipient are held against: everything of all its contracts, parted into what it declared
 * or can see itself and what it cannot. It is as much to read as the recipient has contracts, and nobody drafts often.
 */
export async function shieldOf(context: InspectorateContext, facts: OwnFacts): Promise<Shield> {
  const { id } = facts.recipient;
  const ids: string[] = [];
  for await (const contractId of contractIdsOf(context.store.reader('core'), id)) ids.push(contractId);
  const shields: Shield[] = [];
  for (let at = 0; at < ids.length; at += together)
    shields.push(
      ...(await Promise.all(ids.slice(at, at + together).map((each) => shieldOfContract(context, each, id)))),
    );
  const ofWhole = await findKnownOfOrganisations(context.store.reader('protected'), [id]);
  return {
    own: [facts, ...shields.map(({ own }) => own)],
    hidden: [ofWhole, ...shields.map(({ hidden }) => hidden)],
    spoke: shields.flatMap(({ spoke }) => spoke),
  };
}

async function shieldOfContract(
  { store }: InspectorateContext,
  contractId: string,
  recipientId: string,
): Promise<Shield> {
  const declared = await findDeclarations(store.reader('core'), contractId);
  const { known, assessed } = await findProtected(store.reader('protected'), contractId);
  // What decided a flag may be a sum of what others declared; the facts of law and its own beside it are no secret.
  const decided = assessed.flags.map(({ evidence }) => evidence);
  if (!declared) return { own: [], hidden: [known, decided], spoke: [] };
  const { contract, disclosures, records } = declared;
  const all = [...Object.values(records).flat(), ...disclosures];
  const isOwn = (each: { recordedBy?: string; filedBy?: string }): boolean =>
    (each.recordedBy ?? each.filedBy) === recipientId;
  const spoke: Name[] = known.reports.length > 0 ? [contract.worker.name] : [];
  return {
    own: [contract, all.filter(isOwn)],
    hidden: [known, decided, all.filter((each) => !isOwn(each))],
    spoke,
  };
}
