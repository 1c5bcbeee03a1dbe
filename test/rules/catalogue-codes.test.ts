import { describe, expect, test } from 'vitest';
import { indicators } from '../../lib/domain/values/indicator.ts';
import allegationList from '../../lib/reference/allegations.json' with { type: 'json' };
import observationList from '../../lib/reference/observations.json' with { type: 'json' };
import { defaultRules } from '../../lib/rules/default-rules.ts';
import type { Rule } from '../../lib/rules/rule.ts';

interface Code {
  code: string;
  kind: string;
  indicator: string | null;
  strength: string | null;
  legs: readonly string[];
  dimensions: readonly string[];
  path?: string;
}
const [allegations, observations]: (readonly Code[])[] = [
  allegationList.allegations,
  observationList.observations,
];

/** The rule that makes evidence of a code by itself: it asks one list, for nothing but codes. */
const asks = (list: string, code: string) => (rule: Rule) =>
  rule.audience === 'inspector' &&
  rule.when.startsWith(`${list}.exists(`) &&
  !rule.when.includes('||') &&
  rule.when.includes(`'${code}'`);

const standingOf = ({ kind, indicator, legs, dimensions, strength }: Rule) => ({
  kind,
  indicator: indicator ?? null,
  legs,
  dimensions,
  strength: strength ?? null,
});

describe.each([
  ['told.allegations', allegations ?? []],
  ['observed.observations', observations ?? []],
])('every code of %s', (list, codes) => {
  test.each(codes.map((row) => [row.code, row] as const))(
    '%s is evidence by one rule, with the kind, strength, legs and dimensions of its list',
    (_, row) => {
      const rules = defaultRules.filter(asks(list, row.code));
      expect(rules.map(({ id }) => id)).toHaveLength(1);
      const [rule] = rules;
      if (!rule) return;
      const { kind, indicator, legs, dimensions, strength } = standingOf(rule);
      expect({ kind, indicator }).toEqual({ kind: row.kind, indicator: row.indicator });
      if (row.path === 'minor') expect(rule.path).toBe('minor');
      else if (row.kind === 'indicator') expect(strength).toBe(row.strength);
      if (row.kind === 'indicator')
        expect({ legs, dimensions }).toEqual({ legs: row.legs, dimensions: row.dimensions });
    },
  );
});

test('that a minor works is weak by itself; only work unfit for the age is strong on the path of minors', () => {
  const byCode = (list: string, code: string) => defaultRules.find(asks(list, code))?.strength;
  expect(byCode('told.allegations', 'UNDER_AGE')).toBe('weak');
  expect(byCode('observed.observations', 'MINOR_AT_WORK')).toBe('weak');
  expect(byCode('observed.observations', 'MINOR_IN_UNFIT_WORK')).toBe('strong');
});

test('strong content of violence is on the path of violence, whoever told it or saw it', () => {
  for (const { indicator, strength, path } of defaultRules)
    if (indicator === 'physical_sexual_violence' && strength === 'strong') expect(path).toBe('violence');
});

test('what one person told and what a record or a visit shows are never the same fact', () => {
  const sourcesOf = (rule: Rule) =>
    /^\(*told\./.test(rule.when) ? 'told' : /^\(*observed\./.test(rule.when) ? 'observed' : 'record';
  const byFact = Map.groupBy(
    defaultRules.filter(({ kind, path, fact }) => kind === 'indicator' && path !== 'minor' && fact),
    ({ fact }) => fact,
  );
  for (const [fact, rules] of byFact) {
    const sources = new Set(rules.filter(({ history }) => !history).map(sourcesOf));
    expect([fact, [...sources]]).toEqual([fact, [...sources].slice(0, 1)]);
  }
});

test('every indicator has at least three rules, and history never stands above weak', () => {
  for (const id of indicators)
    expect([id, defaultRules.filter(({ indicator }) => indicator === id).length >= 3]).toEqual([id, true]);
  for (const { history, kind, strength } of defaultRules)
    if (history && kind === 'indicator') expect(strength).toBe('weak');
});
