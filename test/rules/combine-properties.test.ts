import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelRank } from '../../lib/domain/values/indicator.ts';
import { type CombinationContext, combine } from '../../lib/rules/combine.ts';
import type { RuleOutcome } from '../../lib/rules/outcome.ts';
import { rounds } from '../support/rounds.ts';
import { anyContext, anyKnown, anyOutcome, anyOutcomes } from '../support/rules/outcomes.ts';

const runs = { numRuns: rounds(2000) };
const check = (property: (outcomes: RuleOutcome[], context: CombinationContext) => void): void =>
  fc.assert(
    fc.property(anyOutcomes, anyContext, (outcomes, context) => {
      property(outcomes, context);
    }),
    runs,
  );

const level = (outcomes: RuleOutcome[], context: CombinationContext) =>
  levelRank(combine(outcomes, context).level);
const upper = (outcomes: RuleOutcome[], context: CombinationContext) =>
  levelRank(combine(outcomes, context).ifUnknownsFlagged);
const share = (outcomes: RuleOutcome[], context: CombinationContext) => {
  const { known, total } = combine(outcomes, context).completeness;
  return total === 0 ? 1 : known / total;
};
const withOutcome = (outcomes: RuleOutcome[], from: RuleOutcome['outcome'][], to: RuleOutcome['outcome']) =>
  outcomes.map((each) => (from.includes(each.outcome) ? { ...each, outcome: to } : each));

describe('whatever the outcomes are', () => {
  test('their order and their repetition change nothing but the count of what is known', () =>
    fc.assert(
      fc.property(
        anyOutcomes.chain((outcomes) =>
          fc.tuple(fc.constant(outcomes), fc.shuffledSubarray(outcomes, { minLength: outcomes.length })),
        ),
        anyContext,
        ([outcomes, shuffled], context) => {
          const found = combine(outcomes, context);
          expect(combine(shuffled, context)).toEqual(found);
          expect(combine([...outcomes, ...shuffled], context)).toEqual({
            ...found,
            completeness: { known: found.completeness.known * 2, total: found.completeness.total * 2 },
          });
        },
      ),
      runs,
    ));

  test('one more flag never lowers the level or its upper end', () =>
    fc.assert(
      fc.property(anyOutcomes, anyOutcome, anyContext, (outcomes, one, context) => {
        const more = [...outcomes, { ...one, outcome: 'flagged' as const }];
        expect(level(more, context)).toBeGreaterThanOrEqual(level(outcomes, context));
        expect(upper(more, context)).toBeGreaterThanOrEqual(upper(outcomes, context));
      }),
      runs,
    ));

  test('the upper end is never below the level', () =>
    check((outcomes, context) =>
      expect(upper(outcomes, context)).toBeGreaterThanOrEqual(level(outcomes, context)),
    ));

  test('a flag that becomes unknown never rises above the upper end, which stays', () =>
    check((outcomes, context) => {
      const unknown = withOutcome(outcomes, ['flagged'], 'insufficientData');
      expect(level(unknown, context)).toBeLessThanOrEqual(upper(outcomes, context));
      expect(upper(unknown, context)).toBe(upper(outcomes, context));
    }));

  test('less knowledge never lowers the upper end and never raises completeness', () =>
    check((outcomes, context) => {
      const unknown = withOutcome(outcomes, ['flagged', 'clear', 'notApplicable'], 'insufficientData');
      expect(upper(unknown, context)).toBeGreaterThanOrEqual(upper(outcomes, context));
      expect(share(unknown, context)).toBeLessThanOrEqual(share(outcomes, context));
    }));

  test('a clear rule that becomes unknown never lowers the level', () =>
    check((outcomes, context) =>
      expect(level(withOutcome(outcomes, ['clear'], 'insufficientData'), context)).toBe(
        level(outcomes, context),
      ),
    ));

  test('an age or a border that becomes unknown never lowers the upper end', () =>
    fc.assert(
      fc.property(anyOutcomes, anyContext, anyKnown, (outcomes, context, acrossBorder) => {
        const known = { ...context, acrossBorder };
        const end = upper(outcomes, known);
        expect(upper(outcomes, { ...known, minor: 'unknown' })).toBeGreaterThanOrEqual(end);
        expect(upper(outcomes, { ...known, acrossBorder: 'unknown' })).toBeGreaterThanOrEqual(end);
      }),
      runs,
    ));

  test('a minor never stands below an adult with the same flags', () =>
    check((outcomes, context) =>
      expect(level(outcomes, { ...context, minor: true })).toBeGreaterThanOrEqual(
        level(outcomes, { ...context, minor: false }),
      ),
    ));

  test('law, standard and data quality change nothing at all', () =>
    check((outcomes, context) =>
      expect(combine(outcomes, context)).toEqual(
        combine(
          outcomes.filter(({ kind }) => kind === 'indicator'),
          context,
        ),
      ),
    ));

  test('history alone never exceeds low in an adult', () =>
    check((outcomes, { model }) => {
      const past = outcomes
        .filter(({ path }) => path !== 'minor')
        .map((each) => ({ ...each, history: true }));
      expect(level(past, { minor: false, ...(model ? { model } : {}) })).toBeLessThanOrEqual(1);
    }));

  test('urgent always has a reason, and a reason is always urgent', () =>
    check((outcomes, context) => {
      const found = combine(outcomes, context);
      expect(found.urgentBecause.length > 0).toBe(found.level === 'urgent');
    }));

  test('something is flagged exactly when an indicator rule is', () =>
    check((outcomes, context) => {
      const flagged = outcomes.some(({ kind, outcome }) => kind === 'indicator' && outcome === 'flagged');
      expect(level(outcomes, { ...context, minor: false }) > 0).toBe(flagged);
    }));
});
