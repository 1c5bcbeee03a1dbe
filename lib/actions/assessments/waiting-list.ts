import { putWaiting } from '../../store/rule-jobs.ts';
import type { ProcessorContext } from '../context.ts';

/** DynamoDB takes a hundred writes in one transaction. */
const mostWrites = 100;

/**
 * Remembers contracts that cannot be assessed now, because no rule set is in force that is to be believed. Intake goes on;
 * they are assessed when a set is back, and remembering one twice changes nothing.
 */
export async function letWait({ store }: ProcessorContext, contractIds: readonly string[]): Promise<void> {
  const ids = [...new Set(contractIds)];
  for (let at = 0; at < ids.length; at += mostWrites)
    await store.write(ids.slice(at, at + mostWrites).map(putWaiting));
}
