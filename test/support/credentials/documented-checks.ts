import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What docs/verify.md says in a block of this beginning, as a reader would copy it. */
export function documented(fence: string): string {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/verify.md'), 'utf8');
  const [, code] = text.split(`\`\`\`${fence}\n`);
  if (code === undefined) throw new Error(`docs/verify.md has no block that begins with ${fence}`);
  return `${code.split('\n```')[0]}\n`;
}

export interface Known {
  issuer: string;
  keys: readonly { kid: string }[];
  lists: Readonly<Record<string, string>>;
  now: Date;
  number?: string;
  oldestList?: number;
}
export type Check = (token: string, known: Known) => { state: string; claims: unknown };

/** The TypeScript of docs/verify.md, as Node runs it. */
export async function documentedCheck(folder: string): Promise<Check> {
  const file = join(folder, 'verify.ts');
  writeFileSync(file, documented('ts'));
  const loaded: { check: Check } = await import(/* @vite-ignore */ pathToFileURL(file).href);
  return loaded.check;
}
