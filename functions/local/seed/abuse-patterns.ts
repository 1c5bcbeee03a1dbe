import { type Draft, isHousehold } from './draft.ts';
import { originCodes, originOf } from './origins.ts';
import { type PlantedPattern, plantedRates } from './planted-rates.ts';
import type { Random } from './random.ts';

const pays = ({ paidMonths }: Draft): boolean => paidMonths > 0;

/** Where a pattern can stand at all; a fee must have been paid before it can be denied or borrowed for. */
const fits: Record<PlantedPattern, (draft: Draft) => boolean> = {
  trappedByDebt: (draft) => pays(draft) && draft.employer.conduct === 'abusive',
  confined: (draft) => draft.employer.conduct === 'abusive' || isHousehold(draft),
  minor: (draft) => draft.job.medianBhd < 150,
  passportHeld: () => true,
  contractSubstitution: ({ planted }) => !planted.has('trappedByDebt'),
  wageBelowOffer: ({ planted }) => !planted.has('contractSubstitution'),
  wageCutLater: ({ planted }) => !planted.has('contractSubstitution') && !planted.has('wageBelowOffer'),
  excessHours: () => true,
  bondClause: () => true,
  debtWithCollateral: (draft) => pays(draft) && !draft.planted.has('trappedByDebt'),
  disclosureMismatch: (draft) => pays(draft) && draft.agency !== undefined,
};

/** What a pattern brings with it. */
const implied: Partial<Record<PlantedPattern, readonly PlantedPattern[]>> = {
  trappedByDebt: ['passportHeld', 'bondClause'],
  confined: ['passportHeld'],
};

const patternsInOrder: readonly PlantedPattern[] = [
  'trappedByDebt',
  'confined',
  'minor',
  'passportHeld',
  'contractSubstitution',
  'wageBelowOffer',
  'wageCutLater',
  'excessHours',
  'bondClause',
  'debtWithCollateral',
  'disclosureMismatch',
];

/** Abuse gathers: an abusive employer or agency draws four times what an ordinary one does. */
const weightOf = ({ employer, agency }: Draft): number =>
  employer.conduct === 'abusive' ? 4 : agency?.conduct === 'abusive' ? 2 : 1;

/** So many of a list, each as likely as its weight says, without drawing one twice (Efraimidis and Spirakis, 2006). */
function drawWeighted(random: Random, from: readonly Draft[], count: number): Draft[] {
  return from
    .map((draft) => ({ draft, key: -Math.log(1 - random.next()) / weightOf(draft) }))
    .sort((a, b) => a.key - b.key)
    .slice(0, Math.max(0, count))
    .map(({ draft }) => draft);
}

/**
 * Plants every pattern in exactly its share of the contracts, as far as enough of them fit it, and never in a clean one.
 * Changes the drafts.
 */
export function plantPatterns(parent: Random, drafts: readonly Draft[]): void {
  for (const pattern of patternsInOrder) {
    const already = drafts.filter(({ planted }) => planted.has(pattern)).length;
    const wanted = Math.round(plantedRates[pattern] * drafts.length) - already;
    const fitting = drafts.filter(
      (draft) => !draft.clean && !draft.planted.has(pattern) && fits[pattern](draft),
    );
    for (const draft of drawWeighted(parent.fork(pattern), fitting, wanted))
      for (const each of [pattern, ...(implied[pattern] ?? [])]) draft.planted.add(each);
  }
}

/**
 * Decides who paid for the job, and how many months of wage: per country of recruitment, in its share of workers who paid
 * nothing. Workers of clean employers, and
 * those who change employer within the country, never pay. Changes the drafts.
 */
export function plantFees(parent: Random, drafts: readonly Draft[]): void {
  for (const code of originCodes) {
    const random = parent.fork(`fees ${code}`);
    const { zeroFeeShare, paidMonths } = originOf(code);
    const here = drafts.filter(({ origin }) => origin === code);
    const mayPay = here.filter(({ clean, channel }) => !clean && channel !== 'transfer');
    const alsoFree = Math.max(0, Math.round(zeroFeeShare * here.length) - (here.length - mayPay.length));
    const shuffled = mayPay.map((draft) => ({ draft, key: random.next() })).sort((a, b) => a.key - b.key);
    for (const { draft } of shuffled.slice(alsoFree))
      draft.paidMonths = Math.min(30, Math.max(0.2, random.logNormal(paidMonths)));
  }
}
