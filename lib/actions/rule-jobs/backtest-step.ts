import { createHash } from 'node:crypto';
import { assess } from '../../rules/assess.ts';
import type { Change } from '../../rules/backtest/change.ts';
import { groupsOf } from '../../rules/backtest/groups.ts';
import type { BacktestJob } from '../../rules/backtest/job.ts';
import { closeEmployer, count, type Observed } from '../../rules/backtest/tally.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { putJobPart } from '../../store/rule-jobs.ts';
import { walkContracts } from '../../store/walk.ts';
import { loadSheet } from '../assessments/load-sheet.ts';
import type { ProcessorContext } from '../context.ts';
import { dossiersAStep, saveJob, walkedOn } from './save-step.ts';

/** What is tried, against what, and how the sample is drawn. */
export interface Trial {
  candidate: RuleSet;
  baseline: RuleSet | undefined;
  seed: string;
}

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

/** Dossiers that are read at the same time. */
const atOnce = 16;

async function observeAll(
  context: ProcessorContext,
  trial: Trial,
  contractIds: readonly string[],
): Promise<Observed[]> {
  const found: (Observed | undefined)[] = [];
  for (let at = 0; at < contractIds.length; at += atOnce) {
    const ids = contractIds.slice(at, at + atOnce);
    found.push(...(await Promise.all(ids.map((id) => observe(context, trial, id)))));
  }
  return found.filter((each) => each !== undefined);
}

/** One contract under both sets, as of the moment at which the backtest began. */
async function observe(
  context: ProcessorContext,
  { candidate, baseline, seed }: Trial,
  contractId: string,
): Promise<Observed | undefined> {
  const loaded = await loadSheet(context, contractId);
  if (!loaded) return undefined;
  const { dossier, sheet } = loaded;
  return {
    contractId,
    employerId: dossier.contract.employerId,
    before: baseline && assess(baseline, sheet),
    after: assess(candidate, sheet),
    groups: groupsOf(dossier),
    draw: drawOf(seed, contractId),
  };
}

/** The order in which contracts are drawn for the sample: no rule and no employer can steer it. */
export const drawOf = (seed: string, contractId: string): string =>
  createHash('sha256').update(`${seed}\n${contractId}`).digest('hex');
