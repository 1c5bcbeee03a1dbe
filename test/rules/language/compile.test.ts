import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CompiledRules, compileRules, type RuleTrees } from '../../../lib/rules/language/compile.ts';
import { type Env, interpret } from '../../../lib/rules/language/interpret.ts';
import type { Tree } from '../../../lib/rules/language/tree.ts';
import { rounds } from '../../support/rounds.ts';
import { expression } from './arbitrary-expression.ts';
import { complete, type Draw, drawing, figures, mapParts, pick, pierce, spoil } from './arbitrary-facts.ts';
import { about, treeOf } from './ask.ts';
import { dictionary } from './scope.ts';

/** The tree as a Lambda would load it. */
const stored = (source: string): Tree => JSON.parse(JSON.stringify(treeOf(source)));
const always = stored('true');

/** The outcome by the interpreter, as its place in `outcomes`. */
function expected({ appliesWhen, when }: RuleTrees, env: Env): number {
  const applies = interpret(appliesWhen, env);
  if ('unknown' in applies) return 3;
  if (applies.value === false) return 2;
  const answer = interpret(when, env);
  if ('unknown' in answer) return 3;
  return answer.value === true ? 0 : 1;
}

const asked = (one: Draw): Env => {
  const law = mapParts(figures(one), (value) => (one(4) > 0 ? value : pick(one, [null, 'no figure'])));
  const facts = complete(dictionary, one);
  const kind = one(4);
  if (kind === 0) return about(facts, law);
  return about(kind === 1 ? spoil(pierce(facts, one), one) : pierce(facts, one), law);
};

/** A compiled set that must consist of generated code alone, or nothing here proves anything. */
function generated(rules: readonly RuleTrees[]): CompiledRules {
  const compiled = compileRules(rules);
  expect(compiled.isGenerated).toBe(true);
  return compiled;
}

const promise = (numRuns: number, check: (one: Draw) => void): void =>
  fc.assert(fc.property(drawing, check), { numRuns, endOnFailure: true });

describe('generated code beside the interpreter', () => {
  test('gives every rule the same outcome, whatever is missing and whatever is not of its kind', () => {
    const seen = [0, 0, 0, 0];
    promise(rounds(4000), (one) => {
      const sources = [expression(one, 'bool'), one(3) > 0 ? 'true' : expression(one, 'bool')];
      const [when = always, appliesWhen = always] = sources.map(stored);
      const rule = { appliesWhen, when, evidence: {} };
      const compiled = generated([rule]);
      for (let i = 0; i < 4; i++) {
        const env = asked(one);
        const want = expected(rule, env);
        seen[want] = (seen[want] ?? 0) + 1;
        expect(
          [...compiled.outcomes(env)],
          `${sources.join(' / ')}\n${inspect(env.facts, { depth: 9 })}`,
        ).toEqual([want]);
      }
    });
    expect(Math.min(...seen)).toBeGreaterThan(rounds(500));
  });

  test('gives the same evidence, of every kind', () => {
    let values = 0;
    promise(rounds(3000), (one) => {
      const source = expression(
        one,
        pick(one, ['int', 'bool', 'string', 'date', 'ints', 'strings', 'dates']),
      );
      const compiled = generated([{ appliesWhen: always, when: always, evidence: { it: stored(source) } }]);
      for (let i = 0; i < 3; i++) {
        const env = asked(one);
        const answer = interpret(stored(source), env);
        if ('value' in answer) values += 1;
        expect(compiled.evidence(0, env), `${source}\n${inspect(env.facts, { depth: 9 })}`).toEqual(
          'value' in answer ? { it: answer.value } : {},
        );
      }
    });
    expect(values).toBeGreaterThan(rounds(3000));
  });

  test('gives many rules together, their loops and sums shared, what it gives each alone', () => {
    promise(rounds(150), (one) => {
      const rules = Array.from({ length: 40 }, () => ({
        appliesWhen: one(2) === 0 ? always : stored(expression(one, 'bool')),
        when: stored(expression(one, 'bool')),
        evidence: {},
      }));
      const together = generated(rules);
      const alone = rules.map((rule) => generated([rule]));
      for (let i = 0; i < 5; i++) {
        const env = asked(one);
        const want = rules.map((rule) => expected(rule, env));
        expect([...together.outcomes(env)]).toEqual(want);
        expect(together.flagged(env)).toEqual(want.flatMap((outcome, at) => (outcome === 0 ? [at] : [])));
        expect(alone.flatMap((rule) => [...rule.outcomes(env)])).toEqual(want);
      }
    });
  });
});
