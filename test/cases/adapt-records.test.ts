import { describe, expect, it } from 'vitest';
import { RecordWagePayment } from '../../lib/domain/contracts/wage-payment.ts';
import { RecordWorkingTime } from '../../lib/domain/contracts/working-time.ts';
import { RecordInspection } from '../../lib/domain/inspections/inspection-record.ts';
import { EnterPermitRecord } from '../../lib/domain/inspections/official-record.ts';
import { FileReport } from '../../lib/domain/reports/report.ts';
import { adaptCase } from './adapter.ts';
import { CaseFacts, readCases, withoutTestimony } from './case.ts';

const contractId = 'ctr_00000000-0000-4000-8000-000000000001';
const adapt = (facts: object) => adaptCase(CaseFacts.parse({ jurisdiction: 'BH', ...facts }));
const wages = (...wagePayments: object[]) => adapt({ wagePayments }).records.wagePayments;
const hours = (...hoursRecords: object[]) => adapt({ hoursRecords }).records.workingTimes;
const codes = (facts: object): string[] => {
  const { reports, inspections } = adapt(facts).filed;
  return [
    ...reports.flatMap((each) => each.allegations),
    ...inspections.flatMap((each) => each.observations),
  ].map(({ code }) => code);
};

describe('what the adapter makes of records and codes', () => {
  it.each(readCases().map((each) => [each.labels.id, each] as const))(
    'is accepted by the interface: %s',
    (_, { facts }) => {
      const { records, filed } = adaptCase(facts);
      for (const body of records.wagePayments) RecordWagePayment.parse(body);
      for (const body of records.workingTimes) RecordWorkingTime.parse(body);
      for (const body of filed.reports) FileReport.parse({ ...body, contractId });
      for (const body of filed.inspections) RecordInspection.parse({ ...body, contractId });
      for (const body of filed.permitRecords) EnterPermitRecord.parse(body);
    },
  );

  it('is the same without testimony, but for the report of it', () => {
    for (const { facts } of readCases()) {
      const [all, silent] = [adaptCase(facts), adaptCase(withoutTestimony(facts))];
      expect(silent.records).toEqual(all.records);
      expect(silent.filed.inspections).toEqual(all.filed.inspections);
      expect(silent.filed.reports.some(({ channel }) => channel === 'hotline')).toBe(false);
    }
  });
});

describe('wages', () => {
  it('of a range or a year are one record a month, and of a counted or typical month as many as it says', () => {
    const from = (period: string) => wages({ period, amountPaid: 0 }).map((each) => each.period.from);
    expect(from('2019-11..2020-01')).toEqual(['2019-11-01', '2019-12-01', '2020-01-01']);
    expect(from('2003')).toHaveLength(12);
    expect(from('three months')).toHaveLength(3);
    expect(from('month')).toHaveLength(3);
    expect(from('day')).toEqual([]);
  });

  it('of nothing are a statement that nothing was paid, and without an amount are none', () => {
    expect(wages({ period: '2026-05', amountPaid: 0 })[0]?.paid).toBe('notPaid');
    expect(wages({ period: '2026-05', amountDue: 300, currency: 'USD' })[0]).toMatchObject({
      paid: 'notKnown',
    });
    expect(wages({ period: '2026-05', note: 'a quiet month' })).toEqual([]);
  });

  it('that were put right later add up to one wage, paid on the later day', () => {
    const [wage, ...others] = wages(
      {
        period: '2026-05',
        due: '2026-06-05',
        paid: '2026-06-05',
        amountDue: 300,
        amountPaid: 295,
        currency: 'USD',
      },
      { period: '2026-05 correction', paid: '2026-06-08', amountDue: 5, amountPaid: 5, currency: 'USD' },
    );
    expect(others).toEqual([]);
    expect(wage).toMatchObject({
      due: { amount: '300.00' },
      amount: { amount: '300.00' },
      dueOn: '2026-06-05',
      creditedOn: '2026-06-08',
    });
  });

  it('keep why they were held and where they went', () => {
    expect(wages({ period: '2026-05', amountPaid: 0, note: 'kept as security deposit' })[0]?.reason).toBe(
      'heldAsSecurity',
    );
    expect(wages({ period: '2026-05', amountPaid: 0, note: 'clients paid the agency' })[0]?.paidTo).toBe(
      'agency',
    );
  });
});

describe('hours', () => {
  it('of a dated week are that week, and of a pattern four weeks of six days', () => {
    expect(hours({ week: '2026-W04', hours: 50, restDays: 1 })[0]).toMatchObject({
      period: { from: '2026-01-19', to: '2026-01-25' },
      minutesWorked: 3000,
      daysWorked: 6,
    });
    const [pattern] = hours({ hoursPerDay: 10 });
    expect(pattern).toMatchObject({ minutesWorked: 4 * 6 * 600, longestDayMinutes: 600 });
    expect(pattern).not.toHaveProperty('daysWorked');
    expect(hours({ hoursPerDay: 15, pattern: '07:30-22:30 every day' })[0]).toMatchObject({
      longestRunDays: 28,
    });
  });
});

describe('plain facts', () => {
  it('become the codes that an official would use, and open gates, guest books and good food none', () => {
    expect(codes({ livingConditions: { sewage: 'raw sewage leaks', food: 'little or none' } })).toEqual([
      'HOUSING_DEGRADING',
      'FOOD_LACKING',
    ]);
    expect(codes({ communication: { completelyIsolated: true } })).toEqual(['NO_MEANS_OF_CONTACT']);
    expect(codes({ movement: { guards: true, forbiddenToLeavePremises: true } })).toEqual([
      'EXIT_CONTROLLED',
    ]);
    expect(
      codes({
        movement: {
          gateOpen24h: true,
          signInForVisitors: true,
          guardAtGate: true,
          guards: true,
          quietHours: '23:00-06:00',
        },
        communication: { wifi: true, phone: true },
        livingConditions: { licensedDormitory: true, food: 'three meals a day', personsPerRoom: 4 },
      }),
    ).toEqual([]);
  });

  it.each([
    [{ movement: { frontDoorLocked: true } }, ['LOCKED_PREMISES']],
    [{ movement: { leavingNeedsPass: true } }, ['EXIT_PASS_SYSTEM']],
    [{ communication: { simCardRemoved: true } }, ['PHONES_HELD']],
    [{ communication: { mobileCoverage: false } }, ['NO_MEANS_OF_CONTACT']],
    [{ communication: { mayNotPhoneHome: true } }, ['CONTACT_FORBIDDEN']],
    [{ communication: { phoneAllowed: false } }, ['CONTACT_FORBIDDEN']],
    [{ livingConditions: { water: 'from a tank, not clean' } }, ['NO_WATER_OR_COOLING']],
    [{ livingConditions: { injuries: 'heat stroke, left without care' } }, ['MEDICAL_CARE_DENIED']],
    [{ movement: { lockedInFlat: 'ten days, while the family was abroad' } }, ['LOCKED_PREMISES']],
    [{ movement: { attemptsToFlee: 'twice, brought back by guards' } }, ['EXIT_CONTROLLED']],
    [{ communication: { phone: 'taken by the employer' } }, ['PHONES_HELD']],
    [{ communication: { noPhoneSignal: true } }, ['NO_MEANS_OF_CONTACT']],
    [{ communication: { allowedToCallFamily: false } }, ['CONTACT_FORBIDDEN']],
    [{ communication: { callsHome: 'once a month, supervised' } }, ['CONTACT_LIMITED']],
    [{ livingConditions: { meals: 'left-overs of the family' } }, ['FOOD_LACKING']],
    [{ livingConditions: { weight: 'lost a third of it' } }, ['FOOD_LACKING']],
    [{ livingConditions: { drinkingWater: 'from the ditch' } }, ['NO_WATER_OR_COOLING']],
    [{ livingConditions: { sleeping: 'in the kitchen' } }, ['HOUSING_DEGRADING']],
    [{ documents: { returnTicketHeldBy: 'employer' } }, ['OTHER_PAPERS_HELD']],
    [{ wagePayments: [{ amountPaid: 900, note: '300 given back in cash' }] }, ['CASH_HANDED_BACK']],
    [{ movement: { absenceReport: 'by the employer, contested by the worker' } }, ['THREAT_FALSE_REPORT']],
    [{ movement: { doorsLockedAtNight: 'workers hold keys outside', lockedRoom: 'never' } }, []],
    [{ communication: { phone: 'own, kept by the worker', phoneSignal: true } }, []],
    [
      {
        livingConditions: { infestation: 'treated for insects, none since', dining: 'kitchen on each floor' },
      },
      [],
    ],
    [{ livingConditions: { meals: 'three a day, free', weight: 'steady' } }, []],
    [{ documents: { residenceCardHeldBy: 'worker' } }, []],
    [{ movement: { doorUnlocked: true, lockedFromInside: true, ownRoomLockedByKey: true } }, []],
    [{ livingConditions: { room: 'on the third floor, no insects seen', water: 'free of charge' } }, []],
    [{ communication: { wifiAllowed: true, mobileCoverage: true } }, []],
  ])('are read by what their words mean, also where no case said it so: %j', (facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });

  it('of somebody who may not go out say so of the housing; of a job that may not be left they do not', () => {
    const freeToLeave = (movement: object) =>
      adapt({ movement }).contractFor('org_00000000-0000-4000-8000-000000000001').housing?.freeToLeave;
    for (const bar of [
      { neverAllowedOut: true },
      { confinedToVessel: true },
      { confinedToHouse: 'but for taking out the rubbish' },
      { shoreLeave: false },
      { mayGoOut: false },
    ])
      expect(freeToLeave(bar)).toBe(false);
    for (const other of [
      { forbiddenToLeaveJob: true },
      { mayGoOut: true },
      { neverAllowedOut: false },
      { confined: 'no' },
      { shoreLeave: 'in every port' },
    ])
      expect(freeToLeave(other)).toBeUndefined();
  });
});
