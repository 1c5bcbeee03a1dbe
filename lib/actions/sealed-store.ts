import {
  bodyBinding,
  findReportKeys,
  putReportKey,
  reportIdOf,
  reportKeyPlace,
} from '../store/report-keys.ts';
import type { Item, Reader, Store, TableName, Write } from '../store/table/table.ts';
import { openBytes, sealField } from './field-sealing.ts';
import type { KeyService, KeyUnwrapper } from './key-service.ts';

/*
 * What was told lies sealed under a data key of its report (docs/adr/041). The tables' own code packs and unpacks bodies as
 * everywhere else; the store that a face or processor is given seals them on the way in and opens them on the way out. Whoever
 * is given no keys reads nothing of a report, whatever its role may read of the table.
 */

/** How many items are opened together: their keys are one BatchGet. */
const mostAtOnce = 100;

/** Throws while nothing of what was told may be opened: this copy was restored, and has not gone through what was erased since. */
type MayOpen = () => Promise<void>;
const always: MayOpen = async () => undefined;

type Opened = (items: readonly Item[]) => Promise<Item[]>;

/** Opens what is sealed. An item whose key was destroyed is as if it were not there. */
const opening =
  (table: Reader, dataKeys: KeyUnwrapper<'protected'>, mayOpen: MayOpen): Opened =>
  async (items) => {
    const reportIds = [...new Set(items.map(reportIdOf).filter((id) => id !== undefined))];
    if (reportIds.length === 0) return [...items];
    await mayOpen();
    const wrapped = await findReportKeys(table, reportIds);
    const unwrapped = await Promise.all(
      [...wrapped].map(async ([id, key]) => [id, await dataKeys.unwrap(key, reportKeyPlace(id))] as const),
    );
    const byReport = new Map(unwrapped);
    return items.flatMap((item) => {
      const reportId = reportIdOf(item);
      if (reportId === undefined) return [item];
      const key = byReport.get(reportId);
      return key ? [openItem(item, key)] : [];
    });
  };

function openItem({ e, ...item }: Item, key: Uint8Array): Item {
  if (!(e instanceof Uint8Array)) throw new TypeError('What was told lies open.');
  return { ...item, b: openBytes(key, e, bodyBinding(item)) };
}

function openedReader(table: Reader, open: Opened): Reader {
  return {
    async get(key) {
      const item = await table.get(key);
      return item && (await open([item]))[0];
    },
    batchGet: async (keys) => open(await table.batchGet(keys)),
    async query(query) {
      const page = await table.query(query);
      return { ...page, items: await open(page.items) };
    },
    async *queryAll(query) {
      let waiting: Item[] = [];
      for await (const item of table.queryAll(query)) {
        if (waiting.length === 0 && reportIdOf(item) === undefined) {
          yield item;
          continue;
        }
        waiting.push(item);
        if (waiting.length < mostAtOnce) continue;
        yield* await open(waiting);
        waiting = [];
      }
      yield* await open(waiting);
    },
  };
}

/** A store that opens what was told, and can keep nothing that was. */
export function openingReports<R extends TableName, W extends TableName>(
  store: Store<R, W>,
  dataKeys: KeyUnwrapper<'protected'>,
  mayOpen = always,
): Store<R, W> {
  return {
    reader(name) {
      const table = store.reader(name);
      return name === 'protected' ? openedReader(table, opening(table, dataKeys, mayOpen)) : table;
    },
    async write(writes, options) {
      if (writes.some(isTold)) throw new TypeError('No key is here under which what was told could be kept.');
      return store.write(writes, options);
    },
  };
}

type Put<W extends TableName> = Extract<Write<W>, { put: W }>;
const isTold = <W extends TableName>(write: Write<W>): write is Put<W> =>
  'put' in write && write.put === 'protected' && reportIdOf(write.item) !== undefined;

/** A store that keeps what is told under the key of its report, which it makes with the first of it, and opens it again. */
export function sealingReports<R extends TableName, W extends TableName>(
  store: Store<R | 'protected', W | 'protected'>,
  dataKeys: KeyService<'protected'>,
  mayOpen = always,
): Store<R | 'protected', W | 'protected'> {
  const plain = store.reader('protected');
  return {
    ...openingReports(store, dataKeys, mayOpen),
    async write(writes, options) {
      const told = writes.filter(isTold);
      if (told.length === 0) return store.write(writes, options);
      const reportIds = [...new Set(told.flatMap(({ item }) => reportIdOf(item) ?? []))];
      const wrapped = await findReportKeys(plain, reportIds);
      const fresh: Write<'protected'>[] = [];
      const keyOf = async (id: string): Promise<[string, Uint8Array]> => {
        const known = wrapped.get(id);
        if (known !== undefined) return [id, await dataKeys.unwrap(known, reportKeyPlace(id))];
        const made = await dataKeys.generate(reportKeyPlace(id));
        fresh.push(putReportKey(id, made.wrapped));
        return [id, made.bytes];
      };
      const keys = new Map(await Promise.all(reportIds.map(keyOf)));
      // What is refused by its position stands where it stood: keys come last.
      return store.write([...writes.map((write) => sealed(write, keys)), ...fresh], options);
    },
  };
}

function sealed<W extends TableName>(write: Write<W>, keys: ReadonlyMap<string, Uint8Array>): Write<W> {
  if (!isTold(write)) return write;
  const { b, ...item } = write.item;
  const key = keys.get(reportIdOf(write.item) ?? '');
  if (!(b instanceof Uint8Array) || !key) throw new TypeError('Something told has no body or no key.');
  return { ...write, item: { ...item, e: sealField(key, b, bodyBinding({ ...write.item })) } };
}
