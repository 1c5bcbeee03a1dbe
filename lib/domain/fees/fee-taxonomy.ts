import * as z from 'zod';
import taxonomy from '../../reference/fee-taxonomy.json' with { type: 'json' };

/**
 * What a worker may be asked to pay for, item by item. Source: ILO, Definition of recruitment fees and related costs
 * (Tripartite Meeting of Experts, 2018; Governing Body, 2019), items restated. The codes stand here so that the
 * compiler knows them; a test holds them against the reference file, which has the names.
 */
export const feeItemCodes = [
  ...(['RF01', 'RF02', 'RF03', 'RF04', 'RF05', 'RF06'] as const),
  ...(['RC101', 'RC102', 'RC103', 'RC201', 'RC202', 'RC301', 'RC302', 'RC303'] as const),
  ...(['RC401', 'RC402', 'RC403', 'RC501', 'RC502', 'RC503'] as const),
  ...(['RC601', 'RC602', 'RC603', 'RC604'] as const),
  ...(['RC701', 'RC702', 'RC703', 'RC704', 'RC705', 'RC706', 'RC707', 'RC708'] as const),
  ...(['IL01', 'IL02', 'IL03', 'IL04', 'IL05', 'IL06', 'IL07', 'IL08', 'IL09', 'IL10'] as const),
  ...(['OT01', 'OT02', 'OT03', 'OT04'] as const),
] as const;
export const FeeItemCode = z.enum(feeItemCodes).meta({
  id: 'FeeItemCode',
  description:
    'An item of the fee taxonomy: RF recruitment fee, RC related cost, IL illegitimate cost, OT outside.',
  example: 'RF01',
});
export type FeeItemCode = z.infer<typeof FeeItemCode>;

export const feeCategoryCodes = ['RF', 'RC1', 'RC2', 'RC3', 'RC4', 'RC5', 'RC6', 'RC7', 'IL', 'OT'] as const;
export const FeeCategoryCode = z.enum(feeCategoryCodes).meta({
  id: 'FeeCategoryCode',
  description: 'A category of the fee taxonomy, as in RC1 medical costs.',
});
export type FeeCategoryCode = z.infer<typeof FeeCategoryCode>;

/** An item, or a category that stands for all of its items. */
export const FeeCode = z.enum([...feeCategoryCodes, ...feeItemCodes]).meta({
  id: 'FeeCode',
  description: 'An item of the fee taxonomy, or a category for every item of it.',
  example: 'RC1',
});
export type FeeCode = z.infer<typeof FeeCode>;

export type FeeClass = 'RECRUITMENT_FEE' | 'RELATED_COST' | 'ILLEGITIMATE' | 'NOT_RECRUITMENT';

export const Payer = z
  .enum([
    'EMPLOYER',
    'AGENCY_ORIGIN',
    'AGENCY_DESTINATION',
    'WORKER',
    'WORKER_FAMILY',
    'GOVERNMENT',
    'UNKNOWN',
  ])
  .meta({ id: 'Payer', description: 'Who bore the cost in the end. The family counts as the worker.' });
export type Payer = z.infer<typeof Payer>;

export const CollectionForm = z
  .enum(['CASH', 'BANK', 'WAGE_DEDUCTION', 'IN_KIND', 'BENEFIT_SET_OFF', 'LOAN', 'COLLATERAL', 'UNKNOWN'])
  .meta({ id: 'CollectionForm', description: 'How the money or the thing was taken.' });
export type CollectionForm = z.infer<typeof CollectionForm>;

export const FeeTiming = z
  .enum(['PRE_OFFER', 'PRE_DEPARTURE', 'ON_ARRIVAL', 'DURING_EMPLOYMENT', 'AT_EXIT'])
  .meta({
    id: 'FeeTiming',
    description: 'At which point of the way to the job, or out of it, it was taken.',
  });
export type FeeTiming = z.infer<typeof FeeTiming>;

/** A name in both languages; the Arabic ones are the compiler's, see `arabicNames` of the reference file. */
export interface BilingualName {
  en: string;
  ar: string;
}

const namesByCode: ReadonlyMap<string, BilingualName> = new Map(
  taxonomy.categories
    .flatMap((category) => [category, ...category.items])
    .map(({ code, nameEn, nameAr }) => [code, { en: nameEn, ar: nameAr }]),
);

function nameOf(code: string): BilingualName {
  const name = namesByCode.get(code);
  if (!name) throw new RangeError(`No name for ${code} in the fee taxonomy`);
  return name;
}

export const feeItemName = (item: FeeItemCode): BilingualName => nameOf(item);
export const feeCategoryName = (category: FeeCategoryCode): BilingualName => nameOf(category);

/** `RC101` belongs to `RC1`, `RF01` to `RF`. */
export function feeCategoryOf(item: FeeItemCode): FeeCategoryCode {
  const category = feeCategoryCodes.find((code) => item.startsWith(code));
  if (!category) throw new RangeError(`No category for ${item}`);
  return category;
}

export function feeClassOf(item: FeeItemCode): FeeClass {
  if (item.startsWith('RF')) return 'RECRUITMENT_FEE';
  if (item.startsWith('RC')) return 'RELATED_COST';
  return item.startsWith('IL') ? 'ILLEGITIMATE' : 'NOT_RECRUITMENT';
}

/** Worker or family: the payers that the zero-fee principle protects. */
export const isWorkerSide = (payer: Payer): boolean => payer === 'WORKER' || payer === 'WORKER_FAMILY';
