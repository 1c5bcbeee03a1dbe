import { Inspection } from '../domain/inspections/inspection-record.ts';
import { Finding, PermitRecord } from '../domain/inspections/official-record.ts';
import type { KnownOfOrganisation, ProtectedKnowledge } from '../domain/inspections/protected-knowledge.ts';
import { Report } from '../domain/reports/report.ts';
import { keys, prefixes } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Item, Key, Reader, Write } from './table/table.ts';

/** Where a report stands that names neither a contract nor an employer, until somebody finds out. */
const unplaced = 'unplaced';

/** What a thing told, observed or officially recorded is about. */
export interface About {
  contractId?: string | undefined;
  organisationId?: string | undefined;
}

interface Known {
  id: string;
  receivedAt: string;
}

/** Where a thing stands: in the partition of what it is about. */
export function placeOfKnown(letter: string, known: Known, { contractId, organisationId }: About): Key {
  const place = [letter, known.receivedAt, known.id];
  return contractId === undefined
    ? keys.knownOfOrganisation(organisationId ?? unplaced, place)
    : keys.knownOfContract(contractId, place);
}

/**
 * The pointer by which a pseudonym resolves, to where the thing stands and to what it was about before; and the mark of that
 * place, by which whoever looks at a hundred contracts sees at once of which of them anything is known. A mark stays.
 */
export const pointTo = (
  id: string,
  key: Key,
  about: About & { before?: readonly About[] },
  when?: 'absent',
): Write<'protected'>[] => [
  { put: 'protected', item: knownPointerOf(id, key, about), ...(when ? { when } : {}) },
  { put: 'protected', item: keys.knownMark(key.pk) },
];

const knownPointerOf = (
  id: string,
  key: Key,
  { contractId, organisationId, before = [] }: About & { before?: readonly About[] },
): Item => {
  const [contracts, organisations] = [
    before.map((was) => was.contractId),
    before.map((was) => was.organisationId),
  ];
  return {
    ...keys.knownPointer(id),
    p: key.pk,
    s: key.sk,
    ...(contractId === undefined ? {} : { c: contractId }),
    ...(organisationId === undefined ? {} : { g: organisationId }),
    ...(before.length === 0 ? {} : { bc: contracts.filter(isText), bg: organisations.filter(isText) }),
  };
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** A thing in the partition of what it is about, and its pointer. */
function put(letter: string, known: Known, about: About): Write<'protected'>[] {
  const key = placeOfKnown(letter, known, about);
  return [
    { put: 'protected', item: { ...key, b: pack(known) }, when: 'absent' },
    ...pointTo(known.id, key, about, 'absent'),
  ];
}

const letterOf = (prefix: string): string => prefix.slice(0, 1);

export const putInspection = (inspection: Inspection): Write<'protected'>[] =>
  put(letterOf(prefixes.inspection), inspection, {
    contractId: inspection.contractId,
    organisationId: inspection.employerId,
  });
export const putPermitRecord = (record: PermitRecord): Write<'protected'>[] =>
  put(letterOf(prefixes.permitRecord), record, { contractId: record.contractId });
export const putFinding = (finding: Finding): Write<'protected'>[] =>
  put(letterOf(prefixes.finding), finding, { organisationId: finding.organisationId });

const reading = <T>(items: readonly Item[], prefix: string, read: (value: unknown) => T): T[] =>
  items.filter(({ sk }) => sk.startsWith(prefix)).map((item) => read(unpackFrom(item)));

const reportsIn = (items: readonly Item[]): Report[] =>
  reading(items, prefixes.report, (value) => Report.parse(value));
const inspectionsIn = (items: readonly Item[]): Inspection[] =>
  reading(items, prefixes.inspection, (value) => Inspection.parse(value));

/** What is known of a contract, among the items of its partition; in the order in which it became known. */
export const knownIn = (
  items: readonly Item[],
): Pick<ProtectedKnowledge, 'reports' | 'inspections' | 'permitRecords'> => ({
  reports: reportsIn(items),
  inspections: inspectionsIn(items),
  permitRecords: reading(items, prefixes.permitRecord, (value) => PermitRecord.parse(value)),
});

/** The items of those of the partitions that are marked, by partition: one BatchGet, and a Query for each that is. */
export async function findMarked(
  table: Reader,
  partitions: readonly string[],
): Promise<ReadonlyMap<string, readonly Item[]>> {
  const read = async ({ pk }: Item): Promise<[string, Item[]]> => {
    const items: Item[] = [];
    for await (const item of table.queryAll({ pk })) items.push(item);
    return [pk, items];
  };
  const marks = await table.batchGet(partitions.map(keys.knownMark));
  return new Map(await Promise.all(marks.map(read)));
}

/** What is known of organisations as a whole, in the order of the ids. */
export async function findKnownOfOrganisations(
  table: Reader,
  organisationIds: readonly string[],
): Promise<KnownOfOrganisation[]> {
  const partitions = organisationIds.map((id) => keys.knownOfOrganisation(id, []).pk);
  const known = await findMarked(table, partitions);
  return partitions.map((pk) => knownOfOrganisationIn(known.get(pk) ?? []));
}

function knownOfOrganisationIn(items: readonly Item[]): KnownOfOrganisation {
  return {
    reports: reportsIn(items),
    inspections: inspectionsIn(items),
    findings: reading(items, prefixes.finding, (value) => Finding.parse(value)),
  };
}

/** What was observed at an organisation: of the place and of these contracts, oldest first. Only what is marked is read. */
export async function findInspectionsUnder(
  table: Reader,
  { organisationId, contractIds }: { organisationId: string; contractIds: readonly string[] },
): Promise<Inspection[]> {
  const ofContracts = contractIds.map((id) => keys.knownOfContract(id, []).pk);
  const known = await findMarked(table, [keys.knownOfOrganisation(organisationId, []).pk, ...ofContracts]);
  return [...known.values()]
    .flatMap(inspectionsIn)
    .toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt));
}

/** Where the thing behind a pseudonym is; undefined when there is none. */
export async function findPointed(table: Reader, id: string): Promise<Item | undefined> {
  const pointer = await table.get(keys.knownPointer(id));
  return pointer && table.get({ pk: String(pointer.p), sk: String(pointer.s) });
}

const found = async <T>(table: Reader, id: string, read: (value: unknown) => T): Promise<T | undefined> => {
  const item = await findPointed(table, id);
  return item && read(unpackFrom(item));
};

export const findInspection = (table: Reader, id: string): Promise<Inspection | undefined> =>
  found(table, id, (value) => Inspection.parse(value));
export const findPermitRecord = (table: Reader, id: string): Promise<PermitRecord | undefined> =>
  found(table, id, (value) => PermitRecord.parse(value));
export const findFinding = (table: Reader, id: string): Promise<Finding | undefined> =>
  found(table, id, (value) => Finding.parse(value));

/**
 * What the pseudonyms of journal entries are about, and were about before they were placed anew; those that name neither
 * contract nor organisation are left away.
 */
export const resolveKnown = async (table: Reader, ids: readonly string[]): Promise<About[]> =>
  (await table.batchGet([...new Set(ids)].map(keys.knownPointer))).flatMap(({ c, g, bc, bg }) => [
    ...[c, ...textsIn(bc)].filter(isText).map((contractId): About => ({ contractId })),
    ...[g, ...textsIn(bg)].filter(isText).map((organisationId): About => ({ organisationId })),
  ]);

const textsIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
