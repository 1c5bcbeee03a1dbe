import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RecordHousing } from '../../lib/domain/contracts/living-record.ts';
import { type FeeDisclosure, type FeeItem, FileFeeDisclosure } from '../../lib/domain/fees/fee-disclosure.ts';
import { assess } from '../../lib/rules/assess.ts';
import { factSheet } from '../../lib/rules/facts/whole-sheet.ts';
import { defaultSet } from '../support/rules/catalogue.ts';
import { aDecentContract, aDecentDossier, aDisclosure, anAgencyId } from '../support/rules/dossiers.ts';

const rules = defaultSet();
const question = { answering: anAgencyId, asOf: '2026-02-20' };
const outcomesOf = (by: FeeDisclosure, contract = aDecentContract()) =>
  new Map(
    assess(
      rules,
      factSheet(aDecentDossier({ contract, disclosures: [by, aDisclosure('employer')] }), question),
    ).outcomes.map(({ ruleId, outcome }) => [ruleId, outcome]),
  );

const without = <T extends object>(value: T, name: keyof T): T => {
  const { [name]: _, ...rest } = value;
  return rest as T;
};
const fee = (item: FeeItem['item'], different: Partial<FeeItem> = {}): FeeItem => ({
  item,
  amount: { amount: '90.000', currency: 'BHD' },
  payer: 'WORKER',
  paidOn: '2026-01-10',
  collectedIn: 'BH',
  ...different,
});
const anyItems = fc.array(
  fc
    .tuple(fc.constantFrom('RF01', 'RC101', 'IL04', 'IL09', 'IL01'), fc.boolean())
    .map(([item, known]) => (known ? fee(item) : without(fee(item), 'amount'))),
  { maxLength: 4 },
);
const charged = (items: FeeItem[]) => aDisclosure('agency', { workerPaidNothing: items.length === 0, items });

describe('a disclosure that does not say whether the worker paid', () => {
  const silent = without(aDisclosure('agency'), 'workerPaidNothing');

  test('is taken, and is not a zero', () => {
    expect(FileFeeDisclosure.parse({ items: [] })).toEqual({ items: [] });
    const outcomes = outcomesOf(silent);
    for (const rule of ['worker-paid-and-not-repaid', 'fees-over-corridor-cap', 'deposit-or-pledge-taken'])
      expect([rule, outcomes.get(rule)]).toEqual([rule, 'insufficientData']);
    expect(outcomes.get('disclosures-contradict')).toBe('insufficientData');
  });

  test('never clears what the statement did not clear, whatever items stand in it', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const [said, unsaid] = [
          outcomesOf(charged(items)),
          outcomesOf(without(charged(items), 'workerPaidNothing')),
        ];
        for (const [rule, outcome] of unsaid)
          if (outcome === 'clear') expect([rule, said.get(rule)]).toEqual([rule, 'clear']);
      }),
    );
  });
});

describe('a payment of which nobody knows the amount', () => {
  test('is a payment: a deposit is a deposit, and it contradicts a declared zero', () => {
    const deposit = charged([without(fee('IL04'), 'amount')]);
    expect(FileFeeDisclosure.safeParse({ workerPaidNothing: true, items: deposit.items }).success).toBe(
      false,
    );
    expect(outcomesOf(deposit).get('deposit-or-pledge-taken')).toBe('flagged');
    expect(outcomesOf(deposit).get('disclosures-contradict')).toBe('flagged');
  });

  test('leaves the sum open and takes nothing from what is certain', () => {
    const [open, both] = [without(fee('RF01'), 'amount'), fee('RF02')];
    expect(outcomesOf(charged([open])).get('worker-paid-and-not-repaid')).toBe('insufficientData');
    expect(outcomesOf(charged([open, both])).get('worker-paid-and-not-repaid')).toBe('flagged');
    expect(outcomesOf(charged([open])).get('fees-over-corridor-cap')).toBe('insufficientData');
  });

  test('never clears a rule that its amount did not', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const known = outcomesOf(charged(items.map((item) => ({ ...fee(item.item), ...item }))));
        for (const [rule, outcome] of outcomesOf(charged(items)))
          if (outcome === 'clear') expect([rule, known.get(rule)]).toEqual([rule, 'clear']);
      }),
    );
  });
});

test('how the worker was hired and who provides the housing may stay unsaid, and then nothing stands on it', () => {
  const { documentCustody: _, ...decent } = aDecentContract();
  const contract = {
    ...decent,
    recruitment: { country: 'NP', chain: [] },
    housing: { personsPerRoom: 30, drinkingWater: false },
  };
  const outcomes = outcomesOf(aDisclosure('agency'), contract);
  expect(RecordHousing.parse({ from: '2026-03-01', personsPerRoom: 30 })).toBeDefined();
  expect(outcomes.get('agency-not-licensed')).toBe('insufficientData');
  expect(outcomes.get('housing-degradingly-crowded')).toBe('insufficientData');
  expect(outcomes.get('no-water-or-cooling-in-housing')).toBe('insufficientData');
});
