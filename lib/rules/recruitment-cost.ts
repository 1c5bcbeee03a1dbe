import type { Contract } from '../domain/contracts/contract.ts';
import type { FeeDisclosure } from '../domain/fees/fee-disclosure.ts';
import type { RecruitmentCost } from '../domain/fees/recruitment-cost.ts';
import { type Money, minorOf, moneyOf, type Rate } from '../domain/values/money.ts';
import type { ToldFee } from '../domain/voice/told-fee.ts';
import type { FactSheet } from './facts/fact-sheet.ts';
import { isUnknown, type Known, sumIn } from './facts/money-in.ts';
import { monthlyWage, statedVersions } from './facts/of-terms.ts';
import { isOwedBack } from './repayments/debt.ts';

/** The first wage at the place of work, for a month: as signed there, else as signed at origin, else as it was offered. */
export function firstMonthlyWage(contract: Contract): Money | undefined {
  const versions = statedVersions(contract);
  const first = versions.find(({ version }) => version === 'destination') ?? versions[0];
  const wage = first?.terms.wage ?? contract.offer?.terms.wage;
  const minor = monthlyWage(wage);
  return wage && minor ? moneyOf(minor, wage.basic.currency) : undefined;
}

interface Paid {
  /** In minor units of the currency of that wage. */
  declared: Known | undefined;
  told: Known | undefined;
  wageMinor: number;
}

const perMille = (paid: Known | undefined, wageMinor: number): number | undefined =>
  paid === undefined || isUnknown(paid) ? undefined : Math.floor((paid * 1000) / wageMinor);

/**
 * Recruitment cost as indicator 10.7.1 of the Sustainable Development Goals asks for it: what the worker paid, as a proportion of
 * the first monthly income at destination, of the same person. Each part is undefined where nobody can say.
 */
export function costOf({ declared, told, wageMinor }: Paid): Omit<RecruitmentCost, 'wage'> {
  const [declaredPerMille, toldPerMille] = [perMille(declared, wageMinor), perMille(told, wageMinor)];
  return {
    ...(declaredPerMille === undefined ? {} : { declaredPerMille }),
    ...(toldPerMille === undefined ? {} : { toldPerMille }),
  };
}

interface Stated {
  contract: Contract;
  disclosures: readonly FeeDisclosure[];
  told: readonly ToldFee[];
  rates: readonly Rate[];
}

/** The highest that any party stated, and what was told, each against the first wage; nothing where the wage is not known. */
export function recruitmentCostOf({
  contract,
  disclosures,
  told,
  rates,
}: Stated): RecruitmentCost | undefined {
  const wage = firstMonthlyWage(contract);
  if (!wage) return undefined;
  const dossier = { contract, disclosures: [], employer: undefined, agency: undefined, rates };
  const money = { dossier, currency: wage.currency, country: contract.placeOfWork.country };
  // What was told has no day: it is counted at the rate of the first day of work.
  const paidOn = contract.startsOn;
  const sums = disclosures.map(({ items }) =>
    sumIn(
      money,
      items.filter(isOwedBack).flatMap(({ amount, paidOn: on }) => (amount ? [{ amount, paidOn: on }] : [])),
    ),
  );
  const known = sums.filter((sum): sum is number => !isUnknown(sum));
  const amounts = told.flatMap(({ amount }) => (amount ? [{ amount, paidOn }] : []));
  const declared = known.length === 0 ? undefined : Math.max(...known);
  return {
    ...costOf({
      declared,
      told: amounts.length === 0 ? undefined : sumIn(money, amounts),
      wageMinor: minorOf(wage),
    }),
    wage,
  };
}

const whole = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const amountIn = (fee: unknown): number =>
  typeof fee === 'object' && fee !== null && 'amount' in fee ? (whole(fee.amount) ?? 0) : 0;

/** The highest that any party certainly stated, in the currency of the facts. */
const declaredMinor = ({ facts }: FactSheet): number | undefined => {
  const fees = facts.derived && 'fees' in facts.derived ? facts.derived.fees : undefined;
  return fees && 'workerPaidAtLeast' in fees ? whole(fees.workerPaidAtLeast) : undefined;
};

/** What a contract cost its worker by declarations alone, as it was assessed; nothing before that or without a wage. */
export function declaredCost(contract: Contract, sheet: FactSheet | undefined): RecruitmentCost | null {
  const wage = firstMonthlyWage(contract);
  if (!sheet || !wage || wage.currency !== sheet.currency) return null;
  return { ...costOf({ declared: declaredMinor(sheet), told: undefined, wageMinor: minorOf(wage) }), wage };
}

/**
 * What one worker counts for in a statistic: the highest of what was declared and what was told, in thousandths of the first
 * monthly wage. Undefined while no party has stated anything, or no wage is known in the currency of the facts.
 */
export function observedPerMille(contract: Contract, sheet: FactSheet): number | undefined {
  const wage = firstMonthlyWage(contract);
  const { facts, currency } = sheet;
  const declared = declaredMinor(sheet);
  if (!wage || wage.currency !== currency || declared === undefined) return undefined;
  const told = facts.told && 'fees' in facts.told && Array.isArray(facts.told.fees) ? facts.told.fees : [];
  const toldMinor = told.reduce<number>((sum, fee) => sum + amountIn(fee), 0);
  return Math.floor((Math.max(declared, toldMinor) * 1000) / minorOf(wage));
}
