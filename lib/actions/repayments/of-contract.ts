import type { Contract } from '../../domain/contracts/contract.ts';
import { recordsOf } from '../../domain/contracts/declared-records.ts';
import type { RecruitmentCost } from '../../domain/fees/recruitment-cost.ts';
import { currencyOf } from '../../rules/facts/of-terms.ts';
import { mayBeUsed } from '../../rules/facts/usable-reports.ts';
import { recruitmentCostOf } from '../../rules/recruitment-cost.ts';
import { type Confirmation, confirmationOf, saidOf } from '../../rules/repayments/confirmation.ts';
import type { OwnAccount } from '../../rules/repayments/debt.ts';
import { type JointDebt, jointDebtOf } from '../../rules/repayments/joint-debt.ts';
import { findProtected } from '../../store/assessments.ts';
import { type Declarations, findDeclarations } from '../../store/contracts.ts';
import { listDemands } from '../../store/demands.ts';
import type { InspectorateContext } from '../context.ts';

/** What everybody says of the money of one contract: for officials alone. */
export interface ContractDebt {
  contract: Contract;
  accounts: (OwnAccount & { party: string; plans: Declarations['records']['repaymentPlans'] })[];
  joint: JointDebt;
  /** By what was declared and demanded alone. */
  declared: JointDebt;
  confirmation: Confirmation;
  said: ReturnType<typeof saidOf>;
  cost: RecruitmentCost | undefined;
}

/** The accounts of both parties beside what was told; undefined where there is no such contract. */
export async function debtOfContract(
  context: Pick<InspectorateContext, 'store' | 'rates' | 'now'>,
  contractId: string,
): Promise<ContractDebt | undefined> {
  const core = context.store.reader('core');
  const [declared, { known }] = await Promise.all([
    findDeclarations(core, contractId),
    findProtected(context.store.reader('protected'), contractId),
  ]);
  if (!declared) return undefined;
  const { contract, disclosures } = declared;
  const parties = [contract.employerId, contract.agencyId].filter((party) => party !== undefined);
  const demands = await Promise.all(parties.map((party) => listDemands(core, contractId, party)));
  const wageCurrency = currencyOf(contract);
  const told = known.reports.filter(mayBeUsed).flatMap(({ fees }) => fees ?? []);
  const accountsWithout = parties.map((party, at) => {
    const { repayments, repaymentPlans: plans } = recordsOf(declared.records, party);
    const disclosure = disclosures.findLast(({ filedBy }) => filedBy === party);
    return { party, plans, disclosure, repayments, demands: demands[at] ?? [], wageCurrency };
  });
  const rates = await context.rates.knownAt(
    context.now,
    currenciesIn({ accountsWithout, told, wageCurrency }),
  );
  const accounts = accountsWithout.map((account) => ({ ...account, rates }));
  return {
    contract,
    accounts,
    joint: jointDebtOf({ accounts, told, wageCurrency, rates }),
    declared: jointDebtOf({ accounts, told: [], wageCurrency, rates }),
    confirmation: confirmationOf(known.reports),
    said: saidOf(known.reports),
    cost: recruitmentCostOf({
      contract,
      disclosures: accounts.flatMap(({ disclosure }) => disclosure ?? []),
      told,
      rates,
    }),
  };
}

/** Every currency that is named anywhere in them. */
function currenciesIn(records: unknown): Set<string> {
  const named = new Set<string>();
  const visit = (value: unknown, name: string): void => {
    if (typeof value === 'string' && /currency$/i.test(name)) named.add(value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) visit(inner, key);
  };
  visit(records, '');
  return named;
}
