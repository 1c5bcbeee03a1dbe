import { type CapInput, type CapPayment, resolveFeeCaps } from '../../../lib/rules/fee-caps/resolve.ts';

/** A payment at origin on a day of 2024, unless told otherwise. */
export const paid = (
  item: CapPayment['item'],
  amountMinor: number,
  currency: string,
  more: Partial<CapPayment> = {},
): CapPayment => ({
  item,
  amountMinor,
  currency,
  paidOn: '2024-06-01',
  place: 'origin',
  ...more,
});
/** Results for a corridor written as `IN-BH`, for any occupation and without rates unless told otherwise. */
export const caps = (corridor: string, payments: CapPayment[], more: Partial<CapInput> = {}) => {
  const [origin = '', destination = ''] = corridor.split('-');
  return resolveFeeCaps({ origin, destination, occupation: 'ALL', payments, rates: [], ...more }).results;
};
/** The same, cut to status, reason and cap. */
export const brief = (corridor: string, payments: CapPayment[], more: Partial<CapInput> = {}) =>
  caps(corridor, payments, more).map(({ status, why, amountMinor }) => [status, why, amountMinor]);
