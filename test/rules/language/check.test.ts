import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { celEnvironment, checkExpression } from '../../../lib/rules/language/check.ts';
import { rounds } from '../../support/rounds.ts';
import { expression } from './arbitrary-expression.ts';
import { drawing, pick } from './arbitrary-facts.ts';
import { problemsOf } from './ask.ts';
import { isSaidInBoth } from './both-languages.ts';
import { refusals } from './refusals.ts';
import { scope } from './scope.ts';

const first = (source: string) => problemsOf(source)[0];

describe('a refusal', () => {
  test.each(refusals)('of %s says what is wrong and how to mend it', (source, message, hint) => {
    const problem = first(source);
    if (!problem) throw new Error(`${source} was accepted.`);
    expect(problem.message.en).toContain(message);
    expect(problem.hint.en).toContain(hint);
    isSaidInBoth(problem);
    const [from, to] = problem.at;
    expect(0 <= from && from <= to && to <= Math.max(source.length, 1)).toBe(true);
  });

  test.each([
    ['own.wages > 3', 'wages'],
    ["own.holder == 'emploer'", "'emploer'"],
    ["law('minimum-wag') > 3", "'minimum-wag'"],
    ['law(own.note) > 3', 'law(own.note)'],
    ['own.written && dayz(asOf, asOf) > 3', 'dayz'],
    ["own.note.startWith('a')", "own.note.startWith('a')"],
    ['own.written || (own.wage && true)', 'own.wage && true'],
    ['own.fees.exists(own, true)', 'own'],
    ['own.fees.exists(f, f.amount)', 'f.amount'],
    ['true && sum(own.fees) > 3', 'sum(own.fees)'],
    ['own.fees.filter(f, f.receipt).amount > 3', 'amount'],
    ['own.wage > )', ')'],
  ])('of %s points at %s', (source, place) => {
    const at = first(source)?.at ?? [0, 0];
    expect(source.slice(...at)).toBe(place);
  });

  test('has the line and the column of the word that is wrong, counted from 1', () => {
    expect(first('own.written &&\n  own.offer.wages > 3')).toMatchObject({
      line: 2,
      column: 13,
      at: [27, 32],
    });
    expect(first('own.written &&\n')).toMatchObject({ line: 2, column: 1 });
    expect(first('own.wage > 3 ) ')).toMatchObject({ line: 1, column: 14 });
  });

  test('tells everything at once, each mistake once, in order of place', () => {
    const problems = problemsOf('own.wages > 3 && told.thretened && own.fees.exists(f, f.amont > f.name)');
    expect(problems.map(({ column }) => column)).toEqual([5, 23, 57, 67]);
  });

  test('is asked for when the result is not of the expected kind', () => {
    const checked = checkExpression('own.wage', scope, { expected: 'bool' });
    expect(checked).toMatchObject({
      ok: false,
      problems: [{ message: { en: 'This must give a yes or no; it gives a number.' } }],
    });
    expect(checkExpression('own.fees.map(f, f.id)', scope, { expected: 'list' })).toMatchObject({ ok: true });
  });

  test('of another kind of result says in both languages what is wanted, and how to get it', () => {
    const wanted = (source: string, expected: 'bool' | 'int' | 'list') => {
      const checked = checkExpression(source, scope, { expected });
      const [problem] = checked.ok ? [] : checked.problems;
      if (!problem) throw new Error(`${source} was accepted.`);
      isSaidInBoth(problem);
      return [problem.message.en, problem.hint.en];
    };
    expect(wanted('own.wage', 'bool')).toEqual([
      'This must give a yes or no; it gives a number.',
      'Compare it with something.',
    ]);
    expect(wanted('own.note', 'int')).toEqual([
      'This must give a number; it gives a text.',
      'Name single values, as in `own.disclosure.items.map(i, i.amount)`.',
    ]);
  });

  test('meets an expression of 4000 characters that is right, and none of one more', () => {
    const padded = (length: number) => 'own.wage > 3'.padEnd(length);
    expect(checkExpression(padded(4000), scope).ok).toBe(true);
    const [problem] = problemsOf(padded(4001));
    expect(problem).toMatchObject({ line: 1, column: 4001, at: [4000, 4001] });
    expect(problem?.message.en).toContain('too long');
  });

  test('meets an expression that is too long, too deep or too wide, without a crash', () => {
    const long = `own.wage > ${'1 + '.repeat(1100)} 1`;
    for (const source of [long, '('.repeat(900), '!'.repeat(3900), '-'.repeat(3900), `${'['.repeat(2000)}`])
      expect(problemsOf(source)[0]?.message.en).toMatch(/too long or too deeply|stops in the middle/);
  });

  test('never leaves it to cel-js to say what is wrong with the kinds of things', () => {
    const leaves = [
      'own.wage',
      'own.written',
      'own.note',
      'asOf',
      'own.fees',
      'own.tags',
      'own',
      "'a'",
      '3',
      'true',
    ];
    fc.assert(
      fc.property(drawing, (one) => {
        const words = expression(one, 'bool').split(/(\bown\.\w+|\btrue\b|\b\d\b|'a')/);
        const place = words.length > 1 ? 2 * one((words.length - 1) / 2) + 1 : 0;
        const source = words.with(place, pick(one, leaves)).join('');
        const checked = checkExpression(source, scope, { expected: 'bool' });
        if (!checked.ok) expect(checked.problems[0]?.message.en, source).not.toContain('CEL does not accept');
      }),
      { numRuns: rounds(3000), endOnFailure: true },
    );
  });
});

test.each([
  'own.wage > own.note',
  'own.wages > 3',
  'own.signedOn > 3',
  'sum(own.fees, f, f.id) > 3',
  'sum(own.wage, f, 1) > 3',
  "law('fees-forbidden') > 3",
  "law('nothing') > 3",
  'days(own.wage, asOf) > 3',
  'own.fees.all(f, f.amount)',
])('the second reader refuses %s too, on its own', (source) => {
  expect(celEnvironment(scope).check(source)).toMatchObject({ valid: false });
});
