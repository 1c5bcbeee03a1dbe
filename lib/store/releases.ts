import { Release } from '../domain/releases/release.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Cursor, Item, Reader, Write } from './table/table.ts';

const fromItem = (item: Item): Release => Release.parse(unpackFrom(item));
const toItem = (release: Release): Item => ({
  ...keys.release(release.id),
  v: release.version,
  b: pack(release),
});

const draftedAt = ({ steps }: Release): string => steps[0]?.at ?? '';

export const putRelease = (release: Release): Write<'protected'>[] => [
  { put: 'protected', item: toItem(release), when: 'absent' },
  { put: 'protected', item: keys.listedRelease(draftedAt(release), release.id), when: 'absent' },
];

const isDue = ({ state, effectiveAt }: Release): string | undefined =>
  state === 'signed' ? effectiveAt : undefined;

/** What waits for its batch instant stands in a list of its own, from its signature until it leaves or is withdrawn. */
function moveInDue(before: Release, after: Release): Write<'protected'>[] {
  const [was, is] = [isDue(before), isDue(after)];
  if (was === is) return [];
  return [
    ...(was === undefined ? [] : [{ remove: 'protected', key: keys.dueRelease(was, after.id) } as const]),
    ...(is === undefined ? [] : [{ put: 'protected', item: keys.dueRelease(is, after.id) } as const]),
  ];
}

/** The next version, and the one before it kept beside it; refused when another came first. */
export const replaceRelease = (before: Release, after: Release): Write<'protected'>[] => [
  { put: 'protected', item: toItem(after), when: { equals: { v: before.version } } },
  {
    put: 'protected',
    item: { ...toItem(before), ...keys.releaseVersion(before.id, before.version) },
    when: 'absent',
  },
  ...moveInDue(before, after),
];

export const findRelease = async (
  table: Reader,
  releaseId: string,
  version?: number,
): Promise<Release | undefined> => {
  const item = await table.get(keys.release(releaseId));
  if (item === undefined || version === undefined || item.v === version) return item && fromItem(item);
  const earlier = await table.get(keys.releaseVersion(releaseId, version));
  return earlier && fromItem(earlier);
};

/** A page of releases, newest first. */
export async function listReleases(
  table: Reader,
  { limit, after }: { limit: number; after?: Cursor | undefined },
): Promise<{ items: Release[]; next?: Cursor }> {
  const { pk } = keys.listedRelease('', '');
  const page = await table.query({ pk, limit, after, descending: true });
  const ids = page.items.map(({ sk }) => sk.slice(sk.indexOf('rel_')));
  const items = (await table.batchGet(ids.map(keys.release))).map(fromItem);
  return { items, ...(page.next ? { next: page.next } : {}) };
}

/** Those whose moment has come, the longest due first; at most one page. */
export async function dueReleaseIds(table: Reader, now: string): Promise<string[]> {
  const { pk, sk } = keys.dueRelease(now, '\uffff');
  const page = await table.query({ pk, to: sk, limit: 100 });
  return page.items.map((item) => item.sk.slice(item.sk.indexOf('rel_')));
}
