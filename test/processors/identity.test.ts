import { randomUUID } from 'node:crypto';
import type { DynamoDBRecord } from 'aws-lambda';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IdentityDeps } from '../../functions/deps.ts';
import { toIdentityHandler } from '../../functions/processors/identity-processor.ts';
import type { WorkerSnapshot } from '../../lib/domain/contracts/worker.ts';
import { documentKeys } from '../../lib/domain/identities/document-key.ts';
import type { SameAs } from '../../lib/domain/identities/worker-identity.ts';
import { findSnapshot } from '../../lib/store/waiting-snapshots.ts';
import { putSameAs } from '../../lib/store/worker-requests.ts';
import { findWorkerOf } from '../../lib/store/workers.ts';
import { anyDelivery, batchesOf } from '../support/events/deliveries.ts';
import { itemsOf } from '../support/items.ts';
import { recordOf } from '../support/journal/journal-records.ts';
import { testEngine } from '../support/stages/engine.ts';
import { identityDeps, identityKeys, openedOf, putSnapshot } from '../support/stages/identities.ts';

const passport = (number: string): WorkerSnapshot['document'] => ({
  type: 'passport',
  number,
  issuingCountry: 'NP',
});
const cpr = (number: string): WorkerSnapshot['document'] => ({ type: 'cpr', number, issuingCountry: 'BH' });

/** Few people with few documents, so that contracts often share one: sometimes as the first, sometimes as the second. */
const anyWorker = fc
  .record({
    name: fc.constantFrom('Maya Rai', 'M. Rai', 'Sunita Gurung'),
    documents: fc.constantFrom(
      [passport('PA100001')],
      [passport('pa-100001')],
      [passport('PA100002')],
      [cpr('900112233')],
      [passport('PA100001'), cpr('900112233')],
      [passport('PA100002'), cpr('900112233')],
      [cpr('880112233'), passport('PA100003')],
      [passport('00000')],
    ),
    phone: fc.constantFrom(undefined, '+97333123456'),
  })
  .map(({ name, documents: [document, secondDocument], phone }) => ({
    name: { latin: name },
    document: document ?? passport('PA100009'),
    ...(secondDocument ? { secondDocument } : {}),
    ...(phone ? { phone } : {}),
  }));

/** Who is one worker, as the documents say: the plain way to find it, to hold the clever way to. */
function workersByDocuments(contracts: ReadonlyMap<string, WorkerSnapshot>): string[][] {
  let groups = [...contracts].map(([id, worker]) => ({ ids: [id], keys: documentKeys(worker) }));
  for (const [, worker] of contracts)
    for (const key of documentKeys(worker)) {
      const [same, others] = [
        groups.filter(({ keys }) => keys.includes(key)),
        groups.filter(({ keys }) => !keys.includes(key)),
      ];
      const one = { ids: same.flatMap(({ ids }) => ids), keys: same.flatMap(({ keys }) => keys) };
      groups = [...others, one];
    }
  return groups.map(({ ids }) => ids.sort()).sort();
}

describe('The contracts of a worker', () => {
  const db = testEngine();
  let deps: IdentityDeps;
  beforeAll(async () => {
    deps = identityDeps(db, await identityKeys(), Date.parse('2026-11-30T09:00:00Z'));
  });

  /** Numbers of one run are of that run only, because all runs share a database. */
  const inRun = (run: string, worker: WorkerSnapshot): WorkerSnapshot => {
    const moved = (document: WorkerSnapshot['document']) =>
      document.number === '00000' ? document : { ...document, number: `${document.number}${run}` };
    return {
      ...worker,
      document: moved(worker.document),
      ...(worker.secondDocument ? { secondDocument: moved(worker.secondDocument) } : {}),
    };
  };
  const registered = async (workers: readonly WorkerSnapshot[]): Promise<Map<string, WorkerSnapshot>> => {
    const run = randomUUID().slice(0, 8);
    const contracts = new Map<string, WorkerSnapshot>();
    for (const worker of workers) contracts.set(`ctr_${randomUUID()}`, inRun(run, worker));
    for (const [id, worker] of contracts) await putSnapshot(deps, id, worker);
    return contracts;
  };
  const recordsOf = (contracts: ReadonlyMap<string, WorkerSnapshot>) =>
    [...contracts.keys()].map((id) => recordOf('contract.registered', id));
  const deliver = async (batches: readonly (readonly DynamoDBRecord[])[]): Promise<void> => {
    for (const Records of batches) {
      const answer = await toIdentityHandler(deps)({ Records: [...Records] });
      expect(answer.batchItemFailures).toEqual([]);
    }
  };

  /** Which contracts share a worker. */
  async function linkedIn(contracts: ReadonlyMap<string, WorkerSnapshot>): Promise<string[][]> {
    const found = new Set<string>();
    for (const id of contracts.keys()) found.add(JSON.stringify((await openedOf(deps, id))?.contracts));
    return [...found].map((text): string[] => JSON.parse(text)).sort();
  }

  const holds = async (contracts: ReadonlyMap<string, WorkerSnapshot>): Promise<void> => {
    expect(await linkedIn(contracts)).toEqual(workersByDocuments(contracts));
    for (const [id, worker] of contracts) {
      expect((await openedOf(deps, id))?.snapshot).toEqual(worker);
      expect(await findSnapshot(deps.store.reader('identity'), id)).toBeUndefined();
    }
  };

  test('are linked by document alone, whatever comes how often, in whatever order and batches', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(anyWorker, { minLength: 1, maxLength: 6 })
          .chain((workers) => fc.tuple(fc.constant(workers), anyDelivery(workers.length))),
        async ([workers, delivery]) => {
          const contracts = await registered(workers);
          await deliver(batchesOf(recordsOf(contracts), delivery));
          await holds(contracts);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('are linked the same when copies of the processor are given them at the same moment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyWorker, { minLength: 2, maxLength: 5 }), async (workers) => {
        const contracts = await registered(workers);
        const records = recordsOf(contracts);
        // A copy that loses five races in a row gives the batch back, and it comes again.
        await Promise.all([0, 1, 2].map(() => toIdentityHandler(deps)({ Records: [...records] })));
        await deliver([records]);
        await holds(contracts);
      }),
      { numRuns: 15 },
    );
  });

  test('leave nothing to write when all of it comes once more', async () => {
    const contracts = await registered([
      { name: { latin: 'Maya Rai' }, document: passport('PB100001'), secondDocument: cpr('910112233') },
      { name: { latin: 'Maya Rai' }, document: cpr('910112233') },
    ]);
    await deliver([recordsOf(contracts)]);
    const before = await itemsOf(db.engine.endpoint, 'journal');
    await deliver([recordsOf(contracts)]);
    expect(await itemsOf(db.engine.endpoint, 'journal')).toEqual(before);
  });

  test('are joined when an inspector states that two are one, and stay joined whatever comes later', async () => {
    const [old, renewed, later] = [passport('PC100001'), passport('PC200002'), passport('PC200002')];
    const contracts = await registered(
      [old, renewed].map((document) => ({ name: { latin: 'A' }, document })),
    );
    await deliver([recordsOf(contracts)]);
    const ids = [...contracts.keys()];
    const [one, other] = await Promise.all(ids.map(async (id) => (await openedOf(deps, id))?.workerId ?? ''));
    expect(one).not.toBe(other);
    const statement: SameAs = {
      id: `sam_${randomUUID()}`,
      workerId: one ?? '',
      sameAs: other ?? '',
      reason: 'The old passport lies in the new one.',
      statedBy: 'inspector',
      statedAt: '2026-11-29T09:00:00Z',
    };
    await deps.store.write(putSameAs(statement));
    const joining = recordOf('worker.sameAs', statement.id);
    await deliver([[joining, joining], [joining]]);
    const run = [...contracts.values()][1]?.document.number.slice('PC200002'.length) ?? '';
    const third = `ctr_${randomUUID()}`;
    await putSnapshot(deps, third, inRun(run, { name: { latin: 'A' }, document: later }));
    await deliver([[recordOf('contract.registered', third)]]);
    expect((await openedOf(deps, third))?.contracts).toEqual([...ids, third].sort());
    const roots = await Promise.all([...ids, third].map(async (id) => (await openedOf(deps, id))?.workerId));
    expect(new Set(roots).size).toBe(1);
  });

  test('of which one came without its snapshot stop the stream: evidence may not vanish', async () => {
    const answer = await toIdentityHandler(deps)({
      Records: [recordOf('contract.registered', 'ctr_nowhere')],
    });
    expect(answer.batchItemFailures).toHaveLength(1);
  });

  test('say in the journal that a worker was met, by a pseudonym that leads nowhere without the secret', async () => {
    const contracts = await registered([{ name: { latin: 'A' }, document: passport('PD100001') }]);
    await deliver([recordsOf(contracts)]);
    const [contractId = ''] = contracts.keys();
    const workerId = (await openedOf(deps, contractId))?.workerId ?? '';
    const link = await findWorkerOf(deps.store.reader('identity'), contractId);
    expect(link).toEqual({ workerId });
    const [core, guarded, journal] = await Promise.all(
      (['core', 'protected', 'journal'] as const).map(async (table) =>
        JSON.stringify(await itemsOf(db.engine.endpoint, table)),
      ),
    );
    for (const text of [core, guarded, journal]) expect(text).not.toContain(workerId);
    const entries = await itemsOf(db.engine.endpoint, 'journal');
    const met = entries.filter(({ k }) => k === 'worker.recorded').map(({ pk }) => String(pk));
    expect(met.every((subject) => /^wkp_[0-9a-f]{32}$/.test(subject))).toBe(true);
    for (const text of [core, guarded]) expect(text).not.toMatch(/wkp_/);
  });
});
