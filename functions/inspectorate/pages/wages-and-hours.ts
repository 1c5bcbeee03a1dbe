import type * as z from 'zod';
import { noRecords, recordsOf } from '../../../lib/domain/contracts/declared-records.ts';
import type { Terms } from '../../../lib/domain/contracts/terms.ts';
import type { WagePayment } from '../../../lib/domain/contracts/wage-payment.ts';
import type { WorkingTime } from '../../../lib/domain/contracts/working-time.ts';
import type { Dossier } from '../../../lib/domain/inspections/inspection.ts';
import { minorOf } from '../../../lib/domain/values/money.ts';
import { daysIn } from '../../../lib/domain/values/period.ts';

type File = z.output<typeof Dossier>;

/** One period of work with what one party says was paid and worked in it. */
export interface WorkedPeriod {
  from: string;
  to: string;
  wage?: WagePayment;
  hours?: WorkingTime;
  /** Of a wage: what is out of order with it. */
  isShort: boolean;
  isLate: boolean;
  isUnpaid: boolean;
}

export interface WagesAndHours {
  /** Who recorded: each party is told apart, because they may contradict each other. */
  party: 'employer' | 'agency';
  periods: readonly WorkedPeriod[];
}

/** The terms that were last signed or agreed: what a wage and the hours are measured against. */
export const termsInForce = ({ contract }: File): Terms | undefined => {
  const { offer, signedAtOrigin, signedAtDestination, amendments } = contract;
  const stated = [offer, signedAtOrigin, signedAtDestination, ...amendments].flatMap(
    (each) => each?.terms ?? [],
  );
  return stated.length === 0 ? undefined : Object.assign({}, ...stated);
};

/** Less than what was due by the party's own word; where it does not say, nothing is called short. */
const isShort = ({ due, amount, paid }: WagePayment): boolean =>
  paid === 'paid' &&
  due !== undefined &&
  amount !== undefined &&
  due.currency === amount.currency &&
  minorOf(amount) < minorOf(due);

const isLate = ({ dueOn, creditedOn }: WagePayment): boolean =>
  dueOn !== undefined && creditedOn !== undefined && creditedOn > dueOn;

const keyOf = ({ period }: WagePayment | WorkingTime): string => `${period.from} ${period.to}`;

function periodOf(key: string, wage: WagePayment | undefined, hours: WorkingTime | undefined): WorkedPeriod {
  const [from = '', to = ''] = key.split(' ');
  return {
    from,
    to,
    ...(wage ? { wage } : {}),
    ...(hours ? { hours } : {}),
    isShort: wage !== undefined && isShort(wage),
    isLate: wage !== undefined && isLate(wage),
    isUnpaid: wage?.paid === 'notPaid',
  };
}

/** What each party recorded of wages and hours, period by period; a later record has taken an earlier one's place. */
export function wagesAndHours({ contract, records }: File): WagesAndHours[] {
  const parties = { employer: contract.employerId, agency: contract.agencyId };
  return (['employer', 'agency'] as const).flatMap((party) => {
    if (parties[party] === undefined) return [];
    const { wagePayments, workingTimes } = recordsOf({ ...noRecords, ...records }, parties[party]);
    const wages = new Map(
      wagePayments.filter(({ kind }) => kind !== 'finalSettlement').map((each) => [keyOf(each), each]),
    );
    const hours = new Map(workingTimes.map((each) => [keyOf(each), each]));
    const keys = [...new Set([...wages.keys(), ...hours.keys()])].sort();
    const periods = keys.map((key) => periodOf(key, wages.get(key), hours.get(key)));
    return periods.length === 0 ? [] : [{ party, periods }];
  });
}

/** Hours a week, from what was worked in a period of any length. */
export const weeklyHours = ({ period, minutesWorked }: WorkingTime): number | undefined =>
  minutesWorked === undefined ? undefined : (minutesWorked * 7) / daysIn(period) / 60;
