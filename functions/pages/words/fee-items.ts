import type { FeeCode, FeeItemCode } from '../../../lib/domain/fees/fee-taxonomy.ts';
import taxonomy from '../../../lib/reference/fee-taxonomy.json' with { type: 'json' };
import type { Reader } from '../reader.ts';

const names = new Map(
  taxonomy.categories.flatMap(({ items, ...category }) =>
    [category, ...items].map(({ code, nameEn, nameAr }) => [code, { en: nameEn, ar: nameAr }] as const),
  ),
);

/** An item of the ILO's fee taxonomy, or a category, by its name; a code without one is shown as it is. */
export const feeCodeName = (code: FeeCode, reader: Reader): string => {
  const name = names.get(code);
  return name ? reader.say(name) : code;
};

export const feeItemName = (code: FeeItemCode, reader: Reader): string => feeCodeName(code, reader);
