import type { StoredFlag } from '../../domain/flags/flag.ts';
import { shieldedBy } from '../../rules/facts/provenance.ts';

/** Whether a flag rests on what somebody told, also where it read a fact that is worked out of it, as the days since a report are. */
export const readsTold = ({ reads }: Pick<StoredFlag, 'reads'>): boolean =>
  reads.some(({ path }) => shieldedBy(path).includes('told'));
