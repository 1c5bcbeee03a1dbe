import type { Contract } from '../domain/contracts/contract.ts';
import { type Observation, type Published, quarterOf } from '../domain/fees/cost-statistics.ts';
import { keys } from './keys.ts';
import type { Item, Reader, Write } from './table/table.ts';

/** Origin, destination and quarter: workers of one stand in no other. */
export type Cell = readonly [origin: string, destination: string, quarter: string];

/** Where a contract counts: by its corridor and its first day of work; nowhere while one of these is not known. */
function cellOf({ recruitment, placeOfWork, startsOn }: Contract): Cell | undefined {
  const { country } = recruitment;
  return country === undefined || startsOn === undefined
    ? undefined
    : [country, placeOfWork.country, quarterOf(startsOn)];
}

/** What a worker counts for moves with the assessment from which it follows; what did not change is not written. */
export function moveCost(
  contract: Contract,
  before: Observation | undefined,
  after: Observation | undefined,
): Write<'protected'>[] {
  const cell = cellOf(contract);
  if (!cell || before?.since === after?.since) return [];
  const key = keys.costOf(cell, contract.id);
  return after
    ? [{ put: 'protected', item: { ...key, m: after.perMille, t: after.since } }]
    : [{ remove: 'protected', key }];
}

/** Every observation of a cell, without whose it is. */
export async function observationsOf(table: Reader, cell: Cell): Promise<Observation[]> {
  const found: Observation[] = [];
  for await (const { m, t } of table.queryAll(keys.costsOf(cell)))
    found.push({ perMille: Number(m), since: String(t) });
  return found;
}

/** The figure that was told of a cell, if one ever was. */
export async function findPublished(table: Reader, cell: Cell): Promise<Published | undefined> {
  const item = await table.get(keys.publishedCost(cell));
  return item && fromItem(item);
}

const fromItem = ({ n, m, t, v }: Item): Published => ({
  observations: Number(n),
  meanPerMille: Number(m),
  publishedAt: String(t),
  version: Number(v),
});

/** Another figure in place of the one before; refused when somebody else was faster. */
export const putPublished = (
  cell: Cell,
  { observations, meanPerMille, publishedAt, version }: Published,
): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.publishedCost(cell), n: observations, m: meanPerMille, t: publishedAt, v: version },
  when: version === 1 ? 'absent' : { equals: { v: version - 1 } },
});
