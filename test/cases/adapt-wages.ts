import type { RecordWagePayment, WageDeduction } from '../../lib/domain/contracts/wage-payment.ts';
import type { PlainDate } from '../../lib/domain/values/dates.ts';
import { isPlainDate } from '../../lib/domain/values/dates.ts';
import { type Money, minorOf, moneyOf } from '../../lib/domain/values/money.ts';
import { periodsIn } from './adapt-months.ts';
import { moneyFrom } from './adapt-terms.ts';
import type { CaseFacts, CasePayment } from './case.ts';
import type { Ledger } from './ledger.ts';
import { payeeOf, paymentMethodOf, wageDeductionOf, wageReasonOf } from './words-records.ts';

const dayIn = (text: string | undefined): PlainDate | undefined =>
  text !== undefined && isPlainDate(text) ? text : undefined;

const consentOf = (consent: string | boolean | undefined): boolean | undefined =>
  consent === undefined ? undefined : consent === true || /written|signed|agreed/.test(String(consent));

/** A deduction from a wage is made by who pays it: the debt is the employer's, unless the words say otherwise. */
function deductionsFrom({
  deductions,
  currency,
}: Pick<CasePayment, 'deductions' | 'currency'>): WageDeduction[] | undefined {
  const stated = deductions?.flatMap(({ kind, amount, currency: own, consent }): WageDeduction[] => {
    const money = moneyFrom(amount, own ?? currency);
    const workerConsented = consentOf(consent);
    if (!money) return [];
    return [
      {
        kind: wageDeductionOf(kind),
        amount: money,
        creditor: /bank/.test(kind ?? '') ? 'bank' : 'employer',
        ...(workerConsented === undefined ? {} : { workerConsented }),
      },
    ];
  });
  return stated && stated.length > 0 ? stated : undefined;
}

type Content = Omit<RecordWagePayment, 'period' | 'paid'> & Pick<RecordWagePayment, 'paid'>;

/** What one entry says of each of its periods; undefined where it says nothing of the wage. */
function contentOf(payment: CasePayment): Content | undefined {
  const { amountDue, amountPaid, currency, method, note } = payment;
  const due = moneyFrom(amountDue, currency);
  const amount = amountPaid === undefined || amountPaid === 0 ? undefined : moneyFrom(amountPaid, currency);
  const deductions = deductionsFrom(payment);
  const reason = wageReasonOf(note);
  const paidTo = payeeOf(note) ?? payeeOf(method);
  const [dueOn, creditedOn] = [dayIn(payment.due), dayIn(payment.paid)];
  const paid = amountPaid === 0 ? 'notPaid' : amount ? 'paid' : 'notKnown';
  if (paid === 'notKnown' && !due && !deductions && !reason && !paidTo) return undefined;
  return {
    paid,
    ...(due ? { due } : {}),
    ...(amount ? { amount } : {}),
    ...(dueOn ? { dueOn } : {}),
    ...(creditedOn && paid === 'paid' ? { creditedOn } : {}),
    ...(method ? { method: paymentMethodOf(method) } : {}),
    ...(method && /receipt|signed/.test(method.toLowerCase()) ? { receipt: true } : {}),
    ...(deductions ? { deductions } : {}),
    ...(reason ? { reason } : {}),
    ...(paidTo ? { paidTo } : {}),
  };
}

const plus = (a: Money | undefined, b: Money | undefined): Money | undefined =>
  a && b && a.currency === b.currency ? moneyOf(minorOf(a) + minorOf(b), a.currency) : (a ?? b);

/** A second entry for the same days adds to the first: what it paid was missing before. */
function merged(first: RecordWagePayment, second: RecordWagePayment): RecordWagePayment {
  const amount = plus(first.amount, second.amount);
  const creditedOn = [first.creditedOn, second.creditedOn]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return {
    ...first,
    ...(amount ? { paid: 'paid' as const, amount } : {}),
    ...(creditedOn ? { creditedOn } : {}),
  };
}

/** What was really paid, where no payment is listed: a typical month of it beside the wage that was agreed. */
function actualPayment({ actualJob, contract, offer, wagePayments = [] }: CaseFacts): CasePayment[] {
  const { wage, currency, period } = actualJob ?? {};
  if (wage === undefined || period !== 'month' || wagePayments.length > 0) return [];
  const agreed = [contract, offer].find((terms) => terms?.wage !== undefined && terms.period === 'month');
  const amountDue = agreed?.currency === currency ? agreed?.wage : undefined;
  return [{ period: 'month', amountPaid: wage, currency, ...(amountDue === undefined ? {} : { amountDue }) }];
}

/** Deductions that are listed beside the payments are taken from each of them; without any, from a typical month. */
function withDeductions(
  records: RecordWagePayment[],
  { deductions }: CaseFacts,
  start: PlainDate,
): RecordWagePayment[] {
  const listed = deductionsFrom({ deductions });
  if (!listed) return records;
  const months = periodsIn('month', start)?.periods ?? [];
  const typical = months.map((period): RecordWagePayment => ({ period, paid: 'notKnown' }));
  const taken = records.length > 0 ? records : typical;
  return taken.map((record) => (record.deductions ? record : { ...record, deductions: listed }));
}

/** The wages of a case, one record a period. What is said of no period is said in codes, see `adapt-coded.ts`. */
export function wagesFrom(facts: CaseFacts, start: PlainDate, ledger: Ledger): RecordWagePayment[] {
  const byPeriod = new Map<string, RecordWagePayment>();
  const actual = actualPayment(facts);
  if (actual.length > 0) ledger.carry('actualJob.wage', 'actualJob.currency', 'actualJob.period');
  for (const [index, payment] of [...(facts.wagePayments ?? []), ...actual].entries()) {
    const placed = periodsIn(payment.period, start);
    const content = contentOf(payment);
    if (!placed || !content) continue;
    if (placed.assumed) ledger.assume(placed.assumed);
    if (actual.length === 0) ledger.carry(`wagePayments.${index}`);
    for (const period of placed.periods) {
      const record = { period, ...content };
      const before = byPeriod.get(period.from);
      byPeriod.set(period.from, before ? merged(before, record) : record);
    }
  }
  const deducted = withDeductions([...byPeriod.values()], facts, start);
  if (facts.deductions && deducted.some((each) => each.deductions)) ledger.carry('deductions');
  return deducted;
}
