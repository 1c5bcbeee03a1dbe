import { type LogHead, noPrevious, parseCheckpoint, parseNote } from '../checkpoint.ts';
import type { Finding, Place, Signed, Tools } from './evidence.ts';

export interface CheckedNotes {
  signed: Signed[];
  findings: Finding[];
}

/** The first entry that a checkpoint adds to the one before: where to look when the checkpoint itself is wrong. */
export function firstAdded(
  before: readonly LogHead[] | undefined,
  after: readonly LogHead[],
): Partial<Place> {
  const log = after.findIndex(({ size }, at) => size > (before?.[at]?.size ?? 0));
  return log < 0 ? {} : { log, index: before?.[log]?.size ?? 0 };
}

/** The first entry in which two checkpoints of one number can differ, given the one before both. */
export function firstDifference(
  before: Signed | undefined,
  [one, other]: readonly [Signed, Signed],
): Partial<Place> {
  const log = one.logs.findIndex((head, at) => head.root !== other.logs[at]?.root);
  return log < 0 ? {} : { log, index: before?.logs[log]?.size ?? 0 };
}

/**
 * Holds each note to its signature and to the one before it: the next number, its hash, the same journal, and no log smaller.
 * A note that fails is left out of what is built upon.
 */
export function checkNotes(notes: readonly string[], tools: Tools, isWhole: boolean): CheckedNotes {
  const signed: Signed[] = [];
  const findings: Finding[] = [];
  const tell = (checkpoint: number, place: Partial<Place>, reason: string) =>
    findings.push({ checkpoint, ...place, reason, isOfCheckpoint: true });
  for (const [at, note] of notes.entries()) {
    const last = signed.at(-1);
    const text = parseNote(note)?.text;
    const checkpoint = text === undefined ? undefined : parseCheckpoint(text);
    if (text === undefined || !checkpoint) {
      tell((last?.number ?? at) + 1, {}, 'is no checkpoint');
      continue;
    }
    const { number } = checkpoint;
    const place = firstAdded(last?.logs, checkpoint.logs);
    if (!tools.isGenuine(note)) {
      tell(number, place, 'is not signed with the key of this journal');
      continue;
    }
    const read = { ...checkpoint, text };
    const reason = faultBetween(last, read, { tools, isWhole });
    if (reason === undefined) signed.push(read);
    else if (last?.number === number && last.text !== text)
      tell(number, firstDifference(signed.at(-2), [last, read]), forked);
    else tell(Math.max(number, (last?.number ?? 0) + 1), place, reason);
  }
  return { signed, findings };
}

export const forked = 'was signed twice with different words: the journal was told in two ways';

/** `isWhole`: the notes are to begin with the first checkpoint and to leave none out. */
function faultBetween(
  last: Signed | undefined,
  next: Signed,
  { tools, isWhole }: { tools: Tools; isWhole: boolean },
): string | undefined {
  if (!last)
    return isWhole && (next.number !== 1 || next.previous !== noPrevious) ? 'is not the first' : undefined;
  if (next.origin !== last.origin) return 'is of another journal';
  if (isWhole ? next.number !== last.number + 1 : next.number <= last.number)
    return 'does not follow the one before it';
  if (next.number === last.number + 1 && next.previous !== tools.textHash(last.text))
    return 'does not name the one before it';
  if (next.logs.some(({ size }, log) => size < (last.logs[log]?.size ?? 0)))
    return 'holds less than the one before it';
  return undefined;
}
