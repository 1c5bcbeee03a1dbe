import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  authorsOf,
  inForceFrom,
  type RuleSetStep,
  type RuleSetStepKind,
  ruleSetStates,
  ruleSetStepKinds,
  stateOf,
  whyNot,
} from '../../lib/rules/rule-set-steps.ts';

const at = '2026-03-01T08:00:00Z';
const step = (kind: RuleSetStepKind, more: Partial<RuleSetStep> = {}): RuleSetStep => ({
  kind,
  at,
  by: 'somebody',
  ...more,
});
const today = '2026-03-01';

/** The life of a set, written down a second time. */
const lives: Readonly<Record<string, readonly RuleSetStepKind[]>> = {
  draft: ['ruleChanged', 'ruleRemoved', 'backtested', 'submitted', 'retired'],
  inReview: ['backtested', 'shadowStarted', 'shadowEnded', 'returned', 'published', 'retired'],
  published: ['retired'],
  retired: [],
};

describe('The life of a rule set', () => {
  test.each(ruleSetStates)(
    'in state %s allows what it should and gives a reason for everything else',
    (state) => {
      for (const kind of ruleSetStepKinds) {
        const why = whyNot(state, kind);
        expect([kind, why === undefined]).toEqual([kind, lives[state]?.includes(kind)]);
        if (why) expect(why.en.length > 20 && /[\u0600-\u06ff]/.test(why.ar)).toBe(true);
      }
    },
  );

  test('whatever is attempted, only allowed steps move it, and nothing but its successor moves a published one', () => {
    const attempts = fc.array(fc.constantFrom(...ruleSetStepKinds), { maxLength: 40 });
    fc.assert(
      fc.property(attempts, (kinds) => {
        const taken: RuleSetStep[] = [step('drafted')];
        for (const kind of kinds) {
          const before = stateOf(taken, today);
          if (whyNot(before, kind)) continue;
          taken.push(step(kind));
          const after = stateOf(taken, today);
          expect(lives[before]).toContain(kind);
          if (before === 'published') expect(after).toBe('retired');
          if (before === 'retired') expect.unreachable('Nothing follows the end.');
          if (after === 'published') expect([before, kind]).toEqual(['inReview', 'published']);
        }
      }),
    );
  });

  test('a step that holds from a later day is not taken before that day', () => {
    const steps = [step('drafted'), step('submitted'), step('published', { from: '2026-04-01' })];
    const over = [...steps, step('retired', { from: '2026-05-01' })];
    expect(stateOf(over, '2026-04-30')).toBe('published');
    expect(stateOf(over, '2026-05-01')).toBe('retired');
    expect(inForceFrom(over)).toBe('2026-04-01');
  });

  test('everybody who drafted, changed, removed or submitted is an author, and nobody else is', () => {
    const steps = [
      step('drafted', { by: 'a' }),
      step('ruleChanged', { by: 'b' }),
      step('ruleRemoved', { by: 'c' }),
      step('submitted', { by: 'd' }),
      step('backtested', { by: 'e' }),
      step('returned', { by: 'f' }),
      step('shadowStarted', { by: 'g' }),
    ];
    expect([...authorsOf(steps)].sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});
