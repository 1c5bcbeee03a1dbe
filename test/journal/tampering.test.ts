import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { figure } from '../support/figure.ts';
import { operators } from '../support/journal/tampering-operators.ts';
import {
  falselyAccused,
  missedBy,
  missedForgery,
  runSeed,
  trials,
  verifiers,
} from '../support/journal/tampering-trials.ts';

/** Per change and verifier; ten times as many at night (threat model, T14). */
const rounds = { product: 1_000, standalone: 300 } as const;

describe.each(['product', 'standalone'] as const)('the verifier of the %s', (name) => {
  const verifier = verifiers[name];

  test.each(Object.keys(operators))('finds %s in every trial, and names the first bad entry', (operator) => {
    expect(
      trials(rounds[name], `${runSeed}-${operator}`, (each) => missedBy(verifier, operator, each)),
    ).toEqual([]);
  });

  test('believes every good proof and no forged one', () => {
    expect(trials(rounds[name], `${runSeed}-proof`, (each) => missedForgery(verifier, each))).toEqual([]);
  });

  test('accuses no honest journal', () => {
    expect(trials(rounds[name] / 4, `${runSeed}-honest`, (each) => falselyAccused(verifier, each))).toEqual(
      [],
    );
  });
});

afterAll(() =>
  figure(
    'T14',
    `${Object.keys(operators).length} operators, ${rounds.product} trials each by the product's verifier and ${rounds.standalone} by the standalone one`,
    runSeed,
  ),
);

describe('the standalone verifier', () => {
  const text = readFileSync('functions/journal-cli/standalone-verifier.mjs', 'utf8');

  test('has fewer than 200 lines and needs nothing but Node', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThan(200);
    const imports = [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from);
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((from) => !from?.startsWith('node:'))).toEqual([]);
  });
});
