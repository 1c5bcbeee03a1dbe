import { arrearsOf, instalmentsOf, standingOf } from '../../domain/repayments/instalments.ts';
import type { PlanRepayment, RepaymentPlan } from '../../domain/repayments/repayment.ts';
import type { PlanStanding } from '../../domain/repayments/repayment-ledger.ts';
import type { PlainDate } from '../../domain/values/dates.ts';
import { minorOf, moneyOf } from '../../domain/values/money.ts';
import type { Debt } from './debt.ts';

type Parts = Pick<RepaymentPlan, 'owed' | 'repaidBefore' | 'instalments'>;

/** What is certainly still owed, in the parts that were asked for. */
export function planFor(debt: Debt, asked: PlanRepayment): Parts {
  const { currency, stillOwed, repaidMinor } = debt;
  return {
    owed: moneyOf(stillOwed.atLeastMinor, currency),
    repaidBefore: moneyOf(repaidMinor, currency),
    instalments: instalmentsOf(stillOwed.atLeastMinor, asked).map(({ dueOn, minor }) => ({
      dueOn,
      amount: moneyOf(minor, currency),
    })),
  };
}

/** A plan in another currency than the debt is in today says nothing of it: nothing counts as paid, and it does not cover. */
export function planStanding(plan: RepaymentPlan, debt: Debt, asOf: PlainDate): PlanStanding {
  const { currency } = plan.owed;
  const isSame = currency === debt.currency;
  const since = isSame ? Math.max(0, debt.repaidMinor - minorOf(plan.repaidBefore)) : 0;
  const instalments = plan.instalments.map(({ dueOn, amount }) => ({ dueOn, minor: minorOf(amount) }));
  const standing = standingOf(instalments, { paidMinor: since, asOf });
  const arrears = debt.settled ? 0 : arrearsOf(standing);
  const covered = Math.max(0, minorOf(plan.owed) - since);
  return {
    id: plan.id,
    instalments: standing.map(({ dueOn, minor, paidMinor, state }) => ({
      dueOn,
      amount: moneyOf(minor, currency),
      paid: moneyOf(paidMinor, currency),
      state,
    })),
    arrears: moneyOf(arrears, currency),
    covers: isSame && debt.stillOwed.atLeastMinor <= covered,
  };
}
