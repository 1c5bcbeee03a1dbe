import { describe, expect, test } from 'vitest';
import { written } from '../../functions/inspectorate/operations/examples-rules.ts';
import { checkRule } from '../../lib/rules/check-rule.ts';
import { Rule } from '../../lib/rules/rule.ts';
import type { CheckedRule } from '../../lib/rules/rule-set.ts';

const ruleWith = (change: object): Rule => Rule.parse({ ...written.rule, ...change });
const accepted = (change: object): CheckedRule => {
  const result = checkRule(ruleWith(change));
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
};
const refused = (change: object) => {
  const result = checkRule(ruleWith(change));
  return 'problems' in result ? result.problems : [];
};

describe('the check of a rule', () => {
  test('names the facts and figures that it reads, each once and in order, those of its evidence too', () => {
    const { reads } = accepted({
      appliesWhen: 'own.signed && own.offerStated',
      when: "own.terms.weeklyMinutes > law('maxWeeklyMinutes') && own.signed",
      evidence: { percent: { value: 'own.terms.noticeDays', as: 'number' } },
    });
    expect(reads).toEqual([
      'law.maxWeeklyMinutes',
      'own.offerStated',
      'own.signed',
      'own.terms.noticeDays',
      'own.terms.weeklyMinutes',
    ]);
  });

  test('gives a tree for each of its expressions', () => {
    const { appliesWhen, when, evidence } = accepted({ appliesWhen: 'own.signed', when: '!own.signed' });
    expect([appliesWhen.op, when.op, Object.keys(evidence)]).toEqual(['fact', 'not', ['percent']]);
    expect(evidence.percent?.op).toBe('sum');
  });

  test.each(['appliesWhen', 'when'])('wants a yes or no from %s', (field) => {
    const [problem, ...rest] = refused({ [field]: 'own.terms.noticeDays' });
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({ ruleId: written.rule.id, field, line: 1, column: 1 });
  });

  test('refuses a division by a written zero, at its place: such a rule would be silent for ever', () => {
    const when = 'own.signed && own.terms.noticeDays / 0 > 3';
    const problems = refused({
      when,
      evidence: { percent: { value: 'own.terms.noticeDays % 0', as: 'number' } },
    });
    expect(problems.map(({ field, column, message }) => [field, column, message.en])).toEqual([
      ['when', 15, 'Nothing can be divided by zero.'],
      ['evidence.percent', 1, 'Nothing can be divided by zero.'],
    ]);
    expect(refused({ when: 'own.contractLanguages.exists(l, 3 / 0 > 1)' })).toHaveLength(1);
    expect(refused({ when: '0 / own.terms.noticeDays > 3' })).toEqual([]);
  });

  test('says of a forbidden input that it is forbidden, also behind a name that does not exist', () => {
    for (const when of [
      "own.worker.nationality == 'NP'",
      "own.worker.name == 'A'",
      "own.party.worker.sex == 'f'",
    ])
      expect(
        refused({ when })
          .map(({ message }) => message.en)
          .at(-1),
      ).toContain('is a forbidden input');
  });

  test('takes any single value or list as evidence, and no group of facts', () => {
    const evidence = (value: string) => ({ evidence: { percent: { value, as: 'list', of: 'language' } } });
    expect(refused(evidence('own.contractLanguages'))).toEqual([]);
    expect(refused(evidence('own.terms')).map(({ field }) => field)).toEqual(['evidence.percent']);
  });

  test('lets a rule that submitters see ask only what the submitter declared, and the law', () => {
    const counterparty = { when: 'counterparty.named' };
    expect(refused(counterparty)).toEqual([]);
    expect(refused({ ...counterparty, audience: 'submitter' }).map(({ field }) => field)).toEqual(['when']);
    expect(
      refused({ when: "own.terms.weeklyMinutes > law('maxWeeklyMinutes')", audience: 'submitter' }),
    ).toEqual([]);
  });

  test('refuses what would take too long, field by field, and says how long and how much is allowed', () => {
    const loops = (depth: number): string =>
      depth === 0 ? 'true' : `own.changes.exists(x${depth}, x${depth}.term == 'wage' && ${loops(depth - 1)})`;
    expect(refused({ when: loops(2) })).toEqual([]);
    const problems = refused({ when: loops(3), appliesWhen: loops(3) });
    expect(problems.map(({ field }) => field)).toEqual(['appliesWhen', 'when']);
    for (const { line, column, at, message, hint } of problems) {
      expect([line, column, at]).toEqual([1, 1, [0, 0]]);
      for (const text of [message.en, message.ar]) expect(text).toMatch(/\d{6}.*100000/);
      for (const text of [hint.en, hint.ar]) expect(text).not.toBe('');
    }
  });

  test('tells all that is wrong in all expressions at once', () => {
    expect(
      refused({
        appliesWhen: 'own.nothing',
        when: 'own.nowhere',
        evidence: { percent: { value: 'own.never', as: 'number' } },
      }).map(({ field }) => field),
    ).toEqual(['appliesWhen', 'when', 'evidence.percent']);
  });
});

describe('the form of a rule', () => {
  const codes = (change: object): unknown[] => {
    const parsed = Rule.safeParse({ ...written.rule, ...change });
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
  };

  test('has an indicator exactly when it is of that kind', () => {
    expect(codes({ kind: 'law' })).toEqual(['indicator']);
    expect(codes({ kind: 'law', indicator: undefined })).toEqual([]);
    expect(codes({ indicator: undefined })).toContain('indicator');
  });

  test('is of one contract as a whole: a flag for each month is not promised and not taken', () => {
    expect(codes({ period: 'contract' })).toEqual([]);
    expect(codes({ period: 'wageMonth' })).toEqual(['period']);
  });

  test.each([{ strength: undefined }, { legs: [] }, { dimensions: [] }])(
    'of an indicator states where it stands in the grid, and is refused with %j',
    (lacking) => {
      expect(codes(lacking)).toEqual(['strength']);
      expect(codes({ ...lacking, kind: 'law', indicator: undefined })).toEqual([]);
    },
  );

  test('has one set of names in the messages of both languages, in any order, each of its evidence', () => {
    const evidence = { a: written.rule.evidence.percent, bc: written.rule.evidence.percent };
    const message = (en: string, ar: string) => codes({ evidence, message: { en, ar } });
    expect(message('{a} then {bc}', 'ثم {bc} ثم {a}')).toEqual([]);
    expect(message('nothing', 'لا شيء')).toEqual([]);
    expect(message('{a} then {bc}', '{a}')).toEqual(['message']);
    expect(message('{a}', '{a} و{bc}')).toEqual(['message']);
    expect(message('{a} and {d}', '{a} و{d}')).toEqual(['message']);
    expect(message('{a} of {constructor}', '{a} من {constructor}')).toEqual(['message']);
  });
});
