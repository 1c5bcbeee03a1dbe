import { feeCategoryOf } from '../../domain/fees/fee-taxonomy.ts';
import type { Report } from '../../domain/reports/report.ts';
import { isIndependent } from '../../domain/voice/allegation.ts';
import type { ToldFee } from '../../domain/voice/told-fee.ts';
import { unknownFact } from '../language/fact-type.ts';
import { type MoneyContext, sumIn } from './money-in.ts';
import { withoutUnknown } from './without-unknown.ts';

const feeFact = (
  { item, amount, collector, receipt }: ToldFee,
  { channel }: Pick<Report, 'channel'>,
  money: MoneyContext,
) => ({
  item,
  category: feeCategoryOf(item),
  amount: amount === undefined ? unknownFact('absent') : sumIn(money, [{ amount }]),
  independent: isIndependent(channel),
  ...withoutUnknown({ collector, receipt }),
});

/**
 * What the worker and the family paid, as the worker tells it: each payment once, in an order that does not depend on when it was
 * told, and beside what was told, what was not. Undefined when no payment was told.
 * @param reports those that may be used
 */
export function toldFees(reports: readonly Report[], money: MoneyContext) {
  const told = reports.flatMap((report) => (report.fees ?? []).map((fee) => feeFact(fee, report, money)));
  if (told.length === 0) return undefined;
  const once = new Map(told.map((fact) => [JSON.stringify(fact), fact]));
  const inOrder = [...once].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
  return [...inOrder, unknownFact('absent')];
}
