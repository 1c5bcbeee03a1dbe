import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import jurisdictionsJson from '../../lib/reference/jurisdictions.json' with { type: 'json' };
import { figureInForce, lawParams, lawValue } from '../../lib/rules/in-force.ts';
import { firstDay, holds, lastDay, stepsDown } from '../../lib/rules/partial-date.ts';

const partialDate = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/);
const parameter = z.looseObject({
  value: z.unknown().refine((value) => value !== undefined),
  unit: z.string().min(1),
  confidence: z.enum(['high', 'medium', 'low']),
  source: z.string().min(1),
  legalSource: z.string().optional(),
  effectiveFrom: partialDate.optional(),
});
const file = z.record(z.string(), z.looseObject({ params: z.record(z.string(), parameter) }));

describe('the reference file', () => {
  test('has the shape that the code takes it for, and no end dates', () => {
    const parsed = file.parse(jurisdictionsJson.jurisdictions);
    const rows = Object.values(parsed).flatMap(({ params }) => Object.values(params));
    expect(rows.length).toBeGreaterThan(150);
    expect(rows.filter((row) => 'effectiveTo' in row)).toEqual([]);
  });
  test('gives a parameter one type, and one scale, in every jurisdiction', () => {
    const seen = new Map<string, Set<string>>();
    for (const { params } of Object.values(file.parse(jurisdictionsJson.jurisdictions)))
      for (const [name, { value, unit }] of Object.entries(params)) {
        if (typeof value !== 'number' && typeof value !== 'boolean') continue;
        const share = /^(ratio|share|per year|added)/.test(unit);
        seen.set(name, (seen.get(name) ?? new Set()).add(`${typeof value} ${share}`));
        if (typeof value === 'number' && !share)
          expect([name, Number.isSafeInteger(value)]).toEqual([name, true]);
      }
    expect([...seen].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
    expect(Object.keys(lawParams).sort()).toEqual([...seen.keys()].sort());
  });
});

describe('a figure in force', () => {
  test('comes with what a finding must quote', () => {
    expect(figureInForce('BH', 'maxWeeklyMinutes', '2026-01-01')).toEqual({
      value: 2880,
      unit: 'minutes',
      confidence: 'high',
      legalSource: 'Law 36/2012 (Labour Law for the Private Sector) art. 51',
      effectiveFrom: '2012-09-02',
      jurisdiction: 'BH',
    });
  });
  test('starts on its first day, not before', () => {
    expect(figureInForce('BH', 'maxDailyMinutes', '2012-09-01')).toEqual({ unknown: 'absent' });
    expect(figureInForce('BH', 'maxDailyMinutes', '2012-09-02')).toMatchObject({ value: 480 });
  });
  test('is unknown inside the month that is all we know of its start', () => {
    const on = (date: string) => figureInForce('SA', 'probationMaxDays', date);
    expect(on('2025-01-31')).toEqual({ unknown: 'absent' });
    expect(on('2025-02-01')).toEqual({ unknown: 'dateUnknown' });
    expect(on('2025-02-28')).toEqual({ unknown: 'dateUnknown' });
    expect(on('2025-03-01')).toMatchObject({ value: 180, confidence: 'high' });
  });
  test('is one step less sure when its start is not known', () => {
    expect(figureInForce('SA', 'maxDailyMinutes', '1999-01-01')).toMatchObject({
      value: 480,
      confidence: 'medium',
    });
    expect(figureInForce('KW', 'wageGraceDays', '2026-01-01')).toEqual({ unknown: 'figureUnconfirmed' });
  });
  test('is unknown when it is of low confidence, in all of the file', () => {
    const rows = Object.entries(file.parse(jurisdictionsJson.jurisdictions)).flatMap(
      ([country, { params }]) => Object.entries(params).map(([name, row]) => ({ country, name, row })),
    );
    const low = rows.filter(
      ({ name, row }) => row.confidence === 'low' && row.value !== null && name in lawParams,
    );
    expect(low.length).toBeGreaterThan(10);
    for (const { country, name } of low)
      expect([country, name, figureInForce(country, name, '2026-11-01')]).toEqual([
        country,
        name,
        { unknown: 'figureUnconfirmed' },
      ]);
  });
  test('is absent for an unknown jurisdiction or parameter, and where the file says that there is none', () => {
    for (const [country, name] of [
      ['NP', 'maxDailyMinutes'],
      ['toString', 'maxDailyMinutes'],
      ['BH', 'constructor'],
      ['BH', 'minimumWageMinor'],
      ['BH', 'passportRetention'],
    ] as const)
      expect(figureInForce(country, name, '2026-01-01')).toEqual({ unknown: 'absent' });
  });
  test('of the international floor is given to who asks for it, never instead of a law', () => {
    expect(figureInForce('INTL', 'overtimePremiumDay', '2026-01-01')).toMatchObject({ jurisdiction: 'INTL' });
    expect(figureInForce('OM', 'wageIntervalDaysMonthlyPaid', '2026-01-01')).toEqual({ unknown: 'absent' });
  });
});

describe('the same as a fact of the rule language', () => {
  test('has shares in basis points and everything else as it is', () => {
    const on = '2026-07-01';
    expect(lawValue('BH', 'overtimePremiumDay', on)).toBe(2500);
    expect(lawValue('BH', 'publicHolidayWorkPremium', on)).toBe(15_000);
    expect(lawValue('OM', 'restDayWorkPremium', on)).toEqual({ $unknown: 'figureUnconfirmed' });
    expect(lawValue('BH', 'lateWageInterestMonthlyStep', on)).toBe(100);
    expect(lawValue('AE', 'wpsComplianceShare', on)).toBe(8500);
    expect(lawValue('QA', 'minimumWageMinor', on)).toBe(100_000);
    expect(lawValue('BH', 'wpsMandatory', on)).toBe(true);
    expect(lawValue('BH', 'wageGraceDays', on)).toEqual({ $unknown: 'figureUnconfirmed' });
  });
  test('is always a safe integer, a truth value or a reason', () => {
    for (const country of Object.keys(jurisdictionsJson.jurisdictions))
      for (const [name, type] of Object.entries(lawParams)) {
        const value = lawValue(country, name, '2026-11-01');
        if (typeof value === 'object')
          expect(['absent', 'figureUnconfirmed', 'dateUnknown']).toContain(value.$unknown);
        else expect(type === 'bool' ? typeof value === 'boolean' : Number.isSafeInteger(value)).toBe(true);
      }
  });
});

describe('dates as exact as their source', () => {
  test('name a year, a month or a day', () => {
    expect(['2024', '2024-02', '2024-02-05'].map(firstDay)).toEqual([
      '2024-01-01',
      '2024-02-01',
      '2024-02-05',
    ]);
    expect(['2024', '2024-02', '2024-02-05'].map(lastDay)).toEqual([
      '2024-12-31',
      '2024-02-29',
      '2024-02-05',
    ]);
  });
  test('hold a day, perhaps, or not; the last day is inside', () => {
    const period = { effectiveFrom: '2017', effectiveTo: '2022-07-05' };
    const days = ['2016-12-31', '2017-01-01', '2017-12-31', '2018-01-01', '2022-07-05', '2022-07-06'];
    expect(days.map((on) => holds(period, on))).toEqual(['no', 'perhaps', 'perhaps', 'yes', 'yes', 'no']);
    expect(holds({ effectiveFrom: null, effectiveTo: null }, '1900-01-01')).toBe('yes');
  });
  test('step down to low and stay there', () => {
    expect([stepsDown('high', 0), stepsDown('high', 1), stepsDown('medium', 1), stepsDown('low', 2)]).toEqual(
      ['high', 'medium', 'low', 'low'],
    );
  });
});
