import type { KeptDecision } from '../rules/assessment-record.ts';
import type { FactSheet } from '../rules/facts/fact-sheet.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Item, Reader, Write } from './table/table.ts';

type Kept = Omit<FactSheet, 'currency'> & { currency?: string };
/** What {@link putDecision} packed. */
const asKept = (value: unknown): Kept => value as Kept;

const fromItem = (item: Item): KeptDecision => {
  const kept = asKept(unpackFrom(item));
  return {
    version: Number(item.v),
    ruleSetVersion: Number(item.n),
    ruleSetHash: String(item.h),
    resultHash: String(item.r),
    sheet: { ...kept, currency: kept.currency },
  };
};

/** An earlier decision, put aside when another takes its place. It is written once and never again. */
export const putDecision = (contractId: string, decision: KeptDecision): Write<'protected'> => ({
  put: 'protected',
  item: {
    ...keys.assessmentHistory(contractId, decision.version),
    v: decision.version,
    n: decision.ruleSetVersion,
    h: decision.ruleSetHash,
    r: decision.resultHash,
    b: pack(decision.sheet),
  },
  when: 'absent',
});

/** An earlier decision of a contract; the one in force stands with the assessment. */
export const findDecision = async (
  table: Reader,
  contractId: string,
  version: number,
): Promise<KeptDecision | undefined> => {
  const item = await table.get(keys.assessmentHistory(contractId, version));
  return item && fromItem(item);
};
