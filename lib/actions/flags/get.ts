import type { Permission } from '../../domain/access/permissions/table.ts';
import type { StoredFlag } from '../../domain/flags/flag.ts';
import type { Flag } from '../../domain/inspections/inspection.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { isShielded } from '../../rules/shield.ts';
import { type Assessed, findAssessed, findFlagVersion, resolvePseudonyms } from '../../store/assessments.ts';
import type { Reader } from '../../store/table/table.ts';
import { declaredToday, isForPaper } from '../assessments/declared-today.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied, opensTold, type Tie } from '../officials/tie.ts';
import { recordLook } from '../record-look.ts';
import { flagView, ruleOf } from './view.ts';

/** A flag with everything else that is known of its contract, for an official who may do this to it. */
export async function findFlag(
  context: InspectorateContext,
  permission: Permission,
  flagId: string,
): Promise<{ flag: StoredFlag; assessed: Assessed; tie: Tie }> {
  const table = context.store.reader('protected');
  const [pointed] = await resolvePseudonyms(table, [flagId]);
  const assessed = pointed && (await findAssessed(table, pointed.contractId));
  const flag = assessed?.flags.find(({ id }) => id === flagId);
  const tie = await authoriseTied(
    context,
    permission,
    flag && { organisationId: flag.employerId, recordIds: [flagId, flag.contractId] },
  );
  if (!assessed || !flag) throw new ProblemError('not-found');
  return { flag, assessed, tie };
}

/** A flag with its rule, law and deciding facts. `version` asks for it as it stood then. Recorded before it is shown. */
export async function getFlag(
  context: InspectorateContext,
  { flagId, version }: { flagId: string; version?: number },
): Promise<Flag> {
  if (isForPaper(context)) {
    const today = await onPaper(context, flagId);
    if (today) return today;
  }
  const { flag, tie } = await findFlag(context, 'flag.read', flagId);
  await recordLook(context, { subject: flagId, count: 1, ...tie });
  const table = context.store.reader('protected');
  const shown = version === undefined ? flag : await asOfVersion(table, flag, version);
  const checked = ruleOf(await context.ruleSets.version(shown.ruleSetVersion), shown.ruleId);
  if (isForPaper(context) && !isShielded(checked)) throw new ProblemError('not-found');
  return flagView(shown, checked, opensTold(tie));
}

/**
 * As paper may carry it: of today, whether or not it is kept yet. One of what nobody told that does not stand today, or that a person
 * dismissed, has no sheet.
 */
async function onPaper(context: InspectorateContext, flagId: string): Promise<Flag | undefined> {
  const [pointed] = await resolvePseudonyms(context.store.reader('protected'), [flagId]);
  const today = pointed && (await declaredToday(context, [pointed.contractId])).get(pointed.contractId);
  const found = today?.flags.find(({ flag }) => flag.id === flagId);
  if (!found) return undefined;
  const { employerId: organisationId, contractId } = found.flag;
  const tie = await authoriseTied(context, 'flag.read', { organisationId, recordIds: [flagId, contractId] });
  await recordLook(context, { subject: flagId, count: 1, ...tie });
  return flagView(found.flag, found.checked, false);
}

/**
 * Each version of a flag added one step, so an earlier one is the flag without the later steps; where a later step brought
 * other facts, the version before that step has those of the day.
 */
export async function asOfVersion(table: Reader, flag: StoredFlag, version: number): Promise<StoredFlag> {
  const changedAt = flag.steps.findIndex(({ kind }, at) => at >= version && kind === 'evidenceChanged');
  const then = changedAt < 0 ? flag : await findFlagVersion(table, flag.id, changedAt);
  if (!then) throw new Error('A flag changed its facts and did not keep the earlier ones.');
  return { ...then, steps: flag.steps.slice(0, version), version };
}
