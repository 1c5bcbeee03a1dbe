import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { written } from '../../../functions/inspectorate/operations/examples-rules.ts';
import {
  atRevision,
  casesOf,
  type ProvenRule,
  type RuleSetRecord,
  rulesOf,
  withoutRule,
  withRule,
  withStep,
} from '../../../lib/rules/governance/record.ts';
import { Rule, RuleCase } from '../../../lib/rules/rule.ts';
import type { CheckedRule, RuleSet } from '../../../lib/rules/rule-set.ts';
import type { RuleSetStepKind } from '../../../lib/rules/rule-set-steps.ts';

const yes = { op: 'literal', at: [0, 0], value: true } as const;
const asRule = (id: string, version: number): CheckedRule => ({
  rule: Rule.parse({ ...written.rule, id, version }),
  appliesWhen: yes,
  when: yes,
  evidence: {},
  reads: [],
});
const caseOf = (id: string, version: number): RuleCase =>
  RuleCase.parse({ name: `${id} in its version ${version}`, facts: {}, outcome: 'clear' });
const proven = (id: string, version: number): ProvenRule => ({
  checked: asRule(id, version),
  cases: [caseOf(id, version)],
});

const base: RuleSet = {
  version: 1,
  hash: '0'.repeat(64),
  publishedAt: '2026-01-01T00:00:00Z',
  model: 'hardToSee2012',
  rules: ['d', 'b', 'a'].map((id) => asRule(id, 1)),
};
const baseCases = Object.fromEntries(['d', 'b', 'a'].map((id) => [id, [caseOf(id, 1)]]));
const step = (kind: RuleSetStepKind) => ({ kind, at: '2026-03-01T00:00:00Z', by: 'officer' });
const drafted: RuleSetRecord = {
  version: 2,
  base: 1,
  model: 'hardToSee2012',
  changed: {},
  removed: [],
  steps: [step('drafted')],
  revision: 1,
};

/** What an officer does to a draft: writes a rule in a version, or takes it out. */
const edits = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    version: fc.option(fc.integer({ min: 2, max: 4 })),
  }),
  { maxLength: 12 },
);
type Edit = { readonly id: string; readonly version: number | null };
const edited = (all: readonly Edit[]): RuleSetRecord =>
  all.reduce<RuleSetRecord>(
    (record, { id, version }) =>
      version === null ? withoutRule(record, id, base) : withRule(record, proven(id, version)),
    drafted,
  );
/** The same by hand: a plain map from rule to version. */
function versionsAfter(all: readonly Edit[]): Map<string, number> {
  const versions = new Map(base.rules.map(({ rule }) => [rule.id, 1]));
  for (const { id, version } of all) {
    if (version === null) versions.delete(id);
    else versions.set(id, version);
  }
  return versions;
}

describe('The rules of a draft', () => {
  test('are what its edits, one after the other, leave of those of its base', () =>
    fc.assert(
      fc.property(edits, (all) => {
        const found = rulesOf(edited(all), base.rules).map(({ rule }) => [rule.id, rule.version]);
        expect(new Map(found.map(([id, version]) => [id, version]))).toEqual(versionsAfter(all));
        expect(found.length).toBe(versionsAfter(all).size);
      }),
    ));

  test('stand in the order of the base, and new ones behind them by name', () =>
    fc.assert(
      fc.property(edits, (all) => {
        const order = ['d', 'b', 'a', 'c', 'e'];
        const ids = rulesOf(edited(all), base.rules).map(({ rule }) => rule.id);
        expect(ids).toEqual(order.filter((id) => ids.includes(id)));
      }),
    ));

  test('each have the cases that came with them', () =>
    fc.assert(
      fc.property(edits, (all) => {
        const names = Object.entries(casesOf(edited(all), baseCases)).map(([id, [only]]) => [id, only?.name]);
        expect(new Map(names.map(([id, name]) => [id, name]))).toEqual(
          new Map([...versionsAfter(all)].map(([id, version]) => [id, `${id} in its version ${version}`])),
        );
      }),
    ));

  test('name as left out what stands in the base and no longer in the draft, each once', () =>
    fc.assert(
      fc.property(edits, (all) => {
        const gone = ['d', 'b', 'a'].filter((id) => !versionsAfter(all).has(id));
        expect([...edited(all).removed].sort()).toEqual(gone.sort());
      }),
    ));

  test('without a base are the new ones, and nothing can be left out', () => {
    const { base: _, ...free } = drafted;
    const one = withRule(free, proven('c', 2));
    expect(rulesOf(one, []).map(({ rule }) => rule.id)).toEqual(['c']);
    const none = withoutRule(withoutRule(one, 'c', undefined), 'a', undefined);
    expect([rulesOf(none, []), none.removed]).toEqual([[], []]);
  });
});

describe('The record of a draft', () => {
  test('counts every step as a revision, and forgets none', () => {
    const record = withStep(withStep(drafted, step('backtested')), step('submitted'));
    expect(record.steps.map(({ kind }) => kind)).toEqual(['drafted', 'backtested', 'submitted']);
    expect(record.revision).toBe(3);
  });

  test('as it began has neither what was written later nor what was left out later', () => {
    const written = withStep(withRule(drafted, proven('c', 2)), step('ruleChanged'));
    const later = withStep(withoutRule(written, 'a', base), step('ruleRemoved'));
    expect(atRevision(later, 1, base.rules)).toEqual(drafted);
    const fromNothing = { ...later, empty: true as const };
    expect(rulesOf(atRevision(fromNothing, 1, base.rules), base.rules)).toEqual([]);
    expect(atRevision(fromNothing, 1, base.rules).removed).toEqual(['d', 'b', 'a']);
  });

  test.each(['ruleChanged', 'ruleRemoved'] as const)(
    'after a step %s shows its rules as they are now, and its steps as they were then',
    (kind) => {
      const first = withStep(withRule(drafted, proven('c', 2)), step(kind));
      const later = withStep(first, step('submitted'));
      const then = atRevision(later, 2, base.rules);
      expect(then).toEqual({ ...later, steps: first.steps, revision: 2 });
      expect(rulesOf(then, base.rules).map(({ rule }) => rule.id)).toContain('c');
    },
  );
});
