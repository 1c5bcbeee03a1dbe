import type { Context } from './context.ts';
import type { Sealer } from './key-service.ts';

/**
 * The face of workers. It reads one link, one contract and one mailbox by exact key, puts letters that it cannot read again,
 * and decides nothing by rules.
 */
export type VoiceContext = Omit<
  Context<'core' | 'identity' | 'protected', 'protected' | 'journal'>,
  'ruleSets' | 'rates' | 'language'
> & {
  sealer: Sealer<'protected'>;
  /** Keyed hash of `core`, for the places of links alone; `keyedHash` is that of `protected`. */
  linkHash(purpose: string, data: string): string;
};
