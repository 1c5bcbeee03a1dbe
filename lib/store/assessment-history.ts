import type { FactSheet } from '../rules/facts/fact-sheet.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Item, Reader, Write } from './table/table.ts';

/** What a decision was made from: enough to make it again with the same bytes, whatever was declared or enacted since. */
export interface KeptDecision {
  contractId: string;
  version: number;
  ruleSetVersion: number;
  ruleSetHash: string;
  sheet: FactSheet;
  /** Hash of the assessment, every byte of it. */
  resultHash: string;
}

type Kept = Omit<FactSheet, 'currency'> & { currency?: string };
/** What {@link putDecision} packed. */
const asKept = (value: unknown): Kept => value as Kept;

const fromItem = (contractId: string, item: Item): KeptDecision => {
  const kept = asKept(unpackFrom(item));
  return {
    contractId,
    version: Number(item.v),
    ruleSetVersion: Number(item.n),
    ruleSetHash: String(item.h),
    resultHash: String(item.r),
    sheet: { ...kept, currency: kept.currency },
  };
};

/** The decision of that version of an assessment. It is written once and never again. */
export const putDecision = ({ contractId, version, ...decision }: KeptDecision): Write<'protected'> => ({
  put: 'protected',
  item: {
    ...keys.assessmentHistory(contractId, version),
    v: version,
    n: decision.ruleSetVersion,
    h: decision.ruleSetHash,
    r: decision.resultHash,
    b: pack(JSON.parse(JSON.stringify(decision.sheet))),
  },
  when: 'absent',
});

export const findDecision = async (
  table: Reader,
  contractId: string,
  version: number,
): Promise<KeptDecision | undefined> => {
  const item = await table.get(keys.assessmentHistory(contractId, version));
  return item && fromItem(contractId, item);
};
