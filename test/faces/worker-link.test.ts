import { beforeAll, describe, expect, test } from 'vitest';
import { readHumanCode } from '../../lib/domain/values/human-code.ts';
import { workerLinkLength } from '../../lib/domain/voice/worker-link.ts';
import { WriteRefused } from '../../lib/store/table/table.ts';
import { putWorkerLink } from '../../lib/store/worker-links.ts';
import { itemsOf } from '../support/items.ts';
import { perform } from '../support/requests/operations.ts';
import { testEngine } from '../support/stages/engine.ts';
import { running } from '../support/stages/running.ts';
import { contractBetween, type Parties, parties } from '../support/stages/stage.ts';

describe('The link of a worker', () => {
  const insaf = running();
  let between: Parties;
  beforeAll(async () => {
    between = await parties(insaf);
  });
  const registered = () =>
    perform(insaf, between.agency, ['registerContract', { body: contractBetween(between) }]);
  const issued = (contractId: string) =>
    perform(insaf, between.agency, ['issueWorkerLink', { params: { contractId } }]);

  test('comes with the registration: a code that checks itself, its address on the face of workers, and a page to print', async () => {
    const { workerLink } = await registered();
    const code = readHumanCode(workerLink.code, workerLinkLength);
    expect(code).toBeDefined();
    expect(workerLink.url).toBe(`${insaf.insaf.urls.voice}/l/${code}`);
    expect(workerLink.printUrl).toBe(`${workerLink.url}/print`);
  });

  test('is another one for each contract, and the same one whenever it is asked for again', async () => {
    const [one, other] = [await registered(), await registered()];
    expect(one.workerLink.code).not.toBe(other.workerLink.code);
    for (let time = 0; time < 2; time += 1) expect(await issued(one.contract.id)).toEqual(one.workerLink);
  });

  test('is not given to the other party of the contract, for whom there is none', async () => {
    const { contract } = await registered();
    const path = `/v1/contracts/${contract.id}/worker-link`;
    expect((await insaf.call(between.employer, 'POST', path)).status).toBe(404);
  });

  test('is nowhere at rest: the table has only what it leads to', async () => {
    const { workerLink, contract } = await registered();
    const { endpoint } = insaf.insaf.engine;
    const tables = await Promise.all(
      (['core', 'identity', 'journal'] as const).map((t) => itemsOf(endpoint, t)),
    );
    const code = readHumanCode(workerLink.code, workerLinkLength) ?? '';
    expect(JSON.stringify(tables)).not.toContain(code);
    expect(tables.flat().filter(({ c }) => c === contract.id)).toHaveLength(1);
  });
});

describe('The place of a link', () => {
  const db = testEngine();
  const employer = { latin: 'Marsa' };

  test('never comes to lead to another contract', async () => {
    const first = putWorkerLink('place', { contractId: 'ctr_1', employer });
    await db.store.write([first]);
    await db.store.write([first]);
    const stolen = putWorkerLink('place', { contractId: 'ctr_2', employer });
    await expect(db.store.write([stolen])).rejects.toThrow(WriteRefused);
  });
});
