import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelRank } from '../../lib/domain/values/indicator.ts';
import { aReport, aWage, aWeek } from '../support/rules/records.ts';
import { assessed, bhd, months, paidInFull, type Situation, weeks } from '../support/rules/situations.ts';

const unpaid = (from: number, count: number) =>
  months.map((month, at) => aWage(month, at >= from && at < from + count ? { paid: 'notPaid' } : {}));
const told = (...codes: Parameters<typeof aReport>[0][number]['code'][]) => ({
  reports: [aReport(codes.map((code) => ({ code, relation: 'self' as const })))],
});

const abuses: [string, Situation, string, string[]][] = [
  ['one month unpaid is a matter of standard', { kept: { wagePayments: unpaid(2, 1) } }, 'none', []],
  ['two months unpaid', { kept: { wagePayments: unpaid(2, 2) } }, 'medium', ['withholding_of_wages']],
  ['three months unpaid', { kept: { wagePayments: unpaid(2, 3) } }, 'high', ['withholding_of_wages']],
  [
    'a wage below the promise from the first month on',
    { kept: { wagePayments: months.map((month) => aWage(month, { amount: bhd('110.000') })) } },
    'medium',
    ['deception', 'withholding_of_wages'],
  ],
  [
    'one credible report of violence is enough',
    { known: told('BEATEN_OR_INJURED') },
    'urgent',
    ['physical_sexual_violence'],
  ],
  [
    'one locked door does not prove both legs',
    { known: told('LOCKED_IN', 'GUARDED_OR_FOLLOWED') },
    'high',
    ['restriction_of_movement'],
  ],
  [
    'no going out, and the phone is taken: two facts, both legs',
    { known: told('LEAVING_NEEDS_PERMISSION', 'PHONE_TAKEN') },
    'urgent',
    ['isolation', 'restriction_of_movement'],
  ],
  [
    'unpaid wages told and recorded are two sources, and still one leg',
    { kept: { wagePayments: unpaid(2, 3) }, known: told('WAGES_UNPAID') },
    'high',
    ['withholding_of_wages'],
  ],
  [
    'a wage claim and a fee told are no indicator',
    { known: told('OVERTIME_UNPAID', 'FEES_PAID') },
    'none',
    [],
  ],
  [
    'a month at eighty-four hours a week without averaging',
    {
      kept: {
        workingTimes: weeks.map((from) =>
          aWeek(from, { minutesWorked: 5040, daysWorked: 7, longestRunDays: 28, longestDayMinutes: 720 }),
        ),
      },
    },
    'medium',
    ['excessive_overtime'],
  ],
];

describe('an abuse', () => {
  test.each(abuses)('has its level and its indicators: %s', (_, situation, level, indicators) => {
    const found = assessed(situation);
    expect([found.level.level, found.indicators]).toEqual([level, indicators]);
  });

  test('told through a link that the employer handed over weighs as much, and a report whose use was refused nothing', () => {
    const report = aReport([{ code: 'LOCKED_IN', relation: 'self' }]);
    const asked = { contact: 'notAsked', referral: 'notAsked' } as const;
    const refused = { ...report, consent: { ...asked, assessment: 'refused' as const } };
    expect(assessed({ known: { reports: [{ ...report, channel: 'handedLink' }] } }).level.level).toBe('high');
    expect(assessed({ known: { reports: [refused] } }).level.level).toBe('none');
  });
});

test('to take a report, a visit or a record away never lowers what remains unknown, nor raises what is known', () => {
  const pieces = abuses.map(([, situation]) => situation);
  fc.assert(
    fc.property(fc.constantFrom(...pieces), fc.nat({ max: 5 }), (situation, gone) => {
      const kept = {
        ...situation.kept,
        wagePayments: (situation.kept?.wagePayments ?? paidInFull).filter((_, at) => at !== gone),
      };
      const [before, after] = [assessed(situation), assessed({ ...situation, kept })];
      const cleared = after.outcomes.filter(
        ({ ruleId, outcome }) =>
          outcome === 'clear' &&
          !before.outcomes.some(
            (o) => o.ruleId === ruleId && (o.outcome === 'clear' || o.outcome === 'notApplicable'),
          ),
      );
      expect(cleared.map(({ ruleId }) => ruleId)).toEqual([]);
      expect(levelRank(after.level.ifUnknownsFlagged)).toBeGreaterThanOrEqual(levelRank(before.level.level));
    }),
    { numRuns: 30 },
  );
});
