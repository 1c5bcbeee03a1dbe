import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const place = '/dev/shm';

/**
 * A folder in memory, where the system has such a place. A database file takes the indexes without which the engine gets
 * slower with every write (docs/adr/010), and no disk is waited for. Elsewhere nothing: the engine then keeps all in memory
 * without them, slower and alike. Whoever asked removes it.
 */
export const folderInMemory = (): string | undefined =>
  existsSync(place) ? mkdtempSync(join(place, 'insaf-')) : undefined;
