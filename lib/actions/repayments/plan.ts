import {
  firstWithinDays,
  type PlanRepayment,
  type RepaymentPlan,
} from '../../domain/repayments/repayment.ts';
import { addDays, plainDateIn } from '../../domain/values/dates.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { planFor } from '../../rules/repayments/plan.ts';
import { zoneOf } from '../../rules/zone.ts';
import type { RegistryContext } from '../context.ts';
import { getContract } from '../contracts/get.ts';
import { repaymentPlans } from '../records/kinds.ts';
import { keepOwn } from '../records/record-own.ts';
import { fieldRefused } from './field-refused.ts';
import { ownDebtOf } from './own-debt.ts';

/**
 * Divides what one's own account still owes. A later plan takes this one's place, and both stay.
 * @throws ProblemError `nothing-owed`, or `validation-failed` for a first day that is too far away
 */
export async function planRepayment(
  context: RegistryContext,
  { contractId, asked }: { contractId: string; asked: PlanRepayment },
): Promise<RepaymentPlan> {
  const contract = await getContract(context, contractId, 'record.keep');
  const today = plainDateIn(zoneOf(contract.placeOfWork.country), context.now);
  if (asked.firstDueOn > addDays(today, firstWithinDays))
    throw fieldRefused('/firstDueOn', 'first-part-too-far');
  const { debt } = await ownDebtOf(context, contract, context.actor.organisation?.id ?? '');
  if (debt.stillOwed.atLeastMinor === 0) throw new ProblemError('nothing-owed');
  return keepOwn(context, repaymentPlans, { contractId, record: { ...asked, ...planFor(debt, asked) } });
}
