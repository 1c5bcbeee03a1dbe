import type { TableName } from '../tables.ts';

export type { TableName } from '../tables.ts';

export interface Key {
  pk: string;
  sk: string;
}

/** An item in plain values: strings, finite numbers, booleans, null, Uint8Array, lists and plain objects of these. */
export type Item = Key & { [attribute: string]: unknown };

/** Where a page ended; opaque to callers, who hand it back as `after`. */
export type Cursor = Readonly<Record<string, string>>;

/** Consumed capacity units. Those of indexes stand apart, because the budget of a write is one of the base tables. */
export interface Units {
  table: number;
  index: number;
}

/**
 * One partition, or a part of it. Bounds are inclusive and stand on the sort key of the table or of the named index.
 * Reads are consistent unless an index is named (indexes cannot be) or `consistent` is false.
 */
export interface Query {
  pk: string;
  index?: string;
  prefix?: string;
  from?: string;
  to?: string;
  descending?: boolean;
  consistent?: boolean;
}

/** `limit` counts items read, at most one page of the database (1 MB): a page may be shorter and still have a `next`. */
export interface PageQuery extends Query {
  limit?: number;
  after?: Cursor | undefined;
}

export interface Page {
  items: Item[];
  next?: Cursor;
  units: Units;
}

/** Read access to one table. */
export interface Reader {
  /** The item as last acknowledged (consistent read), or undefined. */
  get(key: Key): Promise<Item | undefined>;
  /** The items that exist, in the order of `keys`; any number of keys, leftovers are asked for again. */
  batchGet(keys: readonly Key[]): Promise<Item[]>;
  /** One page. */
  query(query: PageQuery): Promise<Page>;
  /** Every item of every page. */
  queryAll(query: Query): AsyncIterable<Item>;
}

/**
 * What must hold of an item for a write to go through; all conditions of a transaction hold, or nothing is written.
 * `equals` and `below` are false for an item that does not exist; a list in `all` or `any` must not be empty.
 */
export type Condition =
  | 'absent'
  | 'present'
  | { equals: Readonly<Record<string, unknown>> }
  | { below: Readonly<Record<string, number>> }
  | { missing: readonly string[] }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] };

/** One write of a transaction. Names in `set`, `add` and an update's `remove` are whole top-level attributes, never paths. */
export type Write<T extends TableName> =
  | { put: T; item: Item; when?: Condition }
  | {
      update: T;
      key: Key;
      set?: Readonly<Record<string, unknown>>;
      add?: Readonly<Record<string, number>>;
      remove?: readonly string[];
      when?: Condition;
    }
  | { remove: T; key: Key; when?: Condition }
  | { check: T; key: Key; when: Condition };

export interface WriteOptions {
  /** Makes a repeat of the same writes within ten minutes a no-op; a fresh one is drawn when absent. At most 36 characters. */
  token?: string;
}

/**
 * Everything an action may do with the database. `R` names the tables that can be read, `W` those that can be written:
 * a face that may not read a table cannot even say so.
 */
export interface Store<R extends TableName, W extends TableName> {
  reader(table: R): Reader;
  /**
   * All writes or none, in one transaction, also for a single write. At most 100.
   * @throws {WriteRefused} a condition did not hold
   * @throws {StoreBusy} five tries met conflicts or throttling
   */
  write(writes: readonly Write<W>[], options?: WriteOptions): Promise<Units>;
}

/** A condition did not hold, so nothing was written. The message names positions only, never content. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
  /** Positions of the writes whose condition failed, ascending. */
  readonly failed: readonly number[];
  /** By position of the write: the item as it stood, where its condition failed and it existed. */
  readonly items: readonly (Item | undefined)[];

  constructor(failed: readonly number[], items: readonly (Item | undefined)[]) {
    super(
      `Nothing was written: the condition of write ${failed.join(', ')} of ${items.length} did not hold.`,
    );
    this.failed = failed;
    this.items = items;
  }
}

/** The database stayed in conflict or throttled for every try. Nothing is known to be written; the caller may ask again. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
}
