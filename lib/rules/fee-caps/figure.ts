import type { CapInput, CapWhy } from './cap.ts';
import type { CapRow } from './cap-row.ts';

/** A cap in the minor unit of its currency, or the reason why the row gives none. */
export type Figure =
  | { amountMinor: number; currency: string }
  | { amountMinor: null; currency: string | null; why: CapWhy };

const isWageBased = (row: CapRow): boolean => /^(MONTHS_OF_WAGE|PERCENT_FIRST)/.test(row.capType);

/** Months of wage that the row allows, as a ratio; undefined while the term of the contract would have to be known. */
function monthsOfWage({ capType, value }: CapRow, term?: number): readonly [number, number] | undefined {
  if (value === null) return undefined;
  if (typeof value === 'object')
    return term ? [Math.min(value.perYear * term, value.max * 12), 12] : undefined;
  if (capType === 'MONTHS_OF_WAGE_PER_12M') return term ? [value * term, 12] : undefined;
  if (capType === 'PERCENT_FIRST_YEAR_WAGE') return [value * 12, 100];
  return capType === 'PERCENT_FIRST_MONTH_WAGE' ? [value, 100] : [value, 1];
}

/** The wage times the months, in whole minor units and never above the exact figure. */
function wageFigure(row: CapRow, { wage, contractMonths }: CapInput): Figure {
  const months = monthsOfWage(row, contractMonths);
  if (!wage || !months) return { amountMinor: null, currency: null, why: 'wageUnknown' };
  // One division, at the end: the product is exact, since values are whole or halves.
  return { amountMinor: Math.floor((wage.amountMinor * months[0]) / months[1]), currency: wage.currency };
}

const whyNone = {
  REGULATED_COMPONENTS: 'atCost',
  REGULATED_BY_APPROVAL: 'byApproval',
  NOT_EXPLICITLY_PROHIBITED: 'notProhibited',
} as const;
const isNone = (capType: string): capType is keyof typeof whyNone => Object.hasOwn(whyNone, capType);

function baseFigure(row: CapRow, input: CapInput): Figure {
  if (isWageBased(row)) return wageFigure(row, input);
  const { amountMinor, currency, capType } = row;
  if (amountMinor !== null && currency !== null) return { amountMinor, currency };
  return { amountMinor: null, currency, why: isNone(capType) ? whyNone[capType] : 'noFigure' };
}

/** The figure of a row, or both that it may have while the fact that switches it is unknown. */
export function figuresOf(row: CapRow, input: CapInput): Figure[] {
  const base = baseFigure(row, input);
  const { condition } = row;
  if (condition?.capMinorWhenTrue === undefined || row.currency === null) return [base];
  const switched: Figure = { amountMinor: condition.capMinorWhenTrue, currency: row.currency };
  const fact = input.facts?.[condition.key];
  if (fact === undefined) return [base, switched];
  return [fact ? switched : base];
}
