import { describe, expect, test } from 'vitest';
import type { WorkingTime } from '../../lib/domain/contracts/working-time.ts';
import { checked, entries, messageOf, outcomeIn } from '../support/rules/catalogue.ts';
import { factsIn } from '../support/rules/hours.ts';
import { aWeek } from '../support/rules/records.ts';

const [first, second] = ['2026-03-02', '2026-03-09'] as const;
const span = { from: first, to: '2026-03-15', asOf: '2026-04-10' };

/** A week that tells its longest day, or nothing at all. */
const longest = (from: string, minutes?: number): WorkingTime => {
  const { id, contractId, recordedBy, recordedAs, receivedAt, period } = aWeek(from);
  const said = minutes === undefined ? {} : { longestDayMinutes: minutes };
  return { id, contractId, recordedBy, recordedAs, receivedAt, period, ...said };
};
const over = (country: string, ...records: WorkingTime[]) => {
  const { minutesOverDayLimitAtLeast, minutesOverDayLimit } = factsIn(country, records, { asOf: span.asOf });
  return { atLeast: minutesOverDayLimitAtLeast, exact: minutesOverDayLimit };
};

describe('the limit of a day', () => {
  test('is that of the record’s own days, whenever the contract was signed', () => {
    expect(over('AE', longest('2022-02-07', 720)).atLeast).toBe(120);
    // Before 2 February 2022 that law was not in force, and in the week of the change it is not known which day was meant.
    expect(over('AE', longest('2022-01-03', 720)).atLeast).toEqual({ $unknown: 'absent' });
    expect(over('AE', longest('2022-01-31', 720)).atLeast).toMatchObject({ $unknown: expect.any(String) });
  });

  test('is one figure with overtime where the law has one, else the day and its overtime', () => {
    expect(over('BH', longest(first, 720)).atLeast).toBe(120);
    expect(over('KW', longest(first, 720)).atLeast).toBe(120);
    expect(over('SA', longest(first, 720)).atLeast).toBe(120);
    expect(over('BH', longest(first, 600)).atLeast).toBe(0);
  });

  test('is not known by a figure of low confidence, and says so', () =>
    expect(over('OM', longest(first, 900))).toEqual({
      atLeast: { $unknown: 'figureUnconfirmed' },
      exact: { $unknown: 'figureUnconfirmed' },
    }));

  test('counts the worst record that is known; the figure itself waits for every record', () => {
    const records = [longest(first, 660), longest(second)];
    expect(over('BH', ...records)).toEqual({ atLeast: 60, exact: undefined });
    const facts = (all: readonly WorkingTime[]) => factsIn('BH', all, span);
    expect(facts(records).minutesOverDayLimit).toBeUndefined();
    expect(facts([longest(first, 660), longest(second, 480)])).toMatchObject({
      minutesOverDayLimitAtLeast: 60,
      minutesOverDayLimit: 60,
    });
  });
});

describe('the flag of a day above the limit', () => {
  const rules = entries.filter(({ rule: { id } }) => /^(recorded|declared)-day-above-limit$/.test(id));

  test('shows what was judged, and not a longer day that stands under no law', () => {
    expect(rules).toHaveLength(2);
    const kept = [longest('2022-01-03', 900), longest('2022-02-07', 720)];
    const hours = { ...factsIn('AE', kept, { asOf: span.asOf }), stated: true };
    const facts = {
      own: { hours, domesticWork: false, workCountry: 'AE' },
      derived: { hours, profile: 'general' },
    };
    const asked = { name: 'two weeks', facts, jurisdiction: 'AE', eventDate: span.asOf } as const;
    for (const { rule } of rules) {
      const outcome = outcomeIn(checked(rule), { ...asked, outcome: 'flagged' });
      expect(outcome).toMatchObject({ outcome: 'flagged', evidence: { minutes: 120 } });
      expect(messageOf(rule, outcome, 'en')).toMatch(/Minutes above the limit: \W?120\W?\.$/);
    }
  });
});
