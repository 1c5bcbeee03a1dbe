import type { PlainDate } from '../../domain/values/dates.ts';
import type { StartBacktest } from '../../rules/backtest/backtest-view.ts';
import type { BacktestJob, ReassessmentJob } from '../../rules/backtest/job.ts';
import { emptyTally } from '../../rules/backtest/tally.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { firstWalk } from '../../store/walk.ts';
import type { InspectorateContext } from '../context.ts';
import { todayAt } from '../rule-sets/active.ts';

/** Who begins a job, and when. */
type Beginner = Pick<InspectorateContext, 'newId' | 'actor' | 'now'>;

const begun = ({ newId, actor, now }: Beginner, ruleSetVersion: number) => ({
  id: newId('job'),
  ruleSetVersion,
  startedBy: actor.subject,
  startedAt: now,
  updatedAt: now,
  state: 'waiting' as const,
  walk: firstWalk,
  steps: 0,
  contracts: 0,
  employers: 0,
  employersInAll: 0,
  revision: 1,
});

/** A backtest of exactly these rules against the set in force. */
export const newBacktest = (
  context: Beginner,
  { candidate, baseline }: { candidate: RuleSet; baseline: RuleSet | undefined },
  { sample, seed, ...assumptions }: StartBacktest,
): BacktestJob => ({
  ...begun(context, candidate.version),
  kind: 'backtest',
  hash: candidate.hash,
  ...(baseline ? { baseline: { version: baseline.version, hash: baseline.hash } } : {}),
  asOf: todayAt(Date.parse(context.now)),
  assumptions,
  seed,
  sampleSize: sample,
  tally: emptyTally(),
});

/** Every contract assessed anew, from the day on which a set takes effect. */
export const newReassessment = (
  context: Beginner,
  { version, notBefore }: { version: number; notBefore: PlainDate },
): ReassessmentJob => ({ ...begun(context, version), kind: 'reassessment', notBefore });
