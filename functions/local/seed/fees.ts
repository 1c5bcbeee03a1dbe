import { inFewCodes, undeclaredItems } from '../../../lib/domain/fees/fee-coverage.ts';
import type { FeeItem, FileFeeDisclosure, Loan } from '../../../lib/domain/fees/fee-disclosure.ts';
import { addDays } from '../../../lib/domain/values/dates.ts';
import { minorDigits, moneyOf } from '../../../lib/domain/values/money.ts';
import { demoRates, rateOn } from '../../../lib/rules/rates.ts';
import type { Draft } from './draft.ts';
import { originOf } from './origins.ts';
import { debtInstalment } from './terms.ts';

/** How a lump that the worker paid falls into items; shares in percent, the rest is the placement fee. */
const parts = [
  { item: 'RC101', percent: 3 },
  { item: 'RC601', percent: 14 },
  { item: 'RC704', percent: 12 },
  { item: 'RC705', percent: 1 },
] as const;

/** Dinars into the money of the country of recruitment, by the demo rates; rounded to hundreds, as people pay. */
function abroadMajor(fils: number, draft: Draft): number {
  const { currency } = originOf(draft.origin);
  const on = draft.days.starts;
  const rate = rateOn(demoRates(on, on), currency, 'BHD', on);
  if (!rate) throw new RangeError(`No demo rate from ${currency}`);
  return Math.max(100, Math.round((fils * rate.denominator) / (1000 * rate.numerator * 100)) * 100);
}

const abroad = (major: number, { origin }: Draft) => {
  const { currency } = originOf(origin);
  return moneyOf(major * 10 ** (minorDigits(currency) ?? 2), currency);
};

const workerPaidMajor = (draft: Draft): number =>
  abroadMajor(Math.round(draft.paidMonths * draft.wageMinor), draft);

function paidItems(draft: Draft): FeeItem[] {
  const random = draft.random.fork('items');
  const whole = workerPaidMajor(draft);
  const recruiter = draft.agency ? ('agency' as const) : ('subAgent' as const);
  const item = (
    code: FeeItem['item'],
    major: number,
    by: NonNullable<FeeItem['collector']>['role'],
  ): FeeItem => ({
    item: code,
    amount: abroad(major, draft),
    payer: random.chance(0.2) ? 'WORKER_FAMILY' : 'WORKER',
    collector: { role: by },
    paidOn: addDays(draft.days.offered, random.int(3, 12)),
    collectedIn: draft.origin,
    form: random.chance(0.8) ? 'CASH' : 'BANK',
    timing: 'PRE_DEPARTURE',
  });
  const costs = parts.map(({ item: code, percent }) =>
    item(
      code,
      Math.max(1, Math.floor((whole * percent) / 100)),
      code === 'RC101' ? 'serviceProvider' : recruiter,
    ),
  );
  return [item(draft.agency ? 'RF01' : 'RF06', Math.max(1, Math.floor(whole * 0.7)), recruiter), ...costs];
}

/** What an employer owes by the ILO's definition; declared by every party that files. */
const employerItems = ({ agency, days }: Draft): FeeItem[] => {
  const item = (code: FeeItem['item'], fils: number): FeeItem => ({
    item: code,
    amount: moneyOf(fils, 'BHD'),
    payer: 'EMPLOYER',
    paidOn: addDays(days.signedAtOrigin, 2),
  });
  return [
    item('RC707', 172_000),
    item('RC704', 22_000),
    item('RC601', 95_000),
    ...(agency ? [item('RF01', 250_000)] : []),
  ];
};

/** Debts around the recruitment: planted ones bind; plain ones from the family are common and bind nobody. */
function loansOf(draft: Draft): Loan[] | undefined {
  const { planted, days, wageMinor, clean } = draft;
  const takenOn = days.offered;
  if (planted.has('trappedByDebt')) {
    const sum = moneyOf(wageMinor * 8, 'BHD');
    return [
      {
        lender: draft.agency ? 'agency' : 'employer',
        principal: sum,
        outstanding: sum,
        takenOn,
        annualInterestBasisPoints: 3600,
        monthlyRepayment: moneyOf(debtInstalment(draft), 'BHD'),
        repaidByWageDeduction: true,
        collateral: true,
        mayLeaveBeforeRepaid: false,
        purpose: 'recruitment',
      },
    ];
  }
  const random = draft.random.fork('loans');
  const principal = abroad(Math.max(100, Math.floor(workerPaidMajor(draft) * 0.8)), draft);
  if (planted.has('debtWithCollateral')) {
    const annualInterestBasisPoints = random.int(18, 60) * 100;
    return [
      {
        lender: 'moneyLender',
        principal,
        takenOn,
        annualInterestBasisPoints,
        collateral: true,
        purpose: 'recruitment',
      },
    ];
  }
  if (random.chance(0.4))
    return [
      {
        lender: 'family',
        principal,
        takenOn,
        annualInterestBasisPoints: 0,
        collateral: false,
        purpose: 'recruitment',
      },
    ];
  return clean || random.chance(0.5) ? [] : undefined;
}

/** A party's true statement of what the worker paid. */
export function statement(draft: Draft): FileFeeDisclosure {
  if (draft.paidMonths === 0) return denial(draft);
  const loans = loansOf(draft);
  return {
    workerPaidNothing: false,
    items: [...paidItems(draft), ...employerItems(draft)],
    ...(loans ? { loans } : {}),
  };
}

/** A statement that the worker paid nothing, with a word on every item: true where nothing was paid, and planted where something was. */
export function denial(draft: Draft): FileFeeDisclosure {
  const items = employerItems(draft);
  return {
    workerPaidNothing: true,
    items,
    nothingPaidFor: inFewCodes(undeclaredItems({ items })),
    loans: [],
  };
}
