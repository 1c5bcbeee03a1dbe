import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assessProcessor } from '../../functions/processors/assess-processor.ts';
import * as examples from '../../functions/registry/operations/examples.ts';
import { listStandings } from '../../lib/store/standings.ts';
import { type Bench, lateReads, processorBench, taping } from '../support/events/deliveries.ts';
import { perform } from '../support/requests/operations.ts';
import { type Caller, running } from '../support/stages/running.ts';
import { aContract, type Parties, parties } from '../support/stages/stage.ts';

describe('A dismissal counts, whoever else decides about the same contract at the same moment:', () => {
  const insaf = running({ paused: true });
  const tape = taping(insaf);
  const clock = Date.parse('2026-11-30T09:00:00Z');
  let bench: Bench;
  let inspector: Caller;
  let both: Parties;
  let contractId: string;
  let flags: readonly { id: string; ruleId: string; kind: string }[];

  beforeAll(async () => {
    bench = processorBench(insaf, clock);
    inspector = await insaf.caller('inspector');
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    both = await parties(insaf);
    const began = (await tape.upToNow()).length;
    contractId = await aContract(insaf, both);
    await bench.deliver(assessProcessor, [(await tape.upToNow()).slice(began)]);
    ({ flags } = await perform(insaf, inspector, ['getDossier', { params: { contractId } }]));
    expect(await indicators()).toEqual(['deception']);
  });

  /** What the contract adds to the rank of its employer. */
  const indicators = async () =>
    (await listStandings(bench.deps.store.reader('protected'), both.employerId))[0]?.indicators;
  const review = (flagId: string | undefined, decision: string) =>
    insaf.call(inspector, 'POST', `/v1/flags/${flagId}/reviews`, {
      decision,
      reason: 'A slip of the pen, corrected since.',
    });
  const deception = () => flags.find(({ kind }) => kind === 'indicator')?.id;
  /** As a caller does who is told that somebody else was faster. */
  async function reviewInTheEnd(flagId: string | undefined, decision: string): Promise<void> {
    for (let tries = 0; tries < 10; tries += 1) {
      const { status, text } = await review(flagId, decision);
      if (status === 201) return;
      expect(status, text).toBe(409);
    }
    throw new Error('A review lost ten races in a row.');
  }

  test('an assessment that had read the flag before', async () => {
    let open: (value?: unknown) => void = () => undefined;
    const opened = new Promise((resolve) => {
      open = resolve;
    });
    const began = (await tape.upToNow()).length;
    const nothing = { workerPaidNothing: true, items: [] };
    await perform(insaf, both.agency, ['fileFeeDisclosure', { params: { contractId }, body: nothing }]);
    const slow = processorBench(insaf, clock, (store) => lateReads(store, 'core', opened));
    const slowly = slow.deliver(assessProcessor, [(await tape.upToNow()).slice(began)]);
    await sleep(50);
    expect((await review(deception(), 'dismissed')).status).toBe(201);
    expect(await indicators()).toEqual([]);
    open();
    await slowly;
    slow.close();
    expect(await indicators()).toEqual([]);
    const { assessment } = await perform(insaf, inspector, ['getDossier', { params: { contractId } }]);
    expect(assessment).not.toBeNull();
  });

  test('an inspector who decides about another flag', async () => {
    const others = flags.filter(({ id }) => id !== deception());
    expect(others.length).toBeGreaterThan(0);
    await Promise.all([
      reviewInTheEnd(deception(), 'dismissed'),
      ...others.map(({ id }) => reviewInTheEnd(id, 'substantiated')),
    ]);
    expect(await indicators()).toEqual([]);
  });

  test('new declarations that arrive all the while', async () => {
    const began = (await tape.upToNow()).length;
    const declare = async (thousands: number) => {
      const [charge] = examples.feeDisclosure.items;
      const items = [{ ...charge, amount: { amount: `${thousands}000.00`, currency: 'INR' } }];
      const body = { workerPaidNothing: false, items };
      await perform(insaf, both.agency, ['fileFeeDisclosure', { params: { contractId }, body }]);
      await bench.deliver(assessProcessor, [(await tape.upToNow()).slice(began)]);
    };
    await Promise.all([reviewInTheEnd(deception(), 'dismissed'), declare(31), declare(62), declare(93)]);
    expect(await indicators()).toEqual([]);
  });

  test('and a breach counts as a flag that stands: paper opens the contract until the last one is dismissed', async () => {
    const standing = async () =>
      (await listStandings(bench.deps.store.reader('protected'), both.employerId))[0];
    const breaches = flags.filter(({ kind }) => kind !== 'indicator');
    expect(breaches).not.toEqual([]);
    await reviewInTheEnd(deception(), 'dismissed');
    expect(await standing()).toMatchObject({ indicators: [], flagged: true });
    expect(await standing()).not.toHaveProperty('newestFlagAt');
    for (const { id } of breaches) await reviewInTheEnd(id, 'dismissed');
    expect(await standing()).not.toHaveProperty('flagged');
  });
});
