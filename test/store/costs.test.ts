import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { assessContracts } from '../../lib/actions/assessments/assess-contracts.ts';
import { computeProfiles } from '../../lib/actions/profiles/compute.ts';
import type { RegisterContract } from '../../lib/domain/contracts/contract.ts';
import { monthsKept } from '../../lib/domain/flags/rank-history.ts';
import { addMonths } from '../../lib/domain/values/dates.ts';
import { levels } from '../../lib/domain/values/indicator.ts';
import { type Profile, putProfile } from '../../lib/store/profiles.ts';
import { costTable, readBy } from '../support/costs.ts';
import { agency, employer, fullContract, mostOfAContract } from '../support/inputs/full-contract.ts';
import { bytesOf, transactionUnits } from '../support/item-bytes.ts';
import { itemsOf } from '../support/items.ts';
import { anyProfile } from '../support/rules/profiles.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type Caller, type HouseInProcess, houseInProcess } from '../support/stages/house-in-process.ts';

/** DynamoDB Local under-reports transactions, so what things cost is asked of dynoxide alone. */
const db = testEngine({ kind: 'dynoxide' });
const costs = costTable(db);

const Made = z.object({ id: z.string() });
const Registered = z.object({ contract: Made, feeDisclosure: Made });
const Assessed = z.object({ flags: z.array(Made) });
const idOf = (answer: unknown): string => Made.parse(answer).id;
const contractIdOf = (answer: unknown): string => Registered.parse(answer).contract.id;

let house: HouseInProcess;
let registrar: Caller;
let owner: Caller;
let inspector: Caller;
let parties: { employerId: string; agencyId: string };

beforeAll(async () => {
  house = await houseInProcess(db);
  registrar = await house.caller('organisations', 'agency');
  inspector = await house.caller('officials', 'inspector');
  owner = await house.caller('organisations', 'employer');
  parties = {
    employerId: idOf(await owner('/v1/employers', { body: employer })),
    agencyId: idOf(await registrar('/v1/agencies', { body: agency })),
  };
  await registrar('/v1/contracts', { body: fullContract(parties) });
  await inspector('/v1/flagged-employers');
});

/** Registers, and gives what it cost beside what the sealed identity alone took. */
async function registration(work: string, body: z.input<typeof RegisterContract>) {
  let id = '';
  const cost = await costs.of(work, async () => {
    id = contractIdOf(await registrar('/v1/contracts', { body, idempotencyKey: work.replaceAll(' ', '-') }));
  });
  const identity = await itemsOf(db.engine.endpoint, 'identity');
  const made = identity.filter(({ pk, c }) => String(pk).endsWith(id) || c === id);
  return { id, cost, snapshot: made.reduce((units, item) => units + transactionUnits(item), 0) };
}

describe('the registration of a contract with its chain, custody, housing and ten fees', () => {
  it('is one transaction of eight units, and twelve with the sealed identity and the link of the worker', async () => {
    const { cost, snapshot } = await registration('register', fullContract(parties));
    expect(cost.calls.filter(({ operation }) => operation === 'write').map(({ tables }) => tables)).toEqual([
      ['core', 'core', 'identity', 'identity', 'journal', 'core'],
    ]);
    expect({ all: cost.writes, withoutIdentity: cost.writes - snapshot }).toEqual({
      all: 12,
      withoutIdentity: 8,
    });
    expect(cost.indexes).toBeLessThanOrEqual(4);
  });

  it('reads nothing at all when its parties are known: no key is looked up, and the rest is remembered', async () => {
    const { cost } = await registration('register again', fullContract(parties));
    expect(cost.reads).toBe(0);
    expect(cost.calls.map(({ operation }) => operation)).toEqual(['write']);
  });

  it('keeps within 12 and 16 units with a second signed version, long Arabic names and a receipt for every fee', async () => {
    const { cost, snapshot } = await registration('register most', mostOfAContract(parties));
    expect(snapshot).toBeGreaterThan(0);
    expect(cost.writes - snapshot).toBeLessThanOrEqual(12);
    expect(cost.writes).toBeLessThanOrEqual(16);
    expect(cost.indexes).toBeLessThanOrEqual(4);
  });

  it('is answered again when its transaction finds the key taken: eight units to read, and nothing is written', async () => {
    const body = fullContract(parties);
    const first = await registrar('/v1/contracts', { body, idempotencyKey: 'twice' });
    let second: unknown;
    const cost = await costs.of('register, replayed', async () => {
      second = await registrar('/v1/contracts', { body, idempotencyKey: 'twice' });
    });
    expect(second).toEqual(first);
    expect(cost.writes).toBe(0);
    expect(cost.reads).toBeLessThanOrEqual(8);
  });
});

describe('what follows a registration', () => {
  it('is one unit for its parties to read, and one for its dossier in each of the two tables', async () => {
    const { id } = await registration('register to read', fullContract(parties));
    const read = await costs.of('read a contract', () => registrar(`/v1/contracts/${id}`));
    expect(read.calls.map(({ operation }) => operation)).toEqual(['query']);
    expect(read.reads).toBe(1);
    await assessContracts(house.processor('assess'), [id]);
    const dossier = await costs.of('read a dossier', () => inspector(`/v1/contracts/${id}/dossier`));
    const queries = dossier.calls.filter(({ operation }) => operation === 'query');
    expect(queries.map(({ tables }) => tables).sort()).toEqual([['core'], ['protected']]);
    // One of them asks whether a certificate speaks for the placement; one more unit says who asks, which is never remembered.
    expect(dossier.reads).toBeLessThanOrEqual(10);
    // The entry of the journal; and, the first time that day, the mark of the record and the count of the day.
    expect(dossier.writes).toBe(6);
    const again = await costs.of('read a dossier again', () => inspector(`/v1/contracts/${id}/dossier`));
    expect(again.writes).toBe(2);
  });

  it('is assessed for at most eighteen units with its ten flags: the assessment, one pointer, two ranks, the day of its next look and the journal', async () => {
    const { id } = await registration('register to assess', fullContract(parties));
    const first = await costs.of('assess a contract', () => assessContracts(house.processor('assess'), [id]));
    const { flags } = Assessed.parse(await inspector(`/v1/contracts/${id}/dossier`));
    expect(flags.length).toBeGreaterThanOrEqual(10);
    expect(first.calls.filter(({ operation }) => operation === 'write').map(({ tables }) => tables)).toEqual([
      ['protected', 'protected', 'protected', 'protected', 'protected', 'journal'],
    ]);
    expect(first.writes).toBeLessThanOrEqual(18);
    const flag = await costs.of('read a flag', () => inspector(`/v1/flags/${flags[0]?.id}`));
    const [who, pointer, item] = flag.calls;
    expect(who?.operation).toBe('get');
    expect([pointer, item].map((call) => [call?.operation, call?.units.table])).toEqual([
      ['batchGet', 1],
      ['get', 1],
    ]);
  });

  it('is assessed nineteen contracts to a transaction, and writes nothing when the same is said again', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 19; at += 1)
      ids.push(contractIdOf(await registrar('/v1/contracts', { body: fullContract(parties) })));
    const first = await costs.of('assess nineteen contracts', () =>
      assessContracts(house.processor('assess'), ids),
    );
    expect(first.calls.filter(({ operation }) => operation === 'write')).toHaveLength(1);
    expect(first.writes).toBeLessThanOrEqual(19 * 16 + 2);
    const again = await costs.of('assess them again', () => assessContracts(house.processor('assess'), ids));
    expect(again.writes).toBe(0);
  });

  it('is looked up with others in six calls and no Query while an event tells of its registration alone', async () => {
    const registered = new Map<string, string>();
    for (let at = 0; at < 19; at += 1) {
      const answer = await registrar('/v1/contracts', { body: fullContract(parties) });
      const { contract, feeDisclosure } = Registered.parse(answer);
      registered.set(contract.id, feeDisclosure.id);
    }
    const ids = [...registered.keys()];
    const first = await costs.of('assess nineteen as registered', () =>
      assessContracts(house.processor('assess'), ids, registered),
    );
    expect(first.calls.map(({ operation }) => operation)).toEqual([...Array(6).fill('batchGet'), 'write']);
    const again = await costs.of('assess them in full', () =>
      assessContracts(house.processor('assess'), ids),
    );
    expect(again.writes).toBe(0);
  });

  it('puts the decision before aside when new facts are declared, and each flag that rests on others now', async () => {
    const { id } = await registration('register to disclose', fullContract(parties));
    await assessContracts(house.processor('assess'), [id]);
    const filed = { workerPaidNothing: true, items: [] };
    await owner(`/v1/contracts/${id}/fee-disclosures`, { body: filed });
    const anew = await costs.of('assess it anew', () => assessContracts(house.processor('assess'), [id]));
    expect(anew.writes).toBeGreaterThan(4);
    // What the worker paid is another sum now, which moves one row of the statistics as well.
    expect(anew.writes).toBeLessThanOrEqual(24);
  });

  it('ranks its employer in one transaction, whose rows stay within 320 bytes, and once', async () => {
    const { id } = await registration('register to rank', fullContract(parties));
    await assessContracts(house.processor('assess'), [id]);
    const compute = () => computeProfiles(house.processor('profile'), [parties.employerId]);
    const first = await costs.of('rank an employer', compute);
    expect(first.calls.filter(({ operation }) => operation === 'write')).toHaveLength(1);
    expect((await costs.of('rank it again', compute)).writes).toBe(0);
    const page = await costs.of('list that employer', () => inspector('/v1/flagged-employers'));
    // One unit says who asks, which is never remembered.
    expect(page.reads - readBy(page, 'get')).toBeLessThanOrEqual(1);
    const held = await costs.of('list it with who has it in hand', () =>
      inspector('/v1/flagged-employers?include=holders'),
    );
    expect(held.reads - readBy(held, 'get')).toBeLessThanOrEqual(2);
  });

  it('keeps two years of months in half a unit', () => {
    const months = Array.from({ length: monthsKept + 1 }, (_, at) => addMonths('2025-01-01', at).slice(0, 7));
    const history = months.map((month, at) => ({
      month,
      level: levels[at % levels.length] ?? 'none',
      lower: (at * 37) % 1000,
      upper: (at * 91) % 1000,
    }));
    const weight = (profile: Profile): number => {
      const write = putProfile(profile);
      return 'put' in write ? bytesOf(write.item) : 0;
    };
    const [profile] = fc.sample(anyProfile, { numRuns: 1, seed: 1 });
    if (!profile) throw new Error('There is no profile.');
    const { employerId: organisationId, ...rest } = profile;
    const bare: Profile = {
      ...rest,
      organisationId,
      history: [],
      rows: [],
      computedAt: '2026-03-02T08:15:03.000Z',
      version: 1,
    };
    expect(weight({ ...bare, history }) - weight(bare)).toBeLessThan(512);
  });
});
