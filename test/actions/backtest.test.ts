import { beforeAll, describe, expect, test } from 'vitest';
import { written } from '../../functions/inspectorate/operations/examples-rules.ts';
import { loadSheet } from '../../lib/actions/assessments/load-sheet.ts';
import { officialIdOf } from '../../lib/actions/principal.ts';
import { advanceJob } from '../../lib/actions/rule-jobs/advance.ts';
import { getBacktest, listChanges } from '../../lib/actions/rule-jobs/get.ts';
import { keepGoing } from '../../lib/actions/rule-jobs/keep-going.ts';
import { startBacktest } from '../../lib/actions/rule-jobs/start-backtest.ts';
import { draftRuleSet } from '../../lib/actions/rule-sets/draft.ts';
import { getRuleSet } from '../../lib/actions/rule-sets/get.ts';
import { putRule } from '../../lib/actions/rule-sets/put-rule.ts';
import { assess } from '../../lib/rules/assess.ts';
import { StartBacktest } from '../../lib/rules/backtest/backtest-view.ts';
import { Rule, RuleCase } from '../../lib/rules/rule.ts';
import type { RuleSet } from '../../lib/rules/rule-set.ts';
import { findJob } from '../../lib/store/rule-jobs.ts';
import { countEmployers, firstWalk, walkContracts } from '../../lib/store/walk.ts';
import { itemsOf } from '../support/items.ts';
import { assignedTo } from '../support/rules/assigned.ts';
import { generatedDossiers, storeDossiers } from '../support/rules/dossier-store.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type RulesDesk, rulesDesk } from '../support/stages/rules-desk.ts';

const db = testEngine();
let desk: RulesDesk;
let version: number;
const dossiers = [1, 2, 3].flatMap((country) => generatedDossiers(country, 150));
const ids = dossiers.map(({ contract }) => contract.id);
const ruleId = written.rule.id;
const assumed = StartBacktest.parse({ sample: 7, level: 'medium' });

beforeAll(async () => {
  desk = await rulesDesk(db);
  await storeDossiers(db.store, dossiers);
  const author = desk.official('amal');
  const { view } = await draftRuleSet(author, { from: 'active' });
  version = view.version;
  const rule = Rule.parse({ ...written.rule, when: written.rule.when.replace('-150', '-10') });
  const cases = written.cases.map((each) => RuleCase.parse(each));
  await putRule(author, { version, ruleId, ifMatch: 1, written: { rule, cases } });
  const officialId = officialIdOf(inspecting().actor);
  const employerIds = dossiers.map(({ contract }) => contract.employerId);
  await assignedTo(db.store, { officialId, purpose: 'inspection' }, employerIds);
}, 60_000);

/** Who has every employer in hand, and asks for that: nobody else is told which contract a change is about. */
const inspecting = () => ({
  ...desk.official('noora', 'rulesApprover', 'inspector'),
  purpose: 'inspection' as const,
});

async function run(seed = 'insaf') {
  const { id } = await startBacktest(desk.official('amal'), { version, assumed: { ...assumed, seed } });
  await desk.finish(id);
  const job = await getBacktest(inspecting(), { version, backtestId: id });
  if (!job.result) throw new Error(job.state);
  return { id, job, result: job.result };
}

describe('The walk over all contracts', () => {
  test('meets every contract once, employer by employer, whatever the size of its steps', async () => {
    const core = db.store.reader('core');
    for (const limit of [7, 200]) {
      const met: string[] = [];
      let employers = 0;
      for (let at = { ...firstWalk }, more = true; more; ) {
        const walked = await walkContracts(core, at, limit);
        met.push(...walked.contractIds);
        employers += walked.employers;
        expect(walked.contractIds.length).toBeLessThanOrEqual(limit);
        more = walked.next !== undefined;
        at = walked.next ?? at;
      }
      expect(met.toSorted()).toEqual(ids.toSorted());
      expect(employers).toBe(await countEmployers(core));
    }
  });
});

describe('A backtest', () => {
  test('gives the numbers of a plain recomputation over every dossier', async () => {
    const { id, job, result } = await run();
    const context = desk.processor();
    const [active, candidate] = [await context.ruleSets.active(), await context.ruleSets.candidate(version)];
    if (!active || !candidate) throw new Error('no sets');
    const newly: string[] = [];
    const byCountry: Record<string, number> = {};
    for (const contractId of ids) {
      const loaded = await loadSheet(context, contractId);
      if (!loaded) throw new Error(contractId);
      const flags = (set: RuleSet): boolean =>
        assess(set, loaded.sheet).outcomes.some(
          (each) => each.ruleId === ruleId && each.outcome === 'flagged',
        );
      if (flags(candidate) && !flags(active)) newly.push(contractId);
      const country = loaded.dossier.contract.recruitment.country ?? 'unknown';
      byCountry[country] = (byCountry[country] ?? 0) + 1;
    }
    expect(newly.length).toBeGreaterThan(3);
    expect(job.contracts).toBe(ids.length);
    expect(result.rules.find((each) => each.ruleId === ruleId)).toEqual({
      ruleId,
      before: 0,
      after: newly.length,
      flagged: newly.length,
      cleared: 0,
    });
    const counted = result.groups.filter(({ by }) => by === 'recruitmentCountry');
    expect(Object.fromEntries(counted.map(({ code, contracts }) => [code, contracts]))).toEqual(byCountry);
    const listed: string[] = [];
    for (let after: { step: number; taken: number } | undefined; ; ) {
      const page = await listChanges(inspecting(), {
        version,
        backtestId: id,
        ruleId,
        limit: 4,
        after,
      });
      listed.push(...page.changes.map(({ contractId }) => String(contractId)));
      after = page.next;
      if (!after) break;
    }
    expect(listed.toSorted()).toEqual(newly.toSorted());
  }, 60_000);

  test('draws the same sample for the same seed, and another for another', async () => {
    const sampleOf = async (seed: string) =>
      (await run(seed)).result.sample.map(({ contractId }) => contractId);
    const first = await sampleOf('one');
    expect(first).toHaveLength(7);
    expect(await sampleOf('one')).toEqual(first);
    expect(await sampleOf('two')).not.toEqual(first);
  }, 60_000);

  test('tells nobody which contract it is about who does not have its employer in hand: a rule can ask who spoke', async () => {
    const { id, result } = await run();
    const asked = { version, backtestId: id, limit: 100 };
    const { changes } = await listChanges(inspecting(), asked);
    const author = await listChanges(desk.official('amal'), asked);
    expect(author.changes).toEqual(changes.map((change) => ({ ...change, contractId: null })));
    const otherwise = await listChanges({ ...inspecting(), purpose: 'rule-work' }, asked);
    expect(otherwise.changes).toEqual(author.changes);
    const seen = await getBacktest(desk.official('amal'), asked);
    expect(seen.result?.sample).toEqual(result.sample.map((change) => ({ ...change, contractId: null })));
    expect(result.sample.every(({ contractId }) => contractId?.startsWith('ctr_'))).toBe(true);
  }, 60_000);

  test('records every dossier that it reads, with the purpose of rule work', async () => {
    const { id } = await run();
    const entries = (await itemsOf(db.engine.endpoint, 'journal')).filter(({ pk }) => pk === id);
    const read = entries.filter(({ k }) => k === 'ruleJob.advanced');
    expect(read.reduce((sum, { n }) => sum + Number(n), 0)).toBe(ids.length);
    expect(new Set(read.map(({ p }) => p))).toEqual(new Set(['rule-work']));
  }, 60_000);

  test('that was cut off is taken up by the clock once it has stood still, and not before', async () => {
    const { id } = await startBacktest(desk.official('amal'), { version, assumed });
    await advanceJob(desk.processor(), id);
    const stepsOf = async () => (await findJob(db.store.reader('protected'), id))?.steps;
    await keepGoing(desk.processor());
    expect(await stepsOf()).toBe(1);
    desk.clock.now += 5 * 60_000;
    await keepGoing(desk.processor());
    expect(await stepsOf()).toBe(2);
    await desk.finish(id);
  }, 60_000);

  test('is abandoned when the draft changes under it, and what it asked stays on record', async () => {
    const begun = await startBacktest(desk.official('amal'), { version, assumed });
    const { id } = begun;
    const rule = Rule.parse({ ...written.rule, when: written.rule.when.replace('-150', '-20') });
    const cases = written.cases.map((each) => RuleCase.parse(each));
    const { revision } = await getRuleSet(desk.official('amal'), version);
    await putRule(desk.official('amal'), { version, ruleId, ifMatch: revision, written: { rule, cases } });
    await desk.finish(id);
    const job = await getBacktest(desk.official('basim'), { version, backtestId: id });
    expect([job.state, job.result]).toEqual(['abandoned', null]);
    const { version: writing, appliesWhen } = written.rule;
    const asked = (share: string) => [
      { ruleId, version: writing, appliesWhen, when: written.rule.when.replace('-150', share) },
    ];
    expect([begun.tried, job.tried]).toEqual([asked('-10'), asked('-10')]);
    expect((await run()).job.tried).toEqual(asked('-20'));
  });
});
