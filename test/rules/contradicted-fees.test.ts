import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeeDisclosure, FeeItem } from '../../lib/domain/fees/fee-disclosure.ts';
import type { Rate } from '../../lib/domain/values/money.ts';
import { moneyOf } from '../../lib/domain/values/money.ts';
import { contradictedFees } from '../../lib/rules/contradicted-fees.ts';
import { factSheet } from '../../lib/rules/facts/whole-sheet.ts';
import { aDecentDossier, aDisclosure, anEmployerId } from '../support/rules/dossiers.ts';

const rates: Rate[] = [
  { from: 'USD', to: 'BHD', on: '2026-01-10', numerator: 376, denominator: 1000, source: 'a test' },
];
const sheetOf = (disclosures: FeeDisclosure[]) =>
  factSheet(aDecentDossier({ rates, disclosures }), { answering: anEmployerId, asOf: '2026-06-01' });

const paid = (minor: number, different: Partial<FeeItem> = {}): FeeItem => ({
  item: 'RC704',
  amount: moneyOf(minor, 'BHD'),
  payer: 'WORKER',
  ...different,
});
const by = (party: 'employer' | 'agency', items: FeeItem[], different: Partial<FeeDisclosure> = {}) =>
  aDisclosure(party, {
    workerPaidNothing: !items.some(({ payer }) => payer === 'WORKER'),
    items,
    ...different,
  });
const contradicted = (employer: FeeItem[], agency: FeeItem[]) =>
  contradictedFees(sheetOf([by('employer', employer), by('agency', agency)]));

describe('Costs of which two parties say different things', () => {
  test('are compared with all their lines together, in whatever parts each party names them', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 4 }), (parts) => {
        const whole = parts.reduce((sum, part) => sum + part, 0);
        const lines = parts.map((part) => paid(part));
        expect(contradicted(lines, [paid(whole)])).toEqual([]);
        expect(contradicted([paid(whole)], lines)).toEqual([]);
        expect(contradicted(lines, [paid(whole + 1)])).toEqual(['RC704']);
      }),
      { numRuns: 30 },
    ));

  const line = fc.record({
    minor: fc.constantFrom(1000, 2000, 3000),
    item: fc.constantFrom('RC704' as const, 'RC101' as const, 'RF01' as const),
    payer: fc.constantFrom('WORKER' as const, 'EMPLOYER' as const),
  });
  const statement = fc.array(line, { maxLength: 4 });
  const itemsOf = (lines: { minor: number; item: FeeItem['item']; payer: FeeItem['payer'] }[]) =>
    lines.map(({ minor, ...rest }) => paid(minor, rest));

  test('are there exactly where the facts say that the disclosures contradict each other', () =>
    fc.assert(
      fc.property(statement, statement, (one, other) => {
        const sheet = sheetOf([by('employer', itemsOf(one)), by('agency', itemsOf(other))]);
        const { derived } = sheet.facts;
        const facts = derived && 'disclosuresContradict' in derived && derived.disclosuresContradict;
        expect(contradictedFees(sheet).length > 0).toBe(facts);
      }),
      { numRuns: 100 },
    ));

  test('are compared at the rate of the day', () => {
    const dollars = { amount: moneyOf(100_00, 'USD'), paidOn: '2026-01-10' };
    expect(contradicted([paid(37_600)], [paid(0, dollars)])).toEqual([]);
    expect(contradicted([paid(37_601)], [paid(0, dollars)])).toEqual(['RC704']);
  });

  test('are none where one party does not say whether there was more, and there where something is denied of which nobody knows how much', () => {
    const open: FeeItem = { item: 'RC704', payer: 'WORKER' };
    const silent = aDisclosure('agency', { items: [paid(5, { item: 'RC101' })] });
    const { workerPaidNothing: _, ...unsaid } = silent;
    expect(contradictedFees(sheetOf([by('employer', [paid(60)]), unsaid]))).toEqual(['RC101']);
    expect(contradicted([open], [paid(60)])).toEqual([]);
    expect(contradicted([open], [])).toEqual(['RC704']);
    expect(contradictedFees(undefined)).toEqual([]);
  });
});
