import { unknownOfficial } from '../../domain/access/actor.ts';
import { isCompetent, type Jurisdiction } from '../../domain/access/competence.ts';
import { authorise } from '../../domain/access/permissions.ts';
import { facetFor } from '../../domain/flags/flagged-facet.ts';
import { type FlaggedFilter, profileMatches } from '../../domain/flags/flagged-profile.ts';
import { type FlaggedEmployer, fromFlaggedRow, matches } from '../../domain/flags/flagged-row.ts';
import { employerIdIn, sortKeyPrefixOf } from '../../domain/flags/rank-sort-key.ts';
import type { FlaggedEmployerItem } from '../../domain/inspections/inspection.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findInHand } from '../../store/assignments.ts';
import { findProfile, queryRows, rowIn } from '../../store/profiles.ts';
import type { Item, Reader } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';
import { principalOf } from '../principal.ts';
import { recordLook } from '../record-look.ts';
import { deadlineOf, wordsFor } from './words.ts';

export interface FlaggedPage {
  items: FlaggedEmployerItem[];
  /** Rows that were looked at; more than `items` when a filter had to be checked row by row. */
  scanned: number;
  next?: { sk: string };
}

export interface Wanted {
  filter: FlaggedFilter;
  limit: number;
  after?: string | undefined;
  /** Names who has each employer in hand, for one unit more an employer. */
  withHolders?: boolean;
}

/** Read units that one page may cost before it is handed out short. */
export const budgetUnits = 40;

/**
 * A page of the employers to visit, the most urgent first. The list that answers most of the filter is read; what it leaves
 * is checked on each row within a budget, so a page may be short and still have a next one.
 */
export async function listFlaggedEmployers(
  context: InspectorateContext,
  wanted: Wanted,
): Promise<FlaggedPage> {
  authorise(context, 'flaggedEmployers.list');
  const mine = context.actor.official ?? unknownOfficial;
  ensureAsksForOwn(mine, wanted.filter);
  const lists = { table: context.store.reader('protected'), shards: context.flaggedShards, mine };
  const page = await scan(lists, wanted);
  await recordLook(context, { subject: `usr_${principalOf(context.actor)}`, count: page.items.length });
  return wanted.withHolders ? { ...page, items: await withHolders(lists.table, page.items) } : page;
}

async function withHolders(
  table: Reader,
  items: readonly FlaggedEmployerItem[],
): Promise<FlaggedEmployerItem[]> {
  const holders = await findInHand(
    table,
    items.map(({ employerId }) => employerId),
  );
  return items.map((item) => ({ ...item, inHand: [...(holders.get(item.employerId) ?? [])] }));
}

const isOf = (mine: Jurisdiction, governorates: readonly string[]): boolean =>
  isCompetent(mine, { matter: 'workplace', governorates });

/** An empty page would say that all is well in a governorate of somebody else. ProblemError `outside-competence`. */
function ensureAsksForOwn(mine: Jurisdiction, { governorate }: FlaggedFilter): void {
  const asked = governorate === undefined || governorate === 'unknown' ? [] : [governorate];
  if (!isOf(mine, asked)) throw new ProblemError('outside-competence');
}

interface Lists {
  table: Reader;
  shards: number;
  /** For which body and where the official serves: nothing else is shown. */
  mine: Jurisdiction;
}

interface Found {
  items: FlaggedEmployerItem[];
  scanned: number;
  units: number;
  after: string | undefined;
  more: boolean;
}

async function scan(lists: Lists, { filter, limit, after }: Wanted): Promise<FlaggedPage> {
  const { facet, remaining } = facetFor(filter);
  const prefix = filter.level === undefined ? {} : { prefix: sortKeyPrefixOf(filter.level) };
  const found: Found = { items: [], scanned: 0, units: 0, after, more: true };
  while (found.more && found.items.length < limit && found.units < budgetUnits) {
    const { rows, units, more } = await nextRows(lists, { facet, ...prefix, after: found.after, limit });
    found.units += units;
    found.more = more;
    await take(lists, { rows, remaining, limit }, found);
  }
  const { items, scanned, more, after: last } = found;
  return { items, scanned, ...(more && last !== undefined ? { next: { sk: last } } : {}) };
}

interface Rows {
  rows: Item[];
  units: number;
  more: boolean;
}

/** The next rows of every shard, merged: sort keys of all shards compare, so one position serves them all. */
async function nextRows(
  { table, shards: count }: Lists,
  query: Omit<Parameters<typeof queryRows>[1], 'shard'>,
): Promise<Rows> {
  const shards = Array.from({ length: count }, (_, shard) => shard);
  const pages = await Promise.all(shards.map((shard) => queryRows(table, { ...query, shard })));
  const rows = pages.flatMap(({ items }) => items).sort((a, b) => (a.sk < b.sk ? -1 : 1));
  return {
    rows: rows.slice(0, query.limit),
    units: pages.reduce((sum, { units }) => sum + units.table, 0),
    more: rows.length > query.limit || pages.some(({ next }) => next !== undefined),
  };
}

interface Taking {
  rows: readonly Item[];
  remaining: FlaggedFilter;
  limit: number;
}

/** Adds the rows that match; stops where the page is full, so that the next one begins at the right place. */
async function take({ table, mine }: Lists, { rows, remaining, limit }: Taking, found: Found): Promise<void> {
  for (const item of rows) {
    if (found.items.length === limit) {
      found.more = true;
      return;
    }
    found.scanned += 1;
    found.after = item.sk;
    const employer = fromFlaggedRow(employerIdIn(item.sk), rowIn(item));
    if (isOf(mine, employer.governorates) && (await isWanted(table, employer, remaining)))
      found.items.push(itemOf(employer));
  }
}

/** A row that has no room for all its agencies cannot tell; then the profile does. */
async function isWanted(table: Reader, employer: FlaggedEmployer, filter: FlaggedFilter): Promise<boolean> {
  const answer = matches(employer, filter);
  if (answer !== 'unknown') return answer === 'yes';
  const profile = await findProfile(table, employer.employerId);
  if (!profile || profile.kind === 'agency') return false;
  const { organisationId: employerId, kind, ...rest } = profile;
  return profileMatches({ ...rest, kind, employerId }, filter);
}

const itemOf = ({
  employerId,
  kind,
  name,
  sector,
  governorates,
  rank,
}: FlaggedEmployer): FlaggedEmployerItem => ({
  employerId,
  kind,
  name,
  sector,
  governorates: [...governorates],
  rank,
  why: wordsFor(rank),
  ...deadlineOf(rank),
});
