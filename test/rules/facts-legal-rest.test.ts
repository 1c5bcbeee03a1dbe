import { describe, expect, test } from 'vitest';
import type { WorkingTime } from '../../lib/domain/contracts/working-time.ts';
import { outcomeOf } from '../../lib/rules/assess.ts';
import { checked, entries } from '../support/rules/catalogue.ts';
import { factsIn } from '../support/rules/hours.ts';
import { aWeek } from '../support/rules/records.ts';

const asOf = '2026-04-10';
const [first, second] = ['2026-03-02', '2026-03-09'] as const;
const span = { from: first, to: '2026-03-15', asOf };
const everyDay = { daysWorked: 7, longestRunDays: 7 };

const below = (country: string, ...records: WorkingTime[]) => {
  const { weeksBelowLegalRestAtLeast: atLeast, weeksBelowLegalRest: exact } = factsIn(country, records, {
    asOf,
  });
  return { atLeast, exact };
};

describe('weeks below the rest that the law asks for', () => {
  test('are read by the law of the record’s own days, whenever the contract was signed', () => {
    expect(below('BH', aWeek('2012-09-03', everyDay)).atLeast).toBe(1);
    // Law 36/2012 holds from 2 September 2012; before it there is no figure, and in the week of the change not the same for each day.
    expect(below('BH', aWeek('2012-08-20', everyDay)).atLeast).toEqual({ $unknown: 'absent' });
    expect(below('BH', aWeek('2012-08-30', everyDay)).atLeast).toMatchObject({
      $unknown: expect.any(String),
    });
  });

  test('are none where a day off was given, whatever the law was; and not known by a figure of low confidence', () => {
    expect(below('BH', aWeek('2012-08-20')).atLeast).toBe(0);
    expect(below('QA', aWeek(first, everyDay)).atLeast).toEqual({ $unknown: 'figureUnconfirmed' });
    expect(below('QA', aWeek(first)).atLeast).toBe(0);
  });

  test('are added up over what is known; the figure itself waits for every record and for the law of each', () => {
    const whole = factsIn('BH', [aWeek(first, everyDay), aWeek(second)], span);
    expect(whole).toMatchObject({ weeksBelowLegalRestAtLeast: 1, weeksBelowLegalRest: 1 });
    const { daysWorked: _, ...silent } = aWeek(second);
    const lacking = factsIn('BH', [aWeek(first, everyDay), silent], span);
    expect(lacking).toMatchObject({ weeksBelowLegalRestAtLeast: 1 });
    expect(lacking).not.toHaveProperty('weeksBelowLegalRest');
    expect(below('BH', aWeek('2012-08-20', everyDay), aWeek('2012-09-03', everyDay))).toEqual({
      atLeast: 1,
      exact: { $unknown: 'absent' },
    });
  });
});

describe('the rule on rest days', () => {
  const { rule } = entries.find(({ id }) => id === 'no-weekly-rest-day') ?? {};
  if (!rule) throw new Error('There is such a rule.');

  test('reads what the contract gives by the law of the day of the contract', () => {
    const facts = { own: { domesticWork: false, terms: { restDaysPerWeek: 0 } } };
    const on = (eventDate: string) =>
      outcomeOf(checked(rule), { facts, jurisdiction: 'BH', eventDate, asOf }).outcome;
    expect([on('2012-09-02'), on('2012-09-01')]).toEqual(['flagged', 'insufficientData']);
  });
});
