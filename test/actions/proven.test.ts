import { describe, expect, test } from 'vitest';
import { cases, rule as example } from '../../functions/inspectorate/operations/examples-rules.ts';
import { ensureProven } from '../../lib/actions/rule-sets/prove.ts';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import { Rule, RuleCase } from '../../lib/rules/rule.ts';
import type { CheckedRule } from '../../lib/rules/rule-set.ts';
import { checked } from '../support/rules/catalogue.ts';

const rule = Rule.parse(example);
const proof = cases.map((each) => RuleCase.parse(each));

interface Asked {
  found?: CheckedRule;
  cases?: readonly RuleCase[];
  isChanged?: boolean;
}

/** What keeps a set of one rule from being published: the faults of `rule-set-invalid`, by pointer and code. */
async function faults({ found = checked(rule), cases = proof, isChanged = true }: Asked) {
  const { id } = found.rule;
  const record = {
    ...{ version: 2, base: 1, model: 'hardToSee2012' as const, removed: [], steps: [], revision: 1 },
    changed: isChanged ? { [id]: { checked: found, cases } } : {},
  };
  const ruleSet = { ...record, hash: '', publishedAt: '', rules: [found] };
  try {
    await ensureProven({ record, base: undefined, ruleSet, cases: { [id]: cases }, signature: null });
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'rule-set-invalid') throw error;
    return (error.errors ?? []).map(({ pointer, code }) => [pointer, code]);
  }
}

describe('A set that is to be published', () => {
  test('is proven where every case comes out as promised', async () => {
    expect(await faults({})).toEqual([]);
  });

  test('is refused for each case that comes out otherwise, in a rule that nobody changed too', async () => {
    const broken = proof.map((each) => ({ ...each, outcome: 'clear' as const }));
    const wrong = proof.flatMap(({ outcome }, at) =>
      outcome === 'clear' ? [] : [[`/rules/${rule.id}/cases/${at}`, 'case-fails']],
    );
    expect(wrong.length).toBeGreaterThan(1);
    expect(await faults({ cases: broken, isChanged: false })).toEqual(wrong);
  });

  test('shows of each rule that it changes that it flags, clears and stays silent, and of no other', async () => {
    const lacking = proof.filter(({ outcome }) => outcome !== 'clear');
    expect(await faults({ cases: lacking })).toEqual([[`/rules/${rule.id}/cases`, 'case-missing']]);
    expect(await faults({ cases: [] })).toHaveLength(3);
    expect(await faults({ cases: lacking, isChanged: false })).toEqual([]);
  });

  test('is checked against the facts and the bound of today, not those of the day it was written', async () => {
    const written = (when: string) => ({ ...checked(rule), rule: { ...rule, when } });
    const gone = await faults({ found: written('own.gone > 3') });
    expect(gone).toEqual([[`/rules/${rule.id}/when`, 'rule-expression']]);
    const dear =
      'own.changes.exists(a, own.changes.exists(b, own.changes.exists(c, a.term == b.term && b.term == c.term)))';
    expect(await faults({ found: written(dear) })).toEqual(gone);
  });
});
