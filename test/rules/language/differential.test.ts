import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkExpression } from '../../../lib/rules/language/check.ts';
import { interpret } from '../../../lib/rules/language/interpret.ts';
import type { Tree } from '../../../lib/rules/language/tree.ts';
import { rounds } from '../../support/rounds.ts';
import { expression } from './arbitrary-expression.ts';
import { complete, drawing, figures, pick } from './arbitrary-facts.ts';
import { askCel } from './cel-oracle.ts';
import { dictionary, scope } from './scope.ts';

const runs = rounds(2000);
const kinds = ['bool', 'bool', 'int', 'string', 'date', 'ints', 'strings'] as const;

/** The tree as a Lambda would load it. */
const stored = (tree: Tree): Tree => JSON.parse(JSON.stringify(tree));

describe('our interpreter beside cel-js', () => {
  test('every expression we accept, cel-js accepts, and on complete facts both give one answer', () => {
    let compared = 0;
    fc.assert(
      fc.property(drawing, (one) => {
        const [facts, law] = [complete(dictionary, one), figures(one)];
        const source = expression(one, pick(one, kinds));
        const checked = checkExpression(source, scope);
        if (!checked.ok) throw new Error(`${source}\n${JSON.stringify(checked.problems)}`);
        const about = {
          facts,
          law: (name: string) => law[name],
          asOf: '2026-03-31',
        };
        const ours = interpret(stored(checked.tree), about);
        const theirs = askCel(source, scope, about);
        if ('value' in ours) {
          if ('value' in theirs) compared += 1;
          // Where cel-js fails as a whole we may still answer: a filter's failure stays with its element.
          expect('value' in theirs ? theirs.value : ours.value, source).toEqual(ours.value);
          return;
        }
        expect(ours.unknown, source).toEqual([]);
        if (ours.problems.every(({ what }) => what === 'divisionByZero'))
          expect(theirs, source).toHaveProperty('error');
        else
          expect(
            ours.problems.map(({ what }) => what),
            source,
          ).not.toContain('wrongType');
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(runs * 0.8);
  });
});
