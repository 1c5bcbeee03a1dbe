import type { StoredFlag } from '../../domain/flag.ts';
import { authorise } from '../../domain/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { assess } from '../../rules/assess.ts';
import type { AssessmentRecord } from '../../rules/assessment-record.ts';
import type { FactSheet } from '../../rules/facts/fact-sheet.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { type Assessed, findAssessed, putAssessment, putFlag } from '../../store/assessments.ts';
import { putStanding } from '../../store/profiles.ts';
import { type Write, WriteRefused } from '../../store/table.ts';
import { commit } from '../commit.ts';
import type { ProcessorContext } from '../context.ts';
import { hashOf } from '../hash.ts';
import { changedFlags } from './flags-of.ts';
import { loadSheet } from './load-sheet.ts';
import { standingOf, workOf } from './standing-of.ts';

/** One contract's new assessment, ready to be written. */
interface Draft {
  contractId: string;
  assessmentId: string;
  writes: readonly Write<'protected'>[];
}

/** DynamoDB takes a hundred writes in one transaction; one is the journal's. */
const mostWrites = 99;
const mostTries = 5;

/**
 * Assesses contracts and saves what is new, several contracts in one transaction. A contract whose facts and rule set say
 * what they said before is not written again: delivered five times or out of order, a record changes nothing, because what
 * is assessed is always the declarations as they stand.
 * @throws ProblemError `rule-set-missing` while none is published; the records wait
 */
export async function assessContracts(
  context: ProcessorContext,
  contractIds: readonly string[],
): Promise<void> {
  authorise(context.actor, 'contract.assess');
  const ruleSet = await context.ruleSets.active();
  if (!ruleSet) throw new ProblemError('rule-set-missing');
  const drafts = await Promise.all([...new Set(contractIds)].map((id) => draftOf(context, ruleSet, id)));
  for (const batch of batches(drafts.filter((draft) => draft !== undefined)))
    await save(context, ruleSet, batch);
}

function batches(drafts: readonly Draft[]): Draft[][] {
  const found: Draft[][] = [];
  let room = 0;
  for (const draft of drafts) {
    room -= draft.writes.length;
    if (room < 0) {
      found.push([]);
      room = mostWrites - draft.writes.length;
    }
    found.at(-1)?.push(draft);
  }
  return found;
}

/** A batch that lost a race is taken apart, and each contract is assessed anew until it is written or says nothing new. */
async function save(context: ProcessorContext, ruleSet: RuleSet, batch: readonly Draft[]): Promise<void> {
  if (await saved(context, batch)) return;
  for (const { contractId } of batch) await saveAlone(context, ruleSet, contractId);
}

async function saveAlone(context: ProcessorContext, ruleSet: RuleSet, contractId: string): Promise<void> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const draft = await draftOf(context, ruleSet, contractId);
    if (!draft || (await saved(context, [draft]))) return;
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

async function draftOf(
  context: ProcessorContext,
  ruleSet: RuleSet,
  contractId: string,
): Promise<Draft | undefined> {
  const [loaded, before] = await Promise.all([
    loadSheet(context, contractId),
    findAssessed(context.store.reader('protected'), contractId),
  ]);
  if (!loaded) throw new Error('The journal names a contract that is not there.');
  const { dossier, sheet } = loaded;
  const { contract } = dossier;
  const found = assess(ruleSet, sheet);
  const outcomeHash = hashOf([found.ruleSetHash, found.outcomes]);
  if (before.assessment?.outcomeHash === outcomeHash) return undefined;
  const assessment: AssessmentRecord = {
    ...found,
    id: `asm_${context.keyedHash('assessment', contractId)}`,
    contractId,
    employerId: contract.employerId,
    ...(contract.agencyId === undefined ? {} : { agencyId: contract.agencyId }),
    factsHash: hashOf([sheet.facts, sheet.jurisdiction, sheet.eventDate]),
    outcomeHash,
    overdue: overdueIn(sheet),
    assessedAt: context.now,
    version: (before.assessment?.version ?? 0) + 1,
  };
  const work = workOf(contract, dossier.employer?.sector);
  return { contractId, assessmentId: assessment.id, writes: writesOf(context, { assessment, before, work }) };
}

/** One for each contract of which some party's disclosure is late; nothing is said of how late. */
const overdueIn = ({ facts: { derived } }: FactSheet): number => {
  const days = derived && 'disclosureOverdueDays' in derived ? derived.disclosureOverdueDays : 0;
  return typeof days === 'number' && days > 0 ? 1 : 0;
};

interface New {
  assessment: AssessmentRecord;
  before: Assessed;
  work: ReturnType<typeof workOf>;
}

function writesOf(context: ProcessorContext, { assessment, before, work }: New): Write<'protected'>[] {
  const flagId = (ruleId: string, period: string) =>
    `flg_${context.keyedHash('flag', `${ruleId}\n${assessment.contractId}\n${period}`)}`;
  const changed = changedFlags({ assessment, before: before.flags, flagId, at: context.now });
  const standing = standingOf({ assessment, flags: merged(before.flags, changed), work });
  const parties = [
    assessment.employerId,
    ...(assessment.agencyId === undefined ? [] : [assessment.agencyId]),
  ];
  return [
    ...putAssessment(assessment),
    ...changed.flatMap((flag) =>
      putFlag(
        flag,
        before.flags.find(({ id }) => id === flag.id),
      ),
    ),
    ...parties.map((party) => putStanding(party, standing)),
  ];
}

const merged = (before: readonly StoredFlag[], changed: readonly StoredFlag[]): StoredFlag[] => [
  ...before.filter(({ id }) => !changed.some((flag) => flag.id === id)),
  ...changed,
];
