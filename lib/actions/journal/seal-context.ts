import type { Actor } from '../../domain/access/actor.ts';
import type { Instant } from '../../domain/values/dates.ts';
import type { Store } from '../../store/table/table.ts';
import type { CheckpointSigner } from '../key-service.ts';
import type { Witness } from './witness.ts';

/**
 * What sealing may use of the world: it reads entries and writes seals, and cannot so much as name another table. It appends
 * nothing to the journal: a seal that made an entry would have to be sealed.
 */
export interface SealContext {
  store: Store<'journal' | 'seals', 'seals'>;
  signer: CheckpointSigner;
  witness: Witness;
  /** The name of this journal in its checkpoints. */
  origin: string;
  actor: Actor;
  now: Instant;
}
