import { authorise } from '../../domain/access/permissions.ts';
import { listWaiting, removeWaiting } from '../../store/rule-jobs.ts';
import type { ProcessorContext } from '../context.ts';
import { assessContracts } from './assess-contracts.ts';

/** Contracts that are taken from the waiting ones at once, and how often at most in one call. */
const together = 25;
const mostRounds = 40;

/**
 * Assesses those that wait, if a rule set is in force now.
 * @returns how many were assessed; a call does a bounded number, so ask again until it is zero
 */
export async function assessWaiting(context: ProcessorContext): Promise<number> {
  authorise(context, 'contract.assess');
  let assessed = 0;
  for (let round = 0; round < mostRounds && (await context.ruleSets.active()); round += 1) {
    const ids = await listWaiting(context.store.reader('protected'), together);
    if (ids.length === 0) break;
    await assessContracts(context, ids);
    await context.store.write(ids.map(removeWaiting));
    assessed += ids.length;
  }
  return assessed;
}
