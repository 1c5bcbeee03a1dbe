import { authorise } from '../../domain/access/permissions.ts';
import type { Checkpoint } from '../../domain/journal/checkpoint.ts';
import type { ConsistencyProof, InclusionProof } from '../../domain/journal/journal-view.ts';
import {
  foldSubtrees,
  type Hash,
  hashOfWhole,
  type Leaves,
  type Subtree,
  subtreesOf,
} from '../../domain/journal/merkle-log.ts';
import { consistencyPath, inclusionPath } from '../../domain/journal/merkle-proof.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { sealedText } from '../../store/journal.ts';
import { findLatestNote, findNote, findSeal, keptEvery, listHashes } from '../../store/seals.ts';
import type { Reader } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';
import { readNote } from './checkpoint.ts';
import { recordJournalRead } from './record-journal-read.ts';
import { treeHash } from './tree-hash.ts';

/** That an entry is in the journal of the newest checkpoint. Recorded before it is shown. */
export async function proveEntry(context: InspectorateContext, entryId: string): Promise<InclusionProof> {
  authorise(context, 'journal.read');
  const seals = context.store.reader('seals');
  const seal = await findSeal(seals, entryId);
  const item = seal && (await context.store.reader('journal').get(seal.entry));
  await recordJournalRead(context, entryId, item ? 1 : 0);
  if (!seal || !item) throw new ProblemError('not-found');
  const { log, index } = seal;
  const note = await findLatestNote(seals);
  const size = note === undefined ? 0 : (readNote(note).logs[log]?.size ?? 0);
  if (note === undefined || size <= index) throw new ProblemError('entry-not-sealed');
  const path = await hashesOf(seals, log, inclusionPath(index, size));
  return { note, log, index, size, entry: sealedText(item), path };
}

/** That the later of two checkpoints took nothing of the earlier one back. Recorded before it is shown. */
export async function proveConsistency(
  context: InspectorateContext,
  { from, to }: { from: number; to: number },
): Promise<ConsistencyProof> {
  authorise(context, 'journal.read');
  const seals = context.store.reader('seals');
  const [first, second] = await Promise.all([findNote(seals, from), findNote(seals, to)]);
  await recordJournalRead(context, `checkpoints-${from}-${to}`, first && second ? 1 : 0);
  if (first === undefined || second === undefined || from > to) throw new ProblemError('not-found');
  return { first, second, paths: await pathsBetween(seals, readNote(first), readNote(second)) };
}

const pathsBetween = (seals: Reader, first: Checkpoint, second: Checkpoint): Promise<Hash[][]> =>
  Promise.all(
    second.logs.map(({ size }, log) =>
      hashesOf(seals, log, consistencyPath(first.logs[log]?.size ?? 0, size)),
    ),
  );

const hashesOf = (seals: Reader, log: number, parts: readonly Leaves[]): Promise<Hash[]> =>
  Promise.all(
    parts.map(async (part) => {
      const hashes = await Promise.all(subtreesOf(part).map((subtree) => hashOf(seals, log, subtree)));
      return foldSubtrees(treeHash, hashes);
    }),
  );

/** From the nearest kept level below it, which is at most eight hashes. */
async function hashOf(seals: Reader, log: number, { level, index }: Subtree): Promise<Hash> {
  const kept = level - (level % keptEvery);
  const each = 2 ** (level - kept);
  const range = { log, level: kept, from: index * each, to: (index + 1) * each };
  return hashOfWhole(treeHash, await listHashes(seals, range));
}
