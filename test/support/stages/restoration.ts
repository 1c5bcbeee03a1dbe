import type { Item } from '../../../lib/store/table/table.ts';
import { itemsOf } from '../items.ts';
import type { TestEngine } from './open-engine.ts';

type Copied = 'identity' | 'protected';

/** All of a table as it stands now, to put it back later. */
export const copyOf = async (db: TestEngine, table: Copied): Promise<Item[]> =>
  (await itemsOf(db.engine.endpoint, table)).map(({ pk, sk, ...rest }) => ({
    ...rest,
    pk: String(pk),
    sk: String(sk),
  }));

/** Puts a table back as it was, as a restoration does. */
export async function restore(db: TestEngine, table: Copied, copy: readonly Item[]): Promise<void> {
  for (const { pk, sk } of await copyOf(db, table))
    await db.store.write([{ remove: table, key: { pk, sk } }]);
  for (const item of copy) await db.store.write([{ put: table, item }]);
}
