import { authorise } from '../../domain/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { assess } from '../../rules/assess.ts';
import type { ReplayedAssessment } from '../../rules/assessment-view.ts';
import { findDecision, type KeptDecision } from '../../store/assessment-history.ts';
import { findAssessed, resolveAssessments } from '../../store/assessments.ts';
import type { InspectorateContext } from '../context.ts';
import { canonicalText } from '../hash.ts';
import { recordRead } from '../record-read.ts';
import { decisionHashOf } from './decision-hash.ts';

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
  const table = context.store.reader('protected');
  const [pointed] = await resolveAssessments(table, [assessmentId]);
  if (!pointed) throw new ProblemError('not-found');
  const { contractId } = pointed;
  const wanted = version ?? (await findAssessed(table, contractId)).assessment?.version ?? 0;
  const kept = await findDecision(table, contractId, wanted);
  if (!kept) throw new ProblemError('not-found');
  await recordRead(context, assessmentId, 1);
  return { assessmentId, ...(await madeAgain(context, kept)) };
}

async function madeAgain(
  { ruleSets }: Pick<InspectorateContext, 'ruleSets'>,
  { version, sheet, ruleSetVersion, ruleSetHash, resultHash }: KeptDecision,
): Promise<Omit<ReplayedAssessment, 'assessmentId'>> {
  const ruleSet = await ruleSets.version(ruleSetVersion);
  if (ruleSet?.hash !== ruleSetHash) throw new ProblemError('rule-set-missing');
  const found = assess(ruleSet, sheet);
  const replayedHash = decisionHashOf(found);
  return {
    version,
    ruleSet: { version: ruleSetVersion, hash: ruleSetHash },
    recordedHash: resultHash,
    replayedHash,
    same: replayedHash === resultHash,
    assessment: asAssessment(JSON.parse(canonicalText(found))),
  };
}

/** What `assess` gave, with its fields in the order of their names. */
const asAssessment = (value: unknown) => value as ReplayedAssessment['assessment'];
