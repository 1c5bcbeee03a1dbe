import { beforeAll, describe, expect, test } from 'vitest';
import { ruleId, written } from '../../functions/inspectorate/operations/examples-rules.ts';
import type { RuleSetView } from '../../lib/rules/governance/rule-set-view.ts';
import { perform } from '../support/requests/operations.ts';
import { running } from '../support/stages/running.ts';
import { aContract, parties } from '../support/stages/stage.ts';

const author = 'rules-author';
const approver = 'rules-approver';
const reason = 'The backtest shows what inspectors had found by hand.';
const today = (): string => new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 10);

describe('A rule, from the first draft to a flag in Arabic', () => {
  const insaf = running();
  let contractId: string;
  let draft: RuleSetView;
  const params = () => ({ version: String(draft.version) });
  const tag = async (): Promise<Record<string, string>> => {
    const seen = await insaf.call(author, 'GET', `/v1/rule-sets/${draft.version}`);
    return { 'if-match': seen.headers.get('etag') ?? '' };
  };
  const put = async (body: object) =>
    insaf.call(author, 'PUT', `/v1/rule-sets/${draft.version}/rules/${ruleId}`, body, await tag());

  beforeAll(async () => {
    contractId = await aContract(insaf, await parties(insaf));
    await insaf.settled();
  });

  test('begins as a copy of the set in force', async () => {
    draft = await perform(insaf, author, ['draftRuleSet', { body: { from: 'active' } }]);
    expect(draft).toMatchObject({ version: 2, state: 'draft', base: 1, changes: 0, signature: null });
    expect(draft.rules.length).toBeGreaterThan(60);
    expect(draft.rules.every(({ change, red }) => change === 'same' && red.length === 0)).toBe(true);
  });

  test('is refused with line, column and a hint while its expression is wrong, and nothing is saved', async () => {
    const wrong = { ...written, rule: { ...written.rule, when: 'own.signed &&\n  own.wagess > 3' } };
    const problem = (await put(wrong)).problem();
    expect(problem.code).toBe('validation-failed');
    expect(problem.errors).toEqual([
      expect.objectContaining({ pointer: '/rule/when', code: 'rule-expression' }),
    ]);
    expect(problem.errors?.[0]?.message).toMatch(/^Line 2, column 7: .*wagess.* (Did you mean|There are)/);
    expect((await put(written)).status).toBe(200);
  });

  test('shows in the difference to the set in force, and nothing else does', async () => {
    const diff = await perform(insaf, author, ['diffRuleSets', { params: params(), query: { from: '1' } }]);
    expect(diff.rules).toEqual([{ ruleId, change: 'added', fields: [] }]);
  });

  test('is published neither by its author, nor without a finished backtest, nor as somebody read it before', async () => {
    const beforeItsReview = await tag();
    await perform(insaf, author, ['reviewRuleSet', { params: params(), body: { decision: 'submit' } }]);
    const path = `/v1/rule-sets/${draft.version}/publication`;
    const publish = async (who: string) =>
      insaf.call(who, 'POST', path, { from: today(), reason }, await tag());
    expect((await publish(author)).problem().code).toBe('role-missing');
    expect((await publish(approver)).problem().code).toBe('rule-set-unproven');
    const unseen = await insaf.call(approver, 'POST', path, { from: today(), reason }, beforeItsReview);
    expect(unseen.problem().code).toBe('precondition-failed');
  });

  test('shows in a backtest whom it would newly flag', async () => {
    const { id } = await perform(insaf, approver, ['startBacktest', { params: params(), body: {} }]);
    await insaf.settled();
    const asked = { params: { ...params(), backtestId: id } };
    const backtest = await perform(insaf, approver, ['getBacktest', asked]);
    expect(backtest).toMatchObject({ state: 'finished', percent: 100, contracts: 1, baseline: 1 });
    expect(backtest.result?.rules).toContainEqual({ ruleId, before: 0, after: 1, flagged: 1, cleared: 0 });
    const { items } = await perform(insaf, approver, ['listBacktestChanges', asked]);
    expect(items).toEqual([expect.objectContaining({ contractId: null, flagged: [ruleId], cleared: [] })]);
  });

  test('takes effect when a second person publishes it, and every contract is assessed anew', async () => {
    const body = { from: today(), reason };
    const { ruleSet } = await perform(insaf, approver, [
      'publishRuleSet',
      { params: params(), body, headers: await tag() },
    ]);
    expect(ruleSet).toMatchObject({ version: 2, state: 'published', from: today() });
    await insaf.settled();
    const progress = await perform(insaf, author, ['getReassessment', { params: params() }]);
    expect(progress).toMatchObject({ state: 'finished', contracts: 1 });
    const before = await perform(insaf, author, ['getRuleSet', { params: { version: '1' } }]);
    expect(before.state).toBe('retired');
  });

  test('raises a flag that is explained in Arabic', async () => {
    const { flags, assessment } = await perform(insaf, 'inspector', [
      'getDossier',
      { params: { contractId } },
    ]);
    const flag = flags.find((each) => each.ruleId === ruleId);
    expect(flag?.message.ar).toBe('الأجر أقل مما وُعد به بنسبة \u206820%\u2069.');
    expect(assessment?.ruleSet.version).toBe(2);
  });
});
