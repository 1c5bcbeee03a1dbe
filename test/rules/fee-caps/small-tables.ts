import { expect } from 'vitest';
import type { CapRow } from '../../../lib/rules/fee-caps/cap-row.ts';
import {
  type CapInput,
  type CapPayment,
  type CapResult,
  resolveFeeCaps,
} from '../../../lib/rules/fee-caps/resolve.ts';

/** A row of India's: at most one rupee for RF01, since 2020, unless told otherwise. */
export const aRow = (id: string, more: Partial<CapRow> = {}): CapRow => ({
  id,
  side: 'origin',
  origin: 'IN',
  destination: '*',
  occupation: 'ALL',
  sex: 'ANY',
  capType: 'FIXED_SERVICE_FEE',
  currency: 'INR',
  value: null,
  amountMinor: 100,
  effectiveFrom: '2020-01-01',
  effectiveTo: null,
  confidence: 'high',
  covers: ['RF01'],
  coversConfidence: 'high',
  ...more,
});

const reportOf = (rows: readonly CapRow[], payments: readonly CapPayment[], more: Partial<CapInput>) =>
  resolveFeeCaps({ origin: 'IN', destination: 'BH', occupation: 'ALL', payments, rates: [], ...more }, rows);

/** What a table of a few rows says of payments from India to Bahrain, held to be the same in every order of both. */
export function under(
  rows: readonly CapRow[],
  payments: readonly CapPayment[],
  more: Partial<CapInput> = {},
): CapResult[] {
  const { results } = reportOf(rows, payments, more);
  expect(reportOf(rows.toReversed(), payments, more).results).toEqual(results);
  expect(reportOf(rows, payments.toReversed(), more).results).toEqual(results);
  return results;
}

export const noticesUnder = (
  rows: readonly CapRow[],
  payments: readonly CapPayment[],
  more: Partial<CapInput> = {},
) => reportOf(rows, payments, more).notices;
