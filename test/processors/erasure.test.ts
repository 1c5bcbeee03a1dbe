import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IdentityDeps } from '../../functions/deps.ts';
import {
  identityContext,
  keepIdentities,
  toIdentityHandler,
} from '../../functions/processors/identity-processor.ts';
import type { IdentityKeys } from '../../lib/actions/key-service.ts';
import { refuseUnlessReplayed } from '../../lib/actions/workers/find-worker.ts';
import { replayErasures } from '../../lib/actions/workers/replay-erasures.ts';
import { type Erasure, erasureDueAt } from '../../lib/domain/identities/worker-identity.ts';
import { countBoth } from '../../lib/store/ledger-counts.ts';
import type { Write } from '../../lib/store/table/table.ts';
import { findErasure, putErasure, putHold } from '../../lib/store/worker-requests.ts';
import { itemsOf } from '../support/items.ts';
import { recordOf } from '../support/journal/journal-records.ts';
import { testEngine } from '../support/stages/engine.ts';
import { aHoldOn, anErasureOf, aPassportHolder, requestedAt } from '../support/stages/erasures.ts';
import { identityDeps, identityKeys, openedOf, putSnapshot } from '../support/stages/identities.ts';
import { copyOf, restore } from '../support/stages/restoration.ts';

const dueAt = Date.parse(erasureDueAt(requestedAt));
const dayMilliseconds = 86_400_000;

describe('An erasure', () => {
  const db = testEngine();
  let keys: IdentityKeys;
  let deps: IdentityDeps;
  const at = (now: number): IdentityDeps => identityDeps(db, keys, now);
  beforeAll(async () => {
    keys = await identityKeys();
    deps = at(dueAt + dayMilliseconds);
  });

  const deliver = async (
    on: IdentityDeps,
    kind: 'contract.registered' | 'erasure.requested',
    subject: string,
  ) =>
    expect(await toIdentityHandler(on)({ Records: [recordOf(kind, subject)] })).toEqual({
      batchItemFailures: [],
    });

  /** So many contracts of one worker, linked. */
  async function linked(contracts: number, worker = aPassportHolder()) {
    const ids = Array.from({ length: contracts }, () => `ctr_${randomUUID()}`);
    for (const id of ids) {
      await putSnapshot(deps, id, worker);
      await deliver(deps, 'contract.registered', id);
    }
    const { workerId = '' } = (await openedOf(deps, ids[0] ?? '')) ?? {};
    return { ids, workerId, worker };
  }
  async function requested(workerId: string): Promise<Erasure> {
    const erasure = anErasureOf(workerId);
    await deps.store.write(putErasure(erasure));
    return erasure;
  }
  const statusOf = async (id: string) => (await findErasure(deps.store.reader('identity'), id))?.status;
  const openedAll = async (ids: readonly string[]) =>
    (await Promise.all(ids.map((id) => openedOf(deps, id)))).filter((opened) => opened !== undefined);
  const identityItems = () => itemsOf(db.engine.endpoint, 'identity');

  test('waits thirty days, and is then carried out by the clock', async () => {
    const { ids, workerId } = await linked(2);
    const { id } = await requested(workerId);
    const early = at(dueAt - 1);
    await deliver(early, 'erasure.requested', id);
    await keepIdentities(early);
    expect([await statusOf(id), (await openedAll(ids)).length]).toEqual(['waiting', 2]);
    await keepIdentities(at(dueAt));
    expect([await statusOf(id), (await openedAll(ids)).length]).toEqual(['done', 0]);
  });

  test('leaves of the worker no field, no key and no way to the contracts, in any table', async () => {
    const { ids, workerId } = await linked(3);
    await requested(workerId);
    await keepIdentities(deps);
    const left = (await identityItems()).filter((item) =>
      ids.some((id) => JSON.stringify(item).includes(id)),
    );
    expect(left.map(({ pk: _, sk: __, ...rest }) => rest)).toEqual(ids.map(() => ({ e: true })));
    const heads = (await identityItems()).filter(({ pk }) => String(pk) === `K#${workerId}`);
    expect(heads).toEqual([]);
  });

  test('changes no entry of the journal: it never held anything of the worker', async () => {
    const { workerId } = await linked(1);
    const before = await itemsOf(db.engine.endpoint, 'journal');
    await requested(workerId);
    await keepIdentities(deps);
    const after = await itemsOf(db.engine.endpoint, 'journal');
    expect(after).toEqual(expect.arrayContaining(before));
    const told = after.filter(({ k }) => /^(worker\.erased|erasure\.)/.test(String(k)));
    expect(told.length).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toMatch(/ctr_|wkr_/);
  });

  test('reaches all ids of a worker, however many contracts there are', async () => {
    const worker = aPassportHolder();
    const { ids, workerId } = await linked(30, worker);
    const both = {
      ...worker,
      secondDocument: { type: 'cpr' as const, number: randomUUID().slice(0, 12), issuingCountry: 'BH' },
    };
    const more = await linked(1, both);
    const later = await linked(25, { ...worker, document: both.secondDocument });
    const all = [...ids, ...more.ids, ...later.ids];
    expect(await openedAll(all)).toHaveLength(56);
    await requested(workerId);
    await keepIdentities(deps);
    expect(await openedAll(all)).toEqual([]);
    const left = (await identityItems()).filter(({ f }) => f !== undefined);
    expect(JSON.stringify(left)).not.toContain(all[0]);
  });

  test('does nothing while a legal hold stands, whichever id it was placed under, and goes on when it is lifted (I9)', async () => {
    const { ids, workerId } = await linked(1);
    const hold = aHoldOn(workerId);
    await deps.store.write(putHold(hold));
    const { id } = await requested(workerId);
    await deliver(deps, 'erasure.requested', id);
    await keepIdentities(deps);
    expect([await statusOf(id), (await openedAll(ids)).length]).toEqual(['waiting', 1]);
    const released = { reason: 'The court has closed it.', by: 'supervisor', at: requestedAt };
    await deps.store.write(putHold({ ...hold, released, version: 2 }));
    await keepIdentities(deps);
    expect([await statusOf(id), (await openedAll(ids)).length]).toEqual(['done', 0]);
  });

  /** The processor with a store that does something else right before its first write. */
  const disturbed = (first: () => Promise<unknown>): IdentityDeps => {
    let isDone = false;
    const write = async (all: readonly Write<'identity' | 'protected' | 'journal'>[]) => {
      if (!isDone) await first();
      isDone = true;
      return deps.store.write(all);
    };
    return { ...deps, store: { ...deps.store, write } };
  };

  test('and a hold that was placed after it looked for one never both succeed (I9)', async () => {
    const { ids, workerId } = await linked(1);
    const { id } = await requested(workerId);
    const hold = aHoldOn(workerId);
    await deliver(
      disturbed(() => deps.store.write(putHold(hold))),
      'erasure.requested',
      id,
    );
    expect([await statusOf(id), (await openedAll(ids)).length]).toEqual(['waiting', 1]);
  });

  test('of a worker who gets one more contract meanwhile reaches that too', async () => {
    const { ids, workerId, worker } = await linked(1);
    const { id } = await requested(workerId);
    const later: string[] = [];
    await deliver(
      disturbed(async () => later.push(...(await linked(1, worker)).ids)),
      'erasure.requested',
      id,
    );
    expect([await statusOf(id), later.length, await openedAll([...ids, ...later])]).toEqual(['done', 1, []]);
  });

  test('that is cut off behind any of its writes is taken up again and ends the same', async () => {
    for (let writes = 0; writes < 6; writes += 1) {
      const { ids, workerId } = await linked(25);
      const { id } = await requested(workerId);
      let left = writes;
      const dying: IdentityDeps = {
        ...deps,
        store: {
          ...deps.store,
          write: (all: readonly Write<'identity' | 'protected' | 'journal'>[]) => {
            left -= 1;
            if (left < 0) throw new Error('killed');
            return deps.store.write(all);
          },
        },
      };
      await keepIdentities(dying).catch(() => undefined);
      await keepIdentities(deps);
      expect([writes, await statusOf(id), (await openedAll(ids)).length]).toEqual([writes, 'done', 0]);
      const left2 = (await identityItems()).filter((item) =>
        ids.some((each) => JSON.stringify(item).includes(each)),
      );
      expect(left2.every(({ e }) => e === true)).toBe(true);
    }
  });

  test('is not undone by a late record of the registration, and a new contract of the same person begins anew', async () => {
    const { ids, workerId, worker } = await linked(1);
    await requested(workerId);
    await keepIdentities(deps);
    for (const id of ids) await deliver(deps, 'contract.registered', id);
    expect(await openedAll(ids)).toEqual([]);
    const again = await linked(1, worker);
    expect(await openedAll(again.ids)).toHaveLength(1);
    expect((await openedOf(deps, again.ids[0] ?? ''))?.contracts).toEqual(again.ids);
  });

  test('is made again on a copy that is restored from an earlier day, before anybody opens it', async () => {
    const { ids, workerId } = await linked(2);
    const sealed = `ctr_${randomUUID()}`;
    const worker = aPassportHolder();
    await putSnapshot(deps, sealed, worker);
    const kept = await linked(1);
    const copy = await copyOf(db, 'identity');
    await deliver(deps, 'contract.registered', sealed);
    const sealedWorker = (await openedOf(deps, sealed))?.workerId ?? '';
    await requested(workerId);
    await requested(sealedWorker);
    await keepIdentities(deps);
    await restore(db, 'identity', copy);
    expect(await openedAll(ids)).toHaveLength(2);
    await expect(refuseUnlessReplayed(db)).rejects.toThrow('unavailable');
    expect(await replayErasures(identityContext(deps))).toBe(2);
    await refuseUnlessReplayed(db);
    // One of the two was linked in the copy; of the other only the snapshot was there, and the event comes again.
    await deliver(deps, 'contract.registered', sealed);
    expect(await openedAll([...ids, sealed])).toEqual([]);
    expect(await openedAll(kept.ids)).toHaveLength(1);
    expect(await replayErasures(identityContext(deps))).toBe(0);
  });

  test('is remembered in both tables: when `protected` is restored its ledger is brought up to date, and erasing goes on', async () => {
    const copy = await copyOf(db, 'protected');
    const { workerId, ids } = await linked(1);
    await requested(workerId);
    await keepIdentities(deps);
    const were = await countBoth(db.store, 'workers');
    await restore(db, 'protected', copy);
    expect(await countBoth(db.store, 'workers')).toEqual({ ...were, protected: were.protected - 1 });
    const later = await linked(1);
    await requested(later.workerId);
    await keepIdentities(deps);
    expect(await openedAll([...ids, ...later.ids])).toEqual([]);
    const now = were.identity + 1;
    expect(await countBoth(db.store, 'workers')).toEqual({ identity: now, protected: now });
  });
});
