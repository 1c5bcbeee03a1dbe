import type { SuspensionLife } from '../../domain/suspensions/suspension.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { InspectorateContext } from '../context.ts';
import { debtOfContract } from '../repayments/of-contract.ts';

/**
 * A reinstatement because of repayment needs the money and the worker's word: what was given back reaches every sum that
 * anybody names, and the worker said so to an official. A party's records alone prove nothing that the party wants.
 * @throws ProblemError `not-repaid`
 */
export async function refuseUnlessRepaid(
  context: InspectorateContext,
  { contractIds }: Pick<SuspensionLife, 'contractIds'>,
): Promise<void> {
  for (const contractId of contractIds) {
    const debt = await debtOfContract(context, contractId);
    if (!debt?.joint.reaches || debt.confirmation !== 'confirmed') throw new ProblemError('not-repaid');
  }
}
