import type { RecordWorkingTime } from '../../lib/domain/contracts/working-time.ts';
import type { PlainDate } from '../../lib/domain/values/dates.ts';
import { daysIn, type Period } from '../../lib/domain/values/period.ts';
import { fourWeeksFrom, periodsIn } from './adapt-months.ts';
import type { CaseFacts, CaseHours } from './case.ts';
import type { Ledger } from './ledger.ts';

const hour = 60;
/** Six days where no day of the week is given, as the notes on the cases ask. */
const daysAssumed = 6;
const ordinaryWeek = 48 * hour;

const wordsOf = ({ pattern = '', note = '' }: CaseHours): string => `${pattern} ${note}`.toLowerCase();

function restOf(hours: CaseHours): number | undefined {
  const { restDaysPerWeek, restDays, restDaysPerMonth, daysPerWeek } = hours;
  if (restDaysPerWeek !== undefined) return restDaysPerWeek;
  if (restDays !== undefined) return restDays;
  if (restDaysPerMonth !== undefined) return restDaysPerMonth / 4;
  if (daysPerWeek !== undefined) return 7 - daysPerWeek;
  return /every day|seven days|7 days|no (days? off|rest day)/.test(wordsOf(hours)) ? 0 : undefined;
}

/** An averaging that the words name; over four weeks where they do not say over how many. */
function averagingOf(hours: CaseHours): Pick<RecordWorkingTime, 'averaging'> {
  const words = wordsOf(hours);
  if (!/averag/.test(words)) return {};
  const weeks = Number(/(\d+) weeks?/.exec(words)?.[1] ?? 4);
  const basis = /collective|union/.test(words) ? ('collectiveAgreement' as const) : ('law' as const);
  return { averaging: { referenceWeeks: Math.min(52, Math.max(2, weeks)), basis } };
}

function weeklyMinutes(hours: CaseHours): number | undefined {
  const { hours: perWeek, hoursPerWeek, hoursPerDay } = hours;
  const stated = perWeek ?? hoursPerWeek;
  if (stated !== undefined) return Math.round(stated * hour);
  if (hoursPerDay === undefined) return undefined;
  const rest = restOf(hours);
  const days = hours.daysPerWeek ?? (rest === undefined ? daysAssumed : 7 - rest);
  return Math.round(hoursPerDay * hour * days);
}

function overtimeOf(
  { overtimeHours, overtimeHoursPerMonth, overtimePaid }: CaseHours,
  weekly: number | undefined,
) {
  const perWeek =
    overtimeHours ?? (overtimeHoursPerMonth === undefined ? undefined : overtimeHoursPerMonth / 4);
  if (perWeek !== undefined) return Math.round(perWeek * hour);
  return overtimePaid === undefined || weekly === undefined ? undefined : Math.max(0, weekly - ordinaryWeek);
}

/** Of so few days off in four weeks, the longest run of work is at least this. */
const longestRun = (worked: number, off: number): number => Math.ceil(worked / (off + 1));

function recordFrom(hours: CaseHours, period: Period): RecordWorkingTime {
  const weeks = daysIn(period) / 7;
  const weekly = weeklyMinutes(hours);
  const rest = restOf(hours);
  const off = rest === undefined ? undefined : Math.round(rest * weeks);
  const worked = off === undefined ? undefined : daysIn(period) - off;
  const overtime = overtimeOf(hours, weekly);
  const { hoursPerDay, overtimePaid, sleepHoursPerDay } = hours;
  return {
    period,
    ...(weekly === undefined ? {} : { minutesWorked: Math.round(weekly * weeks) }),
    ...(overtime === undefined ? {} : { overtimeMinutes: Math.round(overtime * weeks) }),
    ...(overtimePaid === undefined ? {} : { overtimePaid: overtimePaid ? 'paid' : 'notPaid' }),
    ...(worked === undefined ? {} : { daysWorked: worked }),
    ...(worked === undefined || off === undefined ? {} : { longestRunDays: longestRun(worked, off) }),
    ...(hoursPerDay === undefined ? {} : { longestDayMinutes: Math.round(hoursPerDay * hour) }),
    ...averagingOf(hours),
    ...(sleepHoursPerDay === undefined ? {} : { shortestRestMinutes: Math.round(sleepHoursPerDay * hour) }),
  };
}

/** The hours of a case: a dated week as it is, a pattern as four weeks in a row. */
export function hoursFrom(
  { hoursRecords = [] }: CaseFacts,
  start: PlainDate,
  ledger: Ledger,
): RecordWorkingTime[] {
  return hoursRecords.map((hours, index) => {
    const dated = periodsIn(hours.week, start);
    const isOneWeek = dated?.periods.length === 1 && dated.assumed === undefined;
    const [week] = isOneWeek ? dated.periods : [];
    if (!week) ledger.assume('hours of a pattern: four weeks in a row');
    ledger.carry(`hoursRecords.${index}`);
    return recordFrom(hours, week ?? fourWeeksFrom(start));
  });
}
