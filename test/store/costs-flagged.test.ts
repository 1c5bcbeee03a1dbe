import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { budgetUnits } from '../../lib/actions/employers/list-flagged.ts';
import { facetFor, facetsOf } from '../../lib/domain/flags/flagged-facet.ts';
import type { FlaggedFilter, FlaggedProfile } from '../../lib/domain/flags/flagged-profile.ts';
import { rowBytes, toFlaggedRow } from '../../lib/domain/flags/flagged-row.ts';
import { rankSortKey } from '../../lib/domain/flags/rank-sort-key.ts';
import { Name } from '../../lib/domain/values/name.ts';
import { putRow, shardOf } from '../../lib/store/profiles.ts';
import type { Write } from '../../lib/store/table/table.ts';
import { costTable, readBy } from '../support/costs.ts';
import { bytesOf } from '../support/item-bytes.ts';
import { anyProfile } from '../support/rules/profiles.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type Caller, houseInProcess } from '../support/stages/house-in-process.ts';

const pageSize = 25;
const [indicator, sector, governorate] = ['deception', 'F', 'capital'] as const;

/** What one list answers: a level with up to two other filters. */
const answered: readonly FlaggedFilter[] = [
  {},
  { level: 'high' },
  { indicator },
  { level: 'urgent', indicator },
  { sector },
  { governorate },
  { indicator, sector },
  { indicator, governorate },
  { level: 'medium', sector, governorate },
];
/** What is checked row by row; the last is a search of every employer that finds nobody. */
const checked: readonly FlaggedFilter[] = [
  { indicator, sector, governorate },
  { level: 'high', indicator, sector, governorate },
  { flaggedSince: '2099-01-01T00:00:00Z' },
];
const listsAsked = new Set([...answered, ...checked].map((filter) => facetFor(filter).facet));

/** Flagged employers whose names are as long and as odd as they come, so that rows are as large as rows get. */
const isListed = ({ rank, name }: FlaggedProfile): boolean =>
  rank.level !== 'none' && Name.safeParse(name).success;
const flagged = (count: number): FlaggedProfile[] =>
  fc.sample(anyProfile.filter(isListed), { numRuns: count, seed: count });

const rowsOf = (profile: FlaggedProfile, shards: number): Write<'protected'>[] => {
  const sortKey = rankSortKey(profile.rank, profile.employerId);
  const lists = facetsOf(profile).filter((facet) => listsAsked.has(facet));
  const row = { ...toFlaggedRow(profile) };
  return lists.map((facet) => putRow([facet, shardOf(profile.employerId, shards), sortKey], row));
};

const Page = z.object({
  items: z.array(z.unknown()),
  page: z.object({ next: z.string().nullish() }),
});
const addressOf = ({ flaggedSince, ...filter }: FlaggedFilter): string => {
  const since = flaggedSince === undefined ? {} : { since: flaggedSince };
  return `/v1/flagged-employers?${new URLSearchParams({ ...filter, ...since, limit: String(pageSize) })}`;
};

describe.each([1, 4])('a page of 25 flagged employers, in lists of %i shards', (shards) => {
  const db = testEngine({ kind: 'dynoxide' });
  const costs = costTable(db);
  let inspector: Caller;

  beforeAll(async () => {
    inspector = await (await houseInProcess(db, shards)).caller('officials', 'inspector');
    await inspector('/v1/flagged-employers');
  });

  async function add(count: number): Promise<void> {
    const writes = flagged(count).flatMap((profile) => rowsOf(profile, shards));
    for (let at = 0; at < writes.length; at += 100) await db.store.write(writes.slice(at, at + 100));
  }

  async function ask(filter: FlaggedFilter, of: string) {
    let answer: unknown;
    const cost = await costs.of(`${of}: ${Object.values(filter).join(' ') || 'all'}`, async () => {
      answer = await inspector(addressOf(filter));
    });
    const { items, page } = Page.parse(answer);
    // Who asks is looked up for every request, with one Get of one unit: that is no part of the page.
    expect(readBy(cost, 'get')).toBeLessThanOrEqual(1);
    return { filter, units: cost.reads - readBy(cost, 'get'), found: items.length, more: Boolean(page.next) };
  }

  it.each([
    ['100 employers', 100],
    ['5,000 employers', 4_900],
  ])('costs at most one unit a shard for a level and up to two filters, with %s', async (of, added) => {
    await add(added);
    for (const filter of answered) {
      const { units, found, more } = await ask(filter, of);
      expect({ filter, within: units <= shards }).toEqual({ filter, within: true });
      expect({ filter, full: found === pageSize || !more }).toEqual({ filter, full: true });
    }
  });

  it('stays within the budget for more filters, and is handed out short, with a next one, when that is spent', async () => {
    for (const filter of checked) {
      const { units, found, more } = await ask(filter, '5,000 employers');
      expect({ filter, within: units <= budgetUnits + shards }).toEqual({ filter, within: true });
      const isShort = found < pageSize && more;
      expect({ filter, isShort }).toEqual({ filter, isShort: filter.flaggedSince !== undefined });
    }
  });
});

describe('a row of the flagged index', () => {
  it(`takes at most ${rowBytes.row} bytes, whatever the employer is called`, () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const sortKey = rankSortKey(profile.rank, profile.employerId);
        for (const facet of facetsOf(profile)) {
          const write = putRow([facet, 9_999, sortKey], { ...toFlaggedRow(profile) });
          expect('put' in write ? bytesOf(write.item) : 0).toBeLessThanOrEqual(rowBytes.row);
        }
      }),
    );
  });
});
