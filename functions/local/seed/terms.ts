import type { Terms } from '../../../lib/domain/contracts/terms.ts';
import { moneyOf } from '../../../lib/domain/values/money.ts';
import type { Draft } from './draft.ts';
import type { PlantedPattern } from './planted-rates.ts';
import { substituteFor } from './trades.ts';

const bhd = (fils: number) => moneyOf(fils, 'BHD');
const monthly = (fils: number): NonNullable<Terms['wage']> => ({ basic: bhd(fils), period: 'month' });

/** A share of a wage, down to whole dinars; never below one. */
const shareOf = (wageMinor: number, perMille: number): number =>
  Math.max(1000, Math.floor((wageMinor * perMille) / 1_000_000) * 1000);

/** The terms that Bahrain's labour law would let stand: 48 hours, a rest day, 30 days of leave and of notice. */
export const promisedTerms = (draft: Draft): Terms => ({
  jobTitle: draft.job.title,
  occupation: draft.job.occupation,
  employerName: draft.employer.input.name.latin,
  wage: monthly(draft.wageMinor),
  allowances: draft.serial % 3 === 0 ? [{ kind: 'food', monthly: bhd(15_000) }] : [],
  deductions: [],
  weeklyMinutes: 2880,
  hoursAsNeeded: false,
  restDaysPerWeek: 1,
  overtime: { compulsory: false, premiumPercent: 25 },
  annualLeaveDays: 30,
  probationMonths: 3,
  noticeDays: 30,
  leavingPenalty: bhd(0),
  accommodation: 'provided',
  food: draft.serial % 3 === 0 ? 'allowance' : 'provided',
  transport: 'provided',
  returnTicket: true,
  healthInsurance: true,
  durationMonths: 24,
  workplace: draft.place,
  clauses: [],
});

/** What each pattern does to the terms at destination. */
const changes: Partial<Record<PlantedPattern, (draft: Draft, terms: Terms) => Terms>> = {
  contractSubstitution: (draft, terms) => {
    const other = substituteFor(draft.job);
    return {
      ...terms,
      jobTitle: other.title,
      occupation: other.occupation,
      wage: monthly(shareOf(draft.wageMinor, 600 + (draft.serial % 7) * 40)),
      probationMonths: 6,
      annualLeaveDays: 15,
      returnTicket: false,
    };
  },
  wageBelowOffer: (draft, terms) => ({
    ...terms,
    wage: monthly(shareOf(draft.wageMinor, 750 + (draft.serial % 5) * 40)),
  }),
  excessHours: (draft, terms) => ({
    ...terms,
    weeklyMinutes: (60 + (draft.serial % 7) * 4) * 60,
    restDaysPerWeek: draft.serial % 2,
    overtime: { compulsory: true, premiumPercent: draft.serial % 3 === 0 ? 0 : 25 },
    clauses: [
      ...(terms.clauses ?? []),
      'OVERTIME_COMPULSORY',
      ...(draft.serial % 2 === 0 ? ['NO_REST_DAY_CLAUSE'] : []),
    ],
  }),
  bondClause: (draft, terms) => ({
    ...terms,
    leavingPenalty: bhd(draft.wageMinor * penaltyMonths(draft)),
    clauses: [...(terms.clauses ?? []), ...bondClauses(draft.serial)],
  }),
  trappedByDebt: (draft, terms) => ({
    ...terms,
    deductions: [{ kind: 'debt', amount: bhd(debtInstalment(draft)), per: 'month' }],
    clauses: [...(terms.clauses ?? []), 'DEBT_WORKED_OFF'],
  }),
  confined: (_, terms) => ({
    ...terms,
    clauses: [...(terms.clauses ?? []), 'NO_LEAVING_PREMISES', 'COMMUNICATION_LIMIT'],
  }),
};

/** Taken every month from a worker in debt: a third of the wage, in whole dinars. */
export const debtInstalment = ({ wageMinor }: Draft): number => shareOf(wageMinor, 333);

const penaltyMonths = ({ planted, serial }: Draft): number =>
  planted.has('trappedByDebt') ? 5 : 1 + (serial % 3);

const bonds = [
  ['EXIT_PENALTY'],
  ['BOND'],
  ['REPAY_COSTS_ON_EXIT'],
  ['DEPOSIT', 'EXIT_PENALTY'],
  ['GUARANTOR'],
];
const bondClauses = (serial: number): string[] => bonds[serial % bonds.length] ?? ['BOND'];

/** The terms that were signed on arrival, with everything that was planted. */
export function termsAtDestination(draft: Draft): Terms {
  let terms = promisedTerms(draft);
  for (const pattern of draft.planted) terms = changes[pattern]?.(draft, terms) ?? terms;
  return terms;
}

/** A later change of the wage: a raise for some, a planted cut for others. */
export function laterWage(draft: Draft): Terms['wage'] | undefined {
  if (draft.planted.has('wageCutLater')) return monthly(shareOf(draft.wageMinor, 800));
  const raised = draft.planted.size === 0 && draft.serial % 17 === 0;
  return raised ? monthly(shareOf(draft.wageMinor, 1100) + 1000) : undefined;
}

const droppable = [
  'allowances',
  'overtime',
  'annualLeaveDays',
  'probationMonths',
  'accommodation',
  'food',
  'transport',
  'returnTicket',
  'healthInsurance',
  'durationMonths',
  'workplace',
  'employerName',
  'clauses',
  'leavingPenalty',
  'deductions',
] as const satisfies readonly (keyof Terms)[];

/** What employers that are not careful leave out: one term in eight. What was planted is never among them. */
export function withGaps(draft: Draft, terms: Terms): Terms {
  if (draft.clean || draft.planted.size > 0) return terms;
  const random = draft.random.fork('gaps');
  const gone = new Set<string>(droppable.filter(() => random.chance(0.125)));
  return Object.fromEntries(Object.entries(terms).filter(([term]) => !gone.has(term)));
}
