import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { written } from '../../functions/inspectorate/operations/examples-rules.ts';
import { countries } from '../../lib/domain/values/countries.ts';
import { envOf } from '../../lib/rules/assess.ts';
import { checkRule } from '../../lib/rules/check-rule.ts';
import { factSchema } from '../../lib/rules/facts/schema.ts';
import { type FactType, object } from '../../lib/rules/language/fact-type.ts';
import { interpret } from '../../lib/rules/language/interpret.ts';
import { renderMessage } from '../../lib/rules/render-message.ts';
import { type Evidence, Rule } from '../../lib/rules/rule.ts';
import { declaredWords } from '../../lib/rules/words/declared-words.ts';
import { country, currency, language, reference } from '../../lib/rules/words/displayed.ts';
import { factInWords, vocabulariesOf, vocabularyAt } from '../../lib/rules/words/fact-in-words.ts';
import { officialWords } from '../../lib/rules/words/official-words.ts';
import { isClosed, vocabularyNames } from '../../lib/rules/words/vocabulary.ts';
import { rounds } from '../support/rounds.ts';
import { defaultSet } from '../support/rules/catalogue.ts';
import { complete, type Draw, drawing, pierce } from './language/arbitrary-facts.ts';
import { isSaidInBoth } from './language/both-languages.ts';

const wordsOf = (name: (typeof vocabularyNames)[number]) => {
  const vocabulary = officialWords[name];
  return isClosed(vocabulary) ? Object.entries(vocabulary.words) : [];
};
const listed = vocabularyNames.flatMap((name) => wordsOf(name).map(([code]) => code));

/** Every text that a rule may ask for, by path. */
const textsIn = (type: FactType, path: string): [string, readonly string[] | undefined][] => {
  if (type.kind === 'list') return textsIn(type.of, `${path}[]`);
  if (type.kind === 'object')
    return Object.entries(type.fields).flatMap(([name, field]) => textsIn(field, `${path}.${name}`));
  return type.type === 'string' ? [[path, type.values]] : [];
};

describe('The vocabularies', () => {
  test('have a word for every value of every closed list among the facts, so that a rule can show all that it can ask', () => {
    const without = textsIn(object('All.', factSchema), '').filter(
      ([, values]) =>
        values &&
        !vocabularyNames.some((name) => {
          const codes = new Set(wordsOf(name).map(([code]) => code));
          return values.every((value) => codes.has(value));
        }),
    );
    expect(without).toEqual([]);
  });

  test.each(vocabularyNames.filter((name) => isClosed(officialWords[name])))(
    '%s says each of its codes in English and in Arabic, and no two of a list alike',
    (name) => {
      const words = wordsOf(name);
      for (const [code, { en, ar }] of words) {
        expect(en, code).toMatch(/^[^_]*[a-z][^_]*$/);
        expect(ar, code).toMatch(/[\u0600-\u06ff]/);
        expect(ar, code).not.toMatch(/[A-Za-z]{3}/);
      }
      for (const language of ['en', 'ar'] as const)
        expect(new Set(words.map(([, text]) => text[language])).size).toBe(words.length);
    },
  );

  test('of what parties declare are the same for them and for officials', () =>
    expect(officialWords).toMatchObject(declaredWords));
});

test.each([
  ['own.recruitmentCountry', 'BD', 'بنغلاديش'],
  ['own.contractLanguages[0]', 'bn', 'البنغالية'],
  ['derived.custody[1].heldBy', 'agency', 'وكالة التوظيف'],
  ['own.channel', 'agency', 'عن طريق وكالة'],
  ['told.allegations[0].code', 'LOCKED_IN', '«أُحبس في العمل أو في السكن»'],
  ['official.certificate.number', 'K7-XY', 'K7-XY'],
  ['derived.custody[12].heldBy', 'agency', 'وكالة التوظيف'],
  ['nowhere.known', 'agency', 'agency'],
])('A fact that was read, %s, is told in words by where it stands: %s', (path, value, ar) =>
  expect(factInWords(path, value, 'ar')).toBe(ar),
);

test('Texts of a closed list are said by the narrowest vocabulary that has them all, others by their name, or as they stand', () => {
  const narrowest = vocabularyNames
    .filter((name) => isClosed(officialWords[name]))
    .toSorted((a, b) => wordsOf(a).length - wordsOf(b).length);
  for (const name of narrowest) {
    const values = wordsOf(name).map(([code]) => code);
    const first = narrowest.find((each) =>
      values.every((code) => wordsOf(each).some(([had]) => had === code)),
    );
    expect(vocabularyAt({ path: 'own.currency', values }), name).toBe(first);
    expect(vocabularyAt({ path: 'own.currency', values: [...values, 'NO_SUCH'] })).toBeUndefined();
  }
  expect(vocabularyAt({ path: 'own.recruitmentCountry' })).toBe('country');
  expect(vocabularyAt({ path: 'own.contractLanguages[]' })).toBe('language');
  expect(vocabularyAt({ path: 'own.currency.more' })).toBeUndefined();
  expect(vocabularyAt({ path: 'own.number' })).toBeUndefined();
  const facts = [
    { path: 'own.recruitmentCountry' },
    { path: 'own.papers[].holder', values: ['worker', 'agency'] },
  ];
  expect([...vocabulariesOf(facts)]).toEqual(facts.map((fact) => [fact.path, vocabularyAt(fact)]));
});

test('Countries, languages and currencies are called in the language of the reader, each by its own name', () => {
  const said = (code: string) =>
    [country, language, currency].flatMap(({ say }) => [say(code, 'en'), say(code, 'ar')]);
  expect(said('BH').slice(0, 2)).toEqual(['Bahrain', 'البحرين']);
  expect(said('bn').slice(2, 4)).toEqual(['Bangla', 'البنغالية']);
  expect(said('BHD').slice(4)).toEqual(['Bahraini Dinar', 'دينار بحريني']);
  expect(said('no code')).toEqual(Array.from({ length: 6 }, () => 'no code'));
  expect([reference.say('K7-XY', 'en'), reference.say('K7-XY', 'ar')]).toEqual(['K7-XY', 'K7-XY']);
});

/** Open texts as they are stated: countries, languages, and numbers that are read as they stand. */
const stated: Readonly<Record<string, readonly string[]>> = {
  recruitmentCountry: countries,
  workCountry: countries,
  contractLanguages: ['ar', 'en', 'bn', 'ne', 'fil', 'ml'],
  workerReads: ['hi', 'ur', 'fil', 'am', 'sw'],
  currency: ['BHD', 'USD'],
};
function withStated(type: FactType, name = ''): FactType {
  if (type.kind === 'list') return { ...type, of: withStated(type.of, name) };
  if (type.kind === 'object')
    return {
      ...type,
      fields: Object.fromEntries(
        Object.entries(type.fields).map(([field, part]) => [field, withStated(part, field)]),
      ),
    };
  return type.type === 'string' && !type.values
    ? { ...type, values: stated[name] ?? ['0071', '0072'] }
    : type;
}
const everything = withStated(object('All facts.', factSchema));
const asFacts = (facts: unknown) => facts as Parameters<typeof envOf>[0]['facts'];

/** What no word of a message looks like: capitals with underscores or digits, and words grown together. */
const isCode = (word: string): boolean => /[A-Z0-9_]{2}|[a-z][A-Z]/.test(word);
const codesOfLists = new Set([...listed.filter(isCode), ...countries]);
const rawIn = (text: string): string[] =>
  (text.match(/[A-Za-z0-9_]+/g) ?? []).filter((word) => codesOfLists.has(word));

/** What stands between the isolates of an Arabic message for one value. */
const alone = (name: string, evidence: Rule['evidence'], values: Readonly<Record<string, unknown>>) => {
  const message = { en: `{${name}}`, ar: `{${name}}` };
  const how = { currency: 'BHD', words: officialWords };
  return {
    en: renderMessage({ message, evidence }, values, { ...how, language: 'en' }),
    ar: renderMessage({ message, evidence }, values, { ...how, language: 'ar' }),
  };
};

test('No message of a default rule shows a raw code, whatever the facts are, in either language', () => {
  const { rules } = defaultSet();
  let shown = 0;
  const check = (one: Draw): void => {
    const facts = asFacts(one(2) === 0 ? complete(everything, one) : pierce(complete(everything, one), one));
    const env = envOf({ facts, asOf: '2026-03-01', eventDate: '2026-01-01', jurisdiction: 'BH' });
    for (const { rule, evidence } of rules) {
      const values = Object.fromEntries(
        Object.entries(evidence).flatMap(([name, tree]) => {
          const answer = interpret(tree, env);
          return 'value' in answer ? [[name, answer.value]] : [];
        }),
      );
      const words = rule.audience === 'submitter' ? declaredWords : officialWords;
      for (const language of ['en', 'ar'] as const)
        expect(rawIn(renderMessage(rule, values, { language, currency: 'BHD', words })), rule.id).toEqual([]);
      for (const [name, { of }] of Object.entries(rule.evidence)) {
        if (of === undefined || of === 'reference' || values[name] === undefined) continue;
        shown += 1;
        const { en, ar } = alone(name, rule.evidence, values);
        expect(ar, `${rule.id}: ${name}`).not.toMatch(/[A-Za-z]/);
        const [code, vocabulary] = [String(values[name]), officialWords[of]];
        const isWord = isClosed(vocabulary) && vocabulary.words[code]?.en === code;
        if (!isWord) expect(en, `${rule.id}: ${name}`).not.toBe(code);
      }
    }
  };
  fc.assert(fc.property(drawing, check), { numRuns: rounds(40), endOnFailure: true });
  expect(shown).toBeGreaterThan(rounds(40) * 5);
});

describe('The check of a rule', () => {
  const problemsOf = (value: string, how: Partial<Evidence>) => {
    const result = checkRule(
      Rule.parse({ ...written.rule, evidence: { percent: { value, as: 'code', ...how } } }),
    );
    return 'problems' in result ? result.problems : [];
  };
  const keepers = 'derived.custody.map(c, c.heldBy)';

  test.each<[string, Partial<Evidence>]>([
    [keepers, { as: 'list', of: 'keeper' }],
    ['own.custody.heldBy', { of: 'keeper' }],
    ['own.terms.clauses', { as: 'list', of: 'clause' }],
    ['own.recruitmentCountry', { of: 'country' }],
    ['own.signed ? own.custody.heldBy : own.custody.keyHeldBy', { of: 'keeper' }],
    ["told.allegations.filter(a, a.relation == 'self').map(a, a.code)", { as: 'list', of: 'allegation' }],
    ['own.wages.months.map(m, m.daysLate)', { as: 'list' }],
    ['own.custodyHistory.map(c, c.from)', { as: 'list' }],
    ['own.startsOn', { as: 'date' }],
  ])('takes %s shown as %j', (value, how) => expect(problemsOf(value, how)).toEqual([]));

  test.each<[string, Partial<Evidence>, string]>([
    [keepers, { as: 'list' }, '`keeper`'],
    ['own.custody.heldBy', {}, '`keeper`'],
    ['own.custody.heldBy', { of: 'deduction' }, '`keeper`'],
    ['own.terms.clauses', { as: 'list', of: 'reference' }, '`clause`'],
    ['own.recruitmentCountry', { of: 'keeper' }, '`country`'],
    ["own.signed ? own.custody.heldBy : 'nobody'", { of: 'keeper' }, '`reference`'],
    ['own.signed', {}, '`code`'],
    ['own.startsOn', { of: 'keeper' }, '`date`'],
    ['own.custody.heldBy', { as: 'number' }, '`code`'],
    ['own.terms.noticeDays', { as: 'number', of: 'keeper' }, '`of`'],
  ])('refuses %s shown as %j, with the reason, the place and what to write', (value, how, cure) => {
    const [problem, ...others] = problemsOf(value, how);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ ruleId: written.rule.id, field: 'evidence.percent', line: 1, column: 1 });
    if (!problem) return;
    isSaidInBoth(problem);
    expect(problem.hint.en).toContain(cure);
  });
});
