import { beforeEach, describe, expect, test } from 'vitest';
import { testEngine } from '../support/stages/engine.ts';

/** DynamoDB Local under-reports transactions, so what things cost is asked of dynoxide alone. */
describe('what the database charges', () => {
  const db = testEngine({ kind: 'dynoxide' });
  beforeEach(() => {
    db.calls.length = 0;
  });

  const sized = (pk: string, bytes: number) => ({
    pk,
    sk: 'a',
    b: 'x'.repeat(bytes - pk.length - 'pkskab'.length),
  });

  test('an item of one kilobyte costs two units in a transaction, one byte more costs four', async () => {
    expect(await db.store.write([{ put: 'core', item: sized('kilo', 1_024) }])).toEqual({
      table: 2,
      index: 0,
    });
    expect(await db.store.write([{ put: 'core', item: sized('more', 1_025) }])).toEqual({
      table: 4,
      index: 0,
    });
  });

  test('a change with its idempotency record, identity snapshot and journal entry adds up over the tables', async () => {
    const units = await db.store.write([
      { put: 'core', item: sized('contract', 3_000) },
      { put: 'core', item: sized('idempotency', 200) },
      { put: 'identity', item: sized('snapshot', 1_500) },
      { put: 'journal', item: sized('entry', 300) },
    ]);
    expect(units).toEqual({ table: 6 + 2 + 4 + 2, index: 0 });
    const tables = ['core', 'core', 'identity', 'journal'];
    expect(db.calls).toEqual([{ operation: 'write', tables, units }]);
  });

  test('units of indexes stand apart from those of the table', async () => {
    const units = await db.store.write([{ put: 'core', item: { pk: 'x', sk: 'a', ge: 'e', gs: '1' } }]);
    expect(units).toEqual({ table: 2, index: 1 });
    const page = await db.store.reader('core').query({ pk: 'e', index: 'byEmployer' });
    expect(page.units).toEqual({ table: 0, index: 0.5 });
  });

  test('a consistent read of four kilobytes costs one unit, however many items it finds', async () => {
    for (const sk of ['a', 'b', 'c'])
      await db.store.write([{ put: 'core', item: { ...sized('dossier', 1_000), sk } }]);
    const page = await db.store.reader('core').query({ pk: 'dossier' });
    expect(page.units).toEqual({ table: 1, index: 0 });
    expect((await db.store.reader('core').query({ pk: 'dossier', consistent: false })).units.table).toBe(0.5);
    await db.store.reader('core').get({ pk: 'dossier', sk: 'a' });
    expect(db.calls.at(-1)).toEqual({ operation: 'get', tables: ['core'], units: { table: 1, index: 0 } });
  });
});
