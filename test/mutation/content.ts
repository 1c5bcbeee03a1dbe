import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';

/** What files are, in a word: it changes when one of them does. */
export function contentOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files.toSorted()) hash.update(`${file}\n${readFileSync(file, 'utf8')}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** The folder of `lib/rules` that a file stands in; of those that stand in no other, nothing. */
export const folderOf = (file: string): string => /^lib\/rules\/(?:(.*)\/)?[^/]*$/.exec(file)?.[1] ?? '';

/** The tests of a room: those in the folder of its name, or those that stand in no other. */
export function testsOf(folder: string): string[] {
  const own = `test/rules/${folder}`;
  return globSync(folder !== '' && existsSync(own) ? `${own}/**/*.ts` : 'test/rules/*.ts');
}
