import { describe, expect, test } from 'vitest';
import type { WorkingTime } from '../../lib/domain/contracts/working-time.ts';
import { addDays } from '../../lib/domain/values/dates.ts';
import { hoursFacts, hoursOf } from '../../lib/rules/facts/of-hours.ts';
import { recentWeeks } from '../../lib/rules/facts/of-weeks.ts';
import { aWeek } from '../support/rules/records.ts';

const absent = { $unknown: 'absent' };
/** Two weeks of work from Monday, 2 March 2026 on; the decision is made when March has ended. */
const [first, second] = ['2026-03-02', '2026-03-09'] as const;
const span = { from: first, to: '2026-03-15', asOf: '2026-04-10' };

/** A week that says what is given and nothing else. */
const week = (from: string, said: Partial<WorkingTime> = {}): WorkingTime => {
  const { id, contractId, recordedBy, recordedAs, receivedAt, period } = aWeek(from);
  return { id, contractId, recordedBy, recordedAs, receivedAt, period, ...said };
};
const recorded = (records: readonly WorkingTime[], within: typeof span | { asOf: string } = span) => {
  const hours = hoursOf(records, within, 'BH');
  if (!hours) throw new Error('Something was recorded.');
  return hours;
};
const factsOf = (...records: WorkingTime[]) => hoursFacts([recorded(records)]);
const oneWeek = (said: Partial<WorkingTime>) => recorded([week(first, said)]).weeks[0];

describe('a week of work', () => {
  test('is told with all that its record says', () => {
    const said = { overtimePaid: 'paid' as const, overtimeMinutes: 120, source: 'clock' as const };
    expect(hoursOf([aWeek(first, said)], span, 'BH')?.weeks).toEqual([
      {
        ...{ from: first, to: '2026-03-08', minutes: 2880, overtimeMinutes: 120, overtimeUnpaid: false },
        ...{ withoutRestDay: false, longestDayMinutes: 480, longestRunDays: 6, shortestRestMinutes: 900 },
        source: 'clock',
      },
    ]);
  });

  test('of which nothing is said says nothing', () => {
    expect(oneWeek({})).toEqual({ from: first, to: '2026-03-08' });
  });

  test('has its overtime unpaid only where that is stated of overtime that was worked', () => {
    const unpaid = (overtimeMinutes?: number, overtimePaid?: WorkingTime['overtimePaid']) => {
      const said = oneWeek({
        ...(overtimeMinutes !== undefined && { overtimeMinutes }),
        ...(overtimePaid && { overtimePaid }),
      });
      return said && 'overtimeUnpaid' in said ? said.overtimeUnpaid : undefined;
    };
    expect([unpaid(60, 'notPaid'), unpaid(60, 'paid'), unpaid(60, 'timeOff')]).toEqual([true, false, false]);
    expect([unpaid(0), unpaid(0, 'notPaid'), unpaid(undefined, 'paid')]).toEqual([false, false, false]);
    expect([unpaid(60), unpaid(undefined, 'notPaid'), unpaid()]).toEqual([undefined, undefined, undefined]);
  });

  test('is without a rest day when all seven were worked; a longer record needs one day off in each seven', () => {
    expect(oneWeek({ daysWorked: 7 })).toMatchObject({ withoutRestDay: true, longestRunDays: 7 });
    expect(oneWeek({ daysWorked: 6 })).toMatchObject({ withoutRestDay: false });
    const fortnight = (daysWorked: number) =>
      oneWeek({ daysWorked, period: { from: first, to: '2026-03-15' } });
    expect(fortnight(13)).toMatchObject({ withoutRestDay: true });
    expect(fortnight(12)).toMatchObject({ withoutRestDay: false });
  });

  test('of a longer record is its average, rounded down, overtime too; days alone are no week', () => {
    const period = { from: first, to: '2026-03-11' };
    const said = { period, minutesWorked: 5000, overtimeMinutes: 501 };
    expect(oneWeek(said)).toMatchObject({ minutes: 3500, overtimeMinutes: 350 });
    const sixDays = {
      period: { from: first, to: '2026-03-07' },
      minutesWorked: 6000,
      longestDayMinutes: 1000,
    };
    const hours = recorded([week(first, sixDays)]);
    expect(hours.weeks).toEqual([]);
    expect(hours.figures).toMatchObject({
      mostWeeklyMinutes: { atLeast: undefined },
      longestDayMinutes: { atLeast: 1000 },
    });
  });
});

describe('the weeks of one party', () => {
  const full = [aWeek(first, { minutesWorked: 3000 }), aWeek(second, { minutesWorked: 3700 })];

  test('that lack no day are told as figures, each beside its lower bound', () => {
    const { weeks, ...facts } = factsOf(...full);
    expect(weeks).toHaveLength(2);
    const exact = {
      ...{
        mostWeeklyMinutes: 3700,
        weeksOver48h: 2,
        weeksOver60h: 1,
        weeksOver72h: 0,
        minutesOverDayLimit: 0,
        longestDayMinutes: 480,
      },
      ...{ longestRunDays: 6, weeksWithoutRestDay: 0, weeksOvertimeUnpaid: 0 },
      weeksBelowLegalRest: 0,
    };
    const atLeast = Object.entries(exact).map(([name, value]) => [`${name}AtLeast`, value]);
    expect(facts).toEqual({
      ...{ stated: true, shortestRestMinutesAtMost: 900, averaging: { stated: false } },
      ...{ ...exact, ...Object.fromEntries(atLeast) },
    });
  });

  test('that lack a day are lower bounds, beside a week that nobody can see', () => {
    const facts = factsOf(...full.slice(1));
    expect(facts).toMatchObject({ weeks: [{ from: second }, absent], mostWeeklyMinutesAtLeast: 3700 });
    for (const figure of ['mostWeeklyMinutes', 'weeksOver60h', 'longestRunDays', 'longestDayMinutes'])
      expect(facts).not.toHaveProperty(figure);
  });

  test('of which one says nothing of it leaves that figure a lower bound, and the others whole', () => {
    const { minutesWorked: _, ...silent } = aWeek(second);
    const facts = factsOf(aWeek(first, { minutesWorked: 3700 }), silent);
    expect(facts).toMatchObject({
      mostWeeklyMinutesAtLeast: 3700,
      weeksOver60hAtLeast: 1,
      weeksWithoutRestDay: 0,
    });
    for (const figure of ['mostWeeklyMinutes', 'weeksOver60h', 'weeksOver48h'])
      expect(facts).not.toHaveProperty(figure);
  });

  test('over so many hours are more than so many, not as many', () => {
    const limits = { minutesWorked: 3600 };
    expect(factsOf(aWeek(first, limits), aWeek(second, limits))).toMatchObject({
      weeksOver60h: 0,
      weeksOver48h: 2,
    });
  });

  test('whose overtime was not paid are counted, a longer record by its weeks', () => {
    const notPaid = { overtimeMinutes: 60, overtimePaid: 'notPaid' as const };
    expect(factsOf(aWeek(first, notPaid), aWeek(second))).toMatchObject({ weeksOvertimeUnpaid: 1 });
    const both = aWeek(first, { ...notPaid, period: { from: first, to: '2026-03-15' } });
    expect(factsOf(both)).toMatchObject({ weeksOvertimeUnpaid: 2, weeksOvertimeUnpaidAtLeast: 2 });
    const unsaid = aWeek(second, { overtimeMinutes: 60 });
    expect(factsOf(aWeek(first, notPaid), unsaid)).toMatchObject({ weeksOvertimeUnpaidAtLeast: 1 });
    expect(factsOf(aWeek(first, notPaid), unsaid)).not.toHaveProperty('weeksOvertimeUnpaid');
  });

  test('have a longest run of days only where every record tells one', () => {
    expect(factsOf(aWeek(first, { daysWorked: 7 }), aWeek(second, { daysWorked: 7 }))).toMatchObject({
      longestRunDays: 14,
    });
    const { longestRunDays: _, ...silent } = aWeek(second);
    const facts = factsOf(aWeek(first), silent);
    expect(facts).toMatchObject({ longestRunDaysAtLeast: 6 });
    expect(facts).not.toHaveProperty('longestRunDays');
  });

  test('have as their shortest rest the least that is told, and none where none is', () => {
    const rest = (...minutes: (number | undefined)[]) =>
      factsOf(
        ...minutes.map((each, at) => week(addDays(first, 7 * at), each ? { shortestRestMinutes: each } : {})),
      );
    expect(rest(900, 480)).toMatchObject({ shortestRestMinutesAtMost: 480 });
    expect(rest(undefined, 700)).toMatchObject({ shortestRestMinutesAtMost: 700 });
    expect(rest(undefined, undefined)).not.toHaveProperty('shortestRestMinutesAtMost');
  });

  test('are nothing where nothing was recorded', () => {
    expect(hoursOf([], span, 'BH')).toBeUndefined();
    expect(hoursFacts([])).toEqual({ stated: false, averaging: { stated: false } });
  });

  test('never lack nothing while the first day of work is unknown', () => {
    expect(hoursFacts([recorded(full, { asOf: '2026-04-10' })])).toMatchObject({ weeks: [{}, {}, absent] });
  });
});

describe('the weeks of two parties', () => {
  const whole = [aWeek(first, { minutesWorked: 3000 }), aWeek(second, { minutesWorked: 3000 })];
  const worse = [aWeek(first, { minutesWorked: 4400, shortestRestMinutes: 300 })];

  test('stand beside each other, the worst counts, and a complete record of one leaves no week unseen', () => {
    const facts = hoursFacts([recorded(whole), recorded(worse)]);
    expect(facts).toMatchObject({
      ...{ mostWeeklyMinutes: 4400, mostWeeklyMinutesAtLeast: 4400, shortestRestMinutesAtMost: 300 },
      weeks: [{ minutes: 3000 }, { minutes: 3000 }, { minutes: 4400 }],
    });
    expect(facts.weeks).toHaveLength(3);
    expect(hoursFacts([recorded(worse), recorded(worse)])).not.toHaveProperty('mostWeeklyMinutes');
  });

  test('have the averaging agreement of the one that states one', () => {
    const averaging = { referenceWeeks: 2, basis: 'collectiveAgreement' as const, inWriting: true };
    const agreed = whole.map((each) => ({ ...each, averaging }));
    expect(hoursFacts([recorded(worse), recorded(agreed)])).toMatchObject({
      averaging: {
        stated: true,
        basis: 'collectiveAgreement',
        inWriting: true,
        referenceWeeks: 2,
        mostAverage: 3000,
      },
    });
    const incomplete = hoursFacts([recorded(agreed.slice(1))]);
    expect(incomplete).toMatchObject({ averaging: { stated: true } });
    expect(incomplete.averaging).not.toHaveProperty('mostAverage');
  });

  test('last agreed is the agreement that counts', () => {
    const agree = (referenceWeeks: number) => ({ referenceWeeks, basis: 'law' as const, inWriting: true });
    const records = [aWeek(first, { averaging: agree(1) }), aWeek(second, { averaging: agree(2) })];
    expect(factsOf(...records)).toMatchObject({ averaging: { referenceWeeks: 2 } });
    expect(factsOf(...records.map((each, at) => (at === 0 ? each : aWeek(second))))).toMatchObject({
      averaging: { referenceWeeks: 1 },
    });
  });
});

test('the latest records that hold so many weeks are as many as that takes, and no more', () => {
  const weeks = Array.from({ length: 10 }, (_, at) => aWeek(addDays(first, 7 * at)));
  expect(recentWeeks(weeks, 8).map(({ period }) => period.from)).toEqual(
    weeks
      .slice(2)
      .map(({ period }) => period.from)
      .toReversed(),
  );
  expect(recentWeeks(weeks, 20)).toHaveLength(10);
});
