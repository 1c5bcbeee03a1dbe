import fc from 'fast-check';
import { expect, test } from 'vitest';
import { written } from '../../../functions/inspectorate/operations/examples-rules.ts';
import { diffRules, fieldsThatDiffer, isSame } from '../../../lib/rules/governance/diff.ts';
import { Rule } from '../../../lib/rules/rule.ts';
import type { CheckedRule } from '../../../lib/rules/rule-set.ts';

const yes = { op: 'literal', at: [0, 0], value: true } as const;
const asRule = (id: string, version: number): CheckedRule => ({
  rule: Rule.parse({ ...written.rule, id, version }),
  appliesWhen: yes,
  when: yes,
  evidence: {},
  reads: [],
});
const versions = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 3 }))
  .map((entries) => ({
    entries,
    rules: Object.entries(entries).map(([id, version]) => asRule(id, version)),
  }));

test('names every rule that is new, gone or otherwise, with the field, and no rule that is the same', () => {
  fc.assert(
    fc.property(versions, versions, (from, to) => {
      const differences = diffRules(from.rules, to.rules);
      const expected = ['a', 'b', 'c', 'd'].flatMap((id) => {
        const [was, is] = [from.entries[id], to.entries[id]];
        if (was === is) return [];
        return [[id, was === undefined ? 'added' : is === undefined ? 'removed' : 'changed']];
      });
      expect(differences.map(({ ruleId, change }) => [ruleId, change])).toEqual(expected);
      for (const { change, ruleId, fields } of differences)
        if (change === 'changed')
          expect(fields).toEqual([
            { field: 'version', before: from.entries[ruleId], after: to.entries[ruleId] },
          ]);
    }),
  );
});

test('does not call a rule changed whose fields merely stand in another order', () => {
  const rule = asRule('a', 1);
  const turned = { ...rule, rule: Rule.parse(Object.fromEntries(Object.entries(rule.rule).toReversed())) };
  expect(diffRules([rule], [turned])).toEqual([]);
});

test('names the fields that differ in the order of their names, and null where a field is missing', () => {
  const { rule } = asRule('a', 1);
  const { title: _, ...untitled } = { ...rule, version: 2, audience: 'submitter' as const };
  const after = { ...untitled, title: { en: 'Other', ar: 'آخر' }, path: 'violence' as const };
  expect(fieldsThatDiffer(rule, after)).toEqual([
    { field: 'audience', before: rule.audience, after: 'submitter' },
    { field: 'path', before: null, after: 'violence' },
    { field: 'title', before: rule.title, after: after.title },
    { field: 'version', before: 1, after: 2 },
  ]);
  expect(fieldsThatDiffer(after, rule)[1]).toEqual({ field: 'path', before: 'violence', after: null });
});

test('takes two values for the same when all that is in them is, at any depth', () => {
  expect(isSame({ a: [1, { b: 2, c: null }] }, { a: [1, { c: null, b: 2 }] })).toBe(true);
  for (const [a, b] of [
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: null }, {}],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [undefined, null],
    ['1', 1],
  ])
    expect(isSame(a, b)).toBe(false);
  expect(isSame(undefined, undefined)).toBe(true);
});

test('names new and lost rules without their fields', () => {
  expect(diffRules([asRule('b', 1)], [asRule('a', 1)])).toEqual([
    { ruleId: 'a', change: 'added', fields: [] },
    { ruleId: 'b', change: 'removed', fields: [] },
  ]);
});
