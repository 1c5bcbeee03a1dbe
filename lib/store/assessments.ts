import { StoredFlag } from '../domain/flags/flag.ts';
import type { AssessmentRecord } from '../rules/assessment-record.ts';
import { keys } from './keys.ts';
import { findMarked, knownIn } from './known.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Item, Reader, Write } from './table/table.ts';

/** The body of the one item: the assessment, and every flag of the contract. */
interface Body extends AssessmentRecord {
  flags: unknown[];
}
/** What {@link putAssessed} packed. */
const asBody = (value: unknown): Body => value as Body;

export interface Assessed {
  assessment?: AssessmentRecord;
  flags: StoredFlag[];
  /**
   * Moves with every assessment and every review of the contract. Both compute its standing from all of its flags, so each
   * must see the other: whoever read before the other wrote is refused.
   */
  lock: number;
}

const nothing: Assessed = { flags: [], lock: 0 };

function fromItem(item: Item): Assessed {
  const { flags, ...assessment } = asBody(unpackFrom(item));
  // JSON knows no field that is there and undefined; a sheet without a currency has one.
  const sheet = { ...assessment.sheet, currency: assessment.sheet.currency };
  return {
    assessment: { ...assessment, sheet },
    flags: flags.map((flag) => StoredFlag.parse(flag)),
    lock: Number(item.v),
  };
}

/** The assessment of one contract with its flags. One item. */
export async function findAssessed(table: Reader, contractId: string): Promise<Assessed> {
  const item = await table.get(keys.assessment(contractId));
  return item ? fromItem(item) : nothing;
}

/** The same of several contracts, without those that were never assessed: one BatchGet. */
export const findAssessedOf = async (table: Reader, contractIds: readonly string[]): Promise<Assessed[]> =>
  (await table.batchGet(contractIds.map((id) => keys.assessment(id)))).map(fromItem);

/** With what was told, observed and officially recorded of the contract. */
export interface ProtectedOfContract {
  assessed: Assessed;
  known: ReturnType<typeof knownIn>;
  /** Anything beside declarations was ever known of it, or demanded for it. */
  marked: boolean;
}

/** All of it of one contract: one Query. */
export async function findProtected(table: Reader, contractId: string): Promise<ProtectedOfContract> {
  const items: Item[] = [];
  const { pk, sk } = keys.assessment(contractId);
  for await (const item of table.queryAll({ pk })) items.push(item);
  const assessed = items.find((item) => item.sk === sk);
  const { sk: mark } = keys.knownMark(pk);
  return {
    assessed: assessed ? fromItem(assessed) : nothing,
    known: knownIn(items),
    marked: items.some((item) => item.sk === mark),
  };
}

/**
 * The same of several contracts, in the order of the ids: two BatchGets, and a Query only for a contract of which anything was
 * ever told, observed or recorded, which is marked in its partition. What was decided is read before what is known, so that
 * whoever is told more and decides in between is seen by the lock.
 */
export async function findProtectedOf(
  table: Reader,
  contractIds: readonly string[],
): Promise<ProtectedOfContract[]> {
  const places = contractIds.map((id) => keys.assessment(id));
  const decided = new Map((await table.batchGet(places)).map((item) => [item.pk, item]));
  const known = await findMarked(
    table,
    places.map(({ pk }) => pk),
  );
  return places.map(({ pk }) => {
    const item = decided.get(pk);
    const items = known.get(pk);
    return {
      assessed: item ? fromItem(item) : nothing,
      known: knownIn(items ?? []),
      marked: items !== undefined,
    };
  });
}

export interface Pointed {
  contractId: string;
  employerId: string;
  agencyId?: string;
}

/**
 * The contracts that pseudonyms may stand for, those of assessments as of flags. The digits of the contract alone decide:
 * whoever shows what is found compares the whole pseudonym.
 */
export const resolvePseudonyms = async (table: Reader, ids: readonly string[]): Promise<Pointed[]> =>
  (await table.batchGet(ids.map(keys.contractPointer))).map((item) => ({
    contractId: String(item.c),
    employerId: String(item.e),
    ...(typeof item.a === 'string' ? { agencyId: item.a } : {}),
  }));

/**
 * The assessment and the flags as they stand from now on, refused when anything was decided since they were read; the first
 * brings the pointer of its pseudonyms.
 */
export function putAssessed(
  { assessment, flags }: Required<Omit<Assessed, 'lock'>>,
  { lock }: Pick<Assessed, 'lock'>,
): Write<'protected'>[] {
  const { id, contractId, employerId, agencyId } = assessment;
  const put: Write<'protected'> = {
    put: 'protected',
    item: { ...keys.assessment(contractId), v: lock + 1, b: pack({ ...assessment, flags }) },
    when: lock === 0 ? 'absent' : { equals: { v: lock } },
  };
  if (lock > 0) return [put];
  const pointer = { ...keys.contractPointer(id), c: contractId, e: employerId };
  return [
    put,
    {
      put: 'protected',
      item: { ...pointer, ...(agencyId === undefined ? {} : { a: agencyId }) },
      when: 'absent',
    },
  ];
}

/** A flag as it was on the facts that decided before others did. */
export const findFlagVersion = async (
  table: Reader,
  flagId: string,
  version: number,
): Promise<StoredFlag | undefined> => {
  const item = await table.get(keys.flagVersion(flagId, version));
  return item && StoredFlag.parse(unpackFrom(item));
};

/** New facts take the place of those that decided; what a person decided upon stays readable by its version. */
export const putFlagVersion = (flag: StoredFlag): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.flagVersion(flag.id, flag.version), b: pack(flag) },
  when: 'absent',
});
