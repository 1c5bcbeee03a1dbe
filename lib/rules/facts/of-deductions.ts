import type { WageDeduction, WagePayment } from '../../domain/contracts/wage-payment.ts';
import { minorOf } from '../../domain/values/money.ts';
import { type UnknownFact, unknownFact } from '../language/fact-type.ts';
import { monthOf } from './coverage.ts';
import { isUnknown, type MoneyContext, sumIn } from './money-in.ts';
import { not, some } from './three-valued.ts';
import { withoutUnknown } from './without-unknown.ts';

interface Taken {
  deduction: WageDeduction;
  record: WagePayment;
}

/**
 * Deductions of one kind for one creditor over the months; a record that is silent on deductions, or a month without a
 * record, leaves one that nobody can see.
 */
export function repeatedDeductions(records: readonly WagePayment[], complete: boolean, money: MoneyContext) {
  const taken = records.flatMap((record) =>
    (record.deductions ?? []).map((deduction): Taken => ({ deduction, record })),
  );
  const kinds = Map.groupBy(taken, ({ deduction: { kind, creditor = '' } }) => `${kind} ${creditor}`);
  const silent = !complete || records.some(({ deductions }) => deductions === undefined);
  const unseen: UnknownFact[] = silent ? [unknownFact('absent')] : [];
  return [...[...kinds.values()].map((each) => deductionFacts(each, money)), ...unseen];
}

function deductionFacts(taken: readonly Taken[], money: MoneyContext) {
  const [first] = taken;
  const amount = sumIn(
    money,
    taken.map(({ deduction, record }) => ({
      amount: deduction.amount,
      paidOn: record.creditedOn ?? record.dueOn ?? record.period.to,
    })),
  );
  return withoutUnknown({
    kind: first?.deduction.kind,
    creditor: first?.deduction.creditor,
    months: new Set(taken.map(({ record }) => monthOf(record.period))).size,
    amount: isUnknown(amount) ? undefined : amount,
    lastTakenOn: taken
      .map(({ record }) => record.period.to)
      .toSorted()
      .at(-1),
    withoutConsent: some(taken.map(({ deduction }) => not(deduction.workerConsented))),
    balanceShown: taken.every(({ deduction }) => deduction.balanceAfter !== undefined),
    balanceFell: taken.length < 2 ? undefined : fellFrom(first?.deduction, taken.at(-1)?.deduction),
  });
}

/** Whether less is owed after the last than after the first; unknown where it is not shown. */
function fellFrom(first: WageDeduction | undefined, last: WageDeduction | undefined): boolean | undefined {
  const [before, after] = [first?.balanceAfter, last?.balanceAfter];
  if (!before || !after || before.currency !== after.currency) return undefined;
  return minorOf(after) < minorOf(before);
}
