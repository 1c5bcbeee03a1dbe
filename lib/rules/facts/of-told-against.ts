import { latestBy } from '../../domain/contracts/dossier.ts';
import type { FeeDisclosure } from '../../domain/fees/fee-disclosure.ts';
import { feeCategoryOf } from '../../domain/fees/fee-taxonomy.ts';
import type { Report } from '../../domain/reports/report.ts';
import type { ToldFee } from '../../domain/voice/told-fee.ts';
import { isUnknown, type MoneyContext, sumIn } from './money-in.ts';
import { nothingPaid, wholeSum } from './of-fees.ts';
import { isOfThisEmployer, mayBeUsed } from './usable-reports.ts';

/** A tax of the worker's own is no cost of recruitment, unless a recruiter or the employer took it. */
const isOfRecruitment = ({ item, collector = 'unknown' }: ToldFee): boolean =>
  feeCategoryOf(item) !== 'OT' || ['employer', 'agency', 'subAgent'].includes(collector);

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

interface Told {
  isPaid: boolean;
  /** The highest of several tellings: told twice is not paid twice. */
  sum: number;
}

/** Whether one party's word falls short of it. Never that it does not: beside what was told there is always what was not. */
function fallsShort(
  disclosure: FeeDisclosure | undefined,
  told: Told,
  money: MoneyContext,
): true | undefined {
  if (!disclosure || !told.isPaid) return undefined;
  if (nothingPaid(disclosure)) return true;
  const said = wholeSum(disclosure, money);
  return said !== undefined && !isUnknown(said) && told.sum > said ? true : undefined;
}

interface Parties {
  answering: string;
  other: string | undefined;
}

/** The third of the three disclosures, the worker's, against each of the other two: those that say less than the worker tells. */
export function toldMoreThan(reports: readonly Report[], money: MoneyContext, { answering, other }: Parties) {
  const { disclosures } = money.dossier;
  const used = reports.filter((report) => mayBeUsed(report) && isOfThisEmployer(report));
  const told = {
    isPaid: used.some(tellsOfPayment),
    sum: Math.max(0, ...used.map((report) => sumTold(report, money))),
  };
  const [own, counterparty] = [answering, other].map((party) =>
    party === undefined ? undefined : fallsShort(latestBy(disclosures, party), told, money),
  );
  return { toldMoreThan: { ...(own ? { own } : {}), ...(counterparty ? { counterparty } : {}) } };
}
