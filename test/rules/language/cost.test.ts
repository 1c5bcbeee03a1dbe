import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkExpression } from '../../../lib/rules/language/check.ts';
import { assumedListSize, costBound, estimateCost } from '../../../lib/rules/language/cost.ts';
import { interpret, StepLimitExceeded } from '../../../lib/rules/language/interpret.ts';
import { rounds } from '../../support/rounds.ts';
import { expression } from './arbitrary-expression.ts';
import { complete, drawing, figures, pierce } from './arbitrary-facts.ts';
import { about, treeOf } from './ask.ts';
import { dictionary, scope } from './scope.ts';

const cost = (source: string): number => {
  const checked = checkExpression(source, scope);
  return checked.ok ? checked.cost : Number.NaN;
};
const nested = (depth: number): string =>
  depth === 0 ? 'true' : `own.fees.exists(f${depth}, ${nested(depth - 1)})`;

describe('the estimated cost', () => {
  test('grows by the size of a list with every loop inside a loop', () => {
    for (const depth of [1, 2, 3]) {
      const ratio = cost(nested(depth + 1)) / cost(nested(depth));
      expect(ratio).toBeGreaterThan(assumedListSize * 0.9);
      expect(ratio).toBeLessThan(assumedListSize * 1.1);
    }
  });

  test('lets two loops be published, and not three', () => {
    expect(
      cost(
        'own.fees.exists(f, own.fees.exists(g, f.id != g.id && f.amount == g.amount && f.paidOn == g.paidOn))',
      ),
    ).toBeLessThan(costBound);
    expect(cost(nested(3))).toBeGreaterThan(costBound);
  });

  test('is never less than the steps taken, when no list is longer than assumed', () => {
    fc.assert(
      fc.property(drawing, (one) => {
        const source = expression(one, 'bool');
        const tree = treeOf(source);
        const { steps } = interpret(tree, about(pierce(complete(dictionary, one), one), figures(one)));
        // The lists drawn here have at most four elements.
        expect(steps, source).toBeLessThanOrEqual(estimateCost(tree, 4));
      }),
      { numRuns: rounds(2000), endOnFailure: true },
    );
  });
});

describe('the bound at run time', () => {
  const facts = { own: { fees: Array.from({ length: 100 }, () => ({ amount: 1 })) } };
  const tree = treeOf('own.fees.all(f, own.fees.all(g, f.amount == g.amount))');

  test('stops a rule that does more than it was published for, with an error of its own', () => {
    expect(() => interpret(tree, about(facts), { steps: 1000 })).toThrow(StepLimitExceeded);
    expect(interpret(tree, about(facts))).toMatchObject({ value: true });
  });

  test('counts what a membership looks at', () => {
    const numbers = { own: { hours: Array.from({ length: 1000 }, (_, i) => i) } };
    expect(interpret(treeOf('-1 in own.hours'), about(numbers)).steps).toBe(1004);
  });
});
