import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  applyForCertificate,
  wholeDisclosure,
} from '../../functions/registry/operations/examples-certificates.ts';
import { costTable } from '../support/costs.ts';
import { agency, employer, fullContract } from '../support/inputs/full-contract.ts';
import { tagOfVersion } from '../support/requests/tags.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type Caller, type HouseInProcess, houseInProcess } from '../support/stages/house-in-process.ts';

/** DynamoDB Local under-reports transactions, so what things cost is asked of dynoxide alone. */
const db = testEngine({ kind: 'dynoxide' });
const costs = costTable(db);

const Made = z.object({ id: z.string() });
const Registered = z.object({ contract: Made });
const idOf = (answer: unknown): string => Made.parse(answer).id;

let house: HouseInProcess;
let certifier: Caller;
let parties: { employerId: string; agencyId: string };

/** A placement with every item declared, registered by the agency. */
const placement = async (): Promise<string> => {
  const body = { ...fullContract(parties), feeDisclosure: wholeDisclosure };
  return Registered.parse(await certifier('/v1/contracts', { body })).contract.id;
};

beforeAll(async () => {
  house = await houseInProcess(db);
  certifier = await house.caller('organisations', 'certifier');
  const inspector = await house.caller('officials', 'inspector');
  const owner = await house.caller('organisations', 'employer');
  parties = {
    employerId: idOf(await owner('/v1/employers', { body: employer })),
    agencyId: idOf(await certifier('/v1/agencies', { body: agency })),
  };
  const body = { decision: 'verified' };
  await inspector(`/v1/organisations/${parties.agencyId}/verification`, { body, ifMatch: tagOfVersion(1) });
});

const certify = (...contractIds: string[]) =>
  certifier('/v1/certificates', { body: { ...applyForCertificate, contractIds } });

describe('a certificate', () => {
  it('is one transaction, whose price grows by the pointer and the line of each placement', async () => {
    const one = await placement();
    const group = [
      await placement(),
      await placement(),
      await placement(),
      await placement(),
      await placement(),
    ];
    const single = await costs.of('certify one placement', () => certify(one));
    const five = await costs.of('certify five placements', () => certify(...group));
    for (const { calls } of [single, five])
      expect(calls.filter(({ operation }) => operation === 'write')).toHaveLength(1);
    expect(single.writes).toBeLessThanOrEqual(20);
    expect(five.writes).toBeLessThanOrEqual(20 + 4 * 4);
    expect(single.indexes).toBe(0);
  });

  it('is read for two units, looked up in a list for one a certificate and the list, and renewed in one transaction', async () => {
    const id = idOf(await certify(await placement()));
    const read = await costs.of('read a certificate', () => certifier(`/v1/certificates/${id}`));
    expect(read.calls.map(({ operation }) => operation)).toEqual(['get', 'get']);
    expect(read.reads).toBeLessThanOrEqual(2);
    const list = await costs.of('list certificates', () => certifier('/v1/certificates'));
    expect(list.calls.map(({ operation }) => operation)).toEqual(['query', 'batchGet']);
    const renewed = await costs.of('renew a credential', () =>
      certifier(`/v1/certificates/${id}/credential`, { body: {} }),
    );
    expect(renewed.calls.filter(({ operation }) => operation === 'write')).toHaveLength(1);
    expect(renewed.writes).toBeLessThanOrEqual(14);
  });
});
