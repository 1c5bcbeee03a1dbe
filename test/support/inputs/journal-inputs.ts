import { perform } from '../requests/operations.ts';
import type { Running } from '../stages/running.ts';
import type { MakeInput } from '../stages/scene.ts';

/** How the operations of the journal are called so that nothing but a missing permission can refuse them. */
export const journalInputs: Readonly<Record<string, MakeInput>> = {
  listJournalEntries: async (_, { contractId }) => ({ query: { subject: contractId } }),
  getJournalProof: async (_, { entryId = '' }) => ({ params: { entryId } }),
  getJournalConsistency: async () => ({ query: { from: '1', to: '1' } }),
  listJournalCheckpoints: async () => ({}),
  listSealedEntries: async () => ({ params: { log: '5' } }),
  getJournalKey: async () => ({}),
};

/** An entry about a contract, once a checkpoint covers it. */
export async function sealedEntryOf(on: Running, subject: string): Promise<string> {
  await on.settled();
  await on.insaf.processors.checkpoint();
  const { items } = await perform(on, 'oversight', ['listJournalEntries', { query: { subject } }]);
  const [first] = items;
  if (!first) throw new Error(`Nothing is said of ${subject}.`);
  return first.id;
}
