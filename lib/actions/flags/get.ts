import type { StoredFlag } from '../../domain/flag.ts';
import type { Flag } from '../../domain/inspection.ts';
import { authorise } from '../../domain/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { type Assessed, findAssessed, findContractOfFlag } from '../../store/assessments.ts';
import type { InspectorateContext } from '../context.ts';
import { recordRead } from '../record-read.ts';
import { flagView, ruleOf } from './view.ts';

/** A flag with everything else that is known of its contract. */
export async function findFlag(
  context: InspectorateContext,
  flagId: string,
): Promise<{ flag: StoredFlag; assessed: Assessed }> {
  const table = context.store.reader('protected');
  const contractId = await findContractOfFlag(table, flagId);
  const assessed = contractId === undefined ? undefined : await findAssessed(table, contractId);
  const flag = assessed?.flags.find(({ id }) => id === flagId);
  if (!assessed || !flag) throw new ProblemError('not-found');
  return { flag, assessed };
}

/** A flag with its rule, law and deciding facts. `version` asks for it as it stood then. Recorded before it is shown. */
export async function getFlag(
  context: InspectorateContext,
  { flagId, version }: { flagId: string; version?: number },
): Promise<Flag> {
  authorise(context.actor, 'flag.read');
  const { flag } = await findFlag(context, flagId);
  await recordRead(context, flagId, 1);
  const checked = ruleOf(await context.ruleSets.version(flag.ruleSetVersion), flag.ruleId);
  return flagView(version === undefined ? flag : asOfVersion(flag, version), checked);
}

/** Each version of a flag added one step, so an earlier one is the flag without the later steps. */
const asOfVersion = (flag: StoredFlag, version: number): StoredFlag => ({
  ...flag,
  steps: flag.steps.slice(0, version),
  version,
});
