import { awaitsOfficial } from '../domain/organisations/confirmed-licence.ts';
import { Organisation } from '../domain/organisations/organisation.ts';
import { indexes } from './keys/core.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Cursor, Item, Reader, Write } from './table/table.ts';

const toItem = (organisation: Organisation): Item => ({
  ...keys.organisation(organisation.id),
  v: organisation.version,
  b: pack(organisation),
});

/** Every contract has an employer, so the list of employers leads to all contracts; who waits for an official has a list too. */
const listing = (organisation: Organisation) => ({
  ...(organisation.kind === 'employer' ? { ge: keys.listedEmployers() } : {}),
  ...(awaitsOfficial(organisation) ? { ga: keys.waitingOrganisations() } : {}),
  gs: keys.listedOrganisation(organisation.registeredAt, organisation.id),
});

const fromItem = (item: Item): Organisation => Organisation.parse(unpackFrom(item));

/** The organisation as last acknowledged, or as it was at an earlier version. */
export const findOrganisation = async (
  core: Reader,
  organisationId: string,
  version?: number,
): Promise<Organisation | undefined> => {
  const item = await core.get(keys.organisation(organisationId));
  if (item === undefined) return undefined;
  if (version === undefined || item.v === version) return fromItem(item);
  const earlier = await core.get(keys.organisationVersion(organisationId, version));
  return earlier && fromItem(earlier);
};

/** Several at once, those that exist. */
export const findOrganisations = async (core: Reader, ids: readonly string[]): Promise<Organisation[]> =>
  (await core.batchGet([...new Set(ids)].map(keys.organisation))).map(fromItem);

/**
 * A page of those of which no official has decided, the earliest registered first. The index lags by moments, so the items are read
 * from the table, and one that was decided meanwhile is left out.
 */
export async function listWaitingOrganisations(
  core: Reader,
  { limit, after }: { limit: number; after?: Cursor | undefined },
): Promise<{ organisations: Organisation[]; next?: Cursor }> {
  const index = indexes.byAgency;
  const page = await core.query({ pk: keys.waitingOrganisations(), index, limit, after });
  const items = await core.batchGet(page.items.map(({ pk, sk }) => ({ pk, sk })));
  const organisations = items.map(fromItem).filter(awaitsOfficial);
  return { organisations, ...(page.next ? { next: page.next } : {}) };
}

/** A new organisation with its first member. */
export const putOrganisation = (organisation: Organisation): Write<'core'> => ({
  put: 'core',
  item: { ...toItem(organisation), ...listing(organisation) },
  when: 'absent',
});

/** The next version, and the one before it kept beside it: nothing that was true is forgotten. */
export const replaceOrganisation = (before: Organisation, after: Organisation): Write<'core'>[] => [
  { put: 'core', item: { ...toItem(after), ...listing(after) }, when: { equals: { v: before.version } } },
  {
    put: 'core',
    item: { ...toItem(before), ...keys.organisationVersion(before.id, before.version) },
    when: 'absent',
  },
];

/** Who holds a registration number: verified organisations only, one at a time. */
export const findNumberHolder = async (
  core: Reader,
  country: string,
  number: string,
): Promise<string | undefined> => {
  const item = await core.get(keys.registrationNumber(country, number));
  return typeof item?.o === 'string' ? item.o : undefined;
};

export const claimNumber = (country: string, number: string, organisationId: string): Write<'core'> => ({
  put: 'core',
  item: { ...keys.registrationNumber(country, number), o: organisationId },
  when: { any: ['absent', { equals: { o: organisationId } }] },
});

export const releaseNumber = (country: string, number: string, organisationId: string): Write<'core'> => ({
  remove: 'core',
  key: keys.registrationNumber(country, number),
  when: { any: ['absent', { equals: { o: organisationId } }] },
});
