import { describe, expect, test } from 'vitest';
import type { WorkingTime } from '../../lib/domain/contracts/working-time.ts';
import { aDecentContract, aDisclosure } from '../support/rules/dossiers.ts';
import { anInspection, aReport, aWage, aWeek } from '../support/rules/records.ts';
import { assessed, bhd, months, paidInFull, type Situation, weeks } from '../support/rules/situations.ts';

const differing = (index: number, different: Parameters<typeof aWage>[1]) =>
  months.map((month, at) => (at === index ? aWage(month, different) : aWage(month)));
const rotation = (away: number): WorkingTime[] =>
  weeks.map((from, at) =>
    aWeek(from, {
      ...(Math.floor(at / away) % 2 === 0
        ? { minutesWorked: 5040, daysWorked: 7, longestDayMinutes: 600, longestRunDays: away * 7 }
        : { minutesWorked: 0, daysWorked: 0, longestDayMinutes: 0, longestRunDays: 0 }),
      averaging: { referenceWeeks: away * 2, basis: 'collectiveAgreement', inWriting: true },
    }),
  );
const advance = (after: string) => ({
  deductions: [
    {
      kind: 'advance' as const,
      amount: bhd('15.000'),
      workerConsented: true,
      creditor: 'employer' as const,
      balanceAfter: bhd(after),
    },
  ],
  amount: bhd('135.000'),
});

const nearMisses: [string, Situation][] = [
  ['all paid, ordinary weeks', {}],
  [
    'a wage two days late over a bank holiday',
    { kept: { wagePayments: differing(2, { creditedOn: '2026-06-02', reason: 'bankHoliday' }) } },
  ],
  [
    'a trifle short, and put right within the week',
    { kept: { wagePayments: differing(2, { amount: bhd('148.000') }) } },
  ],
  [
    'unpaid leave to which the worker agreed in writing',
    { kept: { wagePayments: differing(3, { paid: 'notPaid', reason: 'unpaidLeave', workerAgreed: true }) } },
  ],
  [
    'three months of sick pay at half the wage, as the law sets it, paid in time',
    {
      kept: {
        wagePayments: months.map((month, at) =>
          at < 3
            ? aWage(month, { due: bhd('75.000'), amount: bhd('75.000'), reason: 'sickPay' })
            : aWage(month),
        ),
      },
    },
  ],
  [
    'a gratuity that the law makes due at the end, which has not come',
    { kept: { wagePayments: paidInFull } },
  ],
  [
    'an interest-free advance, taken back as agreed, its balance falling',
    {
      kept: {
        wagePayments: months.map((month, at) =>
          at < 4 ? aWage(month, advance(`${45 - at * 15}.000`)) : aWage(month),
        ),
      },
    },
  ],
  ['two weeks on and two off, averaged by collective agreement', { kept: { workingTimes: rotation(2) } }],
  [
    'twenty minutes of overtime, paid, in every week',
    {
      kept: {
        workingTimes: weeks.map((from) =>
          aWeek(from, { minutesWorked: 3000, overtimeMinutes: 120, overtimePaid: 'paid' }),
        ),
      },
    },
  ],
  [
    "the passport in the worker's own locker on the firm's premises",
    {
      dossier: {
        contract: aDecentContract({
          documentCustody: { heldBy: 'worker', access: 'free', keyHeldBy: 'worker' },
        }),
      },
    },
  ],
  [
    "papers kept at the worker's written wish, where the law allows it, and seen to be handed over at once",
    {
      dossier: {
        contract: aDecentContract({
          placeOfWork: { country: 'QA' },
          documentCustody: { heldBy: 'employer', access: 'free', writtenRequest: true },
        }),
      },
      known: {
        inspections: [
          anInspection([{ code: 'PASSPORTS_IN_CUSTODY' }, { code: 'PASSPORT_SAFEKEEPING_FREE_ACCESS' }]),
        ],
      },
    },
  ],
  [
    'a visit that looked for everything and found a bad cable',
    { known: { inspections: [anInspection([{ code: 'SAFETY_BREACH' }], { lookedForAll: true })] } },
  ],
  [
    'something told that happened with an employer before',
    { known: { reports: [aReport([{ code: 'BEATEN_OR_INJURED', relation: 'elsewhere' }])] } },
  ],
  [
    'a fee that was paid back in full',
    {
      dossier: {
        disclosures: [
          aDisclosure('agency', {
            workerPaidNothing: false,
            items: [
              {
                item: 'RC101',
                amount: bhd('30.000'),
                payer: 'WORKER',
                paidOn: '2026-01-10',
                collectedIn: 'NP',
              },
            ],
            reimbursements: [
              { item: 'RC101', amount: bhd('30.000'), paidOn: '2026-02-05', paidBy: 'employer' },
            ],
          }),
          aDisclosure('employer'),
        ],
      },
    },
  ],
];

describe('a near miss', () => {
  test.each(nearMisses)('raises nothing of an indicator: %s', (_, situation) => {
    const { indicators, level } = assessed(situation);
    expect(indicators).toEqual([]);
    expect(level.level).toBe('none');
  });
});

test('a contract of which every month and week is on record, and of which nobody complained, leaves no indicator in doubt', () => {
  const { outcomes, level } = assessed({});
  const doubtful = outcomes.filter((o) => o.kind === 'indicator' && o.outcome === 'insufficientData');
  expect(doubtful.map(({ ruleId, missing }) => [ruleId, missing])).toEqual([]);
  expect(level.ifUnknownsFlagged).toBe('none');
});
