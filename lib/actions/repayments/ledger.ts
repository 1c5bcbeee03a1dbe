import type { RepaymentLedger } from '../../domain/repayments/repayment-ledger.ts';
import { type PlainDate, plainDateIn } from '../../domain/values/dates.ts';
import { moneyOf } from '../../domain/values/money.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { rangeIn } from '../../rules/repayments/debt.ts';
import { planStanding } from '../../rules/repayments/plan.ts';
import { zoneOf } from '../../rules/zone.ts';
import type { RegistryContext } from '../context.ts';
import { getContract } from '../contracts/get.ts';
import { type OwnDebt, ownDebtOf } from './own-debt.ts';

/** What one party's account of one contract comes to, as that party and inspectors read it. */
export function ledgerOf(
  contractId: string,
  own: Omit<OwnDebt, 'disclosures'>,
  asOf: PlainDate,
): RepaymentLedger {
  const { debt, demands, repayments, plan } = own;
  const { currency } = debt;
  return {
    contractId,
    currency,
    items: [...debt.items],
    demands,
    owed: rangeIn(currency, debt.owed),
    repaid: moneyOf(debt.repaidMinor, currency),
    stillOwed: rangeIn(currency, debt.stillOwed),
    settled: debt.settled,
    repayments,
    ...(plan ? { plan: planStanding(plan, debt, asOf) } : {}),
  };
}

/** One's own account with a worker: what one stated, what was demanded of one, what was given back, and the plan. */
export async function getOwnLedger(context: RegistryContext, contractId: string): Promise<RepaymentLedger> {
  const contract = await getContract(context, contractId, 'record.read');
  const party = context.actor.organisation?.id;
  if (party === undefined) throw new ProblemError('organisation-required');
  const today = plainDateIn(zoneOf(contract.placeOfWork.country), context.now);
  return ledgerOf(contractId, await ownDebtOf(context, contract, party), today);
}
