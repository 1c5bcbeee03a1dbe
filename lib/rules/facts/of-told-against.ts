import { latestBy } from '../../domain/contracts/dossier.ts';
import type { FeeDisclosure, FeeItem } from '../../domain/fees/fee-disclosure.ts';
import { feeCategoryOf } from '../../domain/fees/fee-taxonomy.ts';
import type { Report } from '../../domain/reports/report.ts';
import type { ToldFee } from '../../domain/voice/told-fee.ts';
import { isUnknown, type MoneyContext, sumIn } from './money-in.ts';
import { nothingPaid, wholeSum } from './of-fees.ts';
import { isOfThisEmployer, mayBeUsed } from './usable-reports.ts';

const takers: readonly string[] = ['employer', 'agency', 'subAgent'];

/** A tax of the worker's own is no cost of recruitment, unless a recruiter or the employer took it. */
const isOfRecruitment = ({ item, collector = 'unknown' }: ToldFee): boolean =>
  feeCategoryOf(item) !== 'OT' || takers.includes(collector);

/** The same of a declared item. Where a party does not say who took what the worker tells of, it has still stated it. */
const isStatedBeside =
  (fees: readonly ToldFee[]) =>
  ({ item, collector: { role } = { role: 'unknown' } }: FeeItem): boolean =>
    feeCategoryOf(item) !== 'OT' ||
    takers.includes(role) ||
    (role === 'unknown' && fees.some((told) => told.item === item));

const feesOf = ({ fees = [] }: Report): ToldFee[] => fees.filter(isOfRecruitment);

const tellsOfPayment = (report: Report): boolean =>
  feesOf(report).length > 0 ||
  report.allegations.some(
    ({ code, relation }) =>
      relation !== 'elsewhere' && (code === 'FEES_PAID' || code === 'BORROWED_FOR_FEES'),
  );

/** What one report tells of sums, as far as they are known in the currency of the wage. */
function sumTold(report: Report, money: MoneyContext): number {
  const sums = feesOf(report).map(({ amount }) => (amount === undefined ? 0 : sumIn(money, [{ amount }])));
  return sums.reduce<number>((sum, each) => sum + (isUnknown(each) ? 0 : each), 0);
}

/** Whether a report tells of more than a party states in all. */
function tellsMore(report: Report, disclosure: FeeDisclosure, money: MoneyContext): boolean {
  const said = wholeSum(disclosure, money, isStatedBeside(feesOf(report)));
  return said !== undefined && !isUnknown(said) && sumTold(report, money) > said;
}

/** Whether one party's word falls short of it. Never that it does not: beside what was told there is always what was not. */
function fallsShort(
  disclosure: FeeDisclosure | undefined,
  reports: readonly Report[],
  money: MoneyContext,
): true | undefined {
  if (!disclosure || !reports.some(tellsOfPayment)) return undefined;
  if (nothingPaid(disclosure)) return true;
  // Each telling by itself: told twice is not paid twice.
  return reports.some((report) => tellsMore(report, disclosure, money)) || undefined;
}

interface Parties {
  answering: string;
  other: string | undefined;
}

/** The third of the three disclosures, the worker's, against each of the other two: those that say less than the worker tells. */
export function toldMoreThan(reports: readonly Report[], money: MoneyContext, { answering, other }: Parties) {
  const { disclosures } = money.dossier;
  const used = reports.filter((report) => mayBeUsed(report) && isOfThisEmployer(report));
  const [own, counterparty] = [answering, other].map((party) =>
    party === undefined ? undefined : fallsShort(latestBy(disclosures, party), used, money),
  );
  return { toldMoreThan: { ...(own ? { own } : {}), ...(counterparty ? { counterparty } : {}) } };
}
