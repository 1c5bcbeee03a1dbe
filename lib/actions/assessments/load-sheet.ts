import type { Certificate } from '../../domain/certificates/certificate.ts';
import type { Dossier } from '../../domain/contracts/dossier.ts';
import {
  type KnownOfOrganisation,
  nothingOfOrganisation,
} from '../../domain/inspections/protected-knowledge.ts';
import type { Demand } from '../../domain/repayments/repayment.ts';
import { plainDateIn } from '../../domain/values/dates.ts';
import type { FactSheet } from '../../rules/facts/fact-sheet.ts';
import { factSheet } from '../../rules/facts/whole-sheet.ts';
import { zoneOf } from '../../rules/zone.ts';
import { type Assessed, findProtectedOf, type ProtectedOfContract } from '../../store/assessments.ts';
import { findCertificatesOf } from '../../store/certificates.ts';
import { type Declarations, findDeclarations, findRegistrations } from '../../store/contracts.ts';
import { listAllDemands } from '../../store/demands.ts';
import { findKnownOfOrganisations } from '../../store/known.ts';
import { findOrganisations } from '../../store/organisations.ts';
import type { TableName } from '../../store/table/table.ts';
import type { Context } from '../context.ts';
import { dossierOf, partiesOf } from '../contracts/own-dossier.ts';

/** What a decision about one contract is made from: the dossier, and the facts in it on the day of the decision. */
export interface Loaded {
  dossier: Dossier;
  sheet: FactSheet;
  /** What was decided of it before. */
  assessed: Assessed;
}

/** Who may load everything about a contract: officials and processors, never a face of the parties. */
export type SheetContext = Pick<Context<'core' | 'protected', TableName>, 'store' | 'rates' | 'now'>;

type Found = ProtectedOfContract & { declared: Declarations; demands: readonly Demand[] };

/**
 * Contracts of which an event tells the registration and no event at hand tells more, each with the disclosure that came with
 * it. While such a contract has no assessment it is decided from what it was registered with: whatever was declared since has
 * an event of its own, which comes to a contract with an assessment, or wins the race to the first.
 */
export type JustRegistered = ReadonlyMap<string, string | undefined>;

/**
 * All that is declared, told, observed and officially recorded about some contracts, as it stands now, with their facts. The
 * day is that of the place of work. An organisation that several of them name is read once.
 * @returns in the order of the ids; undefined where there is no such contract
 */
export async function loadSheets(
  context: SheetContext,
  contractIds: readonly string[],
  registered: JustRegistered = new Map(),
): Promise<(Loaded | undefined)[]> {
  const [core, table] = [context.store.reader('core'), context.store.reader('protected')];
  // What was decided is read first, of all of them, and nothing beside it: whoever finds newer declarations and decides in
  // between moves its version, and a decision made from the older ones is then refused. The other way round it would take
  // the place of the newer.
  const decided = await findProtectedOf(table, contractIds);
  const isNew = new Set(contractIds.filter((_, at) => decided[at]?.assessed.lock === 0));
  const fresh = new Map([...registered].filter(([contractId]) => isNew.has(contractId)));
  const registrations = await findRegistrations(core, fresh);
  const found = await Promise.all(
    decided.map(async (each, at) => {
      const contractId = contractIds[at] ?? '';
      const declared = registrations.get(contractId) ?? (await findDeclarations(core, contractId));
      const demands = each.marked ? await listAllDemands(core, contractId) : [];
      return declared && { ...each, declared, demands };
    }),
  );
  const contracts = found.flatMap((each) => each?.declared.contract ?? []);
  const certifiable = contracts.map(({ id }) => id).filter((id) => !registrations.has(id));
  const [organisations, certificates] = await Promise.all([
    organisationsOf(context, contracts),
    findCertificatesOf(core, certifiable),
  ]);
  return Promise.all(found.map((each) => each && toLoaded(context, each, { organisations, certificates })));
}

/** The same of one contract. */
export const loadSheet = async (context: SheetContext, contractId: string): Promise<Loaded | undefined> =>
  (await loadSheets(context, [contractId]))[0];

/** The organisations that contracts name, and what is known of each as a whole. */
interface Organisations {
  known(ids: readonly string[]): ReturnType<typeof findOrganisations>;
  about(id: string | undefined): KnownOfOrganisation;
}

async function organisationsOf(
  { store }: SheetContext,
  contracts: readonly Declarations['contract'][],
): Promise<Organisations> {
  const ids = [
    ...new Set(contracts.flatMap(({ employerId, agencyId }) => [employerId, agencyId ?? employerId])),
  ];
  const [organisations, abouts] = await Promise.all([
    findOrganisations(store.reader('core'), ids),
    findKnownOfOrganisations(store.reader('protected'), ids),
  ]);
  return {
    known: async (wanted) => organisations.filter(({ id }) => wanted.includes(id)),
    about: (id) => (id === undefined ? undefined : abouts[ids.indexOf(id)]) ?? nothingOfOrganisation,
  };
}

/** What several contracts share, read once for all of them. */
interface Beside {
  organisations: Organisations;
  /** Of each placement the certificate that speaks for it. A contract that was just registered has none. */
  certificates: ReadonlyMap<string, Certificate>;
}

async function toLoaded(
  context: SheetContext,
  { declared, assessed, known, demands }: Found,
  { organisations, certificates }: Beside,
): Promise<Loaded> {
  const { contract } = declared;
  const certificate = certificates.get(contract.id);
  const parties = await partiesOf(organisations, contract);
  const declaredOf = await dossierOf(context, { ...declared, demands, parties, at: context.now });
  const dossier = { ...declaredOf, ...(certificate ? { certificate } : {}) };
  const employer = organisations.about(contract.employerId);
  const agency = organisations.about(contract.agencyId);
  const asOf = plainDateIn(zoneOf(contract.placeOfWork.country), context.now);
  const sheet = factSheet(
    dossier,
    { answering: contract.registeredBy, asOf },
    { ...known, employer, agency },
  );
  return { dossier, sheet, assessed };
}
