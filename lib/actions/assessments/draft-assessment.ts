import type { Contract } from '../../domain/contract.ts';
import type { StoredFlag } from '../../domain/flag.ts';
import { type Assessment, assess } from '../../rules/assess.ts';
import type { AssessmentRecord } from '../../rules/assessment-record.ts';
import type { FactSheet } from '../../rules/facts/fact-sheet.ts';
import { figuresReadBy } from '../../rules/figures.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { putDecision } from '../../store/assessment-history.ts';
import { type Assessed, putAssessment, putFlag } from '../../store/assessments.ts';
import { putStanding } from '../../store/profiles.ts';
import type { Write } from '../../store/table/table.ts';
import type { ProcessorContext } from '../context.ts';
import { hashOf } from '../hash.ts';
import { decisionHashOf, outcomeHashOf } from './decision-hash.ts';
import { changedFlags } from './flags-of.ts';
import { type Loaded, loadSheets } from './load-sheet.ts';
import { standingOf, workOf } from './standing-of.ts';

/** One contract's new assessment, ready to be written. */
export interface Draft {
  contractId: string;
  assessmentId: string;
  writes: readonly Write<'protected'>[];
}

/** Assesses contracts as they stand; those that then say nothing new are left out. */
export async function draftsOf(
  context: ProcessorContext,
  ruleSet: RuleSet,
  contractIds: readonly string[],
): Promise<Draft[]> {
  const loaded = await loadSheets(context, contractIds);
  return loaded.flatMap((each) => draftOf(context, ruleSet, each) ?? []);
}

function draftOf(context: ProcessorContext, ruleSet: RuleSet, loaded: Loaded | undefined): Draft | undefined {
  if (!loaded) throw new Error('The journal names a contract that is not there.');
  const { dossier, assessed: before } = loaded;
  const contractId = dossier.contract.id;
  const sheet = { ...loaded.sheet, figures: figuresReadBy(ruleSet, loaded.sheet) };
  const found = assess(ruleSet, sheet);
  const outcomeHash = outcomeHashOf(found);
  if (before.assessment?.outcomeHash === outcomeHash) return undefined;
  const version = (before.assessment?.version ?? 0) + 1;
  const assessment = recordOf(context, { found, sheet, contract: dossier.contract, outcomeHash, version });
  const work = workOf(dossier.contract, dossier.employer?.sector);
  const kept = { contractId, version, ruleSetVersion: ruleSet.version, ruleSetHash: ruleSet.hash };
  return {
    contractId,
    assessmentId: assessment.id,
    writes: [
      putDecision({ ...kept, sheet, resultHash: decisionHashOf(found, outcomeHash) }),
      ...writesOf(context, { assessment, before, work }),
    ],
  };
}

interface Finding {
  found: Assessment;
  sheet: FactSheet;
  contract: Contract;
  outcomeHash: string;
  version: number;
}

const recordOf = (
  context: ProcessorContext,
  { found, sheet, contract, outcomeHash, version }: Finding,
): AssessmentRecord => ({
  ...found,
  id: `asm_${context.keyedHash('assessment', contract.id)}`,
  contractId: contract.id,
  employerId: contract.employerId,
  ...(contract.agencyId === undefined ? {} : { agencyId: contract.agencyId }),
  factsHash: hashOf([sheet.facts, sheet.jurisdiction, sheet.eventDate]),
  outcomeHash,
  overdue: overdueIn(sheet),
  assessedAt: context.now,
  version,
});

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
  const { employerId, agencyId } = assessment;
  const parties = [employerId, ...(agencyId === undefined ? [] : [agencyId])];
  const earlier = (flag: StoredFlag) => before.flags.find(({ id }) => id === flag.id);
  return [
    ...putAssessment(assessment, before),
    ...changed.flatMap((flag) => putFlag(flag, earlier(flag))),
    ...parties.map((party) => putStanding(party, standing)),
  ];
}

const merged = (before: readonly StoredFlag[], changed: readonly StoredFlag[]): StoredFlag[] => [
  ...before.filter(({ id }) => !changed.some((flag) => flag.id === id)),
  ...changed,
];
