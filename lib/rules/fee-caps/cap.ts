import type { FeeItemCode } from '../../domain/fees/fee-taxonomy.ts';
import type { PlainDate } from '../../domain/values/dates.ts';
import type { Rate } from '../../domain/values/money.ts';
import type { Confidence } from '../partial-date.ts';

export type Side = 'origin' | 'destination';

/** Facts that switch a cap; one that is left out is unknown. */
export const capFacts = ['employerPaidAgency', 'approvalRecord'] as const;
export type CapFact = (typeof capFacts)[number];

/**
 * One thing that the worker or the family paid, whoever took it and in whatever form. `paidOn` for a day, `paidFrom`
 * with `paidTo` for a period (its rate is the last day's); none of them says that the date is not known.
 */
export interface CapPayment {
  item: FeeItemCode;
  amountMinor: number;
  currency: string;
  paidOn?: PlainDate;
  paidFrom?: PlainDate;
  paidTo?: PlainDate;
  /** Where it was collected. */
  place: Side | 'unknown';
  /** `STATE` when the money went to a state. */
  payee?: string;
}

/** The worker-side payments of one recruitment, with what the caps of its corridor turn on. */
export interface CapInput {
  /** ISO 3166-1 alpha-2. */
  origin: string;
  destination: string;
  /** Codes of `capOccupation`; `ALL` always applies and need not be named. Undefined: not known. */
  occupation?: string | readonly string[] | undefined;
  payments: readonly CapPayment[];
  facts?: { readonly [fact in CapFact]?: boolean };
  /** The basic monthly wage, for caps that are a share of it. */
  wage?: { amountMinor: number; currency: string };
  contractMonths?: number;
  rates: readonly Rate[];
}

/** Why a result is what it is; the meanings are those of `whyCodes` in the reference file. */
export const capWhys = [
  'withinCap',
  'overCap',
  'overAtEveryValue',
  'nothingPaid',
  'lowConfidence',
  'noFigure',
  'atCost',
  'byApproval',
  'notProhibited',
  'outsideScope',
  'scopeUnknown',
  'noRow',
  'dateUnknown',
  'figureUnconfirmed',
  'conditionUnknown',
  'placeUnknown',
  'wageUnknown',
  'rateUnknown',
] as const;
export type CapWhy = (typeof capWhys)[number];

export interface Verdict {
  status: 'within' | 'over' | 'unknown';
  why: CapWhy;
  /** The cap that was applied, the lowest when there are several; null when there is no figure. */
  amountMinor: number | null;
  currency: string | null;
  /** After the steps down. An `over` of low confidence is probable, to verify: never an established breach. */
  confidence: Confidence | null;
  rowId: string | null;
}

/** A verdict on the payments of some items, in the order of the taxonomy; it says nothing about any other item. */
export interface CapResult extends Verdict {
  scope: FeeItemCode[];
}

export interface CapReport {
  results: CapResult[];
  /** A positive worker-paid amount outside OT: a breach of the ILO standard, whatever the caps say. */
  standardFinding: boolean;
  notices: 'deploymentSuspended'[];
}

const [earliest, latest]: readonly [PlainDate, PlainDate] = ['1900-01-01', '2199-12-31'];

/** First and last day on which a payment may have been made; all of time when its date is not known. */
export function daysOf(payment: CapPayment): readonly [PlainDate, PlainDate] {
  const from = payment.paidOn ?? payment.paidFrom;
  const to = payment.paidOn ?? payment.paidTo;
  return [from ?? earliest, to ?? latest];
}

export const isDated = (payment: CapPayment): boolean =>
  payment.paidOn !== undefined || (payment.paidFrom !== undefined && payment.paidTo !== undefined);
