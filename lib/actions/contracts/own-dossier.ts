import type { Contract } from '../../domain/contract.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { FeeDisclosure } from '../../domain/fee-disclosure.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { findOrganisations } from '../../store/organisations.ts';
import { findRates, ratesKnownAt } from '../../store/rates.ts';
import type { Reader } from '../../store/table.ts';

/** The organisations that a contract names, as they stand now. */
export async function partiesOf(
  core: Reader,
  { employerId, agencyId }: Pick<Contract, 'employerId' | 'agencyId'>,
): Promise<Pick<Dossier, 'employer' | 'agency'>> {
  const ids = agencyId === undefined ? [employerId] : [employerId, agencyId];
  const found = await findOrganisations(core, ids);
  const by = (id: string | undefined): Organisation | undefined => found.find((each) => each.id === id);
  return { employer: by(employerId), agency: by(agencyId) };
}

interface Parts {
  contract: Contract;
  disclosures: readonly FeeDisclosure[];
  at: string;
  parties?: Pick<Dossier, 'employer' | 'agency'>;
}

/** A dossier with the disclosures that the caller was given to read, and the rates that were known at a moment. */
export async function dossierOf(
  core: Reader,
  { contract, disclosures, at, parties }: Parts,
): Promise<Dossier> {
  const { employer, agency } = parties ?? (await partiesOf(core, contract));
  const rates = needsRates(contract, disclosures) ? ratesKnownAt((await findRates(core)).entered, at) : [];
  return { contract, disclosures, employer, agency, rates };
}

/** Most contracts need no rate at all: a read saved on every registration. */
function needsRates(contract: Contract, disclosures: readonly FeeDisclosure[]): boolean {
  const currencies = new Set(disclosures.flatMap(currenciesOf));
  const wages = [contract.offer, contract.signedAtOrigin, contract.signedAtDestination].flatMap(
    (version) => version?.terms.wage?.basic.currency ?? [],
  );
  for (const currency of wages) currencies.add(currency);
  return currencies.size > 1;
}

const currenciesOf = ({ items, loans, reimbursements }: FeeDisclosure): string[] => [
  ...items.map(({ amount }) => amount.currency),
  ...(loans ?? []).map(({ principal }) => principal.currency),
  ...(reimbursements ?? []).map(({ amount }) => amount.currency),
];
