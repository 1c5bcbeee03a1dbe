import { afterAll, describe, expect, test } from 'vitest';
import { figure } from '../support/figure.ts';
import { operators } from '../support/journal/tampering-operators.ts';
import { missedBy, missedForgery, runSeed, trials, verifiers } from '../support/journal/tampering-trials.ts';

const rounds = 10_000;

afterAll(() =>
  figure(
    'T14',
    `${Object.keys(operators).length} operators, ${rounds} trials each by both verifiers`,
    runSeed,
  ),
);

describe.each(['product', 'standalone'] as const)(
  'ten thousand trials of the verifier of the %s (T14)',
  (name) => {
    const verifier = verifiers[name];

    test.each(Object.keys(operators))('%s', { timeout: 1_800_000 }, (operator) => {
      expect(
        trials(rounds, `night-${runSeed}-${operator}`, (each) => missedBy(verifier, operator, each)),
      ).toEqual([]);
    });

    test('forged proof', { timeout: 1_800_000 }, () => {
      expect(trials(rounds, `night-${runSeed}-proof`, (each) => missedForgery(verifier, each))).toEqual([]);
    });
  },
);
