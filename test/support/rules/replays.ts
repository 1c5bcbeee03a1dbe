import { assessContracts } from '../../../lib/actions/assessments/assess-contracts.ts';
import { loadSheet } from '../../../lib/actions/assessments/load-sheet.ts';
import { replayAssessment } from '../../../lib/actions/assessments/replay.ts';
import { officialIdOf } from '../../../lib/actions/principal.ts';
import { canonicalJson } from '../../../lib/domain/values/canonical-json.ts';
import { assess } from '../../../lib/rules/assess.ts';
import { findAssessed } from '../../../lib/store/assessments.ts';
import type { TestEngine } from '../stages/open-engine.ts';
import type { RulesDesk } from '../stages/rules-desk.ts';
import { assignedTo } from './assigned.ts';
import { generatedDossiers, storeDossiers } from './dossier-store.ts';

/** Decisions as they were recorded: their canonical bytes, by the pseudonym that a replay asks for. */
export interface Recorded {
  assessmentId: string;
  contractId: string;
  version: number;
  bytes: string;
}

const together = 25;
/** Who makes the decisions again, and what for: the employers are assigned to her. */
const noora = 'noora';
const purpose = 'inspection';
/** Nobody makes ten thousand decisions again in one day of office; the test does. */
const dailyBudget = { opened: 1_000_000, listed: 1_000_000 };

/** The decision that was just made, from what is declared and from today's figures: nothing of it is read from what was kept. */
async function recordedOf(db: TestEngine, desk: RulesDesk, contractId: string): Promise<Recorded> {
  const { assessment } = await findAssessed(db.store.reader('protected'), contractId);
  const context = desk.processor();
  const [ruleSet, loaded] = [await context.ruleSets.active(), await loadSheet(context, contractId)];
  if (!assessment || !ruleSet || !loaded) throw new Error(`${contractId} was not assessed.`);
  const { id: assessmentId, version } = assessment;
  return { assessmentId, contractId, version, bytes: canonicalJson(assess(ruleSet, loaded.sheet)) };
}

/** Assesses the dossiers of a generated country, and gives back every decision as it was recorded. */
export async function recordDecisions(
  db: TestEngine,
  desk: RulesDesk,
  [country, contracts]: readonly [number, number],
): Promise<Recorded[]> {
  const dossiers = generatedDossiers(country, contracts);
  await storeDossiers(db.store, dossiers);
  const reader = { officialId: officialIdOf(desk.official(noora).actor), purpose } as const;
  await assignedTo(
    db.store,
    reader,
    dossiers.map(({ contract }) => contract.employerId),
  );
  const ids = dossiers.map(({ contract }) => contract.id);
  const recorded: Recorded[] = [];
  for (let at = 0; at < ids.length; at += together) {
    const some = ids.slice(at, at + together);
    await assessContracts(desk.processor(), some);
    recorded.push(...(await Promise.all(some.map((id) => recordedOf(db, desk, id)))));
  }
  return recorded;
}

/** Makes decisions again, and gives back those that did not come out byte for byte as they were recorded. */
export async function replayedOtherwise(desk: RulesDesk, recorded: readonly Recorded[]): Promise<string[]> {
  const context = { ...desk.official(noora, 'inspector'), purpose, dailyBudget };
  const otherwise: string[] = [];
  for (let at = 0; at < recorded.length; at += together) {
    const replays = recorded.slice(at, at + together).map(async ({ assessmentId, version, bytes }) => {
      const { assessment, same } = await replayAssessment(context, { assessmentId, version });
      if (!same || JSON.stringify(assessment) !== bytes) otherwise.push(assessmentId);
    });
    await Promise.all(replays);
  }
  return otherwise;
}
