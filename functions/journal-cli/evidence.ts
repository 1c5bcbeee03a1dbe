import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Evidence, Witnessed } from '../../lib/domain/journal/check/evidence.ts';
import { CliProblem } from '../cli/fault.ts';
import type { ExportLine } from './export.ts';

const Line = z.union([
  z.object({ note: z.string() }),
  z.object({ log: z.int(), index: z.int(), leaf: z.string(), entry: z.string().nullable() }),
]);
const Kept = z.object({ note: z.string(), leaves: z.array(z.array(z.string())).optional() });

function linesIn<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema>[] {
  try {
    const texts = readFileSync(path, 'utf8').split('\n');
    return texts.filter((text) => text !== '').map((text) => schema.parse(JSON.parse(text)));
  } catch (cause) {
    throw new CliProblem(
      `${path} is not what it should be.`,
      'docs/journal.md shows the form of each file.',
      {
        cause,
      },
    );
  }
}

/** What a witness kept: one record a line, in one file or in the files of a folder. */
export function witnessedIn(path: string | undefined): Witnessed[] {
  if (path === undefined) return [];
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(path, name))
    : [path];
  return files.flatMap((file) => linesIn(file, Kept));
}

export const exportIn = (path: string): ExportLine[] => linesIn(path, Line);

export const evidenceOf = (lines: readonly ExportLine[], witnessed: readonly Witnessed[]): Evidence => ({
  notes: lines.flatMap((line) => ('note' in line ? [line.note] : [])),
  entries: lines.flatMap((line) => ('note' in line ? [] : [line])),
  witnessed,
});
