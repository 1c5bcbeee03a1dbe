import { describe, expect, test } from 'vitest';
import { strengths } from '../../lib/domain/values/indicator.ts';
import { stepDown, strengthByFact, stronger, weaker } from '../../lib/rules/combine-counted.ts';
import { aFlag } from '../support/rules/outcomes.ts';

describe('strength', () => {
  test('goes one step down and never below weak', () =>
    expect(strengths.map(stepDown)).toEqual(['weak', 'weak', 'medium']));

  test('has an order', () => {
    for (const [a, b] of [
      ['weak', 'medium'],
      ['weak', 'strong'],
      ['medium', 'strong'],
    ] as const) {
      expect([stronger(a, b), stronger(b, a)]).toEqual([b, b]);
      expect([weaker(a, b), weaker(b, a)]).toEqual([a, a]);
    }
  });

  test('of a fact is the highest that any rule about it reaches, in whatever order they come', () => {
    const rules = [
      [aFlag({ ruleId: 'a', fact: 'passport' }), 'weak'],
      [aFlag({ ruleId: 'b', fact: 'passport' }), 'strong'],
      [aFlag({ ruleId: 'c' }), 'medium'],
    ] as const;
    const expected = new Map([
      ['passport', 'strong'],
      ['c', 'medium'],
    ]);
    expect(strengthByFact(rules)).toEqual(expected);
    expect(strengthByFact(rules.toReversed())).toEqual(expected);
  });
});
