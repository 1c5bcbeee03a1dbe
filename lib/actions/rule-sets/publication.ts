import { authorise } from '../../domain/access/permissions.ts';
import { type FieldError, ProblemError } from '../../problems/problem-error.ts';
import { withStep } from '../../rules/governance/record.ts';
import type { PublishedRuleSet, PublishRuleSet } from '../../rules/governance/rule-set-view.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { authorsOf } from '../../rules/rule-set-steps.ts';
import { findJob, putJob } from '../../store/rule-jobs.ts';
import { findRuleSetRecord, putRuleSetCases, putRuleSetRecord } from '../../store/rule-set-records.ts';
import {
  type ActivePointer,
  findActivePointer,
  latestIn,
  putActivePointer,
  putRuleSet,
  versionOn,
} from '../../store/rule-sets.ts';
import type { Write } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';
import { newReassessment } from '../rule-jobs/new-job.ts';
import { getRuleSet } from './get.ts';
import { ensureSeen, ensureStep, loadWhole, todayOf, type Whole } from './load.ts';
import { ensureProven } from './prove.ts';
import { saveStep, stepBy } from './save.ts';
import { shadowEnds } from './shadow-ends.ts';

interface Publication {
  version: number;
  input: PublishRuleSet;
  /** The revision that the approver read. */
  ifMatch: number;
}

/**
 * Puts a set in review into force from a day on, by somebody who had no hand in it, on the proof of a finished backtest of
 * exactly these rules. From that day every contract is assessed anew.
 * @throws ProblemError `second-person-required`, `rule-set-invalid`, `rule-set-unproven`, `rule-set-base-moved`,
 *   `rule-set-transition`, `precondition-failed` for another revision than the approver read, `validation-failed` for a day
 *   that is past
 */
export async function publishRuleSet(
  context: InspectorateContext,
  { version, input, ifMatch }: Publication,
): Promise<{ published: PublishedRuleSet; revision: number }> {
  authorise(context, 'ruleSet.publish');
  const whole = await loadWhole(context, version);
  const { record, ruleSet: candidate } = whole;
  ensureStep(context, record, 'published');
  if (authorsOf(record.steps).has(context.actor.subject)) throw new ProblemError('second-person-required');
  ensureSeen(record, ifMatch);
  if (input.from < todayOf(context)) throw new ProblemError('validation-failed', { errors: [pastDay] });
  const pointer = await ensureLatest(context, whole);
  await ensureProven(whole);
  await ensureBacktested(context, whole, pointer);
  const ruleSet: RuleSet = { ...candidate, publishedAt: context.now };
  const { hash } = ruleSet;
  const signature = await context.signer.sign({ version, hash });
  const job = newReassessment(context, { version, notBefore: input.from });
  const step = stepBy(context, {
    kind: 'published',
    hash,
    from: input.from,
    jobId: job.id,
    reason: input.reason,
  });
  await saveStep(context, [record, step], {
    kind: 'ruleSet.published',
    subjects: [job.id],
    writes: [
      putRuleSet({ ruleSet, signature }),
      putRuleSetCases(version, whole.cases),
      putActivePointer(nextPointer(pointer, { version, from: input.from, today: todayOf(context) }), pointer),
      ...(await retirement(context, whole, input.from)),
      ...shadowEnds(record),
      ...putJob(job),
    ],
    created: { entityId: String(version), entityVersion: record.revision + 1 },
  });
  return getPublication(context, version);
}

/** What a publication answers: the set as it stands, and the job that followed. */
export async function getPublication(
  context: InspectorateContext,
  version: number,
  asOfRevision?: number,
): Promise<{ published: PublishedRuleSet; revision: number }> {
  const { view, revision } = await getRuleSet(context, version, asOfRevision);
  const reassessmentId = view.steps.find(({ kind }) => kind === 'published')?.jobId ?? '';
  return { published: { ruleSet: view, reassessmentId }, revision };
}

const pastDay: FieldError = {
  pointer: '/from',
  code: 'day-is-past',
  message: {
    en: 'This day is past. A set takes effect today or later; what was decided stays decided.',
    ar: 'هذا اليوم مضى. تسري المجموعة اليوم أو بعده، وما تقرر يبقى كما هو.',
  },
};

const waiting = {
  en: 'Another set is published and waits for its day. Publish after that day.',
  ar: 'توجد مجموعة أخرى منشورة تنتظر يومها. انشر بعد ذلك اليوم.',
} as const;

/** Only what starts from the latest set is published: else the changes of others would be taken back unseen. */
async function ensureLatest(
  context: InspectorateContext,
  { record }: Whole,
): Promise<ActivePointer | undefined> {
  const pointer = await findActivePointer(context.store.reader('core'));
  if (!pointer) return undefined;
  if (record.base !== latestIn(pointer)) throw new ProblemError('rule-set-base-moved');
  if (versionOn(pointer, todayOf(context)) !== latestIn(pointer))
    throw new ProblemError('rule-set-transition', { detail: waiting });
  return pointer;
}

/** A finished backtest of exactly these rules, against exactly the set that they replace. */
async function ensureBacktested(
  context: InspectorateContext,
  { record, ruleSet }: Whole,
  pointer: ActivePointer | undefined,
): Promise<void> {
  const ids = record.steps.flatMap(({ kind, hash, jobId }) =>
    kind === 'backtested' && hash === ruleSet.hash && jobId !== undefined ? [jobId] : [],
  );
  const table = context.store.reader('protected');
  const jobs = await Promise.all(ids.map((id) => findJob(table, id)));
  const baseline = pointer && latestIn(pointer);
  const isProof = jobs.some(
    (job) => job?.kind === 'backtest' && job.state === 'finished' && job.baseline?.version === baseline,
  );
  if (!isProof) throw new ProblemError('rule-set-unproven');
}

const nextPointer = (
  before: ActivePointer | undefined,
  { version, from, today }: { version: number; from: string; today: string },
): ActivePointer =>
  from <= today ? { version } : { version: before ? latestIn(before) : 0, next: { version, from } };

/** The set that was in force is over from the day on which this one begins. */
async function retirement(
  context: InspectorateContext,
  { record }: Whole,
  from: string,
): Promise<Write<'core'>[]> {
  if (record.base === undefined) return [];
  const before = await findRuleSetRecord(context.store.reader('core'), record.base);
  return before ? [putRuleSetRecord(withStep(before, stepBy(context, { kind: 'retired', from })))] : [];
}
