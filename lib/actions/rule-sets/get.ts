import { authorise } from '../../domain/access/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { RuleSetSummary, RuleSetView, RuleView } from '../../rules/governance/rule-set-view.ts';
import { listRuleSetRecords } from '../../store/rule-set-records.ts';
import type { Cursor } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';
import { loadWhole, todayOf } from './load.ts';
import { ruleViewOf, summaryOf, viewOf } from './view.ts';

/** A set with its rules and history, and the revision that a change rests on; or as it stood at an earlier one. */
export async function getRuleSet(
  context: InspectorateContext,
  version: number,
  revision?: number,
): Promise<{ view: RuleSetView; revision: number }> {
  authorise(context, 'ruleSet.read');
  const whole = await loadWhole(context, version, revision);
  return { view: viewOf(whole, todayOf(context)), revision: whole.record.revision };
}

/** One rule of a set, with its cases and what they give. */
export async function getRule(
  context: InspectorateContext,
  { version, ruleId }: { version: number; ruleId: string },
): Promise<{ view: RuleView; revision: number }> {
  authorise(context, 'ruleSet.read');
  const whole = await loadWhole(context, version);
  const view = ruleViewOf(whole, ruleId);
  if (!view) throw new ProblemError('not-found');
  return { view, revision: whole.record.revision };
}

/** A page of sets, newest first. */
export async function listRuleSets(
  context: InspectorateContext,
  page: { limit: number; after?: Cursor | undefined },
): Promise<{ items: RuleSetSummary[]; next?: Cursor }> {
  authorise(context, 'ruleSet.read');
  const { records, next } = await listRuleSetRecords(context.store.reader('core'), page);
  const today = todayOf(context);
  return { items: records.map((record) => summaryOf(record, today)), ...(next ? { next } : {}) };
}
