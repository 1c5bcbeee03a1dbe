import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const place = '/dev/shm';
/** A container may be given no more than 64 MB of it: the databases of two files of tests at a time need some room. */
const roomBytes = 1024 ** 3;

function hasRoom(): boolean {
  if (!existsSync(place)) return false;
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize > roomBytes;
}

/**
 * A folder in memory, where the system has such a place. A database file takes the indexes without which the engine gets
 * slower with every write (docs/adr/010), and no disk is waited for. Elsewhere nothing: the engine then keeps all in memory
 * without them, slower and alike. Whoever asked removes it.
 */
export const folderInMemory = (): string | undefined =>
  hasRoom() ? mkdtempSync(join(place, 'insaf-')) : undefined;

/** A folder for what a test keeps in files: in memory, else on the disk. No test here pulls the plug. Whoever asked removes it. */
export const testFolder = (): string => folderInMemory() ?? mkdtempSync(join(tmpdir(), 'insaf-'));
