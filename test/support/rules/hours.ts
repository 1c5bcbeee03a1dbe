import type { WorkingTime } from '../../../lib/domain/contracts/working-time.ts';
import { hoursFacts, hoursOf } from '../../../lib/rules/facts/of-hours.ts';

/** The facts of the hours of one contract, in a country, up to a day or within a span. */
export const factsIn = (
  country: string,
  records: readonly WorkingTime[],
  within: { from: string; to: string; asOf: string } | { asOf: string },
) => {
  const hours = hoursOf(records, within, country);
  return hoursFacts(hours ? [hours] : []);
};
