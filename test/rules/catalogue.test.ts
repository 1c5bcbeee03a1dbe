import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indicators } from '../../lib/domain/values/indicator.ts';
import { defaultRules } from '../../lib/rules/default-rules.ts';
import { factSchema } from '../../lib/rules/facts/schema.ts';
import { costBound, estimateCost } from '../../lib/rules/language/cost.ts';
import { type FactType, object } from '../../lib/rules/language/fact-type.ts';
import type { RuleCase } from '../../lib/rules/rule.ts';
import { rounds } from '../support/rounds.ts';
import { checked, type Entry, entries, messageOf, outcomeIn } from '../support/rules/catalogue.ts';

const everyRule = entries.map((entry) => [`${entry.folder}/${entry.id}`, entry] as const);
const kindOf: Record<string, string> = { law: 'law', standard: 'standard', 'data-quality': 'dataQuality' };

/** Names in a case that the dictionary of facts does not have: a misspelt fact would prove nothing. */
function strangers(value: unknown, type: FactType, path: string): string[] {
  if (typeof value === 'object' && value !== null && '$unknown' in value) return [];
  if (type.kind === 'list')
    return Array.isArray(value)
      ? value.flatMap((each, at) => strangers(each, type.of, `${path}[${at}]`))
      : [`${path} is no list`];
  if (type.kind === 'value') return typeof value === 'object' ? [`${path} is no single value`] : [];
  return Object.entries(value ?? {}).flatMap(([name, part]) => {
    const known = type.fields[name];
    return known ? strangers(part, known, `${path}.${name}`) : [`${path}.${name}`];
  });
}

/** Every place in the facts that holds something, lists included. */
function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null || '$unknown' in value)
    return path.length > 0 ? [path] : [];
  const parts = Object.entries(value).flatMap(([name, part]) => places(part, [...path, name]));
  return path.length > 0 ? [path, ...parts] : parts;
}

/** The same facts with what stands at one place unknown: a key goes, an element of a list stays as a hole. */
function without(value: unknown, [name, ...rest]: readonly (string | number)[]): unknown {
  if (name === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((each, at) =>
      String(at) !== String(name) ? each : rest.length > 0 ? without(each, rest) : { $unknown: 'absent' },
    );
  const all = Object.entries(value);
  return Object.fromEntries(
    rest.length > 0
      ? all.map(([key, part]) => [key, key === String(name) ? without(part, rest) : part])
      : all.filter(([key]) => key !== String(name)),
  );
}

const forget = (given: RuleCase, gone: readonly (readonly (string | number)[])[]): RuleCase => ({
  ...given,
  facts: Object.fromEntries(
    Object.entries(gone.reduce<unknown>((facts, path) => without(facts, path), given.facts) ?? {}),
  ),
});

test('every folder of the catalogue is listed among the default rules, once, and nothing else is', () => {
  expect(defaultRules.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort());
  expect(new Set(defaultRules.map(({ id }) => id)).size).toBe(defaultRules.length);
});

describe.each(everyRule)('the rule %s', (_, { folder, id, rule, cases }: Entry) => {
  test('stands in the folder of its indicator, kind or audience, under its own name', () => {
    expect(rule.id).toBe(id);
    if (folder === 'submitter') expect(rule.audience).toBe('submitter');
    else expect(kindOf[folder] ?? rule.indicator).toBe(kindOf[folder] === undefined ? folder : rule.kind);
    expect([...indicators, 'submitter', ...Object.keys(kindOf)]).toContain(folder);
  });

  test('type-checks over the facts it may read, at a cost that may be published', () => {
    const { appliesWhen, when, evidence } = checked(rule);
    for (const tree of [appliesWhen, when, ...Object.values(evidence)])
      expect(estimateCost(tree)).toBeLessThanOrEqual(costBound);
  });

  test('gives each of its cases the outcome that it promises', () => {
    const asked = checked(rule);
    expect(cases.map((given) => [given.name, outcomeIn(asked, given).outcome])).toEqual(
      cases.map(({ name, outcome }) => [name, outcome]),
    );
  });

  test('has a case that flags, one that clears and one that does neither, all in facts that exist', () => {
    const outcomes = cases.map(({ outcome }) => outcome);
    expect(outcomes).toContain('flagged');
    expect(outcomes).toContain('clear');
    expect(outcomes.includes('notApplicable') || outcomes.includes('insufficientData')).toBe(true);
    expect(cases.flatMap(({ facts }) => strangers(facts, object('All facts.', factSchema), ''))).toEqual([]);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test('says its message in both languages, with no placeholder left and at least one case in full', () => {
    const flags = cases
      .map((given) => outcomeIn(checked(rule), given))
      .filter((o) => o.outcome === 'flagged');
    const messages = flags.map((flag) => ({
      en: messageOf(rule, flag, 'en'),
      ar: messageOf(rule, flag, 'ar'),
    }));
    for (const { en, ar } of messages) {
      expect(en + ar).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
      expect(ar).toMatch(/[\u0600-\u06ff]/);
    }
    const says = rule.message.en.includes('unknown');
    expect(messages.filter(({ en }) => says || !en.includes('unknown'))).not.toEqual([]);
  });

  test('tells a person what to do, in Arabic letters where it is Arabic', () => {
    for (const text of [rule.guidance, rule.title]) {
      expect(text.ar.replace(/[^\u0600-\u06ff]/g, '').length).toBeGreaterThan(text.ar.length / 2);
      expect(text.en).not.toMatch(/[\u0600-\u06ff]/);
    }
    expect(rule.guidance.en.length).toBeGreaterThan(80);
  });

  test('never answers "clear", nor "does not apply", because something became unknown', () => {
    const asked = checked(rule);
    const open = cases.filter(({ outcome }) => outcome === 'flagged' || outcome === 'insufficientData');
    fc.assert(
      fc.property(
        fc
          .constantFrom(...open)
          .chain((given) => fc.tuple(fc.constant(given), fc.subarray(places(given.facts)))),
        ([given, gone]) => {
          expect(['flagged', 'insufficientData']).toContain(outcomeIn(asked, forget(given, gone)).outcome);
        },
      ),
      { numRuns: rounds(60) },
    );
  });
});

/** Words by which a submitter could learn that its declaration is read as a sign of forced labour. */
const indicatorWords = [
  ...indicators.map((id) => id.replaceAll('_', ' ')),
  ...['indicator', 'forced labour', 'bondage', 'trafficking', 'deception', 'inspector', 'flag', 'risk'],
  ...['مؤشر', 'جبري', 'قسري', 'عبودية', 'اتجار', 'خداع', 'مفتش', 'استغلال', 'احتجاز'],
];

test("a submitter's rule names no indicator and reads nothing but its own declaration and the law", () => {
  const rules = defaultRules.filter(({ audience }) => audience === 'submitter');
  expect(rules.length).toBeGreaterThanOrEqual(9);
  for (const rule of rules) {
    expect(rule.kind).not.toBe('indicator');
    const { title, message, guidance, legalBasis } = rule;
    const texts = JSON.stringify([title, message, guidance, legalBasis]).toLowerCase();
    expect(indicatorWords.filter((word) => texts.includes(word))).toEqual([]);
    expect(checked(rule).reads.filter((path) => !/^(own|law)\./.test(path))).toEqual([]);
  }
});

test('a clause on paper never counts more than medium', () => {
  const byClause = defaultRules.filter(({ when }) => when.includes('own.terms.clauses'));
  expect(byClause.length).toBeGreaterThan(10);
  expect(byClause.filter(({ strength }) => strength === 'strong')).toEqual([]);
});

test('an indicator stands on the ILO list and Convention 29, whatever the law of the place', () => {
  for (const { kind, legalBasis, jurisdictions } of defaultRules)
    if (kind === 'indicator') {
      expect(jurisdictions).toEqual([]);
      expect(legalBasis.map(({ instrument }) => instrument).join()).toMatch(/2012.*No\. 29/);
    }
});
