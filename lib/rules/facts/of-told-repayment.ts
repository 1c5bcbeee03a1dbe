import type { Report } from '../../domain/reports/report.ts';
import { plainDateIn } from '../../domain/values/dates.ts';
import { confirmationOf, lastAnsweredAt } from '../repayments/confirmation.ts';

/**
 * What the worker says of the money that should have come back. A yes confirms only when it was said to an official; a no counts from
 * wherever it comes (ADR 063). Of an answer that nobody gave nothing is known.
 */
export function toldRepayment(reports: readonly Report[], zone: string) {
  const at = lastAnsweredAt(reports);
  if (at === undefined) return { repaymentAnswered: false };
  const confirmation = confirmationOf(reports);
  return {
    repaymentAnswered: true,
    repaymentAnsweredOn: plainDateIn(zone, at),
    repaymentConfirmed: confirmation === 'confirmed',
    repaymentDenied: confirmation === 'contradicted',
  };
}
