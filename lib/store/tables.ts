/**
 * The four classes of data, and the seals of the fourth. Each is one table with one key of its own; who may read which is the
 * first wall of the house.
 */
export const tableNames = ['core', 'protected', 'identity', 'journal', 'seals'] as const;
export type TableName = (typeof tableNames)[number];

/** A global secondary index. Items without the partition key stay out of it, so an index is as small as what it lists. */
export interface IndexDefinition {
  partitionKey: string;
  sortKey: string;
  /** Attributes carried beside the keys; none by default, because each one makes every write of the item dearer. */
  projects: readonly string[];
}

/** A table as both the cloud and the local run build it: `pk` and `sk` are strings, capacity is on demand. */
export interface TableDefinition {
  indexes: Readonly<Record<string, IndexDefinition>>;
  /** Attribute with the epoch second after which the database may drop an item: for caches only, it is late and ignores holds. */
  expiryAttribute?: string;
  stream?: 'KEYS_ONLY' | 'NEW_IMAGE';
}

export const partitionKey = 'pk';
export const sortKey = 'sk';

const index = (partition: string, sort: string): IndexDefinition => ({
  partitionKey: partition,
  sortKey: sort,
  projects: [],
});

/**
 * Only the journal has a stream: its entries are ids and nothing else, so a stream never carries content. Expiry stands
 * where idempotency records live; evidence is deleted by the sweeper, never by a clock of the database.
 */
export const tables: Readonly<Record<TableName, TableDefinition>> = {
  core: { indexes: { byEmployer: index('ge', 'gs'), byAgency: index('ga', 'gs') }, expiryAttribute: 'ttl' },
  protected: { indexes: {}, expiryAttribute: 'ttl' },
  identity: { indexes: {} },
  journal: { indexes: {}, stream: 'NEW_IMAGE' },
  // Beside the journal and not in it: what is sealed wakes nobody, and whoever writes entries cannot write seals
  seals: { indexes: {} },
};
