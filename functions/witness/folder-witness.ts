import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Witness } from '../../lib/actions/journal/witness.ts';

const fileName = (number: number): string => `checkpoint-${String(number).padStart(12, '0')}.json`;

/** Keeps each checkpoint in a file of its own, which is never written a second time. */
export const folderWitness = (folder: string): Witness => ({
  async keep(number, record) {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, fileName(number));
    if (existsSync(path)) return;
    writeFileSync(`${path}.new`, `${JSON.stringify(record)}\n`);
    renameSync(`${path}.new`, path);
  },
});
