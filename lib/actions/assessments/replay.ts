import { canonicalJson } from '../../domain/values/canonical-json.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { KeptDecision } from '../../rules/assessment-record.ts';
import type { ReplayedAssessment } from '../../rules/assessment-view.ts';
import { shieldAssessment } from '../../rules/shield.ts';
import { findDecision } from '../../store/assessment-history.ts';
import { findAssessed, type Pointed, resolvePseudonyms } from '../../store/assessments.ts';
import type { Reader } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied, opensTold } from '../officials/tie.ts';
import { recordLook } from '../record-look.ts';
import { decisionHashOf } from './decision-hash.ts';
import { makeAgain } from './make-again.ts';

interface Asked {
  assessmentId: string;
  /** The latest unless said. */
  version?: number | undefined;
}

/**
 * Makes a decision again from what was kept of it: its facts, its figures of law, its day and its rule set. The answer is the
 * same bytes, years later too, and says whether they are those that were recorded. Recorded before it is shown.
 */
export async function replayAssessment(
  context: InspectorateContext,
  { assessmentId, version }: Asked,
): Promise<ReplayedAssessment> {
  const table = context.store.reader('protected');
  const [pointed] = await resolvePseudonyms(table, [assessmentId]);
  const owner = pointed && { organisationId: pointed.employerId, recordIds: [pointed.contractId] };
  const tie = await authoriseTied(context, 'assessment.replay', owner);
  const kept = pointed && (await findKept(table, pointed, { assessmentId, version }));
  if (!kept) throw new ProblemError('not-found');
  await recordLook(context, { subject: assessmentId, count: 1, ...tie });
  const found = await makeAgain(context.ruleSets, kept);
  const ruleSet = await context.ruleSets.version(kept.ruleSetVersion);
  const shown = opensTold(tie) ? found : shieldAssessment(ruleSet, found);
  const replayedHash = decisionHashOf(found);
  return {
    assessmentId,
    version: kept.version,
    ruleSet: { version: kept.ruleSetVersion, hash: kept.ruleSetHash },
    recordedHash: kept.resultHash,
    replayedHash,
    same: replayedHash === kept.resultHash,
    assessment: asAssessment(JSON.parse(canonicalJson(shown))),
  };
}

/** The decision in force stands with the assessment, an earlier one in the history. */
async function findKept(
  table: Reader,
  { contractId }: Pointed,
  { assessmentId, version }: Asked,
): Promise<KeptDecision | undefined> {
  const { assessment } = await findAssessed(table, contractId);
  if (assessment?.id !== assessmentId) return undefined;
  if (version === undefined || version === assessment.version) return assessment;
  return findDecision(table, contractId, version);
}

/** What `assess` gave, with its fields in the order of their names. */
const asAssessment = (value: unknown) => value as ReplayedAssessment['assessment'];
