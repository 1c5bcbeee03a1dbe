import { convertedSum, type Part } from '../../domain/values/money.ts';
import { type Confidence, compareConfidence } from '../partial-date.ts';
import { rateOn } from '../rates.ts';
import { type CapInput, type CapPayment, type CapWhy, daysOf, isDated, type Verdict } from './cap.ts';
import { type CapRow, confidenceOf } from './cap-row.ts';
import { type Figure, figuresOf } from './figure.ts';

/** A payment with its rate into a currency; undefined when no rate fits its day, or its day is not known. */
function partOf(payment: CapPayment, currency: string, input: CapInput): Part | undefined {
  const part = { minor: payment.amountMinor, from: payment.currency };
  if (payment.currency === currency) return part;
  if (!isDated(payment)) return undefined;
  const rate = rateOn(input.rates, payment.currency, currency, daysOf(payment)[1]);
  return rate && { ...part, rate };
}

const verdict = (status: Verdict['status'], why: CapWhy) => ({ status, why });

interface Context {
  input: CapInput;
  doubtful: boolean;
}

/**
 * A sum against a figure. A doubtful figure decides only what every value from nothing to the figure would decide: a
 * sum of nothing is within, a sum above it is over. Nothing needs a rate to be compared with nothing.
 */
function compare(figure: Figure, payments: readonly CapPayment[], context: Context) {
  const paid = payments.filter(({ amountMinor }) => amountMinor > 0);
  if (paid.length === 0) return verdict('within', 'nothingPaid');
  if (figure.amountMinor === null) return verdict('unknown', figure.why);
  const { input, doubtful } = context;
  if (figure.amountMinor === 0)
    return doubtful ? verdict('unknown', 'figureUnconfirmed') : verdict('over', 'overCap');
  const parts = paid.flatMap((payment) => partOf(payment, figure.currency, input) ?? []);
  if (convertedSum(parts, figure.currency) > figure.amountMinor)
    return verdict('over', doubtful ? 'overAtEveryValue' : 'overCap');
  if (parts.length < paid.length) return verdict('unknown', 'rateUnknown');
  return doubtful ? verdict('unknown', 'lowConfidence') : verdict('within', 'withinCap');
}

/** No figure is higher than any figure. Amounts in two currencies are not compared: the first stays. */
const isLower = (a: Verdict, b: Verdict): boolean =>
  a.amountMinor !== null &&
  (b.amountMinor === null ||
    (a.amountMinor < b.amountMinor && (a.currency === b.currency || a.amountMinor === 0)));

/** The verdict with the lowest cap, of at least one. */
export const lowestOf = (first: Verdict, ...others: readonly Verdict[]): Verdict =>
  others.reduce((lowest, other) => (isLower(other, lowest) ? other : lowest), first);

/** The surest that may be said when any of these verdicts may be the right one; `why` is said when they differ. */
export function agreed(why: CapWhy, first: Verdict, ...others: readonly Verdict[]): Verdict {
  const lowest = lowestOf(first, ...others);
  if (others.some(({ status }) => status !== first.status)) return { ...lowest, ...verdict('unknown', why) };
  if (lowest.status === 'unknown') return lowest;
  const weakest = others.reduce((weak, other) => (isWeaker(other, weak) ? other : weak), first);
  return { ...lowest, why: weakest.why, confidence: weakest.confidence };
}

const rankOf = ({ confidence }: Verdict): Confidence => confidence ?? 'low';
const isWeaker = (a: Verdict, b: Verdict): boolean => compareConfidence(rankOf(a), rankOf(b)) > 0;

function judgeRow(row: CapRow, confidence: Confidence, payments: readonly CapPayment[], input: CapInput) {
  const covered = payments.filter(({ item }) => row.covers?.includes(item));
  return figuresOf(row, input).map((figure): Verdict => {
    const { amountMinor, currency } = figure;
    const { status, why } = compare(figure, covered, { input, doubtful: confidence === 'low' });
    return { status, why, amountMinor, currency, confidence, rowId: row.id };
  });
}

/** Said where there is nothing to compare with. */
export const noRow: Verdict = {
  status: 'unknown',
  why: 'noRow',
  amountMinor: null,
  currency: null,
  confidence: null,
  rowId: null,
};

/** Payments under rows that all match at once (they differ by sex only, which is not read): the lowest cap wins. */
export function judgeRows(
  rows: readonly CapRow[],
  payments: readonly CapPayment[],
  input: CapInput,
): Verdict {
  const verdicts = rows.map((row) => {
    const [first = noRow, ...others] = judgeRow(row, confidenceOf(row, rows), payments, input);
    return agreed('conditionUnknown', first, ...others);
  });
  const [first = noRow, ...others] = verdicts;
  return lowestOf(first, ...others);
}
