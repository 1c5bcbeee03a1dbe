import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import * as examples from '../../functions/inspectorate/operations/examples-workers.ts';
import * as told from '../../functions/registry/operations/examples.ts';
import { principalOf } from '../../lib/actions/principal.ts';
import { openWorker } from '../../lib/actions/workers/open.ts';
import type { Actor } from '../../lib/domain/access/actor.ts';
import { findOfficial } from '../../lib/store/officials.ts';
import { taken } from '../support/inputs/people-inputs.ts';
import { aHold, aNewWorker, anErasure, aWorker } from '../support/inputs/worker-inputs.ts';
import { itemsOf } from '../support/items.ts';
import { operationsOf, perform } from '../support/requests/operations.ts';
import { registryView } from '../support/requests/views.ts';
import { person } from '../support/stages/local-issuer.ts';
import { running } from '../support/stages/running.ts';
import { aContract, type Parties, parties } from '../support/stages/stage.ts';

describe('Who a worker is', () => {
  const insaf = running();
  let both: Parties;
  let contractId: string;
  const worker = { ...aNewWorker(), phone: '+97333123456', birthDate: '1996-02-11', sex: 'F' } as const;
  beforeAll(async () => {
    both = await parties(insaf);
    await taken(insaf, 'inspector', { employerId: both.employerId });
    contractId = await aContract(insaf, both, { worker });
    await insaf.settled();
  });
  const path = () => `/v1/contracts/${contractId}/worker`;
  const journal = () => itemsOf(insaf.insaf.engine.endpoint, 'journal');

  test('opens to the inspector to whom the employer is assigned, field by field as it was registered', async () => {
    const { identity } = await perform(insaf, 'inspector', ['getContractWorker', { params: { contractId } }]);
    expect(identity).toEqual(worker);
  });

  test('stays shut for whoever is competent and not assigned, for another purpose than the assigned, and without one', async () => {
    const asked = async (who: string, purpose: string | undefined) => {
      const answer = await insaf.call(who, 'GET', path(), undefined, { 'insaf-purpose': purpose });
      return [answer.status, answer.problem().code];
    };
    expect(await asked('supervisor', 'inspection')).toEqual([403, 'assignment-required']);
    expect(await asked('inspector', 'statistics')).toEqual([403, 'assignment-required']);
    expect(await asked('inspector', undefined)).toEqual([400, 'purpose-required']);
    expect(await asked('hotline', 'inspection')).toEqual([403, 'role-missing']);
  });

  test('is opened only once the entry of the read is in the journal, which names neither worker nor contract (I7)', async () => {
    const { subject } = person('inspector');
    const before = await journal();
    let entries: Record<string, unknown>[] = [];
    const issuer = insaf.insaf.issuer.issuers.officials;
    const table = insaf.insaf.deps.store.reader('protected');
    const official = await findOfficial(table, principalOf({ issuer, subject }));
    if (!official) throw new Error('The inspector has no record.');
    const actor: Actor = { issuer, subject, client: 'test', scopes: [], kind: 'official', official };
    const context = insaf.insaf.contexts.inspectorate(actor);
    const { dataKeys } = context;
    const unwrap: typeof dataKeys.unwrap = async (wrapped, place) => {
      const known = new Set(before.map(({ sk }) => sk));
      entries = (await journal()).filter(({ sk }) => !known.has(sk));
      return dataKeys.unwrap(wrapped, place);
    };
    await openWorker({ ...context, purpose: 'inspection', dataKeys: { unwrap } }, contractId);
    expect(entries).toMatchObject([{ k: 'protected.read', a: subject, p: 'inspection', n: 1, f: 'C2' }]);
    expect(entries[0]?.pk).toMatch(/^wkp_[0-9a-f]{32}$/);
    expect(JSON.stringify(entries)).not.toMatch(/ctr_|wkr_|org_/);
  });

  test('leads to every contract of the worker, and to those of another id once an inspector states that they are one', async () => {
    const again = await aContract(insaf, await parties(insaf), { worker });
    const renewed = await aWorker(insaf, both);
    const { workerId } = await perform(insaf, 'inspector', ['getContractWorker', { params: { contractId } }]);
    const contractsOf = async (id: string) => {
      const { items } = await perform(insaf, 'inspector', [
        'listWorkerContracts',
        { params: { workerId: id } },
      ]);
      return items.map((item) => item.contractId).sort();
    };
    expect(await contractsOf(workerId)).toEqual([contractId, again].sort());
    const body = { ...examples.stateSameAs, workerId: renewed.workerId };
    await perform(insaf, 'inspector', ['stateSameWorker', { params: { workerId }, body }]);
    await insaf.settled();
    const all = [contractId, again, renewed.contractId].sort();
    expect(await contractsOf(workerId)).toEqual(all);
    expect(await contractsOf(renewed.workerId)).toEqual(all);
  });

  test('of an id that nobody has is refused with the field that names it', async () => {
    const { workerId } = await aWorker(insaf, both);
    for (const other of [workerId, workerId.replace(/.{6}$/, '000000')]) {
      const body = { ...examples.stateSameAs, workerId: other };
      const answer = await insaf.call('inspector', 'POST', `/v1/workers/${workerId}/same-as`, body);
      expect([answer.status, answer.problem().errors?.[0]?.pointer]).toEqual([422, '/workerId']);
    }
  });

  test('is held by one and let go by another, and not twice', async () => {
    const { workerId } = await aWorker(insaf, both);
    const holdId = await aHold(insaf, 'supervisor', workerId);
    const release = (who: string) =>
      insaf.call(who, 'POST', `/v1/workers/${workerId}/holds/${holdId}/release`, examples.releaseHold);
    expect((await release('supervisor')).problem().code).toBe('second-person-required');
    const own = await aHold(insaf, 'inspector', workerId);
    const lift = () =>
      insaf.call('supervisor', 'POST', `/v1/workers/${workerId}/holds/${own}/release`, examples.releaseHold);
    expect((await lift()).status).toBe(201);
    expect((await lift()).problem().code).toBe('hold-released');
  });

  test('changes no byte of what a party can read, whatever is opened, joined, held or to be erased', async () => {
    const apart = await parties(insaf);
    await taken(insaf, 'inspector', { employerId: apart.employerId });
    const id = await aContract(insaf, apart, { worker: aNewWorker() });
    const view = async () => [
      await registryView(insaf, apart.employer, { ...apart, contractId: id }),
      await registryView(insaf, apart.agency, { ...apart, contractId: id }),
    ];
    const before = await view();
    await insaf.settled();
    const { workerId } = await perform(insaf, 'inspector', [
      'getContractWorker',
      { params: { contractId: id } },
    ]);
    const other = await aWorker(insaf, apart);
    const same = { ...examples.stateSameAs, workerId: other.workerId };
    const at = await view();
    await perform(insaf, 'inspector', ['stateSameWorker', { params: { workerId }, body: same }]);
    await aHold(insaf, 'inspector', workerId);
    await anErasure(insaf, 'inspector', workerId);
    await insaf.settled();
    expect(await view()).toEqual(at);
    // Between the first look and the second only the other contract of the same parties came.
    const ownOf = (seen: Record<string, string>[]) =>
      seen.map((each) => Object.entries(each).filter(([name]) => !name.startsWith('listContracts')));
    expect(ownOf(at)).toEqual(ownOf(before));
  });

  test('is found by no name, number or phone: no operation of any face takes one to search with', () => {
    const fieldsOf = (schema: z.ZodType | undefined): string[] =>
      schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    const personal = /name|document|passport|cpr|phone|birth|worker(?!Id)|search/i;
    const taking = [...operationsOf.registry, ...operationsOf.inspectorate].flatMap((operation) =>
      [...fieldsOf(operation.query), ...fieldsOf(operation.params)]
        .filter((field) => personal.test(field))
        .map((field) => `${operation.operationId} ${field}`),
    );
    expect(taking).toEqual([]);
    expect(told.registerContract.worker).toHaveProperty('document');
  });
});
