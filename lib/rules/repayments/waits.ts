import { type Demand, planWithinDays, type RepaymentPlan } from '../../domain/repayments/repayment.ts';
import { addDays, type PlainDate } from '../../domain/values/dates.ts';
import type { Debt } from './debt.ts';
import { planStanding } from './plan.ts';

/** One party's repayment: its account, its latest plan, and what was demanded of it, in any order. */
export interface OwnRepayments {
  debt: Debt;
  plan: RepaymentPlan | undefined;
  demands: readonly Demand[];
}

/**
 * The last day for a plan that was asked for and is not there: from the first demand where there is none at all, from the latest
 * where the one there is does not cover what is owed now. Undefined where nothing was demanded, or no plan is needed.
 */
export function planExpectedBy({ debt, plan, demands }: OwnRepayments): PlainDate | undefined {
  const days = demands.map(({ demandedOn }) => demandedOn).toSorted();
  const from = plan ? days.at(-1) : days[0];
  if (from === undefined || debt.settled || debt.stillOwed.atLeastMinor === 0) return undefined;
  const isCovered = plan !== undefined && planStanding(plan, debt, from).covers;
  return isCovered ? undefined : addDays(from, planWithinDays);
}

/**
 * The days, today and later ones, with whose end something becomes late by itself: a part that is not paid, a plan that was not
 * made. No event tells of it, so whoever assesses notes the next.
 */
export function waitsFor(own: OwnRepayments, asOf: PlainDate): PlainDate[] {
  const { plan, debt } = own;
  const parts = plan && !debt.settled ? planStanding(plan, debt, asOf).instalments : [];
  const unpaid = parts.filter(({ state }) => state !== 'paid').map(({ dueOn }) => dueOn);
  const planBy = planExpectedBy(own);
  return [...unpaid, ...(planBy === undefined ? [] : [planBy])].filter((day) => day >= asOf).toSorted();
}
