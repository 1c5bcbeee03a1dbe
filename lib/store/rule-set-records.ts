import type { CasesByRule, RuleSetRecord } from '../rules/governance/record.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { keys, prefixes } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Cursor, Item, Reader, Write } from './table/table.ts';

/** What {@link putRuleSetRecord} packed. */
const asRecord = (value: unknown): RuleSetRecord => value as RuleSetRecord;
/** What {@link putRuleSetCases} packed. */
const asCases = (value: unknown): CasesByRule => value as CasesByRule;

const fromItem = (item: Item): RuleSetRecord => asRecord(unpackFrom(item));

export const findRuleSetRecord = async (
  core: Reader,
  version: number,
): Promise<RuleSetRecord | undefined> => {
  const item = await core.get(keys.ruleSetRecord(version));
  return item && fromItem(item);
};

/** A page of records, newest first. */
export async function listRuleSetRecords(
  core: Reader,
  { limit, after }: { limit: number; after?: Cursor | undefined },
): Promise<{ records: RuleSetRecord[]; next?: Cursor }> {
  const { pk } = keys.ruleSetRecord(0);
  const page = await core.query({ pk, prefix: prefixes.ruleSetRecord, limit, after, descending: true });
  return { records: page.items.map(fromItem), ...(page.next ? { next: page.next } : {}) };
}

/** Bytes of the record at rest; a transaction takes no item above 400 KB. */
export const sizeOfRecord = (record: RuleSetRecord): number => pack(plain(record)).byteLength;

/** Bytes of a published set at rest. */
export const sizeOfRuleSet = (ruleSet: RuleSet): number => pack(ruleSet).byteLength;

/** The next revision, refused when somebody else changed the record first. */
export const putRuleSetRecord = (record: RuleSetRecord): Write<'core'> => ({
  put: 'core',
  item: { ...keys.ruleSetRecord(record.version), v: record.revision, b: pack(plain(record)) },
  when: record.revision === 1 ? 'absent' : { equals: { v: record.revision - 1 } },
});

/** The cases that proved a set when it was published. */
export const findRuleSetCases = async (core: Reader, version: number): Promise<CasesByRule> => {
  const item = await core.get(keys.ruleSetCases(version));
  return item ? asCases(unpackFrom(item)) : {};
};

export const putRuleSetCases = (version: number, cases: CasesByRule): Write<'core'> => ({
  put: 'core',
  item: { ...keys.ruleSetCases(version), b: pack(plain(cases)) },
  when: 'absent',
});

/** Facts of a case are what a person wrote as JSON, and JSON is what is kept of them. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
