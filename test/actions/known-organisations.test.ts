import { beforeEach, describe, expect, test } from 'vitest';
import { cachedOrganisations } from '../../lib/actions/organisations/known.ts';
import { Organisation } from '../../lib/domain/organisations/organisation.ts';
import { putOrganisation, replaceOrganisation } from '../../lib/store/organisations.ts';
import type { Reader } from '../../lib/store/table/table.ts';
import { testEngine } from '../support/stages/engine.ts';

const db = testEngine();
let time: number;
let serial = 0;
beforeEach(() => {
  [time, db.calls.length] = [0, 0];
});
const source = (core: Reader = db.store.reader('core')) => cachedOrganisations(core, () => time);

async function anOrganisation(): Promise<Organisation> {
  serial += 1;
  const organisation = Organisation.parse({
    id: `org_00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`,
    kind: 'employer',
    name: { latin: 'Marsa Contracting' },
    verification: { status: 'unverified' },
    registeredAt: '2026-03-02T08:15:00Z',
    version: 1,
  });
  await db.store.write([putOrganisation(organisation)]);
  return organisation;
}

async function renamed(before: Organisation): Promise<Organisation> {
  const after = { ...before, name: { latin: 'Marsa Marine' }, version: before.version + 1 };
  await db.store.write(replaceOrganisation(before, after));
  return after;
}

describe('organisations that are remembered', () => {
  test('are read once in five seconds, each for itself, and given in the order of the question', async () => {
    const [one, two] = [await anOrganisation(), await anOrganisation()];
    const known = source();
    expect(await known.known([one.id])).toEqual([one]);
    expect(await known.known([two.id, one.id])).toEqual([two, one]);
    time = 4_999;
    await known.known([one.id, two.id]);
    expect(db.calls.filter(({ operation }) => operation === 'batchGet')).toHaveLength(2);
    time = 5_000;
    await known.known([one.id, two.id]);
    expect(db.calls.filter(({ operation }) => operation === 'batchGet')).toHaveLength(3);
  });

  test('are not lost when their time ends while another is read', async () => {
    const [one, two] = [await anOrganisation(), await anOrganisation()];
    const core = db.store.reader('core');
    const slow: Reader = {
      ...core,
      async batchGet(keys) {
        const items = await core.batchGet(keys);
        time += 3_000;
        return items;
      },
    };
    const known = source(slow);
    await known.known([one.id]);
    expect(await known.known([one.id, two.id])).toEqual([one, two]);
  });

  test('are asked for again at once when they were not there', async () => {
    const known = source();
    const absent = 'org_99999999-0000-4000-8000-000000000000';
    expect(await known.known([absent])).toEqual([]);
    expect(await known.known([absent])).toEqual([]);
    expect(db.calls.filter(({ operation }) => operation === 'batchGet')).toHaveLength(2);
  });

  test('show a change to whoever made it, also when an earlier read comes in late', async () => {
    const before = await anOrganisation();
    const core = db.store.reader('core');
    const known = source({
      ...core,
      async batchGet(keys) {
        const items = await core.batchGet(keys);
        known.changed(await renamed(before));
        return items;
      },
    });
    await known.known([before.id]);
    expect((await known.known([before.id]))[0]?.version).toBe(2);
  });
});
