import { StoredFlag } from '../domain/flag.ts';
import type { AssessmentRecord } from '../rules/assessment-record.ts';
import { keys, prefixes } from './keys.ts';
import { knownIn } from './known.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Item, Reader, Write } from './table/table.ts';

/** What {@link putAssessment} packed. */
const asRecord = (value: unknown): AssessmentRecord => value as AssessmentRecord;

export interface Assessed {
  assessment?: AssessmentRecord;
  flags: StoredFlag[];
  /**
   * Moves with every assessment and every review of the contract. Both compute its standing from all of its flags, so each
   * must see the other: whoever read before the other wrote is refused.
   */
  lock: number;
}

/** The assessment of one contract and its flags, in one Query. */
export const findAssessed = async (table: Reader, contractId: string): Promise<Assessed> =>
  assessedIn(await itemsOf(table, contractId), contractId);

/** The same with what was told, observed and officially recorded of the contract: still one Query. */
export async function findProtected(
  table: Reader,
  contractId: string,
): Promise<{ assessed: Assessed; known: ReturnType<typeof knownIn> }> {
  const items = await itemsOf(table, contractId);
  return { assessed: assessedIn(items, contractId), known: knownIn(items) };
}

async function itemsOf(table: Reader, contractId: string): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of table.queryAll({ pk: keys.assessment(contractId).pk })) items.push(item);
  return items;
}

function assessedIn(items: readonly Item[], contractId: string): Assessed {
  const assessment = items.find(({ sk }) => sk === keys.assessment(contractId).sk);
  return {
    ...(assessment ? { assessment: asRecord(unpackFrom(assessment)) } : {}),
    flags: items
      .filter(({ sk }) => sk.startsWith(prefixes.flag))
      .map((item) => StoredFlag.parse(unpackFrom(item))),
    lock: Number(assessment?.v ?? 0),
  };
}

/** The contract of a flag, by its pointer. */
export const findContractOfFlag = async (table: Reader, flagId: string): Promise<string | undefined> => {
  const item = await table.get(keys.flagPointer(flagId));
  return typeof item?.c === 'string' ? item.c : undefined;
};

export interface Pointed {
  contractId: string;
  employerId: string;
  agencyId?: string;
}

/** What the pseudonyms of a journal entry stand for; those that resolve. */
export const resolveAssessments = async (table: Reader, ids: readonly string[]): Promise<Pointed[]> =>
  (await table.batchGet([...new Set(ids)].map(keys.assessmentPointer))).map((item) => ({
    contractId: String(item.c),
    employerId: String(item.e),
    ...(typeof item.a === 'string' ? { agencyId: item.a } : {}),
  }));

/** The next assessment, refused when anything was decided since; the first brings the pointer of its pseudonym. */
export const putAssessment = (
  record: AssessmentRecord,
  { lock }: Pick<Assessed, 'lock'>,
): Write<'protected'>[] => {
  const first = lock === 0;
  const { id, contractId, employerId, agencyId } = record;
  const put: Write<'protected'> = {
    put: 'protected',
    item: { ...keys.assessment(contractId), v: lock + 1, b: pack(withoutUndefined(record)) },
    when: first ? 'absent' : { equals: { v: lock } },
  };
  const pointer = {
    ...keys.assessmentPointer(id),
    c: contractId,
    e: employerId,
    ...(agencyId ? { a: agencyId } : {}),
  };
  return first ? [put, { put: 'protected', item: pointer }] : [put];
};

/** What a review says to an assessment that goes on at the same moment; refused when the assessment was faster. */
export const moveLock = (contractId: string, { lock }: Pick<Assessed, 'lock'>): Write<'protected'> => ({
  update: 'protected',
  key: keys.assessment(contractId),
  set: { v: lock + 1 },
  when: { equals: { v: lock } },
});

/** A flag as it was on the facts that decided before others did. */
export const findFlagVersion = async (
  table: Reader,
  flagId: string,
  version: number,
): Promise<StoredFlag | undefined> => {
  const item = await table.get(keys.flagVersion(flagId, version));
  return item && StoredFlag.parse(unpackFrom(item));
};

/** New facts take the place of those that decided; what a person decided upon stays readable beside the flag. */
const keepBefore = (flag: StoredFlag, before: StoredFlag | undefined): Write<'protected'>[] => {
  if (!before || flag.steps.at(-1)?.kind !== 'evidenceChanged') return [];
  const item = { ...keys.flagVersion(before.id, before.version), b: pack(withoutUndefined(before)) };
  return [{ put: 'protected', item, when: 'absent' }];
};

/** The next version of a flag; the first brings its pointer, and one with other facts keeps the version before it. */
export const putFlag = (flag: StoredFlag, before?: StoredFlag): Write<'protected'>[] => {
  const first = flag.version === 1;
  const put: Write<'protected'> = {
    put: 'protected',
    item: { ...keys.flag(flag.contractId, flag.id), v: flag.version, b: pack(withoutUndefined(flag)) },
    when: first ? 'absent' : { equals: { v: flag.version - 1 } },
  };
  return first
    ? [put, { put: 'protected', item: { ...keys.flagPointer(flag.id), c: flag.contractId } }]
    : [put, ...keepBefore(flag, before)];
};

/** Values of evidence are what a rule computed; JSON is what is kept of them. */
const withoutUndefined = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
