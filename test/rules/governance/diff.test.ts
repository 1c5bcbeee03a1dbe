import fc from 'fast-check';
import { expect, test } from 'vitest';
import { written } from '../../../functions/inspectorate/operations/examples-rules.ts';
import { diffRules } from '../../../lib/rules/governance/diff.ts';
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
