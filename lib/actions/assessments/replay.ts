import { canonicalJson } from '../../domain/canonical-json.ts';
import { authorise } from '../../domain/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { KeptDecision } from '../../rules/assessment-record.ts';
import type { ReplayedAssessment } from '../../rules/assessment-view.ts';
import { findDecision } from '../../store/assessment-history.ts';
import { findAssessed, resolvePseudonyms } from '../../store/assessments.ts';
import type { Reader } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';
import { recordRead } from '../record-read.ts';
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
  authorise(context, 'assessment.replay');
  const kept = await findKept(context.store.reader('protected'), { assessmentId, version });
  if (!kept) throw new ProblemError('not-found');
  await recordRead(context, assessmentId, 1);
  const found = await makeAgain(context.ruleSets, kept);
  const replayedHash = decisionHashOf(found);
  return {
    assessmentId,
    version: kept.version,
    ruleSet: { version: kept.ruleSetVersion, hash: kept.ruleSetHash },
    recordedHash: kept.resultHash,
    replayedHash,
    same: replayedHash === kept.resultHash,
    assessment: asAssessment(JSON.parse(canonicalJson(found))),
  };
}

/** The decision in force stands with the assessment, an earlier one in the history. */
async function findKept(table: Reader, { assessmentId, version }: Asked): Promise<KeptDecision | undefined> {
  const [pointed] = await resolvePseudonyms(table, [assessmentId]);
  if (!pointed) return undefined;
  const { assessment } = await findAssessed(table, pointed.contractId);
  if (assessment?.id !== assessmentId) return undefined;
  if (version === undefined || version === assessment.version) return assessment;
  return findDecision(table, pointed.contractId, version);
}

/** What `assess` gave, with its fields in the order of their names. */
const asAssessment = (value: unknown) => value as ReplayedAssessment['assessment'];
