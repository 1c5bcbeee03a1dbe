import type { RepaymentTotals } from '../../domain/repayments/contract-repayments.ts';
import { moneyOf } from '../../domain/values/money.ts';
import type { InspectorateContext } from '../context.ts';
import { opensTold, tieTo } from '../officials/tie.ts';
import { type ContractDebt, debtOfContract } from './of-contract.ts';

type Told = NonNullable<RepaymentTotals['told']>;

/** A contract, and whose workplace it is. */
interface Placed {
  contractId: string;
  employerId: string;
}

const together = 10;

/** Of which employers this official may know what was told: one look-up each, and not one for each contract. */
async function openedOf(context: InspectorateContext, contracts: readonly Placed[]): Promise<Placed[]> {
  const employers = [...new Set(contracts.map(({ employerId }) => employerId))];
  const ties = await Promise.all(employers.map((organisationId) => tieTo(context, { organisationId })));
  const opened = new Set(employers.filter((_, at) => ties[at] !== undefined && opensTold(ties[at])));
  return contracts.filter(({ employerId }) => opened.has(employerId));
}

/** What workers say of these contracts, of those alone whose employer is assigned to the official; null where none is. */
export async function toldTotalsOf(
  context: InspectorateContext,
  contracts: readonly Placed[],
): Promise<Told | null> {
  const opened = await openedOf(context, contracts);
  if (opened.length === 0) return null;
  const debts: ContractDebt[] = [];
  for (let at = 0; at < opened.length; at += together) {
    const some = opened.slice(at, at + together).map(({ contractId }) => debtOfContract(context, contractId));
    debts.push(...(await Promise.all(some)).flatMap((debt) => debt ?? []));
  }
  const told = debts.filter(({ joint }) => joint.told.length > 0);
  return {
    contracts: opened.length,
    told: told.length,
    confirmed: debts.filter(({ confirmation }) => confirmation === 'confirmed').length,
    contradicted: debts.filter(({ confirmation }) => confirmation === 'contradicted').length,
    sums: [...Map.groupBy(told, ({ joint }) => joint.currency)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, those]) => sumOf(currency, those)),
  };
}

function sumOf(currency: string, those: readonly ContractDebt[]): Told['sums'][number] {
  const sum = (of: (debt: ContractDebt) => number | undefined) =>
    moneyOf(
      those.reduce((all, debt) => all + (of(debt) ?? 0), 0),
      currency,
    );
  return {
    currency,
    contracts: those.length,
    upTo: sum(({ joint }) => joint.owed.atMostMinor),
    open: those.filter(({ joint }) => joint.owed.atMostMinor === undefined).length,
    stillUpTo: sum(({ joint }) => joint.stillOwed.atMostMinor),
  };
}
