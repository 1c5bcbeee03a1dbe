import { beforeAll, describe, expect, test } from 'vitest';
import { startBacktest } from '../../lib/actions/rule-jobs/start-backtest.ts';
import { draftRuleSet } from '../../lib/actions/rule-sets/draft.ts';
import { getRuleSet } from '../../lib/actions/rule-sets/get.ts';
import { publishRuleSet } from '../../lib/actions/rule-sets/publication.ts';
import { removeRule } from '../../lib/actions/rule-sets/remove-rule.ts';
import { reviewRuleSet } from '../../lib/actions/rule-sets/review.ts';
import { StartBacktest } from '../../lib/rules/backtest/backtest-view.ts';
import { findDecision, putDecision } from '../../lib/store/assessment-history.ts';
import { findAssessed } from '../../lib/store/assessments.ts';
import { keys } from '../../lib/store/keys.ts';
import { WriteRefused } from '../../lib/store/table/table.ts';
import { bytesOf, transactionUnits } from '../support/item-bytes.ts';
import { type Recorded, recordDecisions, replayedOtherwise } from '../support/rules/replays.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type RulesDesk, rulesDesk } from '../support/stages/rules-desk.ts';

const db = testEngine();
let desk: RulesDesk;
let recorded: Recorded[];

beforeAll(async () => {
  desk = await rulesDesk(db);
  recorded = await recordDecisions(db, desk, [1, 500]);
}, 120_000);

describe('Five hundred stored decisions', () => {
  test('are made again to the same bytes', async () => {
    expect(recorded).toHaveLength(500);
    expect(await replayedOtherwise(desk, recorded)).toEqual([]);
  }, 60_000);

  test('are made again to the same bytes after another set came into force and every contract was assessed anew', async () => {
    const author = desk.official('amal');
    const { view } = await draftRuleSet(author, { from: 'active' });
    const { version } = view;
    await removeRule(author, { version, ruleId: view.rules[0]?.id ?? '', ifMatch: 1 });
    await reviewRuleSet(author, { version, review: { decision: 'submit' } });
    const { id } = await startBacktest(author, { version, assumed: StartBacktest.parse({}) });
    await desk.finish(id);
    const input = { from: '2026-03-02', reason: 'One rule less, to see what stays.' };
    const approver = desk.official('basim');
    const { revision: ifMatch } = await getRuleSet(approver, version);
    const { published } = await publishRuleSet(approver, { version, input, ifMatch });
    await desk.finish(published.reassessmentId);
    const [first] = recorded;
    const { assessment } = await findAssessed(db.store.reader('protected'), first?.contractId ?? '');
    expect(assessment?.version).toBe(2);
    expect(await replayedOtherwise(desk, recorded)).toEqual([]);
  }, 120_000);

  test('are kept in items that are written once and stay small', async () => {
    const table = db.store.reader('protected');
    const sizes: number[] = [];
    const units: number[] = [];
    for (const { contractId } of recorded) {
      const item = await table.get(keys.assessmentHistory(contractId, 1));
      if (!item) throw new Error(contractId);
      sizes.push(bytesOf(item));
      units.push(transactionUnits(item));
    }
    const mean = (all: number[]) => Math.round(all.reduce((sum, each) => sum + each, 0) / all.length);
    console.log(
      `A kept decision: ${mean(sizes)} bytes on average, ${Math.max(...sizes)} at most; ${mean(units)} units.`,
    );
    expect(Math.max(...sizes)).toBeLessThan(4_096);
    const [first] = recorded;
    const kept = await findDecision(table, first?.contractId ?? '', 1);
    if (!kept) throw new Error('nothing kept');
    const again = putDecision(first?.contractId ?? '', kept);
    await expect(db.store.write([again])).rejects.toThrow(WriteRefused);
  });

  test('show when what was kept was changed: another fact, another hash', async () => {
    const [first] = recorded;
    if (!first) throw new Error('nothing recorded');
    const kept = await findDecision(db.store.reader('protected'), first.contractId, 1);
    if (!kept) throw new Error('nothing kept');
    const changed = { ...kept, sheet: { ...kept.sheet, facts: { own: kept.sheet.facts.own ?? {} } } };
    const write = putDecision(first.contractId, changed);
    if ('put' in write) await db.store.write([{ put: 'protected', item: write.item }]);
    expect(await replayedOtherwise(desk, [first])).toEqual([first.assessmentId]);
  });
});
