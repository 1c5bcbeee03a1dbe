import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkExpression } from '../../../lib/rules/language/check.ts';
import {
  addCost,
  assumedListSize,
  costBound,
  estimateCost,
  partsOf,
} from '../../../lib/rules/language/cost.ts';
import { interpret, StepLimitExceeded } from '../../../lib/rules/language/interpret.ts';
import type { Tree } from '../../../lib/rules/language/tree.ts';
import { rounds } from '../../support/rounds.ts';
import { expression } from './arbitrary-expression.ts';
import { complete, drawing, figures, pierce } from './arbitrary-facts.ts';
import { about, treeOf } from './ask.ts';
import { conditions, shown } from './forms.ts';
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

describe('every node', () => {
  test.each([
    ['true', 1, 0],
    ['own.wage > 3', 3, 0],
    ['!own.written', 2, 0],
    ['-own.wage > 3', 4, 0],
    ['own.written ? own.wage > 1 : own.written', 6, 0],
    ['days(own.signedOn, asOf) > 3', 5, 0],
    ["law('minimum-wage') > 3", 3, 0],
    ['size(own.fees) > 3', 4, 0],
    ['own.fees.exists(f, f.receipt)', 2 + 10, 1],
    ['sum(own.fees, f, f.amount) > 3', 4 + 10, 1],
    ['size(own.fees.filter(f, f.receipt)) > 3', 5 + 10, 1],
    ['own.fees.filter(f, f.receipt).map(f, f.amount).exists(a, a > 3)', 4 + 10 + 10 + 30, 1],
    ['own.fees.exists(f, own.fees.exists(g, f.amount > g.amount))', 2 + 10 * (2 + 30), 2],
    [
      'own.fees.exists(f, f.parts.exists(p, p > 3)) && own.fees.exists(f, f.receipt)',
      3 + 10 * (2 + 30) + 12,
      2,
    ],
    ["own.note in ['a', 'b', 'c']", 6 + 3, 0],
    ['own.note in own.tags', 3 + 10, 1],
    ['own.fees.exists(f, f.id in own.tags)', 2 + 10 * (3 + 10), 2],
    ["['a', 'b'].exists(x, x == own.note)", 4 + 2 * 3, 0],
    ["own.fees.exists(f, f.id in ['a', 'b'])", 2 + 10 * (5 + 2), 1],
  ])('of %s is paid: %i steps for lists of ten, %i lists deep', (source, steps, depth) => {
    const paid = { steps: 0, depth: 0 };
    addCost(paid, treeOf(source), 10);
    expect(paid).toEqual({ steps, depth });
  });
});

/** Every node that stands in another, found by looking at all that it is made of; the body of a loop is not part of it. */
const found = (tree: Tree): unknown[] =>
  Object.entries(tree).flatMap(([name, part]) =>
    name === 'body' ? [] : [part].flat().filter((each) => typeof each === 'object' && 'op' in each),
  );

describe('The parts of a tree', () => {
  const all = (tree: Tree): Tree[] => [
    tree,
    ...partsOf(tree).flatMap(all),
    ...('body' in tree ? all(tree.body) : []),
  ];

  test.each([...Object.entries(conditions), ...Object.entries(shown)])(
    'are all that it is made of, in their order: %s',
    (_, sources) => {
      for (const tree of sources.flatMap((source) => all(treeOf(source))))
        expect(partsOf(tree)).toEqual(found(tree));
    },
  );
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
