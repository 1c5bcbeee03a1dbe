import { describe, expect, test } from 'vitest';
import type { Language } from '../../lib/problems/text.ts';
import { renderMessage } from '../../lib/rules/render-message.ts';
import type { Evidence, Rule } from '../../lib/rules/rule.ts';
import { officialWords as words } from '../../lib/rules/words/official-words.ts';

type As = Evidence['as'];
const rule = (as: As, of?: Evidence['of']): Pick<Rule, 'message' | 'evidence'> => ({
  message: { en: 'It is {it}.', ar: 'هو {it}.' },
  evidence: { it: { value: 'own.it', as, ...(of && { of }) } },
});
const say = (as: As, it: unknown, language: Language = 'en', of?: Evidence['of']) =>
  renderMessage(rule(as, of), { it }, { language, currency: 'BHD', words });

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
    ['code', 'employer', 'It is employer.'],
    ['code', true, 'It is true.'],
    ['list', ['a', 'b'], 'It is a and b.'],
    ['list', [3, 'b'], 'It is 3 and b.'],
    ['list', [], 'It is none.'],
    ['money', undefined, 'It is unknown.'],
    ['list', null, 'It is unknown.'],
    ['code', { a: 1 }, 'It is .'],
  ])('as %s: %j reads “%s”', (as, value, text) => expect(say(as, value)).toBe(text));

  test('keeps its Latin digits in Arabic, inside an isolate, so that the two texts show one number', () => {
    expect(say('money', 1_234_500, 'ar')).toBe('هو \u2068BHD 1234.500\u2069.');
    expect(say('number', 1_234_500, 'ar')).toBe('هو \u20681,234,500\u2069.');
    expect(say('list', ['a', 'b'], 'ar')).toBe('هو \u2068a\u2069 و\u2068b\u2069.');
  });

  test.each<[Evidence['of'], As, unknown, string, string]>([
    ['keeper', 'code', 'employer', 'the employer', 'صاحب العمل'],
    ['country', 'code', 'BD', 'Bangladesh', 'بنغلاديش'],
    ['language', 'list', ['ar', 'bn', 'en'], 'Arabic, Bangla and English', 'العربية والبنغالية والإنجليزية'],
    [
      'keeper',
      'list',
      ['employer', 'agency', 'employer'],
      'the employer and the agency',
      'صاحب العمل ووكالة التوظيف',
    ],
    [
      'clause',
      'list',
      ['DOCUMENT_CUSTODY'],
      '“The employer or agency keeps passport or papers”',
      '«يحتفظ صاحب العمل أو الوكالة بجواز السفر أو الأوراق»',
    ],
    ['reference', 'code', 'BD-SA-ALL-M-001', 'BD-SA-ALL-M-001', 'BD-SA-ALL-M-001'],
    ['keeper', 'code', 'gone-from-the-list', 'gone-from-the-list', 'gone-from-the-list'],
    ['country', 'code', 'nowhere', 'nowhere', 'nowhere'],
  ])('with the vocabulary %s, as %s: %j is said in the words of each language', (of, as, value, en, ar) => {
    expect(say(as, value, 'en', of)).toBe(`It is ${en}.`);
    expect(say(as, value, 'ar', of).replaceAll(/[\u2068\u2069]/g, '')).toBe(`هو ${ar}.`);
  });

  test.each<[Evidence['of'], As, unknown, string, string]>([
    ['keeper', 'code', 'employer', 'the employer', 'صاحب العمل'],
    ['country', 'code', 'BD', 'Bangladesh', 'بنغلاديش'],
    ['language', 'list', ['ar', 'bn', 'en'], 'Arabic, Bangla and English', 'العربية والبنغالية والإنجليزية'],
    [
      'keeper',
      'list',
      ['employer', 'agency', 'employer'],
      'the employer and the agency',
      'صاحب العمل ووكالة التوظيف',
    ],
    [
      'clause',
      'list',
      ['DOCUMENT_CUSTODY'],
      '“The employer or agency keeps passport or papers”',
      '«يحتفظ صاحب العمل أو الوكالة بجواز السفر أو الأوراق»',
    ],
    ['reference', 'code', 'BD-SA-ALL-M-001', 'BD-SA-ALL-M-001', 'BD-SA-ALL-M-001'],
    ['keeper', 'code', 'gone-from-the-list', 'gone-from-the-list', 'gone-from-the-list'],
    ['country', 'code', 'nowhere', 'nowhere', 'nowhere'],
  ])('with the vocabulary %s, as %s: %j is said in the words of each language', (of, as, value, en, ar) => {
    expect(say(as, value, 'en', of)).toBe(`It is ${en}.`);
    expect(say(as, value, 'ar', of).replaceAll(/[\u2068\u2069]/g, '')).toBe(`هو ${ar}.`);
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
          words,
        },
      ),
    ).toBe('x and 4'));
});
