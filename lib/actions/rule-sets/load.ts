import { ProblemError } from '../../problems/problem-error.ts';
import { atRevision, type CasesByRule, casesOf, type RuleSetRecord } from '../../rules/governance/record.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { type RuleSetStepKind, stateOf, whyNot } from '../../rules/rule-set-steps.ts';
import { findRuleSetCases, findRuleSetRecord } from '../../store/rule-set-records.ts';
import { findSignedRuleSet } from '../../store/rule-sets.ts';
import type { InspectorateContext } from '../context.ts';
import { todayAt } from './active.ts';
import { candidateOf } from './candidate.ts';

/** A set with everything that it stands on. */
export interface Whole {
  record: RuleSetRecord;
  /** The published set that it starts from. */
  base: RuleSet | undefined;
  /** Its rules as they are now; of a published set, as they were published. */
  ruleSet: RuleSet;
  cases: CasesByRule;
  signature: string | null;
}

/** @throws ProblemError `not-found` */
export async function getRecord(context: InspectorateContext, version: number): Promise<RuleSetRecord> {
  const record = await findRuleSetRecord(context.store.reader('core'), version);
  if (!record) throw new ProblemError('not-found');
  return record;
}

/** The published set that a draft starts from. One that is not to be believed is not built upon. */
export async function baseOf(
  { ruleSets }: InspectorateContext,
  { base }: RuleSetRecord,
): Promise<RuleSet | undefined> {
  if (base === undefined) return undefined;
  const found = await ruleSets.version(base);
  if (!found) throw new ProblemError('rule-set-missing');
  return found;
}

/** The record of a set with its rules and its cases; `revision` asks for it as it stood then. */
export async function loadWhole(
  context: InspectorateContext,
  version: number,
  revision?: number,
): Promise<Whole> {
  const core = context.store.reader('core');
  const now = await getRecord(context, version);
  const [base, published] = await Promise.all([baseOf(context, now), findSignedRuleSet(core, version)]);
  const isEarlier = revision !== undefined && revision < now.revision;
  const record = isEarlier ? atRevision(now, revision, base?.rules ?? []) : now;
  if (published && record.steps.some(({ kind }) => kind === 'published')) {
    const cases = await findRuleSetCases(core, version);
    return { record, base, ruleSet: published.ruleSet, cases, signature: published.signature };
  }
  const ofBase = record.base === undefined ? {} : await findRuleSetCases(core, record.base);
  const cases = casesOf(record, ofBase);
  return { record, base, ruleSet: candidateOf(record, base), cases, signature: null };
}

export const todayOf = ({ now }: Pick<InspectorateContext, 'now'>): string => todayAt(Date.parse(now));

/** @throws ProblemError `rule-set-transition`, saying why, when the set is not in a state for this step */
export function ensureStep(context: InspectorateContext, record: RuleSetRecord, step: RuleSetStepKind): void {
  const why = whyNot(stateOf(record.steps, todayOf(context)), step);
  if (why) throw new ProblemError('rule-set-transition', { detail: why });
}

/** @throws ProblemError `precondition-failed` when the caller saw another revision */
export function ensureSeen({ revision }: RuleSetRecord, ifMatch: number): void {
  if (revision !== ifMatch) throw new ProblemError('precondition-failed');
}
