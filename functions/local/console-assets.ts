import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { assetFiles } from '../pages/assets/asset-files.ts';

const { resolve } = createRequire(import.meta.url);
const built = join(import.meta.dirname, '../pages/assets');

/** The file behind an asset's name: in its package, or built by `npm run styles`. */
export const assetPath = (name: string): string => {
  const from = assetFiles[name]?.from;
  return from === undefined ? join(built, name) : resolve(from);
};

/** The consoles' files as they lie on this machine. */
export const localAssets = (name: string): Promise<Uint8Array> => readFile(assetPath(name));
