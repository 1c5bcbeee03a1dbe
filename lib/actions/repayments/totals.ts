import type { RepaymentTotals } from '../../domain/repayments/contract-repayments.ts';
import { type PlainDate, plainDateIn } from '../../domain/values/dates.ts';
import { minorOf, moneyOf } from '../../domain/values/money.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { planStanding } from '../../rules/repayments/plan.ts';
import { planExpectedBy } from '../../rules/repayments/waits.ts';
import { zoneOf } from '../../rules/zone.ts';
import { contractIdsOf, findContract } from '../../store/contracts.ts';
import { findOrganisation } from '../../store/organisations.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied } from '../officials/tie.ts';
import { recordLook } from '../record-look.ts';
import { type OwnDebt, ownDebtOf } from './own-debt.ts';
import { toldTotalsOf } from './told-totals.ts';

/** Contracts that one answer looks at, and those that are read together. */
const mostContracts = 500;
const together = 10;

/**
 * What an employer or agency owes by its own account and by what was demanded of it; beside it, and never mixed with it, what
 * workers told, of the contracts whose employer is assigned to the official. Recorded before anything of it is read.
 */
export async function getRepaymentTotals(
  context: InspectorateContext,
  organisationId: string,
): Promise<RepaymentTotals> {
  const organisation = await findOrganisation(context.store.reader('core'), organisationId);
  const matter = organisation?.kind === 'agency' ? 'agency' : 'workplace';
  const about = organisation && ({ organisationId, matter } as const);
  const tie = await authoriseTied(context, 'repayment.inspect', about);
  if (!organisation) throw new ProblemError('not-found');
  const { ids, complete } = await someContracts(context, organisationId);
  const subject = `prf_${context.keyedHash('profile', organisationId)}`;
  await recordLook(context, { subject, count: ids.length, ...tie });
  const debts: Known[] = [];
  for (let at = 0; at < ids.length; at += together) {
    const some = ids.slice(at, at + together).map((id) => debtIn(context, id, organisationId));
    debts.push(...(await Promise.all(some)).flat());
  }
  const told = await toldTotalsOf(context, debts);
  return {
    organisationId,
    contracts: ids.length,
    complete,
    owing: debts.filter(({ own }) => own.debt.stillOwed.atLeastMinor > 0).length,
    unknown: debts.filter(({ own }) => own.debt.stillOwed.atMostMinor === undefined).length,
    late: debts.filter(isLate).length,
    sums: [...Map.groupBy(debts, ({ own }) => own.debt.currency)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, those]) => sumOf(currency, those)),
    told,
    protectedInformation: told === null || told.contracts < debts.length,
  };
}

interface Known {
  contractId: string;
  employerId: string;
  own: OwnDebt;
  today: PlainDate;
}

async function someContracts({ store }: InspectorateContext, organisationId: string) {
  const ids = new Set<string>();
  for await (const id of contractIdsOf(store.reader('core'), organisationId)) {
    if (ids.size === mostContracts && !ids.has(id)) return { ids: [...ids], complete: false };
    ids.add(id);
  }
  return { ids: [...ids], complete: true };
}

async function debtIn(context: InspectorateContext, contractId: string, party: string): Promise<Known[]> {
  const contract = await findContract(context.store.reader('core'), contractId);
  if (!contract) return [];
  const today = plainDateIn(zoneOf(contract.placeOfWork.country), context.now);
  const { employerId } = contract;
  return [{ contractId, employerId, own: await ownDebtOf(context, contract, party), today }];
}

const arrearsIn = ({ own: { debt, plan }, today }: Known): number => {
  const standing = plan && planStanding(plan, debt, today);
  return standing?.arrears.currency === debt.currency ? minorOf(standing.arrears) : 0;
};

/** A part that is past its day, or a plan that was demanded and is not there. */
function isLate(known: Known): boolean {
  const { own, today } = known;
  const planBy = planExpectedBy(own);
  return arrearsIn(known) > 0 || (planBy !== undefined && planBy < today);
}

function sumOf(currency: string, debts: readonly Known[]): RepaymentTotals['sums'][number] {
  const sum = (of: (known: Known) => number) =>
    moneyOf(
      debts.reduce((all, each) => all + of(each), 0),
      currency,
    );
  return {
    currency,
    contracts: debts.length,
    owed: sum(({ own }) => own.debt.owed.atLeastMinor),
    repaid: sum(({ own }) => own.debt.repaidMinor),
    stillOwed: sum(({ own }) => own.debt.stillOwed.atLeastMinor),
    arrears: sum(arrearsIn),
  };
}
