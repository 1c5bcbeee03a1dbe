import { createHash } from 'node:crypto';
import type { Change } from '../../rules/backtest/change.ts';
import { groupsOf } from '../../rules/backtest/groups.ts';
import type { BacktestJob } from '../../rules/backtest/job.ts';
import { closeEmployer, count, type Observed } from '../../rules/backtest/tally.ts';
import { judge } from '../../rules/judge.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { putJobPart } from '../../store/rule-jobs.ts';
import { walkContracts } from '../../store/walk.ts';
import { type Loaded, loadSheets } from '../assessments/load-sheet.ts';
import type { ProcessorContext } from '../context.ts';
import { dossiersAStep, saveJob, walkedOn } from './save-step.ts';

/** What is tried, against what, and how the sample is drawn. */
export interface Trial {
  candidate: RuleSet;
  baseline: RuleSet | undefined;
  seed: string;
}

/** A dossier with its facts. */
export type Tried = Pick<Loaded, 'dossier' | 'sheet'>;

/** The two sets, or undefined when the rules that were to be tried are no longer there. */
async function trialOf({ ruleSets }: ProcessorContext, job: BacktestJob): Promise<Trial | undefined> {
  const { seed } = job;
  const candidate = await ruleSets.candidate(job.ruleSetVersion);
  if (candidate?.hash !== job.hash) return undefined;
  if (!job.baseline) return { candidate, baseline: undefined, seed };
  const baseline = await ruleSets.version(job.baseline.version);
  return baseline && { candidate, baseline, seed };
}

/** One step of a backtest: the next dossiers under both sets, counted; what would change is kept contract by contract. */
export async function backtestStep(context: ProcessorContext, job: BacktestJob): Promise<void> {
  const trial = await trialOf(context, job);
  if (!trial) return saveJob(context, [job, { ...job, state: 'abandoned', updatedAt: context.now }]);
  const walked = await walkContracts(context.store.reader('core'), job.walk, dossiersAStep);
  const observed = await observeAll({ ...context, now: job.startedAt }, trial, walked.contractIds);
  const tally = structuredClone(job.tally);
  const changes = observed.flatMap((each): readonly Change[] => asList(count(tally, each, job.sampleSize)));
  if (!walked.next) closeEmployer(tally);
  const next = { ...(await walkedOn(context, job, walked)), tally };
  await saveJob(context, [job, next], changes.length > 0 ? [putJobPart(job.id, next.steps, changes)] : []);
}

const asList = (change: Change | undefined): readonly Change[] => (change ? [change] : []);

/** Dossiers that are read together, so that an organisation that several of them name is read once. */
const together = 25;

async function observeAll(
  context: ProcessorContext,
  trial: Trial,
  contractIds: readonly string[],
): Promise<Observed[]> {
  const observed: Observed[] = [];
  for (let at = 0; at < contractIds.length; at += together) {
    const loaded = await loadSheets(context, contractIds.slice(at, at + together));
    for (const each of loaded) if (each) observed.push(observe(trial, each));
  }
  return observed;
}

/** One contract under both sets. */
export function observe({ candidate, baseline, seed }: Trial, { dossier, sheet }: Tried): Observed {
  const { id: contractId, employerId } = dossier.contract;
  return {
    contractId,
    employerId,
    before: baseline && judge(baseline, sheet),
    after: judge(candidate, sheet),
    groups: groupsOf(dossier),
    draw: drawOf(seed, contractId),
  };
}

/** The order in which contracts are drawn for the sample: no rule and no employer can steer it. */
export const drawOf = (seed: string, contractId: string): string =>
  createHash('sha256').update(`${seed}\n${contractId}`).digest('hex');
