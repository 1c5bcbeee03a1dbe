import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { damaged } from './process.ts';

/**
 * dynoxide 1.2.1 numbers each stream record with MAX(CAST(sequence_number AS INTEGER)) over a table without an index, so
 * every write reads every record kept and the engine slows down for ever. These two indexes make that one look-up. They
 * survive restarts and serve tables made later. Measured in docs/adr/010.
 */
const indexes = [
  `CREATE INDEX IF NOT EXISTS insaf_stream_number
     ON _stream_records (table_name, CAST(sequence_number AS INTEGER))`,
  `CREATE INDEX IF NOT EXISTS insaf_stream_shard
     ON _stream_records (table_name, shard_id, sequence_number)`,
];

/** What the file still needs before it is served. */
export type FileState = 'new' | 'unindexed' | 'ready';

/**
 * Looks at a database file that no engine has open.
 * @throws {LocalRunProblem} when it is no database
 */
export function stateOf(file: string, dataFolder: string): FileState {
  if (!existsSync(file)) return 'new';
  return withDatabase(file, dataFolder, (database) => {
    const names = database.prepare("SELECT name FROM sqlite_master WHERE name LIKE '%stream%'").all();
    const has = (name: string) => names.some((row) => row.name === name);
    if (!has('_stream_records')) return 'new';
    return has('insaf_stream_number') && has('insaf_stream_shard') ? 'ready' : 'unindexed';
  });
}

/**
 * Adds the indexes to a database file that no engine has open; adding them again changes nothing. A later dynoxide without
 * that table is served as it is.
 */
export function addStreamIndexes(file: string, dataFolder: string): void {
  withDatabase(file, dataFolder, (database) => {
    const hasTable =
      database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_stream_records'").get() !== undefined;
    if (hasTable) for (const index of indexes) database.exec(index);
  });
}

function withDatabase<T>(file: string, dataFolder: string, use: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file);
  try {
    return use(database);
  } catch (cause) {
    throw damaged(dataFolder, cause);
  } finally {
    database.close();
  }
}
