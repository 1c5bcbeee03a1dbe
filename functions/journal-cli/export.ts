import * as z from 'zod';
import type { ExportedEntry } from '../../lib/domain/journal/check/evidence.ts';
import { logCount, parseCheckpoint, parseNote } from '../../lib/domain/journal/checkpoint.ts';
import { CheckpointView, SealedEntry } from '../../lib/domain/journal/journal-view.ts';
import type { Api } from '../cli/api.ts';
import { CliProblem } from '../cli/fault.ts';
import type { Progress } from '../cli/progress.ts';

/** A line of an export: a checkpoint, or an entry at its place. */
export type ExportLine = { note: string } | ExportedEntry;

const next = z.object({ page: z.object({ next: z.string().nullable() }) });
const Checkpoints = next.extend({ items: z.array(CheckpointView) });
const Entries = next.extend({ items: z.array(SealedEntry) });

async function* pages<Page extends z.infer<typeof next>>(
  api: Api,
  path: string,
  schema: z.ZodType<Page>,
): AsyncGenerator<Page, void, void> {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await api.get(`${path}?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    const page: Page = schema.parse(body);
    yield page;
    cursor = page.page.next;
  }
}

/**
 * Every checkpoint, then every entry that the newest of them covers, log by log. What is written meanwhile belongs to the next
 * export: exporting itself writes entries.
 */
export async function* exportLines(api: Api, progress: Progress): AsyncGenerator<ExportLine, void, void> {
  const notes: string[] = [];
  for await (const { items } of pages(api, '/v1/journal/checkpoints', Checkpoints))
    notes.push(...items.map(({ note }) => note));
  for (const note of notes) yield { note };
  const sizes = sizesIn(notes.at(-1));
  for (let log = 0; log < logCount; log += 1) {
    yield* entriesOf(api, log, sizes[log] ?? 0);
    progress('reading logs', log + 1, logCount);
  }
}

async function* entriesOf(api: Api, log: number, size: number): AsyncGenerator<ExportLine, void, void> {
  if (size === 0) return;
  for await (const { items } of pages(api, `/v1/journal-logs/${log}`, Entries)) {
    yield* items.filter(({ index }) => index < size);
    if ((items.at(-1)?.index ?? size) >= size - 1) return;
  }
}

function sizesIn(note: string | undefined): number[] {
  const checkpoint = note === undefined ? undefined : parseCheckpoint(parseNote(note)?.text ?? '');
  if (checkpoint) return checkpoint.logs.map(({ size }) => size);
  throw new CliProblem(
    'There is no checkpoint yet.',
    'The first is made within a minute of the first entry.',
  );
}
