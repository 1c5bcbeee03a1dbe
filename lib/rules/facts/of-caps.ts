import { type FeeDisclosure, type FeeItem, isWhole, isWorkerPaid } from '../../domain/fees/fee-disclosure.ts';
import { type Money, minorOf } from '../../domain/values/money.ts';
import { capOccupation } from '../fee-caps/occupation.ts';
import { type CapPayment, type CapResult, resolveFeeCaps } from '../fee-caps/resolve.ts';
import { type UnknownFact, unknownFact } from '../language/fact-type.ts';
import type { MoneyContext } from './money-in.ts';
import { statedTerms } from './of-terms.ts';

interface Judged extends Pick<MoneyContext, 'dossier' | 'country'> {
  results: CapResult[];
}
const judged = new WeakMap<FeeDisclosure, Judged>();

/**
 * Worker-side payments of one disclosure against the corridor's caps, scope by scope. The facts of one party, those of all and
 * its notices ask the same of one dossier, so what was said last is kept for as long as the disclosure is.
 */
export function capsOf(disclosure: FeeDisclosure, { dossier, country }: MoneyContext): CapResult[] {
  const known = judged.get(disclosure);
  if (known?.dossier === dossier && known.country === country) return known.results;
  const results = judge(disclosure, { dossier, country });
  judged.set(disclosure, { dossier, country, results });
  return results;
}

function judge(disclosure: FeeDisclosure, { dossier, country }: Omit<MoneyContext, 'currency'>): CapResult[] {
  const { contract, employer } = dossier;
  const { country: origin } = contract.recruitment;
  const payments = disclosure.items.filter(isWorkerPaid).filter(hasAmount);
  if (origin === undefined || payments.length === 0) return [];
  const terms = statedTerms(contract) ?? contract.offer?.terms;
  const wage = terms?.wage;
  return resolveFeeCaps({
    origin,
    destination: country,
    occupation: capOccupation(terms?.occupation, contract.sector ?? employer?.sector),
    payments: payments.map((item) => paymentOf(item, origin, country)),
    ...(wage?.period === 'month'
      ? { wage: { amountMinor: minorOf(wage.basic), currency: wage.basic.currency } }
      : {}),
    ...(terms?.durationMonths === undefined ? {} : { contractMonths: terms.durationMonths }),
    rates: dossier.rates,
  }).results;
}

type Counted = FeeItem & { amount: Money };
const hasAmount = (item: FeeItem): item is Counted => item.amount !== undefined;

function paymentOf(item: Counted, origin: string, destination: string): CapPayment {
  const { collectedIn, paidOn, paidUntil } = item;
  const place = collectedIn === origin ? 'origin' : collectedIn === destination ? 'destination' : 'unknown';
  return {
    item: item.item,
    amountMinor: minorOf(item.amount),
    currency: item.amount.currency,
    place,
    ...(paidOn === undefined
      ? {}
      : paidUntil === undefined
        ? { paidOn }
        : { paidFrom: paidOn, paidTo: paidUntil }),
    ...(item.collector?.role === 'state' ? { payee: 'STATE' } : {}),
  };
}

export interface CapFact {
  status: 'within' | 'over' | UnknownFact;
  probable?: boolean;
  row?: string;
}

/**
 * The same as facts. Recruited from an unknown country with something paid: a scope that nobody can judge. Where more may
 * have been paid than is known, nothing is within a cap, and there may be scopes that nobody can see.
 */
export function capFacts(disclosure: FeeDisclosure, money: MoneyContext): CapFact[] {
  const stated = capsOf(disclosure, money).map(({ status, confidence, rowId, why }) => ({
    status: status === 'unknown' ? unknownFact(whyOf(why)) : status,
    probable: confidence === 'low',
    ...(rowId === null ? {} : { row: rowId }),
  }));
  const unplaced =
    money.dossier.contract.recruitment.country === undefined && disclosure.items.some(isWorkerPaid);
  if (unplaced) return [{ status: unknownFact('absent') }];
  if (isWhole(disclosure)) return stated;
  const open = stated.map((cap) =>
    cap.status === 'within' ? { ...cap, status: unknownFact('absent') } : cap,
  );
  return [...open, { status: unknownFact('absent') }];
}

const dates = new Set(['dateUnknown']);
const absences = new Set(['noRow', 'outsideScope', 'placeUnknown', 'wageUnknown', 'conditionUnknown']);

/** The cap table's reason in the four words of the rule language. */
const whyOf = (why: string) =>
  why === 'rateUnknown'
    ? 'rateMissing'
    : dates.has(why)
      ? 'dateUnknown'
      : absences.has(why)
        ? 'absent'
        : 'figureUnconfirmed';
