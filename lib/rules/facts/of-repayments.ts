import { noRecords, recordsOf } from '../../domain/contracts/declared-records.ts';
import { type Dossier, latestBy } from '../../domain/contracts/dossier.ts';
import { paidBackBy } from '../../domain/repayments/repayment.ts';
import { debtOf } from '../repayments/debt.ts';
import { planStanding } from '../repayments/plan.ts';
import { type OwnRepayments, planExpectedBy } from '../repayments/waits.ts';
import { type Known, type MoneyContext, sumIn } from './money-in.ts';
import { withoutUnknown } from './without-unknown.ts';

/** The account of one party: by its own word and by what was served on it, and by nothing else. */
export function repaymentsOf(
  dossier: Dossier,
  { party, wageCurrency }: { party: string | undefined; wageCurrency: string | undefined },
): OwnRepayments {
  const { repayments, repaymentPlans } = recordsOf(dossier.records ?? noRecords, party);
  const demands = (dossier.demands ?? []).filter(({ recipientId }) => recipientId === party);
  const disclosure = latestBy(dossier.disclosures, party);
  const { rates } = dossier;
  return {
    debt: debtOf({ disclosure, repayments, demands, wageCurrency, rates }),
    plan: repaymentPlans.at(-1),
    demands,
  };
}

export interface RepaymentFacts {
  claimed: boolean;
  planned: boolean;
  demanded: boolean;
  partsOverdue?: number;
  arrears?: Known;
  overdueSince?: string;
  planMissing?: boolean;
  planBy?: string;
}

/** Whether a party keeps to its plan, and whether it made the one that it was asked for. */
export function repaymentFacts(money: MoneyContext, party: string | undefined, asOf: string): RepaymentFacts {
  const own = repaymentsOf(money.dossier, { party, wageCurrency: money.currency });
  const planBy = planExpectedBy(own);
  const demanded = own.demands.length > 0;
  return {
    claimed: isClaimed(money.dossier, party),
    planned: own.plan !== undefined,
    demanded,
    ...withoutUnknown({
      ...(own.plan ? arrearsFacts(planStanding(own.plan, own.debt, asOf), money) : {}),
      planMissing: demanded ? planBy !== undefined : undefined,
      planBy,
    }),
  };
}

/** Whether a party says anywhere that it gave something back, however much. */
function isClaimed({ disclosures, records = noRecords }: Dossier, party: string | undefined): boolean {
  const { repayments } = recordsOf(records, party);
  return paidBackBy(latestBy(disclosures, party)?.reimbursements, repayments).length > 0;
}

/** What is late, in the wage's currency at the rate of the day on which the first of it was due. */
function arrearsFacts({ instalments, arrears }: ReturnType<typeof planStanding>, money: MoneyContext) {
  const overdue = instalments.filter(({ state }) => state === 'overdue');
  const overdueSince = overdue[0]?.dueOn;
  return {
    partsOverdue: overdue.length,
    arrears: sumIn(money, [{ amount: arrears, paidOn: overdueSince }]),
    overdueSince,
  };
}

/** Several parties as one: what any of them is late with. One that is not late takes nothing from another. */
export function repaymentsTogether(
  money: MoneyContext,
  parties: readonly (string | undefined)[],
  asOf: string,
): RepaymentFacts {
  const each = parties
    .filter((party) => party !== undefined)
    .map((party) => repaymentFacts(money, party, asOf));
  const planned = each.filter((one) => one.planned);
  const asked = each.filter((one) => one.demanded);
  const late = planned.flatMap(({ arrears }) => (arrears === undefined ? [] : [arrears]));
  return {
    claimed: each.some(({ claimed }) => claimed),
    planned: planned.length > 0,
    demanded: asked.length > 0,
    ...(planned.length === 0
      ? {}
      : {
          partsOverdue: planned.reduce((sum, { partsOverdue = 0 }) => sum + partsOverdue, 0),
          arrears: together(late),
        }),
    ...(asked.length === 0 ? {} : { planMissing: asked.some(({ planMissing }) => planMissing) }),
    ...withoutUnknown({
      overdueSince: earliest(planned.map(({ overdueSince }) => overdueSince)),
      planBy: earliest(asked.map(({ planBy }) => planBy)),
    }),
  };
}

const together = (late: readonly Known[]): Known =>
  late.find((one) => typeof one !== 'number') ??
  late.reduce<number>((sum, one) => (typeof one === 'number' ? sum + one : sum), 0);

const earliest = (days: readonly (string | undefined)[]): string | undefined =>
  days.filter((day) => day !== undefined).toSorted()[0];
