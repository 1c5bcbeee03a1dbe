import { ProblemError } from '../problems/problem-error.ts';
import { countBoth, type LedgerTables } from '../store/ledger-counts.ts';

/**
 * Lets nothing be opened of a copy that was restored and has not gone through the ledger. Asked until it has, and then never
 * again: whoever runs keeps the tables with which it began, and a restored one has another name.
 * @throws ProblemError `unavailable` until then
 */
export function onceErasedAgain(tables: LedgerTables): () => Promise<void> {
  let isDone = false;
  return async () => {
    if (isDone) return;
    const known = await countBoth(tables, 'reports');
    if (known.protected < known.identity) throw new ProblemError('unavailable');
    isDone = true;
  };
}
