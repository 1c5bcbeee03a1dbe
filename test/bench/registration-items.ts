import { randomUUID } from 'node:crypto';
import type { TableName } from '../../lib/store/tables.ts';
import { bytesOf } from '../support/item-bytes.ts';
import { itemsOf } from '../support/items.ts';
import { bodyOf } from './intake-parties.ts';
import type { Scene } from './intake-scene.ts';
import type { RawSizes } from './load-messages.ts';

const tables = ['core', 'identity', 'journal'] as const satisfies readonly TableName[];

/** Every item of those tables, with its size; known by its table and key. */
async function sizesIn(endpoint: string): Promise<Map<string, number>> {
  const all = tables.map(async (table) =>
    (await itemsOf(endpoint, table)).map((item): [string, number] => [
      `${table} ${String(item.pk)} ${String(item.sk)}`,
      bytesOf(item),
    ]),
  );
  return new Map((await Promise.all(all)).flat());
}

/** The items that one registration adds, by their sizes: so much is what a raw transaction is made of, and no less. */
export async function registrationItems({ insaf, submitters }: Scene): Promise<Map<string, number>> {
  const before = await sizesIn(insaf.urls.engine);
  const [first] = submitters;
  const [body] = first?.bodies ?? [];
  if (!first || !body) throw new Error('Nobody submits anything.');
  const headers = {
    authorization: `Bearer ${first.token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  const sent = { method: 'POST', headers, body: bodyOf(body) };
  const { status } = await fetch(`${first.url}/v1/contracts`, sent);
  if (status !== 201) throw new Error(`The first registration was answered with ${status}.`);
  const after = await sizesIn(insaf.urls.engine);
  return new Map([...after].filter(([key]) => !before.has(key)));
}

const sizeOf = (items: ReadonlyMap<string, number>, beginning: string): number =>
  [...items].find(([key]) => key.startsWith(beginning))?.[1] ?? 0;

/** Of what a registration writes, the four that no intake can do without. */
export const rawSizesOf = (items: ReadonlyMap<string, number>): RawSizes => ({
  record: sizeOf(items, 'core C#'),
  key: sizeOf(items, 'core I#'),
  person: sizeOf(items, 'identity W#'),
  event: sizeOf(items, 'journal '),
});
