import capsJson from '../../reference/corridor-fee-caps.json' with { type: 'json' };
import { type Confidence, holds, type Period, stepsDown } from '../partial-date.ts';
import { type CapFact, type CapInput, type CapPayment, daysOf, type Side } from './cap.ts';

export type CapType =
  | 'ZERO'
  | 'FIXED_SERVICE_FEE'
  | 'FIXED_ALL_IN'
  | 'MONTHS_OF_WAGE'
  | 'MONTHS_OF_WAGE_PER_12M'
  | 'MONTHS_OF_WAGE_PER_YEAR'
  | 'PERCENT_FIRST_YEAR_WAGE'
  | 'PERCENT_FIRST_MONTH_WAGE'
  | 'REGULATED_COMPONENTS'
  | 'REGULATED_BY_APPROVAL'
  | 'STATE_FEE'
  | 'NOT_EXPLICITLY_PROHIBITED'
  | 'DEPLOYMENT_SUSPENDED'
  | 'UNKNOWN';

/** What origin and destination rules share. Money is in minor units; `covers` null: the scope is not known. */
interface Rule {
  id: string;
  destination: string;
  occupation: string;
  capType: CapType;
  currency: string | null;
  value: number | { perYear: number; max: number } | null;
  effectiveFrom: string | null;
  confidence: Confidence;
  covers: readonly string[] | null;
  coversConfidence: Confidence | null;
}

interface OriginRule extends Rule {
  origin: string;
  sex: 'M' | 'F' | 'ANY';
  amountMinor: number | null;
  effectiveTo: string | null;
  condition?: { key: CapFact; capMinorWhenTrue?: number; rowIdWhenTrue?: string; onlyWhenTrue?: boolean };
  allowedAtCost?: readonly string[];
}

/** A rule of either side, brought to one shape. */
export interface CapRow extends OriginRule, Period {
  side: Side;
}

interface CapFile {
  destinationItems: readonly string[];
  originRules: readonly OriginRule[];
  destinationRules: readonly Rule[];
}

/** The only cast: the compiler sees a union of every object in the file; `fee-caps-data.test.ts` parses it in full. */
const asCapFile = (json: unknown) => json as CapFile;
const file = asCapFile(capsJson);

const destinationItems: ReadonlySet<string> = new Set(file.destinationItems);

/** Visa, permit and the like: what the destination asks for, wherever the money was taken. */
export const isForDestination = (item: string): boolean => destinationItems.has(item);

/** `BROKERAGE` names a kind of charge, which `covers` says already, not an occupation. */
const asAnyOccupation = ({ occupation }: Rule): string => (occupation === 'BROKERAGE' ? 'ALL' : occupation);

const originRow = (rule: OriginRule): CapRow => ({
  ...rule,
  occupation: asAnyOccupation(rule),
  side: 'origin',
});

/** What a rule lets the agent collect at cost, as a row of its own; the price of a visa is the destination's matter. */
function atCostRows(rule: OriginRule): CapRow[] {
  const covers = rule.allowedAtCost?.filter((item) => !isForDestination(item)) ?? [];
  return covers.length > 0
    ? [{ ...originRow(rule), capType: 'REGULATED_COMPONENTS', amountMinor: null, covers }]
    : [];
}

const destinationRow = (rule: Rule): CapRow => ({
  ...rule,
  side: 'destination',
  origin: '*',
  sex: 'ANY',
  amountMinor: rule.capType === 'ZERO' ? 0 : null,
  effectiveTo: null,
});

/** Every row of the reference data. */
export const capRows: readonly CapRow[] = [
  ...file.originRules.flatMap((rule) => [originRow(rule), ...atCostRows(rule)]),
  ...file.destinationRules.map(destinationRow),
];

/** One id may stand for two rows: what a rule caps, and what it lets be taken at cost. */
export const rowKey = ({ id, capType }: CapRow): string => `${id} ${capType}`;

/** The rows of a corridor for a worker's occupations, whatever their dates and scope, in an order of their own. */
export function rowsOfCorridor(rows: readonly CapRow[], input: CapInput): CapRow[] {
  const occupations = new Set(['ALL', input.occupation ?? []].flat());
  const isFor = (row: CapRow): boolean =>
    (row.origin === '*' || row.origin === input.origin) &&
    (row.destination === '*' || row.destination === input.destination) &&
    occupations.has(row.occupation);
  return rows.filter(isFor).sort((a, b) => (rowKey(a) < rowKey(b) ? -1 : 1));
}

/** True when the row is, or may be, in force on some day of the payment. */
export function touches(row: CapRow, payment: CapPayment): boolean {
  const [from, to] = daysOf(payment);
  const starts = row.effectiveFrom === null || holds({ ...row, effectiveTo: null }, to) !== 'no';
  return starts && holds({ ...row, effectiveFrom: null }, from) !== 'no';
}

/**
 * How sure a row is after its steps down: one for a start that is not known, one when a row that matched with it is
 * for men or for women only, since sex is not read. A doubtful scope makes the row doubtful.
 */
export function confidenceOf(row: CapRow, matched: readonly CapRow[]): Confidence {
  if (row.coversConfidence === 'low') return 'low';
  const bySex = matched.some(({ sex }) => sex !== 'ANY');
  return stepsDown(row.confidence, Number(row.effectiveFrom === null) + Number(bySex));
}
