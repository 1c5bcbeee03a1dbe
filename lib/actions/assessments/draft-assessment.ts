import type { StoredFlag } from '../../domain/flags/flag.ts';
import { asksWhatGrows } from '../../domain/flags/grows-with-days.ts';
import type { Instant } from '../../domain/values/dates.ts';
import { type Assessment, assess } from '../../rules/assess.ts';
import type { AssessmentRecord } from '../../rules/assessment-record.ts';
import type { FactSheet } from '../../rules/facts/fact-sheet.ts';
import { figuresReadBy } from '../../rules/figures.ts';
import { observedPerMille } from '../../rules/recruitment-cost.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { isShielded } from '../../rules/shield.ts';
import { putDecision } from '../../store/assessment-history.ts';
import { type Assessed, putAssessed, putFlagVersion } from '../../store/assessments.ts';
import { moveCost } from '../../store/cost-statistics.ts';
import { putStanding } from '../../store/standings.ts';
import type { Write } from '../../store/table/table.ts';
import type { ProcessorContext } from '../context.ts';
import { decisionHashOf, outcomeHashOf } from './decision-hash.ts';
import { changedFlags, type Proposals } from './flags-of.ts';
import { type JustRegistered, type Loaded, loadSheets } from './load-sheet.ts';
import { assessmentIdOf, flagIdOf } from './pseudonyms.ts';
import { certificateStateIn, standingOf, workOf } from './standing-of.ts';
import { noteDay, waitingUntil } from './wait-for-days.ts';

/** One contract's new assessment, ready to be written. */
export interface Draft {
  contractId: string;
  assessmentId: string;
  /** None where it says nothing new. */
  writes: readonly Write<'protected'>[];
  /** Where only the day has moved on which it is to be assessed again although nothing happens. */
  waits: readonly Write<'protected'>[];
}

/** Assesses contracts as they stand; those that then say nothing new have nothing to write. */
export async function draftsOf(
  context: ProcessorContext,
  ruleSet: RuleSet,
  contractIds: readonly string[],
  registered?: JustRegistered,
): Promise<Draft[]> {
  const loaded = await loadSheets(context, contractIds, registered);
  return loaded.map((each) => draftOf(context, ruleSet, each));
}

function draftOf(context: ProcessorContext, ruleSet: RuleSet, loaded: Loaded | undefined): Draft {
  if (!loaded) throw new Error('The journal names a contract that is not there.');
  const sheet = { ...loaded.sheet, figures: figuresReadBy(ruleSet, loaded.sheet) };
  const found = assess(ruleSet, sheet);
  const outcomeHash = outcomeHashOf(found);
  const contractId = loaded.dossier.contract.id;
  const draft = { contractId, assessmentId: assessmentIdOf(context, contractId) };
  const waitsUntil = waitingUntil(loaded);
  const { assessment: before } = loaded.assessed;
  const day = noteDay(contractId, waitsUntil, before?.waitsUntil);
  const assessment = recordOf(context, { loaded, found, sheet, outcomeHash, waitsUntil });
  const news = { loaded, found, assessment };
  const flags = changedFlags({
    ...news,
    before: loaded.assessed.flags,
    proposals: proposalsOf(ruleSet, loaded.dossier),
    flagId: (ruleId, period) => flagIdOf(context, { contractId, ruleId, period }),
    grows: growingIn(ruleSet),
    at: context.now,
  });
  const saysTheSame = before?.outcomeHash === outcomeHash && isSameCertificate(before, sheet);
  if (saysTheSame && flags.length === 0) return { ...draft, writes: [], waits: day };
  const writes = [...writesOf(news, flags), ...putAside(loaded.assessed, flags), ...day];
  return { ...draft, writes, waits: [] };
}

/** A suspension leaves the outcomes as they are, and ends what is proposed. */
const isSameCertificate = ({ sheet: before }: AssessmentRecord, sheet: FactSheet): boolean =>
  certificateStateIn(before) === certificateStateIn(sheet);

/** What the rules of a set may propose about a placement: nothing without a certificate that speaks for it. */
function proposalsOf({ rules }: RuleSet, { certificate }: Loaded['dossier']): Proposals {
  if (!certificate) return new Map();
  return new Map(
    rules.flatMap((checked) => {
      const { id, proposal: kind } = checked.rule;
      const about = { certificateId: certificate.id, isProtected: isShielded(checked) };
      return kind === undefined ? [] : [[id, { kind, ...about }] as const];
    }),
  );
}

const growingIn =
  ({ rules }: RuleSet) =>
  (ruleId: string, evidence: string): boolean =>
    asksWhatGrows(rules.find(({ rule }) => rule.id === ruleId)?.rule.evidence[evidence]?.value ?? '');

interface Finding {
  loaded: Loaded;
  found: Assessment;
  sheet: FactSheet;
  outcomeHash: string;
  waitsUntil: Instant | undefined;
}

function recordOf(
  context: ProcessorContext,
  { loaded, found, sheet, outcomeHash, waitsUntil }: Finding,
): AssessmentRecord {
  const { contract } = loaded.dossier;
  const { level, ifUnknownsFlagged, urgentBecause, completeness } = found.level;
  return {
    id: assessmentIdOf(context, contract.id),
    contractId: contract.id,
    employerId: contract.employerId,
    ...(contract.agencyId === undefined ? {} : { agencyId: contract.agencyId }),
    ruleSetVersion: found.ruleSetVersion,
    ruleSetHash: found.ruleSetHash,
    sheet,
    level: { level, ifUnknownsFlagged, urgentBecause, completeness },
    outcomeHash,
    resultHash: decisionHashOf(found, outcomeHash),
    ...observedCost(loaded, context.now),
    ...(waitsUntil === undefined ? {} : { waitsUntil }),
    assessedAt: context.now,
    version: (loaded.assessed.assessment?.version ?? 0) + 1,
  };
}

/** What the worker paid, with the moment since which it is known so: only what changed is new to a statistic. */
function observedCost({ dossier, sheet, assessed }: Loaded, now: string): Pick<AssessmentRecord, 'cost'> {
  const perMille = observedPerMille(dossier.contract, sheet);
  if (perMille === undefined) return {};
  const before = assessed.assessment?.cost;
  return { cost: before?.perMille === perMille ? before : { perMille, since: now } };
}

interface News {
  loaded: Loaded;
  found: Assessment;
  assessment: AssessmentRecord;
}

/** The assessment with the flags as they now stand, and its part in the rank of each party. */
function writesOf({ loaded, found, assessment }: News, changed: readonly StoredFlag[]): Write<'protected'>[] {
  const { dossier, assessed } = loaded;
  const flags = merged(assessed.flags, changed);
  const work = workOf(dossier.contract, dossier.employer?.sector);
  const standing = standingOf({ assessment, found, flags, work });
  const { employerId, agencyId } = assessment;
  const parties = [employerId, ...(agencyId === undefined ? [] : [agencyId])];
  return [
    ...putAssessed({ assessment, flags }, assessed),
    ...parties.map((party) => putStanding(party, standing)),
    ...moveCost(dossier.contract, assessed.assessment?.cost, assessment.cost),
  ];
}

const merged = (before: readonly StoredFlag[], changed: readonly StoredFlag[]): StoredFlag[] => [
  ...before.filter(({ id }) => !changed.some((flag) => flag.id === id)),
  ...changed,
];

/** What makes room for the new: the decision before, and each flag whose deciding facts are others now. */
function putAside({ assessment, flags }: Assessed, changed: readonly StoredFlag[]): Write<'protected'>[] {
  if (!assessment) return [];
  const replaced = changed.filter(({ steps }) => steps.at(-1)?.kind === 'evidenceChanged');
  const before = flags.filter(({ id }) => replaced.some((flag) => flag.id === id));
  return [putDecision(assessment.contractId, assessment), ...before.map(putFlagVersion)];
}
