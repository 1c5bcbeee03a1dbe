import type { FlaggedProfile } from '../domain/flags/flagged-profile.ts';
import type { RankOfMonth } from '../domain/flags/rank-history.ts';
import type { Level } from '../domain/values/indicator.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Cursor, Item, Page, Reader, Write } from './table/table.ts';

/** An employer's shard is a sum over its id, so that shards can be added and the rows written anew. */
export const shardOf = (organisationId: string, shards: number): number =>
  [...organisationId].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % shards;

/** A row of the flagged index by its key. */
export type RowKey = readonly [facet: string, shard: number, rank: string];

/** An employer among those for whom an agency recruits. */
export interface EmployerOfAgency {
  employerId: string;
  contracts: number;
  /** The highest level of the contracts that came through this agency. */
  level: Level;
}

export const mostEmployers = 24;

export interface Profile extends Omit<FlaggedProfile, 'employerId' | 'kind'> {
  organisationId: string;
  kind: 'establishment' | 'household' | 'agency';
  /** Of an agency: for whom it recruits, the worst off first, {@link mostEmployers} at most; and how many there are in all. */
  employers?: { shown: readonly EmployerOfAgency[]; all: number };
  /** How it stood, month by month in which something changed; bounded (`rank-history.ts`). */
  history: readonly RankOfMonth[];
  /** The rows of the flagged index as they stand, so that the next profile knows what to remove. */
  rows: readonly RowKey[];
  computedAt: string;
  version: number;
}

const asProfile = (value: unknown): Profile => value as Profile;

export const findProfile = async (table: Reader, organisationId: string): Promise<Profile | undefined> => {
  const item = await table.get(keys.profile(organisationId));
  return item && profileIn(item);
};

/** Several at once, those that exist. */
export const findProfiles = async (table: Reader, organisationIds: readonly string[]): Promise<Profile[]> =>
  (await table.batchGet(organisationIds.map(keys.profile))).map(profileIn);

/** What the item of a profile holds. */
export const profileIn = (item: Item): Profile => asProfile(unpackFrom(item));

export const putProfile = (profile: Profile): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.profile(profile.organisationId), v: profile.version, b: pack(profile) },
  when: profile.version === 1 ? 'absent' : { equals: { v: profile.version - 1 } },
});

export const putRow = (
  [facet, shard, rank]: RowKey,
  row: Readonly<Record<string, unknown>>,
): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.flaggedRow(facet, shard, rank), ...row },
});

export const removeRow = ([facet, shard, rank]: RowKey): Write<'protected'> => ({
  remove: 'protected',
  key: keys.flaggedRow(facet, shard, rank),
});

export interface RowQuery {
  facet: string;
  shard: number;
  /** The beginning of the sort keys of one level. */
  prefix?: string;
  /** The sort key after which the page starts. */
  after?: string | undefined;
  limit: number;
}

/**
 * A page of one list of flagged employers. Eventually consistent on purpose: rows follow the profile by moments anyway, and
 * 25 rows of at most 320 bytes then cost one unit.
 */
export const queryRows = (table: Reader, { facet, shard, prefix, after, limit }: RowQuery): Promise<Page> => {
  const { pk } = keys.flaggedRow(facet, shard, '');
  const cursor: { after?: Cursor } =
    after === undefined ? {} : { after: keys.flaggedRow(facet, shard, after) };
  return table.query({
    pk,
    limit,
    consistent: false,
    ...(prefix === undefined ? {} : { prefix }),
    ...cursor,
  });
};

export const rowIn = (item: Item): { q: string; n: string; m?: string } => ({
  q: String(item.q),
  n: String(item.n),
  ...(typeof item.m === 'string' ? { m: item.m } : {}),
});
