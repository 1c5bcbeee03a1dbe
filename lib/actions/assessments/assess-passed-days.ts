import { authorise } from '../../domain/access/permissions.ts';
import { listPassedDays } from '../../store/rule-jobs.ts';
import type { ProcessorContext } from '../context.ts';
import { assessContracts } from './assess-contracts.ts';

/** Contracts that are assessed together, and how often at most in one call. */
const together = 25;
const mostRounds = 40;

/**
 * Assesses the contracts of which a day has passed that they waited for. Called by a clock; called twice, a contract is assessed
 * twice and says nothing new.
 * @returns how many there were
 */
export async function assessPassedDays(context: ProcessorContext): Promise<number> {
  authorise(context, 'contract.assess');
  let assessed = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const passed = await listPassedDays(context.store.reader('protected'), context.now, together);
    if (passed.length === 0) break;
    await assessContracts(
      context,
      passed.map(({ contractId }) => contractId),
    );
    await context.store.write(passed.map(({ remove }) => remove));
    assessed += passed.length;
  }
  return assessed;
}
