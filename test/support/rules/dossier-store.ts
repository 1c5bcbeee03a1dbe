import { dossiersOf } from '../../../functions/local/seed/dossiers.ts';
import { generateCountry } from '../../../functions/local/seed/generate-country.ts';
import type { Dossier } from '../../../lib/domain/contracts/dossier.ts';
import type { Organisation } from '../../../lib/domain/organisations/organisation.ts';
import { putContract, putDisclosure } from '../../../lib/store/contracts.ts';
import { putOrganisation } from '../../../lib/store/organisations.ts';
import type { Store, Write } from '../../../lib/store/table/table.ts';

const today = '2026-03-02';

/** Dossiers of a generated country, as first registered; another number gives another country. */
export const generatedDossiers = (country: number, contracts: number): Dossier[] =>
  dossiersOf({
    country: generateCountry({
      seed: `country-${country}`,
      today,
      contracts,
      employers: Math.max(8, contracts / 15),
    }),
    today,
    rates: [],
    prefix: `c${String(country).padStart(7, '0')}`,
  }).map((dossier) => ({ ...dossier, contract: { ...dossier.contract, amendments: [], version: 1 } }));

const mostWrites = 100;

/** Puts dossiers into a database as registrations would have left them, many to a transaction. */
export async function storeDossiers(
  store: Store<never, 'core'>,
  dossiers: readonly Dossier[],
): Promise<void> {
  const organisations = new Map<string, Organisation>();
  for (const { employer, agency } of dossiers)
    for (const each of [employer, agency]) if (each) organisations.set(each.id, each);
  const writes: Write<'core'>[] = [
    ...[...organisations.values()].map(putOrganisation),
    ...dossiers.flatMap(({ contract, disclosures, agency }) => [
      putContract(contract, { employerVersion: 1, ...(agency ? { agencyVersion: 1 } : {}) }),
      ...disclosures.map((disclosure) => putDisclosure(disclosure)),
    ]),
  ];
  for (let at = 0; at < writes.length; at += mostWrites) await store.write(writes.slice(at, at + mostWrites));
}
