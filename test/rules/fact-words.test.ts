import { describe, expect, test } from 'vitest';
import { factValue } from '../../functions/inspectorate/pages/facts/fact-value.ts';
import { isSource } from '../../functions/inspectorate/pages/facts/fact-words.ts';
import { isUnit, unitWords } from '../../functions/inspectorate/pages/facts/unit-words.ts';
import { readerOf } from '../../functions/pages/reader.ts';
import { lawInWords } from '../../lib/domain/values/instrument-names.ts';
import { factDictionary } from '../../lib/rules/facts/dictionary.ts';
import { arabicMeanings, factMeaning, sentencesOf } from '../../lib/rules/words/fact-meaning.ts';
import { defaultSet } from '../support/rules/catalogue.ts';

const dictionary = factDictionary();
/** Nothing that only a reader of English can read: codes of standards are the same everywhere. */
const latin = /[A-Za-z]{2}/;

describe('Whatever a rule may ask', () => {
  const sentences = new Set(dictionary.flatMap(({ meaning }) => sentencesOf(meaning)));

  test('is said in Arabic, sentence by sentence, and no sentence stands there that no fact has any more', () =>
    expect(Object.keys(arabicMeanings).sort()).toEqual([...sentences].sort()));

  test('is said in Arabic alone', () =>
    expect(
      Object.values(arabicMeanings).filter((text) => latin.test(text) || !/[\u0600-\u06ff]/.test(text)),
    ).toEqual([]));

  test('has a unit and a source that both languages have words for', () => {
    expect(dictionary.filter(({ unit }) => unit !== undefined && !isUnit(unit))).toEqual([]);
    expect(dictionary.filter(({ path }) => !isSource(/^\w+/.exec(path)?.[0] ?? ''))).toEqual([]);
    const ar = readerOf('ar');
    for (const words of Object.values(unitWords))
      for (const count of [0, 1, 2, 3, 11, 100]) expect(ar.say(words, { count })).not.toMatch(latin);
  });

  test('is found by where it was read', () => {
    expect(factMeaning('own.wages.months[3].due', 'ar')).toBe('المستحق عنه بحسب الشروط قبل الاستقطاعات.');
    expect(factMeaning('own.no.such.fact', 'ar')).toBeUndefined();
  });
});

test.each([
  ['own.terms.wageMonthly', 120_000, '\u200f120.000 BHD', 'BHD 120.000'],
  ['own.terms.weeklyMinutes', 3_540, '59 ساعة', '59 hours'],
  ['own.wages.months[0].daysLate', 2, 'يومان', '2 days'],
  ['own.wages.months[0].ofDuePerMille', 725, '72.5%', '72.5%'],
  ['own.hours.weeks[1].shortestRestMinutes', 490, '8 ساعات و10 دقائق', '8 hours and 10 minutes'],
  ['own.crossBorder', true, 'نعم', 'Yes'],
  ['derived.custody', { entries: 1 }, 'بند واحد', '1 entry'],
  ['own.terms.wageMonthly', null, 'غير معروف', 'Not known'],
])('The value of %s is said as people say it: %j', (path, value, ar, en) => {
  const said = (language: 'en' | 'ar') =>
    factValue(path, value, { reader: readerOf(language), currency: 'BHD' }).replaceAll('\u00a0', ' ');
  expect([said('ar'), said('en')]).toEqual([ar, en]);
});

test('Every law and standard that a default rule quotes has its Arabic name; one that nobody named stands as it is', () => {
  const quoted = defaultSet().rules.flatMap(({ rule }) => rule.legalBasis);
  const unnamed = quoted.filter(({ instrument }) => latin.test(lawInWords({ instrument }, 'ar')));
  expect(unnamed).toEqual([]);
  expect(lawInWords({ instrument: 'Law 1', article: '2' }, 'ar')).toBe('Law 1، 2');
});
