import { type Dossier, latestBy } from '../../domain/contracts/dossier.ts';
import { type Money, moneyOf } from '../../domain/values/money.ts';
import { capsOf } from '../facts/of-caps.ts';
import { currencyOf } from '../facts/of-terms.ts';
import type { CapResult } from '../fee-caps/cap.ts';
import type { Debt } from '../repayments/debt.ts';
import type { Refusal } from './application.ts';
import { lawNotMet, standardNotMet } from './words-paid.ts';

const capMoney = ({ amountMinor, currency }: CapResult): Money | undefined =>
  amountMinor === null || currency === null ? undefined : moneyOf(amountMinor, currency);

function capsFor({ contract, ...dossier }: Dossier, party: string): CapResult[] {
  const disclosure = latestBy(dossier.disclosures, party);
  if (!disclosure) return [];
  const money = { currency: currencyOf(contract), country: contract.placeOfWork.country };
  return capsOf(disclosure, { dossier: { contract, ...dossier }, ...money });
}

/** What the law says of it all: over if anything is, within only where everything is. */
const lawOf = (caps: readonly CapResult[]): CapResult['status'] => {
  if (caps.some(({ status }) => status === 'over')) return 'over';
  return caps.length > 0 && caps.every(({ status }) => status === 'within') ? 'within' : 'unknown';
};

const law = (cap: CapResult, { items }: Debt): Refusal => ({
  code: 'law-not-met',
  message: lawNotMet({
    items: cap.scope,
    paid: items.flatMap(({ item, stated }) => (stated && cap.scope.includes(item) ? [stated] : [])),
    cap: capMoney(cap),
    row: cap.rowId,
  }),
});

/**
 * What the worker paid and was not paid back, against two tests that stay apart: the standard, by which the worker pays nothing
 * anywhere, and the law, by which a corridor may have a cap. What is within a cap is lawful, and rules the certificate out.
 */
export function unpaidBack(debt: Debt, dossier: Dossier, party: string): Refusal[] {
  const { currency, items, owed, stillOwed } = debt;
  const isOwed = items.length > 0 || owed.atLeastMinor > 0;
  if (debt.settled || !isOwed) return [];
  const caps = capsFor(dossier, party);
  const standard = standardNotMet({
    items: [...new Set(items.map(({ item }) => item))],
    paid: moneyOf(owed.atLeastMinor, currency),
    left: moneyOf(stillOwed.atLeastMinor, currency),
    isWhole: stillOwed.atMostMinor !== undefined,
    law: lawOf(caps),
    caps: caps.flatMap((cap) => capMoney(cap) ?? []),
  });
  const broken = caps.filter(({ status }) => status === 'over');
  return [{ code: 'standard-not-met', message: standard }, ...broken.map((cap) => law(cap, debt))];
}
