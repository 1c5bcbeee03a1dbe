import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRanks } from '../../lib/domain/flags/rank-sort-key.ts';
import { type Indicator, indicators } from '../../lib/domain/values/indicator.ts';
import { type CombinationContext, combine } from '../../lib/rules/combine.ts';
import type { RuleOutcome } from '../../lib/rules/outcome.ts';
import { type RankedContract, rank } from '../../lib/rules/rank.ts';
import { rounds } from '../support/rounds.ts';
import { anyContext, anyOutcome, anyOutcomes } from '../support/rules/outcomes.ts';
import { anyContracts } from '../support/rules/profiles.ts';

const contractOf = (
  outcomes: RuleOutcome[],
  context: CombinationContext,
  overdueByLaw: number,
): RankedContract => {
  const { level, ifUnknownsFlagged, completeness, indicators: found } = combine(outcomes, context);
  const isFlagged = (indicator: Indicator) => found[indicator] !== undefined;
  return {
    contractId: 'ctr_1',
    level,
    upper: ifUnknownsFlagged,
    indicators: indicators.filter(isFlagged),
    completeness,
    overdueByLaw,
  };
};

/** One employer twice: once with a fact that is clean, once without that fact, whose absence may be overdue by law. */
const cleanAndRemoved = fc
  .record({
    others: anyContracts,
    outcomes: anyOutcomes,
    removed: anyOutcome,
    was: fc.constantFrom('clear' as const, 'notApplicable' as const),
    context: anyContext,
    overdue: fc.nat({ max: 1 }),
  })
  .map(({ others, outcomes, removed, was, context, overdue }) => {
    const employer = (outcome: RuleOutcome['outcome'], overdueByLaw: number) =>
      rank([...others, contractOf([...outcomes, { ...removed, outcome }], context, overdueByLaw)], 'agency');
    return { clean: employer(was, 0), missing: employer('insufficientData', overdue) };
  });

const always = (
  property: (employer: { clean: ReturnType<typeof rank>; missing: ReturnType<typeof rank> }) => void,
) =>
  fc.assert(
    fc.property(cleanAndRemoved, (employer) => {
      property(employer);
    }),
    { numRuns: rounds(1000) },
  );

describe('a fact that is missing', () => {
  test('never ranks an employer below itself with that fact clean', () =>
    always(({ clean, missing }) => expect(compareRanks(missing, clean)).toBeLessThanOrEqual(0)));

  test('never lowers an end of the interval', () =>
    always(({ clean, missing }) => {
      expect(missing.lower).toBeGreaterThanOrEqual(clean.lower);
      expect(missing.upper).toBeGreaterThanOrEqual(clean.upper);
    }));

  test('never raises completeness', () =>
    always(({ clean, missing }) => expect(missing.completeness).toBeLessThanOrEqual(clean.completeness)));

  test('never changes what is known to be flagged', () =>
    always(({ clean, missing }) => {
      expect(missing.byLevel).toEqual(clean.byLevel);
      expect(missing.byIndicator).toEqual(clean.byIndicator);
    }));

  test('ranks higher once the law asks for it and it is overdue', () =>
    fc.assert(
      fc.property(anyContracts, anyOutcomes, anyContext, (others, outcomes, context) => {
        const employer = (overdue: number) =>
          rank([...others, contractOf(outcomes, context, overdue)], 'establishment');
        expect(compareRanks(employer(1), employer(0))).toBeLessThan(0);
      }),
    ));
});
