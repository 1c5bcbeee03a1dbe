import { plainDateIn } from '../../domain/dates.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { nothingOfOrganisation } from '../../domain/protected-knowledge.ts';
import type { FactSheet } from '../../rules/facts/fact-sheet.ts';
import { factSheet } from '../../rules/facts/whole-sheet.ts';
import { zoneOf } from '../../rules/zone.ts';
import { type Assessed, findProtected } from '../../store/assessments.ts';
import { findDeclarations } from '../../store/contracts.ts';
import { findKnownOfOrganisation } from '../../store/known.ts';
import type { TableName } from '../../store/table.ts';
import type { Context } from '../context.ts';
import { dossierOf } from '../contracts/own-dossier.ts';

/** What a decision about one contract is made from: the dossier, and the facts in it on the day of the decision. */
export interface Loaded {
  dossier: Dossier;
  sheet: FactSheet;
  /** What was decided of it before. */
  assessed: Assessed;
}

/** Who may load everything about a contract: officials and processors, never a face of the parties. */
export type SheetContext = Pick<Context<'core' | 'protected', TableName>, 'store' | 'rates' | 'now'>;

/**
 * All that is declared, told, observed and officially recorded about a contract, as it stands now, with its facts. The day
 * is that of the place of work.
 * @returns undefined when there is no such contract
 */
export async function loadSheet(context: SheetContext, contractId: string): Promise<Loaded | undefined> {
  const table = context.store.reader('protected');
  // What was decided is read first, not beside: whoever finds newer declarations and decides in between moves its version,
  // and a decision made from the older ones is then refused. The other way round it would take the place of the newer.
  const { assessed, known } = await findProtected(table, contractId);
  const declared = await findDeclarations(context.store.reader('core'), contractId);
  if (!declared) return undefined;
  const { contract } = declared;
  const [dossier, employer, agency] = await Promise.all([
    dossierOf(context, { ...declared, at: context.now }),
    findKnownOfOrganisation(table, contract.employerId),
    contract.agencyId === undefined
      ? nothingOfOrganisation
      : findKnownOfOrganisation(table, contract.agencyId),
  ]);
  const asOf = plainDateIn(zoneOf(contract.placeOfWork.country), context.now);
  const sheet = factSheet(
    dossier,
    { answering: contract.registeredBy, asOf },
    { ...known, employer, agency },
  );
  return { dossier, sheet, assessed };
}
