import { authorise } from '../../domain/access/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { ContractChange } from '../../rules/backtest/backtest-view.ts';
import type { RuleSetView } from '../../rules/governance/rule-set-view.ts';
import { listShadowDifferences } from '../../store/rule-jobs.ts';
import { endShadow, findShadowVersion, putShadow } from '../../store/rule-sets.ts';
import type { Cursor } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';
import { recordRead } from '../record-read.ts';
import { shownChanges } from '../rule-jobs/shown-changes.ts';
import { getRuleSet } from './get.ts';
import { ensureStep, getRecord } from './load.ts';
import { saveStep, stepBy, subjectOf } from './save.ts';
import { isShadow } from './shadow-ends.ts';

const isSo = {
  en: 'It is so already: read the set again.',
  ar: 'هي كذلك بالفعل؛ اقرأ المجموعة من جديد.',
} as const;

const another = {
  en: 'Another set runs in the shadow: end that first.',
  ar: 'توجد مجموعة أخرى تعمل في الظل؛ أوقفها أولًا.',
} as const;

/**
 * Has a set in review run beside the one in force, or ends that. It decides nothing: where it would find something else for
 * a contract that is assessed anyway, the difference is recorded.
 */
export async function switchShadow(
  context: InspectorateContext,
  { version, running }: { version: number; running: boolean },
): Promise<{ view: RuleSetView; revision: number }> {
  authorise(context, 'ruleSet.shadow');
  const record = await getRecord(context, version);
  ensureStep(context, record, running ? 'shadowStarted' : 'shadowEnded');
  if (isShadow(record) === running) throw new ProblemError('rule-set-transition', { detail: isSo });
  const now = await findShadowVersion(context.store.reader('core'));
  if (running && now !== undefined) throw new ProblemError('rule-set-transition', { detail: another });
  await saveStep(context, [record, stepBy(context, { kind: running ? 'shadowStarted' : 'shadowEnded' })], {
    kind: 'ruleSet.shadowed',
    writes: [running ? putShadow(version) : endShadow(version)],
    created: { entityId: String(version), entityVersion: record.revision + 1 },
  });
  return getRuleSet(context, version);
}

/** A page of the contracts about which the set in the shadow found something else. Recorded before it is shown. */
export async function listDifferences(
  context: InspectorateContext,
  { version, ...page }: { version: number; limit: number; after?: Cursor | undefined },
): Promise<{ changes: ContractChange[]; next?: Cursor }> {
  authorise(context, 'ruleSet.backtest');
  const record = await getRecord(context, version);
  const found = await listShadowDifferences(context.store.reader('protected'), version, page);
  await recordRead(context, subjectOf(record), found.changes.length);
  return { ...found, changes: await shownChanges(context, found.changes) };
}
