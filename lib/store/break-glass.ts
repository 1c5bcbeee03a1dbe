import { breakGlassBounds, StoredBreakGlass, untilOf } from '../domain/access/break-glass.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Cursor, Item, Reader, Write } from './table/table.ts';

/** An emergency with how much it has opened. */
export interface CountedGlass {
  glass: StoredBreakGlass;
  opened: number;
}

const toCounted = (item: Item): CountedGlass => ({
  glass: StoredBreakGlass.parse(unpackFrom(item)),
  opened: Number(item.n ?? 0),
});

const secondsOf = (at: string): number => Math.floor(Date.parse(at) / 1_000);
const lastKind = ({ steps }: StoredBreakGlass): string => steps.at(-1)?.kind ?? '';

export const findBreakGlass = async (table: Reader, id: string): Promise<CountedGlass | undefined> => {
  const item = await table.get(keys.breakGlass(id));
  return item && toCounted(item);
};

/** The newest first. */
export async function listBreakGlass(
  table: Reader,
  { limit, after }: { limit: number; after?: Cursor | undefined },
): Promise<{ items: CountedGlass[]; next?: Cursor }> {
  const { pk } = keys.listedGlass('', '');
  const page = await table.query({ pk, limit, after, descending: true });
  const items = await table.batchGet(page.items.map(({ b }) => keys.breakGlass(String(b))));
  return { items: items.map(toCounted), ...(page.next ? { next: page.next } : {}) };
}

/** A new emergency, and its place in the list that oversight reads. */
export const putRequested = (glass: StoredBreakGlass): Write<'protected'>[] => [
  {
    put: 'protected',
    item: { ...keys.breakGlass(glass.id), t: lastKind(glass), v: glass.version, n: 0, b: pack(glass) },
    when: 'absent',
  },
  { put: 'protected', item: { ...keys.listedGlass(glass.steps[0]?.at ?? '', glass.id), b: glass.id } },
];

/** The next step; how much was opened stays as it is counted. Refused when another step came first. */
export const updateGlass = (glass: StoredBreakGlass): Write<'protected'> => ({
  update: 'protected',
  key: keys.breakGlass(glass.id),
  set: { t: lastKind(glass), v: glass.version, b: pack(glass) },
  when: { equals: { v: glass.version - 1 } },
});

/** What opens for a person now: one emergency at a time. Refused while another is open. */
export const openGlass = (officialId: string, glass: StoredBreakGlass, now: string): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.openGlass(officialId), g: glass.id, u: secondsOf(untilOf(glass) ?? now), b: pack(glass) },
  when: { any: ['absent', { below: { u: secondsOf(now) + 1 } }] },
});

/** Refused when another emergency is what is open for this person by now. */
export const closeGlass = (officialId: string, { id }: StoredBreakGlass): Write<'protected'> => ({
  remove: 'protected',
  key: keys.openGlass(officialId),
  when: { equals: { g: id } },
});

/** The emergency of this person, when its hour is not over. */
export function openGlassIn(item: Item | undefined, now: string): StoredBreakGlass | undefined {
  if (item === undefined) return undefined;
  const glass = StoredBreakGlass.parse(unpackFrom(item));
  return now < (untilOf(glass) ?? now) ? glass : undefined;
}

export const wasOpenedUnder = async (table: Reader, id: string, subject: string): Promise<boolean> =>
  (await table.get(keys.openedUnder(id, subject))) !== undefined;

/** Still open: refused when somebody ended it meanwhile. */
export const stillOpen = (id: string): Write<'protected'> => ({
  check: 'protected',
  key: keys.breakGlass(id),
  when: { equals: { t: 'approved' } },
});

/** Counts one record more; refused at position 0 when it is counted already, at 1 when none is left or it was ended. */
export const countUnderGlass = (
  id: string,
  [subject, at]: readonly [string, string],
): [Write<'protected'>, Write<'protected'>] => [
  { put: 'protected', item: { ...keys.openedUnder(id, subject), a: at }, when: 'absent' },
  {
    update: 'protected',
    key: keys.breakGlass(id),
    add: { n: 1 },
    when: { all: [{ equals: { t: 'approved' } }, { below: { n: breakGlassBounds.records } }] },
  },
];

/** What was opened under an emergency, by the pseudonyms that the journal names too. */
export async function listOpenedUnder(table: Reader, id: string): Promise<{ subject: string; at: string }[]> {
  const found: { subject: string; at: string }[] = [];
  const { pk, prefix } = keys.allOpenedUnder(id);
  for await (const { sk, a } of table.queryAll({ pk, prefix }))
    found.push({ subject: sk.slice(prefix.length), at: String(a) });
  return found;
}
