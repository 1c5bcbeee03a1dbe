import type { Contract } from '../../domain/contracts/contract.ts';
import type { Terms } from '../../domain/contracts/terms.ts';
import type { PlainDate } from '../../domain/values/dates.ts';
import { minorOf } from '../../domain/values/money.ts';
import { withoutUnknown } from './without-unknown.ts';

/** A version after the offer, with every term as it stood then: a term that a version leaves out stays as it was. */
export interface StatedVersion {
  version: 'origin' | 'destination' | 'amendment';
  on: PlainDate;
  terms: Terms;
}

/** The versions after the offer, oldest first. */
export function statedVersions({
  signedAtOrigin,
  signedAtDestination,
  amendments,
}: Contract): StatedVersion[] {
  const signed: StatedVersion[] = [
    ...(signedAtOrigin
      ? [{ version: 'origin' as const, on: signedAtOrigin.signedOn, terms: signedAtOrigin.terms }]
      : []),
    ...(signedAtDestination
      ? [
          {
            version: 'destination' as const,
            on: signedAtDestination.signedOn,
            terms: signedAtDestination.terms,
          },
        ]
      : []),
  ];
  const later = amendments.map(({ effectiveFrom, terms }) => ({
    version: 'amendment' as const,
    on: effectiveFrom,
    terms,
  }));
  let stated: Terms = {};
  return [...signed, ...later].map((each) => {
    stated = { ...stated, ...each.terms };
    return { ...each, terms: stated };
  });
}

/** The terms in force: each as it was last stated in a signed version or an amendment. */
export const statedTerms = (contract: Contract): Terms | undefined => statedVersions(contract).at(-1)?.terms;

export const lastSignedOn = (contract: Contract): PlainDate | undefined =>
  contract.signedAtDestination?.signedOn ?? contract.signedAtOrigin?.signedOn;

/** The currency of the wage in force, else of the wage promised. */
export const currencyOf = (contract: Contract): string | undefined =>
  (statedTerms(contract)?.wage ?? contract.offer?.terms.wage)?.basic.currency;

/** A basic wage for a month in minor units; a daily or hourly wage has no month without the days worked. */
export const monthlyWage = (wage: Terms['wage']): number | undefined => {
  if (wage?.period === 'month') return minorOf(wage.basic);
  if (wage?.period === 'year') return Math.floor(minorOf(wage.basic) / 12);
  return wage?.period === 'week' ? Math.floor((minorOf(wage.basic) * 52) / 12) : undefined;
};

/** The wage of the offer where it is in the currency of the wage in force: only then do both stand in the same minor units. */
const offeredWage = (contract: Contract): number | undefined => {
  const wage = contract.offer?.terms.wage;
  return wage?.basic.currency === currencyOf(contract) ? monthlyWage(wage) : undefined;
};

/** Deductions in the currency of the wage; one in another currency makes the list unknown rather than wrong. */
const deductionsIn = (terms: Terms, currency: string | undefined) => {
  const { deductions } = terms;
  if (deductions === undefined || deductions.some(({ amount }) => amount.currency !== currency))
    return undefined;
  return deductions.map(({ kind, amount, per }) => ({
    kind,
    amount: minorOf(amount),
    monthly: per === 'month',
  }));
};

const factsOf = (terms: Terms, currency: string | undefined) => {
  const deductions = deductionsIn(terms, currency);
  const { leavingPenalty, overtime } = terms;
  return withoutUnknown({
    currency,
    wageMonthly: monthlyWage(terms.wage),
    weeklyMinutes: terms.weeklyMinutes,
    hoursAsNeeded: terms.hoursAsNeeded,
    restDaysPerWeek: terms.restDaysPerWeek,
    overtimeCompulsory: overtime?.compulsory,
    overtimePremiumPercent: overtime?.premiumPercent,
    annualLeaveDays: terms.annualLeaveDays,
    probationMonths: terms.probationMonths,
    noticeDays: terms.noticeDays,
    leavingPenalty:
      leavingPenalty?.currency === currency && leavingPenalty ? minorOf(leavingPenalty) : undefined,
    durationMonths: terms.durationMonths,
    returnTicket: terms.returnTicket,
    healthInsurance: terms.healthInsurance,
    deductions,
    deductionsMonthly: deductions?.filter((d) => d.monthly).reduce((sum, d) => sum + d.amount, 0),
    clauses: terms.clauses,
  });
};

/** Facts of the terms in force, the signed text and its languages. */
export function termFacts(contract: Contract) {
  const terms = statedTerms(contract);
  const { offer, worker } = contract;
  const signed = contract.signedAtDestination ?? contract.signedAtOrigin;
  return withoutUnknown({
    offeredWageMonthly: offeredWage(contract),
    wageStated: currencyOf(contract) === undefined ? undefined : true,
    offerStated: offer !== undefined,
    offerMadeOn: offer?.madeOn,
    offerWritten: offer?.written,
    signed: signed !== undefined,
    terms: terms && factsOf(terms, currencyOf(contract)),
    contractLanguages: signed?.languages,
    workerReads: worker.languagesRead,
    workerHoldsCopy: signed?.workerHoldsCopy,
  });
}
