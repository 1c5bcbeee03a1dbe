import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBRecord } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessProcessor } from '../../functions/processors/assess-processor.ts';
import { profileProcessor } from '../../functions/processors/profile-processor.ts';
import * as examples from '../../functions/registry/operations/examples.ts';
import { statusOf } from '../../lib/domain/flags/flag.ts';
import { findAssessed } from '../../lib/store/assessments.ts';
import { findProfile } from '../../lib/store/profiles.ts';
import { listStandings } from '../../lib/store/standings.ts';
import {
  anyDelivery,
  type Bench,
  batchesOf,
  lateReads,
  processorBench,
  taping,
} from '../support/events/deliveries.ts';
import { itemsOf } from '../support/items.ts';
import { perform } from '../support/requests/operations.ts';
import { tagOfVersion } from '../support/requests/tags.ts';
import { running } from '../support/stages/running.ts';
import { aContract, type Parties, parties } from '../support/stages/stage.ts';

const clean = { signedAtDestination: undefined, feeDisclosure: { workerPaidNothing: true, items: [] } };

describe('A record of the journal that is delivered up to five times and out of order', () => {
  const insaf = running({ paused: true });
  const tape = taping(insaf);
  let bench: Bench;
  let both: Parties;
  let contractIds: string[];
  let records: readonly DynamoDBRecord[];

  beforeAll(async () => {
    bench = processorBench(insaf, Date.parse('2026-11-30T09:00:00Z'));
    both = await parties(insaf);
    const another = { ...both, ...(await parties(insaf)) };
    contractIds = await Promise.all([
      aContract(insaf, both),
      aContract(insaf, both, clean),
      aContract(insaf, another),
    ]);
    const [contractId = ''] = contractIds;
    const params = { contractId };
    await perform(insaf, both.employer, [
      'fileFeeDisclosure',
      { params, body: { workerPaidNothing: true, items: [] } },
    ]);
    await perform(insaf, both.employer, ['amendContract', { params, body: examples.amendContract }]);
    await perform(insaf, 'inspector', [
      'verifyOrganisation',
      {
        params: { organisationId: both.employerId },
        body: { decision: 'verified' },
        headers: { 'if-match': tagOfVersion(1) },
      },
    ]);
    records = await tape.upToNow();
  });
  afterAll(() => bench.close());

  const stored = () => itemsOf(insaf.insaf.engine.endpoint, 'protected');
  /** What a processor told the journal while something was done. */
  async function toldDuring(work: () => Promise<void>): Promise<readonly DynamoDBRecord[]> {
    const before = (await tape.upToNow()).length;
    await work();
    return (await tape.upToNow()).slice(before);
  }
  const inOrder = (all: readonly DynamoDBRecord[]) => all.map((record) => [record]);

  /** As it would be if a processor had written it: its own entries never wake it. */
  const writtenBy = (origin: string, record: DynamoDBRecord): DynamoDBRecord => ({
    ...record,
    dynamodb: { ...record.dynamodb, NewImage: { ...record.dynamodb?.NewImage, o: { S: origin } } },
  });

  /** Everything delivered once and in order, to begin with nothing. */
  async function once(all = records): Promise<Record<string, unknown>[]> {
    await bench.forget();
    const told = await toldDuring(() => bench.deliver(assessProcessor, inOrder(all)));
    await bench.deliver(profileProcessor, inOrder(told));
    return stored();
  }

  test('leaves the same assessments, flags, standings and rows behind, byte for byte, as one that came once', async () => {
    const expected = await once();
    expect(expected.length).toBeGreaterThan(30);
    const property = fc.asyncProperty(
      anyDelivery(records.length),
      fc.infiniteStream(fc.nat()),
      async (delivery, seeds) => {
        await bench.forget();
        const told = await toldDuring(() => bench.deliver(assessProcessor, batchesOf(records, delivery)));
        const [again] = fc.sample(anyDelivery(told.length), { numRuns: 1, seed: seeds.next().value ?? 0 });
        await bench.deliver(profileProcessor, batchesOf(told, again ?? []));
        expect(await stored()).toEqual(expected);
      },
    );
    await fc.assert(property, { numRuns: 15 });
  });

  test('writes nothing when all of it comes once more', async () => {
    await bench.forget();
    const told = await toldDuring(() => bench.deliver(assessProcessor, inOrder(records)));
    await bench.deliver(profileProcessor, inOrder(told));
    bench.calls.length = 0;
    const toldAgain = await toldDuring(() =>
      bench.deliver(assessProcessor, [...inOrder(records).reverse(), [...records]]),
    );
    await bench.deliver(profileProcessor, [...inOrder(told).reverse(), [...told]]);
    expect(bench.calls.filter(({ operation }) => operation === 'write')).toEqual([]);
    expect(bench.calls.length).toBeGreaterThan(records.length);
    expect(toldAgain).toEqual([]);
  });

  test('ends the same when several copies of a processor are given it at the same moment', async () => {
    const expected = await once();
    await bench.forget();
    const copies = [inOrder(records), [records], inOrder(records.toReversed()), [records.toReversed()]];
    const told = await toldDuring(async () => {
      await Promise.all(copies.map((batches) => bench.deliver(assessProcessor, batches)));
    });
    await Promise.all(
      [inOrder(told), [told], [told]].map((batches) => bench.deliver(profileProcessor, batches)),
    );
    expect(await stored()).toEqual(expected);
  });

  test('wakes nobody when it is the processor that wrote it, or not what wakes it', async () => {
    await bench.forget();
    const told = await toldDuring(() => bench.deliver(assessProcessor, inOrder(records)));
    expect(told.length).toBeGreaterThan(0);
    bench.calls.length = 0;
    await bench.deliver(assessProcessor, inOrder(told));
    await bench.deliver(profileProcessor, inOrder(records));
    await bench.deliver(assessProcessor, inOrder(records.map((record) => writtenBy('assess', record))));
    expect(bench.calls).toEqual([]);
  });

  test.each(['core', 'protected'] as const)(
    'never puts old facts over new ones, however late its reads of %s come',
    async (late) => {
      await once();
      const [contractId = ''] = contractIds;
      const began = (await tape.upToNow()).length;
      let open: (value?: unknown) => void = () => undefined;
      const opened = new Promise((resolve) => {
        open = resolve;
      });
      const slow = processorBench(insaf, Date.parse('2026-11-30T09:00:00Z'), (store) =>
        lateReads(store, late, opened),
      );
      // Of the contract alone: an event of its organisation in the same batch would look again afterwards.
      const first = records.filter(({ dynamodb }) => dynamodb?.Keys?.pk?.S === contractId).slice(0, 1);
      const slowly = slow.deliver(assessProcessor, [first]);
      await sleep(50);
      const body = late === 'core' ? { workerPaidNothing: true, items: [] } : examples.feeDisclosure;
      await perform(insaf, both.agency, ['fileFeeDisclosure', { params: { contractId }, body }]);
      const all = await tape.upToNow();
      await bench.deliver(assessProcessor, [all.slice(began)]);
      open();
      await slowly;
      slow.close();
      await bench.deliver(profileProcessor, [(await tape.upToNow()).slice(began)]);
      const standing = await asItStands();
      await once(all);
      expect(standing).toEqual(await asItStands());
    },
  );

  /** What stands in the end, without how it came to be: which steps a flag took on the way depends on the deliveries. */
  async function asItStands() {
    const table = bench.deps.store.reader('protected');
    const assessed = await Promise.all(contractIds.map((id) => findAssessed(table, id)));
    const profiles = await Promise.all([both.employerId, both.agencyId].map((id) => findProfile(table, id)));
    return {
      outcomes: assessed.map(({ assessment }) => assessment?.outcomeHash),
      flags: assessed.map(({ flags }) =>
        flags
          .filter(({ steps }) => statusOf(steps) !== 'cleared')
          .map(({ id, level, reads, evidence, steps }) => ({
            id,
            level,
            reads,
            evidence,
            status: statusOf(steps),
          }))
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      ),
      standings: await listStandings(table, both.employerId),
      profiles: profiles.map((profile) => profile && { rank: profile.rank, rows: profile.rows }),
    };
  }

  test('comes to the same end when parties go on declaring between the deliveries', async () => {
    const [contractId = ''] = contractIds;
    const [charge] = examples.feeDisclosure.items;
    const property = fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), anyDelivery(3)), { minLength: 1, maxLength: 3 }),
      async (steps) => {
        await bench.forget();
        const began = (await tape.upToNow()).length;
        for (const [thousands, delivery] of steps) {
          const amount = { amount: `${thousands}000.00`, currency: 'INR' };
          const body = { workerPaidNothing: false, items: [{ ...charge, amount }] };
          await perform(insaf, both.agency, ['fileFeeDisclosure', { params: { contractId }, body }]);
          const latest = (await tape.upToNow()).slice(-3);
          await bench.deliver(assessProcessor, batchesOf(latest, delivery));
          await bench.deliver(profileProcessor, [latest]);
        }
        const all = await tape.upToNow();
        await bench.deliver(assessProcessor, [all.toReversed()]);
        await bench.deliver(profileProcessor, [(await tape.upToNow()).slice(began)]);
        const interleaved = await asItStands();
        await once(all);
        expect(interleaved).toEqual(await asItStands());
      },
    );
    await fc.assert(property, { numRuns: 6 });
  });
});
