import type { Contract } from '../../domain/contracts/contract.ts';
import type { FeeDisclosure } from '../../domain/fees/fee-disclosure.ts';
import type { Demand, Repayment, RepaymentPlan } from '../../domain/repayments/repayment.ts';
import type { Rate } from '../../domain/values/money.ts';
import { currencyOf } from '../../rules/facts/of-terms.ts';
import { type Debt, debtOf } from '../../rules/repayments/debt.ts';
import { listDisclosures } from '../../store/contracts.ts';
import { listDemands } from '../../store/demands.ts';
import { listRecords, shelves } from '../../store/records.ts';
import type { TableName } from '../../store/table/table.ts';
import type { Context } from '../context.ts';

type Reads = Pick<Context<'core', TableName>, 'store' | 'rates' | 'now'>;

/** What one party stated of one contract, and what was demanded of it, with the sum of it all. */
export interface OwnDebt {
  debt: Debt;
  /** Its own disclosures, oldest first. */
  disclosures: FeeDisclosure[];
  demands: Demand[];
  repayments: Repayment[];
  plan: RepaymentPlan | undefined;
}

/**
 * What a party still owes a worker by its own word and by what was served on it: its latest disclosure, its records, its
 * demands. Nobody else's word is read, so whoever asks learns nothing of what anybody told.
 */
export async function ownDebtOf(context: Reads, contract: Contract, party: string): Promise<OwnDebt> {
  const core = context.store.reader('core');
  const [disclosures, repayments, plans, demands] = await Promise.all([
    listDisclosures(core, contract.id, party),
    listRecords(core, shelves.repayments, { contractId: contract.id, party }),
    listRecords(core, shelves.repaymentPlans, { contractId: contract.id, party }),
    listDemands(core, contract.id, party),
  ]);
  const disclosure = disclosures.at(-1);
  const wageCurrency = currencyOf(contract);
  const rates = await ratesFor(context, { disclosure, repayments, demands, wageCurrency });
  return {
    debt: debtOf({ disclosure, repayments, demands, wageCurrency, rates }),
    disclosures,
    demands,
    repayments,
    plan: plans.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)).at(-1),
  };
}

interface Named {
  disclosure: FeeDisclosure | undefined;
  repayments: readonly Repayment[];
  demands: readonly Demand[];
  wageCurrency: string | undefined;
}

/** Most debts name one currency and need no rate at all. */
async function ratesFor(
  { rates, now }: Pick<Reads, 'rates' | 'now'>,
  { disclosure, repayments, demands, wageCurrency }: Named,
): Promise<Rate[]> {
  const amounts = [
    ...(disclosure?.items ?? []),
    ...(disclosure?.reimbursements ?? []),
    ...repayments,
    ...demands,
  ];
  const named = amounts.flatMap(({ amount }) => amount?.currency ?? []);
  const currencies = new Set([...named, ...(wageCurrency === undefined ? [] : [wageCurrency])]);
  return currencies.size > 1 ? rates.knownAt(now, currencies) : [];
}
