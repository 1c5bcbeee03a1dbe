import { authorise } from '../../domain/access/permissions.ts';
import {
  type Checkpoint,
  checkpointText,
  type LogHead,
  logCount,
  noPrevious,
  noteText,
  parseCheckpoint,
  parseNote,
} from '../../domain/journal/checkpoint.ts';
import { rootOf } from '../../domain/journal/merkle-log.ts';
import {
  advanceWitnessed,
  findHead,
  findLatestNote,
  findNote,
  findWitnessed,
  listNotes,
  listSeals,
  putCheckpoint,
} from '../../store/seals.ts';
import { type Reader, WriteRefused } from '../../store/table/table.ts';
import type { SealContext } from './seal-context.ts';
import { textHash, treeHash } from './tree-hash.ts';

/** So often one is made even when nothing was added: a witness that hears nothing for longer knows that something is wrong. */
const atLeastEveryMs = 3_600_000;
/** Checkpoints that are handed over in one go, when the witness was away. */
const atOnce = 100;

/** What a stored note says. @throws Error when it is not ours: nothing may be built upon it */
export function readNote(note: string): Checkpoint & { text: string } {
  const text = parseNote(note)?.text;
  const checkpoint = text === undefined ? undefined : parseCheckpoint(text);
  if (text === undefined || !checkpoint) throw new Error('A checkpoint is not what this house wrote.');
  return { ...checkpoint, text };
}

const headsOf = (seals: Reader): Promise<LogHead[]> =>
  Promise.all(
    Array.from({ length: logCount }, async (_, log) => {
      const head = await findHead(seals, log);
      return { size: head.size, root: rootOf(treeHash, head) };
    }),
  );

const totalOf = (logs: readonly LogHead[]): number => logs.reduce((sum, { size }) => sum + size, 0);

/**
 * Signs what the logs are now, if anything was added since the last checkpoint or an hour has gone by, and hands every
 * checkpoint that the witness has not yet to it. Of two processes at once one makes it, and both are content.
 * @returns the number of the newest checkpoint; 0 while the journal is empty
 */
export async function makeCheckpoint(context: SealContext): Promise<number> {
  authorise(context, 'journal.seal');
  const seals = context.store.reader('seals');
  const latest = await findLatestNote(seals);
  const last = latest === undefined ? undefined : readNote(latest);
  const logs = await headsOf(seals);
  const isDue =
    totalOf(logs) > totalOf(last?.logs ?? []) ||
    (last !== undefined && Date.parse(context.now) - Date.parse(last.at) >= atLeastEveryMs);
  if (isDue) await sign(context, last, logs);
  await tellWitness(context);
  return (last?.number ?? 0) + (isDue ? 1 : 0);
}

async function sign(
  context: SealContext,
  last: (Checkpoint & { text: string }) | undefined,
  logs: readonly LogHead[],
): Promise<void> {
  const number = (last?.number ?? 0) + 1;
  const previous = last ? textHash(last.text) : noPrevious;
  const text = checkpointText({ origin: context.origin, number, at: context.now, previous, logs });
  const note = noteText(text, context.origin, await context.signer.sign(text));
  try {
    await context.store.write([putCheckpoint(number, note)]);
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
  }
}

/** In order, each until the witness has it: one that is lost on the way is handed over again. */
async function tellWitness(context: SealContext): Promise<void> {
  const seals = context.store.reader('seals');
  const told = await findWitnessed(seals);
  const before = told === 0 ? undefined : await findNote(seals, told);
  let earlier = before === undefined ? undefined : readNote(before).logs;
  for (const note of await listNotes(seals, { after: told, limit: atOnce })) {
    const { number, logs } = readNote(note);
    await context.witness.keep(number, { note, leaves: await leavesBetween(seals, earlier, logs) });
    await advanceTo(context, number);
    earlier = logs;
  }
}

const leavesBetween = (seals: Reader, earlier: readonly LogHead[] = [], logs: readonly LogHead[]) =>
  Promise.all(
    logs.map(async ({ size }, log) => {
      const added = await listSeals(seals, log, { from: earlier[log]?.size ?? 0, to: size });
      return added.map(({ leaf }) => leaf);
    }),
  );

async function advanceTo(context: SealContext, number: number): Promise<void> {
  try {
    await context.store.write([advanceWitnessed(number - 1, number)]);
  } catch (error) {
    // Another process has told the witness meanwhile.
    if (!(error instanceof WriteRefused)) throw error;
  }
}
