import { authorise } from '../../domain/access/permissions.ts';
import type { Backtest, StartBacktest } from '../../rules/backtest/backtest-view.ts';
import { triedIn } from '../../rules/backtest/tried.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { putJob, putTried } from '../../store/rule-jobs.ts';
import { findActivePointer, versionOn } from '../../store/rule-sets.ts';
import type { InspectorateContext } from '../context.ts';
import { ensureStep, loadWhole, todayOf } from '../rule-sets/load.ts';
import { saveStep, stepBy } from '../rule-sets/save.ts';
import { backtestView } from './job-view.ts';
import { newBacktest } from './new-job.ts';

/** Read now: a publication of a moment ago is what the next one is compared with. */
async function setInForce(context: InspectorateContext): Promise<RuleSet | undefined> {
  const pointer = await findActivePointer(context.store.reader('core'));
  return pointer && context.ruleSets.version(versionOn(pointer, todayOf(context)));
}

/**
 * Starts a backtest of a draft, or of a set in review, over every stored dossier. It goes on by itself, step by step; a
 * change of the rules meanwhile abandons it.
 */
export async function startBacktest(
  context: InspectorateContext,
  { version, assumed }: { version: number; assumed: StartBacktest },
): Promise<Backtest> {
  authorise(context, 'ruleSet.backtest');
  const { record, ruleSet: candidate } = await loadWhole(context, version);
  ensureStep(context, record, 'backtested');
  const baseline = await setInForce(context);
  const job = newBacktest(context, { candidate, baseline }, assumed);
  const tried = triedIn(candidate, baseline);
  const step = stepBy(context, { kind: 'backtested', jobId: job.id, hash: candidate.hash });
  await saveStep(context, [record, step], {
    kind: 'ruleJob.started',
    subjects: [job.id],
    writes: [...putJob(job), putTried(job.id, tried)],
    created: { entityId: job.id, entityVersion: 1 },
  });
  return backtestView(job, tried);
}
