import type { Contract } from '../../domain/contracts/contract.ts';
import type { FeeDisclosure } from '../../domain/fees/fee-disclosure.ts';
import type { LegalReference } from '../../domain/notices/notice.ts';
import type { Organisation } from '../../domain/organisations/organisation.ts';
import type { DraftRelease } from '../../domain/releases/release.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { isShielded } from '../../rules/shield.ts';
import { findDeclarations } from '../../store/contracts.ts';
import { findOrganisation } from '../../store/organisations.ts';
import type { InspectorateContext } from '../context.ts';
import { notOfRecipient } from './not-of-recipient.ts';

/** What a text for this recipient may be made from, as its draft names it. */
export interface OwnFacts {
  recipient: Organisation;
  contracts: Contract[];
  disclosures: FeeDisclosure[];
  law: LegalReference[];
}

type Named = Pick<DraftRelease, 'recipientId' | 'contractIds' | 'disclosureIds' | 'ruleIds'>;

/**
 * The recipient's own facts that a draft names: its contracts, its own disclosures of these, and the law of the rules. What is
 * another's is refused as what is not there.
 * @throws ProblemError `validation-failed` naming the field
 */
export async function ownFactsOf(context: InspectorateContext, draft: Named): Promise<OwnFacts> {
  const { recipientId, contractIds = [], disclosureIds = [], ruleIds = [] } = draft;
  const core = context.store.reader('core');
  const recipient = await findOrganisation(core, recipientId);
  if (!recipient) throw refused([notOfRecipient('/recipientId')]);
  const found = await Promise.all(contractIds.map((id) => findDeclarations(core, id)));
  const isOwn = (contract: Contract): boolean =>
    [contract.employerId, contract.agencyId].includes(recipientId);
  const contracts = found.map((declared) => (declared && isOwn(declared.contract) ? declared : undefined));
  const disclosed = contracts.flatMap((declared) => declared?.disclosures ?? []);
  const disclosures = disclosureIds.map((id) =>
    disclosed.find((each) => each.id === id && each.filedBy === recipientId),
  );
  const law = await lawOf(context, ruleIds);
  const missing = [
    ...missingIn('/contractIds', contracts),
    ...missingIn('/disclosureIds', disclosures),
    ...missingIn('/ruleIds', law),
  ];
  if (missing.length > 0) throw refused(missing);
  return {
    recipient,
    contracts: contracts.flatMap((declared) => declared?.contract ?? []),
    disclosures: disclosures.flatMap((each) => each ?? []),
    law: law.flatMap((each) => each ?? []),
  };
}

const refused = (errors: ReturnType<typeof notOfRecipient>[]): ProblemError =>
  new ProblemError('validation-failed', { errors });

const missingIn = (pointer: string, found: readonly unknown[]) =>
  found.flatMap((each, at) => (each === undefined ? [notOfRecipient(`${pointer}/${at}`)] : []));

/**
 * The law that each rule stands on, by the set in force; undefined for a rule that it does not have, and of one that may read
 * what is protected: its law alone would tell what was told, whoever drafts and whoever agreed.
 */
async function lawOf(
  { ruleSets }: InspectorateContext,
  ruleIds: readonly string[],
): Promise<(LegalReference[] | undefined)[]> {
  const active = ruleIds.length === 0 ? undefined : await ruleSets.active();
  const quotable = active?.rules.filter((checked) => !isShielded(checked)) ?? [];
  return ruleIds.map((id) => quotable.find(({ rule }) => rule.id === id)?.rule.legalBasis);
}
