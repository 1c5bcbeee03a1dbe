import { authorise } from '../../domain/access/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { Backtest, ContractChange, RuleJobProgress } from '../../rules/backtest/backtest-view.ts';
import type { Change } from '../../rules/backtest/change.ts';
import type { BacktestJob } from '../../rules/backtest/job.ts';
import { findJob, findTried, nextPart } from '../../store/rule-jobs.ts';
import type { InspectorateContext } from '../context.ts';
import { recordRead } from '../record-read.ts';
import { getRecord } from '../rule-sets/load.ts';
import { backtestView, progressOf } from './job-view.ts';
import { shownChanges } from './shown-changes.ts';

interface Asked {
  version: number;
  backtestId: string;
}

async function getBacktestJob(
  context: InspectorateContext,
  { version, backtestId }: Asked,
): Promise<BacktestJob> {
  const job = await findJob(context.store.reader('protected'), backtestId);
  if (job?.kind !== 'backtest' || job.ruleSetVersion !== version) throw new ProblemError('not-found');
  return job;
}

/** A backtest with its progress, and its result once it is finished. Recorded before it is shown. */
export async function getBacktest(context: InspectorateContext, asked: Asked): Promise<Backtest> {
  authorise(context, 'ruleSet.backtest');
  const job = await getBacktestJob(context, asked);
  const drawn = job.state === 'finished' ? job.tally.sample.map(({ change }) => change) : [];
  await recordRead(context, job.id, drawn.length);
  const tried = await findTried(context.store.reader('protected'), job.id);
  return backtestView(job, tried, await shownChanges(context, drawn));
}

/** The answer to a start, given again: the backtest as it stood then. */
export async function replayStart(context: InspectorateContext, asked: Asked): Promise<Backtest> {
  authorise(context, 'ruleSet.backtest');
  const job = await getBacktestJob(context, asked);
  const begun = { state: 'waiting' as const, contracts: 0, employers: 0, employersInAll: 0 };
  const tried = await findTried(context.store.reader('protected'), job.id);
  return backtestView({ ...job, ...begun, updatedAt: job.startedAt }, tried);
}

/** The assessment anew that follows the publication of a set. */
export async function getReassessment(
  context: InspectorateContext,
  version: number,
): Promise<RuleJobProgress> {
  authorise(context, 'ruleSet.read');
  const { steps } = await getRecord(context, version);
  const jobId = steps.find(({ kind }) => kind === 'published')?.jobId;
  const job = jobId === undefined ? undefined : await findJob(context.store.reader('protected'), jobId);
  if (!job) throw new ProblemError('not-found');
  return progressOf(job);
}

export interface ChangesAsked extends Asked {
  /** Only contracts that this rule would flag or clear. */
  ruleId?: string | undefined;
  change?: 'flagged' | 'cleared' | undefined;
  limit: number;
  after?: ChangesCursor | undefined;
}

/** The step whose part was read last, and how many of its changes were handed out. */
export interface ChangesCursor {
  step: number;
  taken: number;
}

/** Parts that one page may read; a filter that matches little then gives a short page with a next one. */
const mostParts = 40;

/** A page of the contracts that would be judged otherwise. Recorded before it is shown. */
export async function listChanges(
  context: InspectorateContext,
  { limit, after = { step: 0, taken: 0 }, ruleId, change, ...asked }: ChangesAsked,
): Promise<{ changes: ContractChange[]; next?: ChangesCursor }> {
  authorise(context, 'ruleSet.backtest');
  const job = await getBacktestJob(context, asked);
  const table = context.store.reader('protected');
  const changes: Change[] = [];
  let at: ChangesCursor | undefined = after;
  for (let parts = 0; at && parts < mostParts && changes.length < limit; parts += 1) {
    const part = await nextPart(table, job.id, at.taken > 0 ? at.step - 1 : at.step);
    at =
      part &&
      takeFrom(
        part,
        { from: at.taken, limit, wanted: (each) => isWanted(each, { ruleId, change }) },
        changes,
      );
  }
  await recordRead(context, job.id, changes.length);
  return { changes: await shownChanges(context, changes), ...(at ? { next: at } : {}) };
}

interface Taking {
  from: number;
  limit: number;
  wanted: (change: Change) => boolean;
}

/** Moves the wanted changes of a part into a page; gives back where the next page begins. */
function takeFrom(
  part: { step: number; changes: readonly Change[] },
  { from, limit, wanted }: Taking,
  into: Change[],
): ChangesCursor {
  for (const [index, change] of part.changes.entries()) {
    if (index < from) continue;
    if (into.length === limit) return { step: part.step, taken: index };
    if (wanted(change)) into.push(change);
  }
  return { step: part.step, taken: 0 };
}

function isWanted(
  { flagged, cleared }: Change,
  { ruleId, change }: Pick<ChangesAsked, 'ruleId' | 'change'>,
): boolean {
  const rules = change === 'flagged' ? flagged : change === 'cleared' ? cleared : [...flagged, ...cleared];
  return ruleId === undefined ? change === undefined || rules.length > 0 : rules.includes(ruleId);
}
