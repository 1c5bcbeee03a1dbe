import type { Checkpoint } from '../checkpoint.ts';
import type { Hash, TreeHash } from '../merkle-log.ts';

/** A sealed entry as an export has it: its place, the leaf that was noted at its admission, and its characters. */
export interface ExportedEntry {
  log: number;
  index: number;
  leaf: Hash;
  /** Null where the journal no longer has it. */
  entry: string | null;
}

/** What a witness holds of a checkpoint. `leaves` are by log, those that were added since the checkpoint before. */
export interface Witnessed {
  note: string;
  leaves?: readonly (readonly Hash[])[] | undefined;
}

export interface Evidence {
  /** The export's own checkpoints, oldest first. */
  notes: readonly string[];
  entries: readonly ExportedEntry[];
  /** What somebody outside kept, in any order. */
  witnessed: readonly Witnessed[];
}

/** What verifying takes from outside this room: cryptography, and the form of an entry. */
export interface Tools {
  hash: TreeHash;
  textHash(text: string): Hash;
  /** Whether one of the note's signatures was made over its text with the journal's key. */
  isGenuine(note: string): boolean;
  /** The id of an entry, from its characters; undefined when they are no entry. */
  idOf(entry: string): string | undefined;
}

/** A place in the journal: the entry `index` of a log. */
export interface Place {
  log: number;
  index: number;
}

/** Something that is not as it was signed, with the first entry that it touches. */
export interface Finding extends Partial<Place> {
  entryId?: string | undefined;
  /** The checkpoint that shows it. */
  checkpoint: number;
  /** What is wrong is the checkpoint itself; the place is then the first entry that it is about. */
  isOfCheckpoint?: true;
  reason: string;
}

/** A checkpoint whose signature holds. */
export type Signed = Checkpoint & { text: string };
