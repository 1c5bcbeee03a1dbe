import { authorise } from '../../domain/access/permissions.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { ProcessorContext } from '../context.ts';
import { inTransactions } from '../in-transactions.ts';
import { type Draft, draftsOf } from './draft-assessment.ts';
import type { JustRegistered } from './load-sheet.ts';
import { letWait } from './waiting-list.ts';

/** DynamoDB takes a hundred writes in one transaction; one is the journal's. */
const mostWrites = 99;
const mostTries = 5;

/**
 * Assesses contracts and saves what is new, several contracts in one transaction. A contract whose facts and rule set say
 * what they said before is not written again: delivered five times or out of order, a record changes nothing, because what
 * is assessed is always the declarations as they stand. While no rule set is in force that is to be believed, the contracts
 * wait: intake never stops, and nobody has to deliver the records again.
 */
export async function assessContracts(
  context: ProcessorContext,
  contractIds: readonly string[],
  registered?: JustRegistered,
): Promise<void> {
  authorise(context, 'contract.assess');
  const ruleSet = await context.ruleSets.active();
  if (!ruleSet) return letWait(context, contractIds);
  const drafts = await draftsOf(context, ruleSet, [...new Set(contractIds)], registered);
  await noteDays(context, drafts);
  const news = drafts.filter(({ writes }) => writes.length > 0);
  await allEnded(inTransactions(news, mostWrites).map((batch) => save(context, ruleSet, batch)));
}

/** Where nothing is new but the day of the next look. Where something is, the day is noted in the same transaction. */
async function noteDays({ store }: ProcessorContext, drafts: readonly Draft[]): Promise<void> {
  const writes = drafts.flatMap(({ waits }) => waits);
  for (let at = 0; at < writes.length; at += mostWrites) await store.write(writes.slice(at, at + mostWrites));
}

/**
 * Transactions name items of their own contracts alone, so none waits for another: the next is put into words while the database
 * writes. What failed is told when none is under way any more, because whoever is told tries again.
 */
async function allEnded(saves: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(saves)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** A batch that lost a race is taken apart, and each contract is assessed anew until it is written or says nothing new. */
async function save(context: ProcessorContext, ruleSet: RuleSet, batch: readonly Draft[]): Promise<void> {
  if (await saved(context, batch)) return;
  for (const { contractId } of batch) await saveAlone(context, ruleSet, contractId);
}

async function saveAlone(context: ProcessorContext, ruleSet: RuleSet, contractId: string): Promise<void> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const [draft] = await draftsOf(context, ruleSet, [contractId]);
    if (!draft) return;
    await noteDays(context, [draft]);
    if (draft.writes.length === 0 || (await saved(context, [draft]))) return;
  }
  throw new Error(`The assessment of a contract lost ${mostTries} races in a row.`);
}

async function saved(context: ProcessorContext, batch: readonly Draft[]): Promise<boolean> {
  const [first, ...others] = batch.map(({ assessmentId }) => assessmentId);
  if (first === undefined) return true;
  try {
    await commit(context, {
      writes: batch.flatMap(({ writes }) => writes),
      happened: { kind: 'assessment.recorded', subjects: [first, ...others] },
      class: 'protected',
    });
    return true;
  } catch (error) {
    if (error instanceof WriteRefused) return false;
    throw error;
  }
}
