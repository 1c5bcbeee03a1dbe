import { statusListSeconds } from '../../domain/certificates/status-list-age.ts';
import type { Instant } from '../../domain/values/dates.ts';
import type { Reader } from '../../store/table/table.ts';
import type { CredentialSigner } from '../key-service.ts';

/** A signed list, and until when (milliseconds) it may be given out again. */
export interface SignedStatusList {
  jwt: string;
  until: number;
}

export interface StatusListSource {
  /** @returns undefined for a list that was never begun, or a name that no list has */
  signed(listId: string): Promise<SignedStatusList | undefined>;
}

interface Source {
  core: Reader;
  signer: Pick<CredentialSigner, 'signStatusList'>;
  now(): number;
}

/** A list lives this long, in the house and with whoever keeps the answer together. */
const milliseconds = statusListSeconds * 1_000;

/**
 * Makes each list at most once in that time, however many ask. Whoever asks late in it may keep the answer for the rest of it, so
 * that a suspension is seen within a minute of its instant.
 */
export function cachedStatusLists({ core, signer, now }: Source): StatusListSource {
  const kept = new Map<string, Promise<SignedStatusList | undefined>>();
  const make = async (listId: string): Promise<SignedStatusList | undefined> => {
    const at = now();
    const { signStatusList } = await import('./sign-status-list.ts');
    const jwt = await signStatusList({ core, signer }, listId, new Date(at).toISOString() satisfies Instant);
    return jwt === undefined ? undefined : { jwt, until: at + milliseconds };
  };
  const remember = (listId: string): Promise<SignedStatusList | undefined> => {
    const made = make(listId);
    kept.set(listId, made);
    // A list that could not be made, or that nobody has begun, is not remembered: names cost nothing to invent.
    const forget = () => kept.delete(listId);
    made.then((list) => list ?? forget(), forget);
    return made;
  };
  return {
    async signed(listId) {
      const list = await kept.get(listId);
      return list && now() < list.until ? list : remember(listId);
    },
  };
}
