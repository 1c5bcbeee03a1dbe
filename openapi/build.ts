import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Operation } from '../functions/http/operation.ts';
import { toDocument } from './document.ts';
import { type FaceName, faces } from './faces.ts';

const names: readonly FaceName[] = ['registry', 'inspectorate'];

/** A face's table, by its place in the house. The module's own types have checked the rows. */
async function operationsOf(name: FaceName): Promise<readonly Operation[] | undefined> {
  const place = new URL(`../functions/${name}/operations.ts`, import.meta.url);
  if (!existsSync(place)) return undefined;
  const table: { operations: readonly Operation[] } = await import(place.href);
  return table.operations;
}

const committed = (file: URL): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Writes the document of a face, or only tells whether it differs from what is committed. */
async function build(name: FaceName, isCheck: boolean): Promise<boolean> {
  const operations = await operationsOf(name);
  if (!operations) return false;
  const file = new URL(`${name}.json`, import.meta.url);
  const text = `${JSON.stringify(toDocument({ ...faces[name], operations }), null, 2)}\n`;
  const drifted = committed(file) !== text;
  if (!isCheck) writeFileSync(file, text);
  return drifted;
}

const isCheck = process.argv.includes('--check');
const drifted = [];
for (const name of names) if (await build(name, isCheck)) drifted.push(name);
if (isCheck && drifted.length > 0) {
  console.error(`${drifted.join(', ')}: the document differs from the table. Run: node openapi/build.ts`);
  process.exitCode = 1;
}
