import { assessContracts } from '../../lib/actions/assessments/assess-contracts.ts';
import { replayAssessment } from '../../lib/actions/assessments/replay.ts';
import { canonicalText } from '../../lib/actions/hash.ts';
import type { AssessmentRecord } from '../../lib/rules/assessment-record.ts';
import { findAssessed } from '../../lib/store/assessments.ts';
import { generatedDossiers, storeDossiers } from './dossier-store.ts';
import type { TestEngine } from './engine.ts';
import type { RulesDesk } from './rules-desk.ts';

/** Decisions as they were recorded: their canonical bytes, by the pseudonym that a replay asks for. */
export interface Recorded {
  assessmentId: string;
  contractId: string;
  version: number;
  bytes: string;
}

const together = 25;

/** What of a record is the decision itself. */
const decisionIn = ({ ruleSetVersion, ruleSetHash, asOf, currency, outcomes, level }: AssessmentRecord) => ({
  ruleSetVersion,
  ruleSetHash,
  asOf,
  currency,
  outcomes,
  level,
});

export async function recordedOf(db: TestEngine, contractId: string): Promise<Recorded> {
  const { assessment } = await findAssessed(db.store.reader('protected'), contractId);
  if (!assessment) throw new Error(`${contractId} was not assessed.`);
  const { id: assessmentId, version } = assessment;
  return { assessmentId, contractId, version, bytes: canonicalText(decisionIn(assessment)) };
}

/** Assesses the dossiers of a generated country, and gives back every decision as it was recorded. */
export async function recordDecisions(
  db: TestEngine,
  desk: RulesDesk,
  [country, contracts]: readonly [number, number],
): Promise<Recorded[]> {
  const dossiers = generatedDossiers(country, contracts);
  await storeDossiers(db.store, dossiers);
  const ids = dossiers.map(({ contract }) => contract.id);
  for (let at = 0; at < ids.length; at += together)
    await assessContracts(desk.processor(), ids.slice(at, at + together));
  return Promise.all(ids.map((id) => recordedOf(db, id)));
}

/** Makes decisions again, and gives back those that did not come out byte for byte as they were recorded. */
export async function replayedOtherwise(desk: RulesDesk, recorded: readonly Recorded[]): Promise<string[]> {
  const context = desk.official('noora', 'inspector');
  const otherwise: string[] = [];
  for (const { assessmentId, version, bytes } of recorded) {
    const { assessment, same } = await replayAssessment(context, { assessmentId, version });
    if (!same || JSON.stringify(assessment) !== bytes) otherwise.push(assessmentId);
  }
  return otherwise;
}
