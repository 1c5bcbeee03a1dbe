import type { ContractChange } from '../../rules/backtest/backtest-view.ts';
import type { Change } from '../../rules/backtest/change.ts';
import type { InspectorateContext } from '../context.ts';
import { tieTo } from '../officials/tie.ts';

/** A change with or without the contract that it is about. */
export const shownChange = (
  { contractId, levelBefore, levelAfter, flagged, cleared }: Change,
  isOpen: boolean,
): ContractChange => ({
  contractId: isOpen ? contractId : null,
  levelBefore,
  levelAfter,
  flagged: [...flagged],
  cleared: [...cleared],
});

/**
 * Changes as the official who asks may see them. A rule can be written to ask who spoke, so which contract a change is about is
 * told to those alone to whom the assignment of its employer opens what was told (decisions, 8): work on rules names nobody.
 */
export async function shownChanges(
  context: InspectorateContext,
  changes: readonly Change[],
): Promise<ContractChange[]> {
  const employerIds = [...new Set(changes.map(({ employerId }) => employerId))];
  const ties = await Promise.all(employerIds.map((organisationId) => tieTo(context, { organisationId })));
  const open = new Set(employerIds.filter((_, at) => ties[at]?.relation === 'assigned'));
  return changes.map((change) => shownChange(change, open.has(change.employerId)));
}
