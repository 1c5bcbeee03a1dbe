import { describe, expect, test } from 'vitest';
import { ClauseTag } from '../../lib/domain/clause-tag.ts';
import { custodians } from '../../lib/domain/living.ts';
import { deductionKinds } from '../../lib/domain/terms.ts';
import type { Language } from '../../lib/problems/text.ts';
import { renderMessage } from '../../lib/rules/render-message.ts';
import type { Rule } from '../../lib/rules/rule.ts';

type As = Rule['evidence'][string]['as'];
const rule = (as: As): Pick<Rule, 'message' | 'evidence'> => ({
  message: { en: 'It is {it}.', ar: 'هو {it}.' },
  evidence: { it: { value: 'own.it', as } },
});
const say = (as: As, it: unknown, language: Language = 'en') =>
  renderMessage(rule(as), { it }, { language, currency: 'BHD' });

describe('A value in a message of either language', () => {
  test.each<[As, unknown, string]>([
    ['money', 1_234_500, 'It is BHD 1234.500.'],
    ['money', -1_234_500, 'It is BHD 1234.500.'],
    ['money', 0, 'It is BHD 0.000.'],
    ['number', 1_234_500, 'It is 1,234,500.'],
    ['number', -3, 'It is -3.'],
    ['percent', 125, 'It is 12.5%.'],
    ['percent', 1000, 'It is 100%.'],
    ['date', '2026-03-01', 'It is 2026-03-01.'],
    ['code', 'employer', 'It is the employer.'],
    ['code', 'IN', 'It is India.'],
    ['code', 'RC101', 'It is RC101.'],
    ['list', ['hi', 'en'], 'It is Hindi, English.'],
    ['list', ['BOND'], 'It is “Bond: an amount falls due if the worker leaves”.'],
    ['code', true, 'It is true.'],
    ['list', ['a', 'b'], 'It is a, b.'],
    ['list', [3, 'b'], 'It is 3, b.'],
    ['list', [], 'It is none.'],
    ['money', undefined, 'It is unknown.'],
    ['list', null, 'It is unknown.'],
    ['code', { a: 1 }, 'It is .'],
  ])('as %s: %j reads “%s”', (as, value, text) => expect(say(as, value)).toBe(text));

  test('keeps its Latin digits in Arabic, inside an isolate, so that the two texts show one number', () => {
    expect(say('money', 1_234_500, 'ar')).toBe('هو \u2068BHD 1234.500\u2069.');
    expect(say('number', 1_234_500, 'ar')).toBe('هو \u20681,234,500\u2069.');
    expect(say('list', ['a', 'b'], 'ar')).toBe('هو \u2068a، b\u2069.');
  });

  test('of a closed list has a name in either language, so that no Arabic sentence ends in an English code', () => {
    expect(say('list', ['supervisor', 'BH'], 'ar')).toBe('هو \u2068مشرف العمل، البحرين\u2069.');
    for (const code of [...custodians, ...deductionKinds, ...ClauseTag.options])
      expect(say('code', code, 'ar')).toMatch(/^[^A-Za-z]+$/);
  });

  test('that is empty or unknown is said in the language of the message', () => {
    expect(say('list', [], 'ar')).toBe('هو \u2068لا شيء\u2069.');
    expect(say('number', undefined, 'ar')).toBe('هو \u2068غير معروف\u2069.');
  });

  test('that the rule does not describe is shown as it is', () =>
    expect(
      renderMessage(
        { message: { en: '{a} and {b}', ar: '' }, evidence: {} },
        { a: 'x', b: 4 },
        {
          language: 'en',
          currency: 'BHD',
        },
      ),
    ).toBe('x and 4'));
});
