import { plainDateIn } from '../../domain/dates.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { type FactSheet, factSheet } from '../../rules/facts/fact-sheet.ts';
import { zoneOf } from '../../rules/zone.ts';
import { findDeclarations } from '../../store/contracts.ts';
import type { TableName } from '../../store/table.ts';
import type { Context } from '../context.ts';
import { dossierOf } from '../contracts/own-dossier.ts';

/** What a decision about one contract is made from: the dossier, and the facts in it on the day of the decision. */
export interface Loaded {
  dossier: Dossier;
  sheet: FactSheet;
}

/** Who may load everything about a contract: officials and processors, never a face of the parties. */
export type SheetContext = Pick<Context<'core' | 'protected', TableName>, 'store' | 'rates' | 'now'>;

/**
 * All that is declared about a contract, as it stands now, with its facts. The day is that of the place of work.
 * @returns undefined when there is no such contract
 */
export async function loadSheet(context: SheetContext, contractId: string): Promise<Loaded | undefined> {
  const declared = await findDeclarations(context.store.reader('core'), contractId);
  if (!declared) return undefined;
  const { contract, disclosures } = declared;
  const dossier = await dossierOf(context, { contract, disclosures, at: context.now });
  const asOf = plainDateIn(zoneOf(contract.placeOfWork.country), context.now);
  return { dossier, sheet: factSheet(dossier, { answering: contract.registeredBy, asOf }) };
}
