import fc from 'fast-check';
import { dimensions, indicators, legs, ruleKinds, strengths } from '../../../lib/domain/values/indicator.ts';
import { combinationModels } from '../../../lib/rules/combine.ts';
import { outcomes, type RuleOutcome } from '../../../lib/rules/outcome.ts';

/** A flagged rule of the adult path, with whatever a test wants to be different. */
export const aFlag = (different: Partial<RuleOutcome> = {}): RuleOutcome => ({
  ruleId: 'a-rule',
  ruleVersion: 1,
  kind: 'indicator',
  indicator: 'debt_bondage',
  legs: ['involuntariness'],
  dimensions: ['leaving'],
  strength: 'medium',
  outcome: 'flagged',
  ...different,
});

/** Outcomes of every sort, with few rules and facts so that they collide often. */
export const anyOutcome: fc.Arbitrary<RuleOutcome> = fc.record(
  {
    ruleId: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5', 'r6'),
    ruleVersion: fc.constant(1),
    kind: fc.oneof(
      { weight: 5, arbitrary: fc.constant('indicator' as const) },
      fc.constantFrom(...ruleKinds),
    ),
    indicator: fc.constantFrom(...indicators),
    legs: fc.subarray([...legs], { minLength: 1 }),
    dimensions: fc.subarray([...dimensions], { minLength: 1 }),
    strength: fc.constantFrom(...strengths),
    history: fc.boolean(),
    path: fc.constantFrom(
      'adult' as const,
      'adult' as const,
      'adult' as const,
      'minor' as const,
      'violence' as const,
    ),
    fact: fc.constantFrom('f1', 'f2', 'f3'),
    outcome: fc.constantFrom(...outcomes),
  },
  {
    requiredKeys: ['ruleId', 'ruleVersion', 'kind', 'indicator', 'legs', 'dimensions', 'strength', 'outcome'],
  },
);

export const anyOutcomes = fc.array(anyOutcome, { maxLength: 8 });

export const anyKnown = fc.constantFrom(true, false, 'unknown' as const);

export const anyContext = fc.record({
  minor: anyKnown,
  acrossBorder: anyKnown,
  model: fc.constantFrom(...combinationModels),
});
