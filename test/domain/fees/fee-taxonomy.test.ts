import { describe, expect, test } from 'vitest';
import {
  CollectionForm,
  FeeTiming,
  feeCategoryCodes,
  feeCategoryName,
  feeCategoryOf,
  feeClassOf,
  feeItemCodes,
  feeItemName,
  isWorkerSide,
  Payer,
} from '../../../lib/domain/fees/fee-taxonomy.ts';
import taxonomy from '../../../lib/reference/fee-taxonomy.json' with { type: 'json' };

describe('the fee taxonomy', () => {
  test('has exactly the items and categories of the reference, in its order', () => {
    expect(feeItemCodes).toEqual(taxonomy.categories.flatMap(({ items }) => items.map(({ code }) => code)));
    expect(feeCategoryCodes).toEqual(taxonomy.categories.map(({ code }) => code));
  });
  test('has exactly the payers, forms and times of the reference', () => {
    expect(Payer.options).toEqual(taxonomy.payers.map(({ code }) => code));
    expect(CollectionForm.options).toEqual(taxonomy.collectionForms);
    expect(FeeTiming.options).toEqual(taxonomy.timing);
  });
  test('puts each item in the category and class that the reference gives it', () => {
    const ours = feeItemCodes.map((item) => [item, feeCategoryOf(item), feeClassOf(item)]);
    expect(ours).toEqual(
      taxonomy.categories.flatMap((category) =>
        category.items.map(({ code }) => [code, category.code, category.class]),
      ),
    );
  });
  test('names everything in both languages', () => {
    for (const name of [...feeItemCodes.map(feeItemName), ...feeCategoryCodes.map(feeCategoryName)]) {
      expect(name.en).toMatch(/[a-z]/);
      expect(name.ar).toMatch(/[\u0600-\u06ff]/);
    }
  });
  test('counts the family as the worker, and nobody else', () => {
    expect(Payer.options.filter(isWorkerSide)).toEqual(['WORKER', 'WORKER_FAMILY']);
  });
});
