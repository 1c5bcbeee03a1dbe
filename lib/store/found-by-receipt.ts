import { keys } from './keys.ts';
import type { Reader, Write } from './table/table.ts';

/** A call with a worker who has their receipt at hand, and what there is to write down after it. */
const hours = 12;

/** That somebody gave an official the receipt of a report: for some hours it opens that report to them. */
export const putFound = (
  [officialId, reportId]: readonly [string, string],
  now: string,
): Write<'protected'> => ({
  put: 'protected',
  item: {
    ...keys.foundByReceipt(officialId, reportId),
    ttl: Math.floor(Date.parse(now) / 1_000) + hours * 3_600,
  },
});

export async function wasFound(
  table: Reader,
  [officialId, reportId]: readonly [string, string],
  now: string,
): Promise<boolean> {
  const item = await table.get(keys.foundByReceipt(officialId, reportId));
  return Number(item?.ttl ?? 0) > Date.parse(now) / 1_000;
}
