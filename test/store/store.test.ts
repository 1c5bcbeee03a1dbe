import { describe, expect, test } from 'vitest';
import type { EngineKind } from '../../functions/local/engine/command.ts';
import { findEngine } from '../../functions/local/engine/command.ts';
import { createStore } from '../../lib/store/table/store.ts';
import { type Item, type Key, WriteRefused } from '../../lib/store/table/table.ts';
import { testEngine } from '../support/stages/engine.ts';

const canRun = (kind: EngineKind) => {
  try {
    return findEngine(kind).kind === kind;
  } catch {
    return false;
  }
};
const kinds = (['dynoxide', 'dynamodb-local'] as const).filter(canRun);

test('at least one engine runs here, or this suite would promise nothing', () => {
  expect(kinds).not.toEqual([]);
});

describe.each(kinds)('the store on %s', (kind) => {
  const db = testEngine({ kind });
  let made = 0;
  const freshKey = (): Key => {
    made += 1;
    return { pk: `p${made}`, sk: 'a' };
  };
  const put = (item: Item) => db.store.write([{ put: 'core', item }]);
  const read = (key: Key) => db.store.reader('core').get(key);

  test('an item comes back as it was put, whatever plain values it holds', async () => {
    const item = {
      ...freshKey(),
      text: 'نص',
      count: -12.5,
      yes: true,
      nothing: null,
      bytes: new Uint8Array([0, 255]),
      list: [1, ['a', {}]],
      map: { size: 'x', 'a.b': [] },
    };
    await put(item);
    expect(await read(item)).toEqual(item);
    expect(await read(freshKey())).toBeUndefined();
  });

  test('writes to several tables go through together or not at all', async () => {
    const [one, two, three] = [freshKey(), freshKey(), freshKey()];
    await put({ ...two, taken: true });
    const attempt = db.store.write([
      { put: 'core', item: { ...one } },
      { put: 'core', item: { ...two }, when: 'absent' },
      { put: 'journal', item: { ...three } },
    ]);
    await expect(attempt).rejects.toBeInstanceOf(WriteRefused);
    expect(await read(one)).toBeUndefined();
    expect(await db.store.reader('journal').get(three)).toBeUndefined();
    expect(await read(two)).toEqual({ ...two, taken: true });
  });

  test('a refusal names each write whose condition failed, with the item as it stood', async () => {
    const [free, taken, gone] = [freshKey(), freshKey(), freshKey()];
    await put({ ...taken, version: 7 });
    const refusal = await db.store
      .write([
        { put: 'core', item: { ...free }, when: 'absent' },
        { update: 'core', key: taken, set: { version: 9 }, when: { equals: { version: 8 } } },
        { check: 'core', key: gone, when: 'present' },
      ])
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(WriteRefused);
    expect(refusal).toMatchObject({
      failed: [1, 2],
      items: [undefined, { ...taken, version: 7 }, undefined],
    });
    expect(String(refusal)).not.toContain(taken.pk);
  });

  test.each([
    ['absent', 'absent', false],
    ['present', 'present', true],
    ['equals, same', { equals: { n: 3, name: 'x' } }, true],
    ['equals, one differs', { equals: { n: 3, name: 'y' } }, false],
    ['equals, no such attribute', { equals: { other: 3 } }, false],
    ['below', { below: { n: 4 } }, true],
    ['below, reached', { below: { n: 3 } }, false],
    ['missing', { missing: ['other'] }, true],
    ['missing, but there', { missing: ['n'] }, false],
    ['all', { all: ['present', { below: { n: 4 } }] }, true],
    ['all, one fails', { all: ['present', { below: { n: 1 } }] }, false],
    ['any', { any: ['absent', { equals: { n: 3 } }] }, true],
    ['any, none holds', { any: ['absent', { equals: { n: 4 } }] }, false],
  ] as const)('condition %s decides', async (_, when, holds) => {
    const key = freshKey();
    await put({ ...key, n: 3, name: 'x' });
    const attempt = db.store.write([{ update: 'core', key, set: { done: true }, when }]);
    if (holds) await attempt;
    else await expect(attempt).rejects.toBeInstanceOf(WriteRefused);
    expect((await read(key))?.done).toBe(holds ? true : undefined);
  });

  test('an update sets, adds to and removes whole attributes, also those with dots or reserved names', async () => {
    const key = freshKey();
    await put({ ...key, name: 'old', tries: 1, status: 'x' });
    const add = { tries: 2, fresh: 5 };
    await db.store.write([{ update: 'core', key, set: { name: 'new', 'a.b': 1 }, add, remove: ['status'] }]);
    expect(await read(key)).toEqual({ ...key, name: 'new', 'a.b': 1, tries: 3, fresh: 5 });
    await db.store.write([{ remove: 'core', key, when: 'present' }]);
    expect(await read(key)).toBeUndefined();
  });

  test('the same token writes once, however often it is sent', async () => {
    const key = freshKey();
    const count = () =>
      db.store.write([{ update: 'core', key, add: { n: 1 } }], { token: `token-${key.pk}` });
    await count();
    await count();
    expect((await read(key))?.n).toBe(1);
  });

  test('batchGet finds any number of keys, in the order asked, each once, leaving out what is not there', async () => {
    const pk = freshKey().pk;
    const keys = Array.from({ length: 230 }, (_, at) => ({ pk, sk: String(at).padStart(4, '0') }));
    for (let at = 0; at < keys.length; at += 100) {
      await db.store.write(keys.slice(at, at + 100).map((key) => ({ put: 'core', item: { ...key } })));
    }
    const asked = [...keys].reverse();
    expect(await db.store.reader('core').batchGet([...asked, freshKey(), ...keys.slice(0, 3)])).toEqual(
      asked,
    );
    expect(await db.store.reader('core').batchGet([])).toEqual([]);
  });

  test('a query pages to the end, forwards and backwards, and resumes after a cursor', async () => {
    const pk = freshKey().pk;
    const letters = [...'abcdefg'];
    await db.store.write(letters.map((sk) => ({ put: 'core', item: { pk, sk } })));
    const reader = db.store.reader('core');
    const first = await reader.query({ pk, limit: 3 });
    const second = await reader.query({ pk, limit: 3, after: first.next });
    const third = await reader.query({ pk, limit: 3, after: second.next });
    const sks = [first, second, third].map((page) => page.items.map((item) => item.sk).join(''));
    expect(sks).toEqual(['abc', 'def', 'g']);
    expect(third.next).toBeUndefined();
    const backwards: string[] = [];
    for await (const item of reader.queryAll({ pk, descending: true })) backwards.push(item.sk);
    expect(backwards.join('')).toBe('gfedcba');
  });

  test('queryAll passes the megabyte that one answer of the database can hold', async () => {
    const pk = freshKey().pk;
    const body = 'x'.repeat(300_000);
    for (const sk of [...'abcdef']) await put({ pk, sk, body });
    const found: string[] = [];
    for await (const item of db.store.reader('core').queryAll({ pk })) found.push(item.sk);
    expect(found.join('')).toBe('abcdef');
    const all = await db.store.reader('core').batchGet([...'abcdef'].map((sk) => ({ pk, sk })));
    expect(all).toHaveLength(6);
  });

  test.each([
    [{ prefix: 'b' }, ['b#1', 'b#2']],
    [{ from: 'b#2' }, ['b#2', 'c']],
    [{ to: 'b#1' }, ['a', 'b#1']],
    [{ from: 'b#1', to: 'b#2' }, ['b#1', 'b#2']],
    [{}, ['a', 'b#1', 'b#2', 'c']],
  ])('bounds %j on the sort key are inclusive', async (bounds, expected) => {
    const pk = freshKey().pk;
    await db.store.write(['a', 'b#1', 'b#2', 'c'].map((sk) => ({ put: 'core', item: { pk, sk } })));
    const page = await db.store.reader('core').query({ pk, ...bounds });
    expect(page.items.map((item) => item.sk)).toEqual(expected);
  });

  test('an index lists only what carries its key, as keys alone', async () => {
    const [listed, unlisted] = [freshKey(), freshKey()];
    await put({ ...listed, ge: `org-${listed.pk}`, gs: '2026', body: 'long' });
    await put({ ...unlisted, body: 'long' });
    const page = await db.store.reader('core').query({ pk: `org-${listed.pk}`, index: 'byEmployer' });
    expect(page.items).toEqual([{ ...listed, ge: `org-${listed.pk}`, gs: '2026' }]);
    await expect(db.store.reader('journal').query({ pk: 'x', index: 'byEmployer' })).rejects.toThrow(
      "no index 'byEmployer'",
    );
  });

  test('a store names only the tables it was granted', async () => {
    const registry = createStore<'core', 'core' | 'identity'>(db.client, {
      core: 'core',
      identity: 'identity',
    });
    const key = freshKey();
    await registry.write([{ put: 'identity', item: { ...key } }]);
    // @ts-expect-error identity can be written, never read
    registry.reader('identity');
    // @ts-expect-error protected is no table of this store
    await expect(registry.write([{ put: 'protected', item: { ...key } }])).rejects.toThrow('no grant');
  });
});
