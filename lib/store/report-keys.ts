import { keys } from './keys.ts';
import type { Item, Key, Reader, Write } from './table/table.ts';

/**
 * The mark of an item whose body `b` lies sealed under a report's own data key. Only a store that was given keys reads and writes
 * such items (lib/actions/sealed-store.ts); in the table, `e` stands in place of `b`.
 */
export const underKeyOf = (reportId: string) => ({ told: reportId });

export const reportIdOf = ({ told }: Item): string | undefined =>
  typeof told === 'string' ? told : undefined;

/** Where a body is sealed for: it opens in this item, at this version, and nowhere else. */
export const bodyBinding = ({ pk, sk, v }: Item) =>
  ({ table: 'protected', key: `${pk} ${sk}`, field: 'b', class: 'C3', version: Number(v ?? 1) }) as const;

/** What the data key of a report is for: the pseudonym that the journal names, too. */
export const reportKeyPlace = (reportId: string) =>
  ({ table: 'protected', key: keys.reportKey(reportId).pk, class: 'C3' }) as const;

/** The wrapped data keys of reports, by report. Whatever was erased has none. */
export async function findReportKeys(
  table: Reader,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const places = new Map(reportIds.map((id): [string, string] => [keys.reportKey(id).pk, id]));
  const items = await table.batchGet(reportIds.map(keys.reportKey));
  return new Map(
    items.flatMap(({ pk, k }) => (typeof k === 'string' ? [[places.get(pk) ?? '', k] as const] : [])),
  );
}

export const putReportKey = (reportId: string, wrapped: string): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.reportKey(reportId), k: wrapped },
  when: 'absent',
});

/**
 * Destroys the key of a report for ever; that there was one stays, so nothing that comes late makes another, with what is left to
 * be swept beside it.
 */
export const destroyReportKey = (reportId: string, left: readonly string[] = []): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.reportKey(reportId), x: [...left] },
  when: 'present',
});

/** That a report was destroyed of which nothing else is here. */
export const markReportErased = (reportId: string): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.reportKey(reportId), x: [] },
});

/** Whether a report was destroyed. */
export const isErasedReport = async (table: Reader, reportId: string): Promise<boolean> =>
  (await leftOfErased(table, reportId)) !== undefined;

/** What of a destroyed report is left beside its key, by sort key; undefined while it has its key. */
export async function leftOfErased(table: Reader, reportId: string): Promise<Key[] | undefined> {
  const { pk, sk } = keys.reportKey(reportId);
  const left = (await table.get({ pk, sk }))?.x;
  return Array.isArray(left) ? left.map((each) => ({ pk, sk: String(each) })) : undefined;
}
