import { type FeeCategoryCode, feeCategoryOf, feeItemCodes } from '../../../lib/domain/fees/fee-taxonomy.ts';
import type { Reader } from '../reader.ts';
import { Tick } from './parts.tsx';

interface FeeTicksProps {
  reader: Reader;
  categories: readonly FeeCategoryCode[];
}

/**
 * Every item of the taxonomy, in plain words, under ten headings: a phone shows the headings at a glance. The first, fees for the
 * job itself, stands open, the dearest.
 */
export const FeeTicks = ({ reader, categories }: FeeTicksProps) =>
  categories.map((category, at) => (
    <details open={at === 0}>
      <summary>{reader.texts.feeGroups[category]}</summary>
      {feeItemCodes
        .filter((item) => feeCategoryOf(item) === category)
        .map((item) => (
          <Tick name="item" value={item} text={reader.texts.fees[item]} />
        ))}
    </details>
  ));
