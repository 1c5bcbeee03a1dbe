import { describe, expect, test } from 'vitest';
import { written } from '../../../functions/inspectorate/operations/examples-rules.ts';
import { checkRule } from '../../../lib/rules/check-rule.ts';
import {
  caseError,
  expressionErrors,
  strangerError,
  unprovenError,
  versionNotRaised,
} from '../../../lib/rules/governance/field-errors.ts';
import { Rule } from '../../../lib/rules/rule.ts';

const ruleWith = (change: object): Rule => Rule.parse({ ...written.rule, ...change });
function errorsOf(rule: Rule) {
  const result = checkRule(rule);
  return 'problems' in result ? expressionErrors(result.problems, '/rule') : [];
}

describe('What is wrong with an expression', () => {
  test.each(['when', 'appliesWhen'])('of %s is told as an error of that field', (field) => {
    const [error, ...rest] = errorsOf(ruleWith({ [field]: 'true &&\n own.wagez > 3' }));
    expect(rest).toEqual([]);
    expect(error).toMatchObject({ pointer: `/rule/${field}`, code: 'rule-expression' });
  });

  test('of a value of the evidence is told as an error of that value', () => {
    const evidence = { ...written.rule.evidence, extra: { value: 'own.wagez', as: 'number' } };
    expect(errorsOf(ruleWith({ evidence })).map(({ pointer }) => pointer)).toEqual([
      '/rule/evidence/extra/value',
    ]);
  });

  test('says line, column, what and how to mend it, in both languages', () => {
    const [error] = errorsOf(ruleWith({ when: 'true &&\n own.wagez > 3' }));
    expect(error?.message.en).toMatch(/^Line 2, column \d+: There is no `wagez` in `own`\. .+/);
    expect(error?.message.ar).toMatch(/^السطر 2، العمود \d+: .*`wagez`.*`own`.+/);
  });
});

describe('An error of a draft', () => {
  test.each([
    [
      caseError('/cases/3', { name: 'n', expected: 'flagged', found: 'clear' }),
      'case-fails',
      ['flagged', 'clear'],
    ],
    [unprovenError('/cases/3', 'flagged'), 'case-missing', ['flagged']],
    [strangerError('/cases/3', 'own.wagez'), 'unknown-fact', ['own.wagez']],
    [versionNotRaised(7), 'rule-version-not-raised', ['7']],
  ] as const)('names its place, and what it is about in both languages: %j', (error, code, quoted) => {
    expect(error.code).toBe(code);
    expect(error.pointer).toBe(code === 'rule-version-not-raised' ? '/rule/version' : '/cases/3');
    for (const text of [error.message.en, error.message.ar])
      for (const word of quoted) expect(text).toContain(`\`${word}\``);
  });
});
