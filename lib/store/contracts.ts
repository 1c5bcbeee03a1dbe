import type { Annotation } from '../domain/contracts/annotation.ts';
import { Amendment, Contract, EndContract } from '../domain/contracts/contract.ts';
import { type DeclaredRecords, noRecords } from '../domain/contracts/declared-records.ts';
import { FeeDisclosure } from '../domain/fees/fee-disclosure.ts';
import { annotationsIn } from './annotations.ts';
import { contractRange, indexes } from './keys/core.ts';
import { keys, prefixes } from './keys.ts';
import { recordsIn } from './records.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Cursor, Item, Reader, Write } from './table/table.ts';

/** What was known of the parties when something was declared, so that the same answer can be given again. */
export interface Seen {
  employerVersion: number;
  agencyVersion?: number;
}

const toSeen = ({ employerVersion, agencyVersion }: Seen) => ({
  ev: employerVersion,
  ...(agencyVersion === undefined ? {} : { av: agencyVersion }),
});

const fromItem = (item: Item): Contract => Contract.parse(unpackFrom(item));

/** A contract put together from its items: as registered, then amended, then ended. */
function assemble(items: readonly Item[]): Contract | undefined {
  const core = items.find(({ sk }) => sk === '0');
  if (core === undefined) return undefined;
  const amendments = items
    .filter(({ sk }) => sk.startsWith(prefixes.amendment))
    .map((item) => Amendment.parse(unpackFrom(item)));
  const end = items.find(({ sk }) => sk === contractRange.to);
  return {
    ...fromItem(core),
    amendments,
    ...(end ? { ended: EndContract.parse(unpackFrom(end)), status: 'ended' } : {}),
    version: Number(core.v),
  };
}

const all = async (items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
};

/** A contract with its amendments and its end: one Query, and no disclosure of anybody is read. */
export const findContract = async (core: Reader, contractId: string): Promise<Contract | undefined> =>
  assemble(await all(core.queryAll({ pk: keys.contract(contractId).pk, ...contractRange })));

/** As it was registered, with what was seen of its parties then. */
export const findRegistration = async (
  core: Reader,
  contractId: string,
): Promise<{ contract: Contract; seen: Seen } | undefined> => {
  const item = await core.get(keys.contract(contractId));
  return item && { contract: { ...fromItem(item), version: 1 }, seen: seenIn(item) };
};

const seenIn = (item: Item): Seen => ({
  employerVersion: Number(item.ev),
  ...(item.av === undefined ? {} : { agencyVersion: Number(item.av) }),
});

/** Some contracts as they were registered, those that exist: one BatchGet. What was amended since is not in them. */
export const findAsRegistered = async (core: Reader, contractIds: readonly string[]): Promise<Contract[]> =>
  (await core.batchGet(contractIds.map(keys.contract))).map(fromItem);

export interface Declarations {
  contract: Contract;
  disclosures: FeeDisclosure[];
  records: DeclaredRecords;
  /** What either party remarked. No rule reads it. */
  annotations: Annotation[];
}

/** The contract, every disclosure and every record, of whichever party: for officials and processors only. One Query. */
export const findDeclarations = async (
  core: Reader,
  contractId: string,
): Promise<Declarations | undefined> => {
  const items = await all(core.queryAll({ pk: keys.contract(contractId).pk }));
  const contract = assemble(items);
  return (
    contract && {
      contract,
      disclosures: disclosuresIn(items),
      records: recordsIn(items),
      annotations: annotationsIn(items),
    }
  );
};

/**
 * What some contracts were registered with, by contract: two BatchGets in place of a Query each. Of each the disclosure is
 * named that came with it, if one did. One that was amended or ended since is not among them.
 */
export async function findRegistrations(
  core: Reader,
  registered: ReadonlyMap<string, string | undefined>,
): Promise<Map<string, Declarations>> {
  const items = await core.batchGet([...registered.keys()].map(keys.contract));
  const contracts = items.filter(({ v }) => v === 1).map(fromItem);
  const filedWith = ({ id, registeredBy, registeredAt }: Contract) => {
    const disclosureId = registered.get(id);
    return disclosureId === undefined
      ? []
      : [keys.disclosure(id, registeredBy, [registeredAt, disclosureId])];
  };
  const disclosures = disclosuresIn(await core.batchGet(contracts.flatMap(filedWith)));
  const of = Map.groupBy(disclosures, ({ contractId }) => contractId);
  return new Map(
    contracts.map((contract) => [
      contract.id,
      { contract, disclosures: of.get(contract.id) ?? [], records: noRecords, annotations: [] },
    ]),
  );
}

const disclosuresIn = (items: readonly Item[]): FeeDisclosure[] =>
  items
    .filter(({ sk }) => sk.startsWith(prefixes.disclosure))
    .map((item) => FeeDisclosure.parse(unpackFrom(item)))
    .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));

/** One party's own disclosures, oldest first. */
export const listDisclosures = async (
  core: Reader,
  contractId: string,
  party: string,
): Promise<FeeDisclosure[]> => disclosuresIn(await all(core.queryAll(keys.disclosuresOf(contractId, party))));

/** One of a party's own disclosures, with what was seen of the parties when it was filed. */
export async function findFiling(
  core: Reader,
  { contractId, party, disclosureId }: { contractId: string; party: string; disclosureId: string },
): Promise<{ disclosure: FeeDisclosure; seen: Seen } | undefined> {
  for await (const item of core.queryAll(keys.disclosuresOf(contractId, party))) {
    const disclosure = FeeDisclosure.parse(unpackFrom(item));
    if (disclosure.id === disclosureId) return { disclosure, seen: seenIn(item) };
  }
  return undefined;
}

const listing = (contract: Contract, status: Contract['status']) => {
  const gs = keys.listedContract(status, contract.registeredAt, contract.id);
  return {
    ge: contract.employerId,
    gs,
    ...(contract.agencyId === undefined ? {} : { ga: contract.agencyId }),
  };
};

export const putContract = (contract: Contract, seen: Seen): Write<'core'> => ({
  put: 'core',
  item: {
    ...keys.contract(contract.id),
    ...listing(contract, 'active'),
    v: contract.version,
    b: pack(contract),
    ...toSeen(seen),
  },
  when: 'absent',
});

/** `seen` for a disclosure that comes after the contract; one that comes with it shares what the contract has seen. */
export const putDisclosure = (disclosure: FeeDisclosure, seen?: Seen): Write<'core'> => ({
  put: 'core',
  item: {
    ...keys.disclosure(disclosure.contractId, disclosure.filedBy, [disclosure.receivedAt, disclosure.id]),
    b: pack(disclosure),
    ...(seen ? toSeen(seen) : {}),
  },
  when: 'absent',
});

/** The next version: an amendment beside the contract, refused when another came first. */
export const putAmendment = (contract: Contract, amendment: Amendment): Write<'core'>[] => [
  nextVersion(contract, 'active'),
  {
    put: 'core',
    item: { ...keys.amendment(contract.id, contract.version + 1), b: pack(amendment) },
    when: 'absent',
  },
];

export const putEnding = (contract: Contract, ended: EndContract): Write<'core'>[] => [
  nextVersion(contract, 'ended'),
  { put: 'core', item: { ...keys.ending(contract.id), b: pack(ended) }, when: 'absent' },
];

const nextVersion = (contract: Contract, status: Contract['status']): Write<'core'> => ({
  update: 'core',
  key: keys.contract(contract.id),
  set: { v: contract.version + 1, gs: keys.listedContract(status, contract.registeredAt, contract.id) },
  when: { equals: { v: contract.version } },
});

export interface Listing {
  party: string;
  as: 'employer' | 'agency';
  status?: Contract['status'] | undefined;
  limit: number;
  after?: Cursor | undefined;
}

/** A page of a party's contracts, newest first, without amendments. The index lags by moments; the items are read from the table. */
export async function listContracts(
  core: Reader,
  listing: Listing,
): Promise<{ contracts: Contract[]; next?: Cursor }> {
  const { party, as, status, limit, after } = listing;
  const page = await core.query({
    pk: party,
    index: as === 'employer' ? indexes.byEmployer : indexes.byAgency,
    ...(status === undefined ? {} : { prefix: keys.listedWith(status) }),
    limit,
    after,
    descending: true,
  });
  const items = await core.batchGet(page.items.map(({ pk, sk }) => ({ pk, sk })));
  const contracts = items.map((item) => ({ ...fromItem(item), ...statusOf(item), version: Number(item.v) }));
  return { contracts, ...(page.next ? { next: page.next } : {}) };
}

const statusOf = (item: Item): Pick<Contract, 'status'> => ({
  status: String(item.gs).startsWith(keys.listedWith('ended')) ? 'ended' : 'active',
});

/** Every contract of an organisation, in whichever part: for the processors. */
export async function* contractIdsOf(core: Reader, organisationId: string): AsyncIterable<string> {
  for (const index of [indexes.byEmployer, indexes.byAgency])
    for await (const item of core.queryAll({ pk: organisationId, index })) yield contractIdIn(item);
}

const contractIdIn = ({ pk }: Item): string => pk.slice(pk.indexOf('ctr_'));
