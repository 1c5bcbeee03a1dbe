import { describe, expect, test } from 'vitest';
import { ruleId } from '../../functions/inspectorate/operations/examples-rules.ts';
import { localClientConfig } from '../../functions/local/engine/engine.ts';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import { keepRuleJobsGoing } from '../../functions/processors/rule-job-processor.ts';
import { addDays } from '../../lib/domain/values/dates.ts';
import { keys } from '../../lib/store/keys.ts';
import { endShadow, putShadow } from '../../lib/store/rule-sets.ts';
import { createDynamoClient } from '../../lib/store/table/client.ts';
import { createStore } from '../../lib/store/table/store.ts';
import { WriteRefused } from '../../lib/store/table/table.ts';
import { perform } from '../support/requests/operations.ts';
import { inReview, proven, published, tagOf, today, whyPublish } from '../support/stages/rule-set-stage.ts';
import { type Running, running } from '../support/stages/running.ts';
import { aContract, parties } from '../support/stages/stage.ts';

/** The database behind the product's back. */
const behind = (on: Running) =>
  createStore<'core', 'core'>(
    createDynamoClient(localClientConfig(on.insaf.engine.endpoint)),
    localTableNames,
  );

const dossierOf = (on: Running, contractId: string) =>
  perform(on, 'inspector', ['getDossier', { params: { contractId } }]);

describe('Without a rule set in force', () => {
  const insaf = running();

  test('contracts are registered and wait, and are assessed when the set is back', async () => {
    const between = await parties(insaf);
    const store = behind(insaf);
    const pointer = await store.reader('core').get(keys.activeRuleSet());
    if (!pointer) throw new Error('no pointer');
    await store.write([{ remove: 'core', key: keys.activeRuleSet() }]);
    const ids = [await aContract(insaf, between), await aContract(insaf, between)];
    await insaf.settled();
    for (const id of ids) expect((await dossierOf(insaf, id)).assessment).toBeNull();
    expect(insaf.lines.filter((line) => line.includes('given up'))).toEqual([]);
    await store.write([{ put: 'core', item: pointer }]);
    await keepRuleJobsGoing(insaf.insaf.deps);
    await insaf.settled();
    for (const id of ids) expect((await dossierOf(insaf, id)).assessment?.ruleSet.version).toBe(1);
  });
});

describe('A set in the shadow', () => {
  const insaf = running();

  test('decides nothing, and what it would find otherwise is recorded until it is published', async () => {
    const version = await inReview(insaf);
    const params = { version };
    const running = { params, body: { running: true } };
    await perform(insaf, 'rules-approver', ['switchShadow', running]);
    const contractId = await aContract(insaf, await parties(insaf));
    await insaf.settled();
    const { flags, assessment } = await dossierOf(insaf, contractId);
    expect(assessment?.ruleSet.version).toBe(1);
    expect(flags.map((flag) => flag.ruleId)).not.toContain(ruleId);
    // Whoever works on rules is told no contract: only who has its employer in hand is.
    const { items } = await perform(insaf, 'rules-author', ['listShadowDifferences', { params }]);
    expect(items).toEqual([expect.objectContaining({ contractId: null, flagged: [ruleId], cleared: [] })]);
    const back = { params, body: { decision: 'return' as const, reason: 'The threshold is too low.' } };
    await perform(insaf, 'rules-author', ['reviewRuleSet', back]);
    expect(await behind(insaf).reader('core').get(keys.shadowRuleSet())).not.toHaveProperty('n');
  });

  test('is one: who did not see that another had begun is refused where it is kept', async () => {
    const store = behind(insaf);
    await store.write([putShadow(71)]);
    await expect(store.write([putShadow(72)])).rejects.toThrow(WriteRefused);
    await store.write([endShadow(71)]);
    await store.write([putShadow(72)]);
    await store.write([endShadow(72)]);
  });
});

describe('A set that is published for a later day', () => {
  const insaf = running();

  test('decides from that day on: until then the one before it does, and nothing is assessed anew', async () => {
    const contractId = await aContract(insaf, await parties(insaf));
    const { version } = await proven(insaf);
    const body = { from: addDays(today(), 1), reason: whyPublish };
    await perform(insaf, 'rules-approver', [
      'publishRuleSet',
      { params: { version }, body, headers: await tagOf(insaf, version) },
    ]);
    await insaf.settled();
    await keepRuleJobsGoing(insaf.insaf.deps);
    expect((await dossierOf(insaf, contractId)).assessment?.ruleSet.version).toBe(1);
    const waits = await perform(insaf, 'rules-author', ['getReassessment', { params: { version } }]);
    expect(waits).toMatchObject({ state: 'waiting', contracts: 0 });
    const before = await perform(insaf, 'rules-author', ['getRuleSet', { params: { version: '1' } }]);
    expect(before.state).toBe('published');
    const tomorrow = { ...insaf.insaf.deps, now: () => Date.now() + 36 * 3_600_000 };
    await keepRuleJobsGoing(tomorrow);
    await insaf.settled();
    const { state } = await perform(insaf, 'rules-author', ['getReassessment', { params: { version } }]);
    expect(state).not.toBe('waiting');
  });

  test('lets no other be published before its day', async () => {
    const later = await insaf.call('rules-author', 'POST', '/v1/rule-sets', { from: 'active' });
    expect(later.status).toBe(201);
    await expect(published(insaf)).rejects.toThrow(/rule-set-(transition|unproven)/);
  });
});
