import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkingTime } from '../../lib/domain/contracts/working-time.ts';
import { addDays } from '../../lib/domain/values/dates.ts';
import { rounds } from '../support/rounds.ts';
import { aWeek } from '../support/rules/records.ts';
import { factsOf, said } from './ask-facts.ts';

/** The first day of work is 1 March 2026, a Sunday; the decision is made on 10 May, when April has ended. */
const mondays = Array.from({ length: 10 }, (_, week) => addDays('2026-02-23', week * 7));
const hoursOf = (workingTimes: readonly WorkingTime[]) =>
  factsOf({ records: { workingTimes }, asOf: '2026-05-10' });

const wrongs = [
  'derived.hours.mostWeeklyMinutesAtLeast > 3600 || derived.hours.mostWeeklyMinutes > 3600',
  'derived.hours.mostAverage4WeeksAtLeast > 4320 || derived.hours.mostAverage4Weeks > 4320',
  'derived.hours.mostAverage8WeeksAtLeast > 4320 || derived.hours.mostAverage8Weeks > 4320',
  'derived.hours.weeksOver48hAtLeast >= 4 || derived.hours.weeksOver48h >= 4',
  'derived.hours.weeksOver60hAtLeast >= 1 || derived.hours.weeksOver60h >= 1',
  'derived.hours.longestRunDaysAtLeast >= 13 || derived.hours.longestRunDays >= 13',
  'derived.hours.longestDayMinutesAtLeast > 720 || derived.hours.longestDayMinutes > 720',
  'derived.hours.weeksWithoutRestDayAtLeast > 0 || derived.hours.weeksWithoutRestDay > 0',
  'derived.hours.weeksOvertimeUnpaidAtLeast > 0 || derived.hours.weeksOvertimeUnpaid > 0',
  'derived.hours.weeks.exists(w, w.withoutRestDay)',
  'derived.hours.weeks.exists(w, w.minutes > 3600)',
  'derived.hours.weeks.exists(w, w.overtimeUnpaid)',
];

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const anyWeek = (from: string): fc.Arbitrary<WorkingTime> =>
  fc
    .record({
      minutesWorked: maybe(fc.constantFrom(2880, 3000, 3900, 4900)),
      overtimeMinutes: maybe(fc.constantFrom(0, 120)),
      overtimePaid: maybe(fc.constantFrom('paid' as const, 'notPaid' as const, 'timeOff' as const)),
      daysWorked: maybe(fc.constantFrom(6, 7)),
      longestDayMinutes: maybe(fc.constantFrom(480, 900)),
      longestRunDays: maybe(fc.constantFrom(6, 14)),
    })
    .map((given) => {
      const { id, contractId, recordedBy, recordedAs, receivedAt, period } = aWeek(from);
      const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      return { id, contractId, recordedBy, recordedAs, receivedAt, period, ...known };
    });
const anyRecords = fc
  .tuple(
    ...mondays.map((monday) =>
      fc.oneof(
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 6, arbitrary: anyWeek(monday).map((week) => [week]) },
      ),
    ),
  )
  .map((all) => all.flat());

describe('Whatever is recorded of the working time', () => {
  test('taking a record away never makes anything innocent that was not', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(), (records, at) => {
        fc.pre(records.length > 0);
        const [before, after] = [hoursOf(records), hoursOf(records.toSpliced(at % records.length, 1))];
        for (const wrong of wrongs)
          if (said(wrong, after) === false) expect(said(wrong, before), wrong).toBe(false);
      }),
      { numRuns: rounds(300) },
    );
  });

  test('the order in which it was recorded makes no difference', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        expect(hoursOf(records.toReversed())).toEqual(hoursOf(records));
      }),
    );
  });

  test('nothing recorded answers nothing', () => {
    for (const wrong of wrongs) expect(said(wrong, hoursOf([])), wrong).toBe('unknown');
  });
});

describe('Working time', () => {
  const every = (different: Partial<WorkingTime> = {}) => mondays.map((monday) => aWeek(monday, different));

  test('of 48 hours in six days every week is in order', () => {
    for (const wrong of wrongs) expect(said(wrong, hoursOf(every())), wrong).toBe(false);
  });

  test('of one long week in four is seen in the week and not in the average', () => {
    const weeks = every().with(4, aWeek(mondays[4] ?? '', { minutesWorked: 3700 }));
    expect(hoursOf(weeks).derived).toMatchObject({
      hours: { mostWeeklyMinutes: 3700, mostAverage4Weeks: 3085, weeksOver60h: 1 },
    });
  });

  test('that is lawfully averaged stays below the limit over its reference period', () => {
    const averaging = { referenceWeeks: 4, basis: 'collectiveAgreement' as const, inWriting: true };
    const weeks = mondays.map((monday, at) =>
      aWeek(monday, { minutesWorked: at % 2 === 0 ? 3300 : 2400, averaging }),
    );
    const lawful = 'derived.hours.averaging.stated && derived.hours.averaging.mostAverage <= 2880';
    expect(said(lawful, hoursOf(weeks))).toBe(true);
    expect(said(lawful, hoursOf(weeks.slice(1)))).toBe('unknown');
  });

  test('of every day for two weeks is a run of fourteen days, although no record states it', () => {
    const seven = (from: string) => {
      const { longestRunDays: _, ...week } = aWeek(from, { daysWorked: 7 });
      return week;
    };
    expect(hoursOf([seven('2026-03-02'), seven('2026-03-09')]).derived).toMatchObject({
      hours: { longestRunDaysAtLeast: 14, weeksWithoutRestDayAtLeast: 2 },
    });
  });

  test('of a month counts as its weekly average, four times', () => {
    const month = aWeek('2026-04-01', {
      period: { from: '2026-04-01', to: '2026-04-30' },
      minutesWorked: 30 * 600,
      daysWorked: 30,
    });
    expect(hoursOf([month]).derived).toMatchObject({
      hours: { mostWeeklyMinutesAtLeast: 4200, mostAverage4WeeksAtLeast: 4200, weeksOver60hAtLeast: 4 },
    });
  });
});
