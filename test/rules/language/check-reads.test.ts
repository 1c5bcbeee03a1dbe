import { describe, expect, test } from 'vitest';
import { checkExpression } from '../../../lib/rules/language/check.ts';
import { object, text } from '../../../lib/rules/language/fact-type.ts';
import { problemsOf, treeOf } from './ask.ts';
import { isSaidInBoth } from './both-languages.ts';
import { scope, submitterScope } from './scope.ts';

const first = (source: string) => problemsOf(source)[0];

describe('forbidden inputs', () => {
  const words = ['nationality', 'sex', 'religion', 'ethnicity', 'name'];

  test.each(words)('%s is refused with the reason, wherever it stands', (word) => {
    for (const source of [
      `own.${word} == 'x'`,
      `${word} == 'x'`,
      `own.fees.exists(f, f.${word} == 'x')`,
      `own.offer.${word}.x`,
    ])
      expect(first(source)?.message.en).toContain(
        `\`${word}\` is a forbidden input: no rule may decide by nationality`,
      );
  });

  test('are refused in both languages, with what to ask in their place', () => {
    const problem = first("own.sex == 'x'");
    if (!problem) throw new Error('It was accepted.');
    isSaidInBoth(problem);
    expect(problem.hint.en).toMatch(/^Ask what was done to the worker/);
    expect(first("own.first__name == 'x'")?.message.en).toContain('forbidden input');
  });

  test('as a part of an unknown word they are refused too, and a synonym does not help', () => {
    for (const word of [
      'workerNationality',
      'first_name',
      'gender',
      'Sex',
      'religionOfWorker',
      'citizenship',
    ])
      expect(first(`own.${word} == 'x'`)?.message.en).toContain('forbidden input');
  });

  test('stay refused when a dictionary of facts holds them by mistake', () => {
    const facts = object('Facts.', {
      own: object('Own.', { religion: text('A mistake.'), tradeName: text('Fine.') }),
    });
    const careless = { facts, roots: ['own'], laws: {} };
    expect(problemsOf("own.religion == 'x'", careless)[0]?.message.en).toContain('forbidden input');
    expect(treeOf("own.tradeName == 'x'", careless).op).toBe('==');
  });
});

describe('what a rule may see', () => {
  test('ends at the roots it was given, and the refusal says so', () => {
    expect(problemsOf('told.threatened', submitterScope)[0]).toMatchObject({
      message: {
        en: '`told` may not be read by this rule: its result is shown to people who may not know such facts.',
      },
      hint: { en: 'This rule may read `own`.' },
    });
  });

  test('is listed as generic paths, lists and figures of law included', () => {
    const source =
      "sum(own.fees.filter(f, f.kind == 'debt'), f, f.amount) > law('minimum-wage') && 'a' in own.tags && told.threatened";
    expect(checkExpression(source, scope)).toMatchObject({
      ok: true,
      type: 'bool',
      reads: [
        'law.minimum-wage',
        'own.fees',
        'own.fees[].amount',
        'own.fees[].kind',
        'own.tags',
        'own.tags[]',
        'told.threatened',
      ],
    });
  });

  test('follows a loop inside a loop', () => {
    expect(checkExpression('own.fees.exists(f, f.parts.exists(p, p > f.amount))', scope)).toMatchObject({
      reads: ['own.fees', 'own.fees[].amount', 'own.fees[].parts', 'own.fees[].parts[]'],
    });
  });
});
