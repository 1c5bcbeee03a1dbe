import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { hasMessage } from '../../../functions/http/words/field-messages.ts';
import * as told from '../../../functions/inspectorate/operations/examples-told.ts';
import * as examples from '../../../functions/registry/operations/examples-records.ts';
import { RecordCustody, RecordHousing } from '../../../lib/domain/contracts/living-record.ts';
import { RecordWagePayment } from '../../../lib/domain/contracts/wage-payment.ts';
import { RecordWorkingTime } from '../../../lib/domain/contracts/working-time.ts';
import { RecordInspection } from '../../../lib/domain/inspections/inspection-record.ts';
import { EnterFinding, EnterPermitRecord } from '../../../lib/domain/inspections/official-record.ts';
import { FileReport } from '../../../lib/domain/reports/report.ts';

/** The codes with which a value is refused, each with where. */
const refusals = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(
    (issue) => `${issue.path.join('/')} ${issue.code === 'custom' ? issue.params?.code : issue.code}`,
  );

const bodies: readonly (readonly [string, z.ZodType, object])[] = [
  ['a wage', RecordWagePayment, examples.wagePayment],
  ['working time', RecordWorkingTime, examples.workingTime],
  ['papers', RecordCustody, examples.custody],
  ['housing', RecordHousing, examples.housing],
  ['a report', FileReport, told.told],
  ['an inspection', RecordInspection, told.observed],
  ['a permit', EnterPermitRecord, told.permit],
  ['a finding', EnterFinding, told.finding],
];

describe.each(bodies)('%s', (_, schema, body) => {
  test('is taken as the documents show it', () => {
    expect(refusals(schema, body)).toEqual([]);
  });

  test('is refused with a field that nobody knows, free text above all', () => {
    expect(refusals(schema, { ...body, note: 'He told me that' })).toEqual([' unrecognized_keys']);
  });
});

test('a period is a month at most, and its end is not before its start', () => {
  const wage = (from: string, to: string) =>
    refusals(RecordWagePayment, { period: { from, to }, paid: 'notPaid' });
  expect(wage('2026-01-01', '2026-01-31')).toEqual([]);
  expect(wage('2026-01-01', '2026-02-01')).toEqual(['period/to period-too-long']);
  expect(wage('2026-01-02', '2026-01-01')).toEqual(['period/to end-before-start']);
});

test('a wage that was not paid, or of which nobody knows, has no amount and no day of payment', () => {
  const { period } = examples.wagePayment;
  const amount = { amount: '1.000', currency: 'BHD' };
  for (const paid of ['notPaid', 'notKnown']) {
    expect(refusals(RecordWagePayment, { period, paid, amount })).toEqual(['paid paid-contradicts-amount']);
    expect(refusals(RecordWagePayment, { period, paid, creditedOn: '2026-06-01' })).toEqual([
      'paid paid-contradicts-amount',
    ]);
  }
  expect(refusals(RecordWagePayment, { period })).toEqual(['paid invalid_value']);
});

test('no more is worked than the period has, and no more overtime than working time', () => {
  const period = { from: '2026-05-04', to: '2026-05-10' };
  const time = (given: object) => refusals(RecordWorkingTime, { period, ...given });
  expect(time({ minutesWorked: 7 * 1440, daysWorked: 7 })).toEqual([]);
  expect(time({ minutesWorked: 7 * 1440 + 1 })).toEqual(['minutesWorked more-than-the-period']);
  expect(time({ daysWorked: 8 })).toEqual(['daysWorked more-than-the-period']);
  expect(time({ minutesWorked: 60, overtimeMinutes: 61 })).toEqual(['overtimeMinutes part-above-whole']);
});

test('a report names a contract or an employer, not both, and may name neither', () => {
  const { contractId, ...general } = told.told;
  const employerId = told.agencyId;
  expect(refusals(FileReport, general)).toEqual([]);
  expect(refusals(FileReport, { ...general, employerId })).toEqual([]);
  expect(refusals(FileReport, { ...general, contractId, employerId })).toEqual(['employerId not-both']);
});

test('an inspection is of one contract or of one employer', () => {
  const { contractId: _, ...nowhere } = told.observed;
  expect(refusals(RecordInspection, nowhere)).toEqual(['contractId one-of-two']);
  expect(refusals(RecordInspection, { ...told.observed, employerId: told.agencyId })).toEqual([
    'contractId one-of-two',
  ]);
});

test('an entry of an authority is a permit or one event', () => {
  expect(refusals(EnterPermitRecord, {})).toEqual(['permit one-of-two']);
  const mobility = { event: 'transferRefused', on: '2026-05-01', by: 'employer' };
  expect(refusals(EnterPermitRecord, { ...told.permit, mobility })).toEqual(['permit one-of-two']);
});

test('each of these refusals has its words in both languages', () => {
  for (const code of [
    'period-too-long',
    'paid-contradicts-amount',
    'more-than-the-period',
    'part-above-whole',
    'one-of-two',
    'not-both',
  ])
    expect(hasMessage(code), code).toBe(true);
});
