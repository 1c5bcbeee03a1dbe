import { authorise } from '../../domain/access/permissions.ts';
import { assess } from '../../rules/assess.ts';
import { changeOf } from '../../rules/backtest/change.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { putShadowDifference, removeShadowDifference } from '../../store/rule-jobs.ts';
import type { Write } from '../../store/table/table.ts';
import type { ProcessorContext } from '../context.ts';
import { type Loaded, loadSheets } from './load-sheet.ts';

/**
 * Asks the set in the shadow about contracts that the set in force has just judged, and records where they differ. It decides
 * nothing; while no set is in the shadow it reads nothing.
 */
export async function shadowContracts(
  context: ProcessorContext,
  contractIds: readonly string[],
): Promise<void> {
  authorise(context, 'contract.assess');
  const [shadow, active] = await Promise.all([context.ruleSets.shadow(), context.ruleSets.active()]);
  if (!shadow || !active) return;
  const loaded = await loadSheets(context, [...new Set(contractIds)]);
  const writes = loaded.flatMap((each) => (each ? [differenceOf({ shadow, active }, each)] : []));
  if (writes.length > 0) await context.store.write(writes);
}

function differenceOf(
  { shadow, active }: { shadow: RuleSet; active: RuleSet },
  { dossier, sheet }: Loaded,
): Write<'protected'> {
  const { id: contractId, employerId } = dossier.contract;
  const before = assess(active, sheet);
  const change = changeOf({ contractId, employerId, before, after: assess(shadow, sheet) });
  return change
    ? putShadowDifference(shadow.version, change)
    : removeShadowDifference(shadow.version, contractId);
}
