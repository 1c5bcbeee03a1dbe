import type { Hash } from '../../domain/journal/merkle-log.ts';

/** What a witness is given of a checkpoint: hashes and sizes, and nothing of any entry. */
export interface WitnessRecord {
  /** The signed note. */
  note: string;
  /** By log: the leaf hashes since the checkpoint before. With them a changed entry is named, not only noticed. */
  leaves: readonly (readonly Hash[])[];
}

/** Somebody outside who keeps checkpoints, so that nobody inside can take one back. */
export interface Witness {
  /** Resolves when the record is kept. The same checkpoint may come again. */
  keep(number: number, record: WitnessRecord): Promise<void>;
}
