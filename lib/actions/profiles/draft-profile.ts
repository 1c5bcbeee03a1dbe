import { facetsOf } from '../../domain/flags/flagged-facet.ts';
import type { FlaggedProfile } from '../../domain/flags/flagged-profile.ts';
import { toFlaggedRow } from '../../domain/flags/flagged-row.ts';
import { monthOf, withMonth } from '../../domain/flags/rank-history.ts';
import { rankSortKey } from '../../domain/flags/rank-sort-key.ts';
import type { Organisation } from '../../domain/organisations/organisation.ts';
import { plainDateIn } from '../../domain/values/dates.ts';
import { levelRank } from '../../domain/values/indicator.ts';
import type { Governorate } from '../../domain/values/place.ts';
import { rank } from '../../rules/rank.ts';
import {
  type EmployerOfAgency,
  mostEmployers,
  type Profile,
  putProfile,
  putRow,
  type RowKey,
  removeRow,
  shardOf,
} from '../../store/profiles.ts';
import type { ContractStanding } from '../../store/standings.ts';
import type { Write } from '../../store/table/table.ts';
import type { ProcessorContext } from '../context.ts';
import { hashOf } from '../hash.ts';

/** What a rank is computed from, as it stands. */
export interface Ranked {
  organisation: Organisation;
  before: Profile | undefined;
  standings: readonly ContractStanding[];
}

/** A rank that is another one now, ready to be written. */
export interface ProfileDraft {
  organisationId: string;
  profile: Profile;
  /** The rows that the profile before had and this one has not. */
  gone: readonly RowKey[];
  /** The profile, its rows, and the rows to remove. */
  writes: readonly Write<'protected'>[];
}

/** Nothing when it says what it said before. */
export function draftOf(
  { flaggedShards, now }: Pick<ProcessorContext, 'flaggedShards' | 'now'>,
  { organisation, before, standings }: Ranked,
): ProfileDraft | undefined {
  const content = contentOf(organisation, standings);
  if (before && sameContent(before, content)) return undefined;
  const rows = rowsOf(organisation, content, flaggedShards);
  const profile: Profile = {
    ...content,
    history: withMonth(before?.history ?? [], {
      month: monthOf(plainDateIn(zone, now)),
      ...standing(content),
    }),
    rows: rows.map(({ key }) => key),
    computedAt: now,
    version: (before?.version ?? 0) + 1,
  };
  const gone = goneRows(before, profile);
  const changes = [...rows.map(({ key, row }) => putRow(key, { ...row })), ...gone.map(removeRow)];
  return {
    organisationId: organisation.id,
    profile,
    gone,
    writes: [...changes, putProfile(profile)],
  };
}

type Content = Omit<Profile, 'rows' | 'history' | 'computedAt' | 'version'>;

/** Months are those of the country's officials. */
const zone = 'Asia/Bahrain';
const standing = ({ rank: { level, lower, upper } }: Content) => ({ level, lower, upper });

function contentOf(organisation: Organisation, standings: readonly ContractStanding[]): Content {
  const kind = organisation.kind === 'agency' ? 'agency' : (organisation.employerKind ?? 'establishment');
  const { sector, address } = organisation;
  const places = standings.flatMap(({ governorate }) => governorate ?? []);
  const seated = places.length === 0 && address?.governorate ? [address.governorate] : places;
  return {
    organisationId: organisation.id,
    kind,
    name: organisation.name,
    ...(sector === undefined ? {} : { sector }),
    governorates: distinct<Governorate>(seated),
    agencyIds: distinct(standings.flatMap(({ agencyId }) => agencyId ?? [])),
    rank: rank(standings, kind),
    ...(kind === 'agency' ? { employers: employersOf(standings) } : {}),
  };
}

/** For whom an agency recruits, the worst off first. */
function employersOf(standings: readonly ContractStanding[]): NonNullable<Profile['employers']> {
  const all = [...Map.groupBy(standings, ({ employerId }) => employerId)].map(
    ([employerId, contracts]): EmployerOfAgency => ({
      employerId,
      contracts: contracts.length,
      level: contracts.map(({ level }) => level).reduce((a, b) => (levelRank(a) < levelRank(b) ? b : a)),
    }),
  );
  const worstFirst = all.toSorted(
    (a, b) =>
      levelRank(b.level) - levelRank(a.level) ||
      b.contracts - a.contracts ||
      (a.employerId < b.employerId ? -1 : 1),
  );
  return { shown: worstFirst.slice(0, mostEmployers), all: all.length };
}

const distinct = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort();

function sameContent(before: Profile, content: Content): boolean {
  const { rows: _, history: __, computedAt: ___, version: ____, ...old } = before;
  return hashOf(old) === hashOf(content);
}

interface Row {
  key: RowKey;
  row: ReturnType<typeof toFlaggedRow>;
}

/** Only employers stand in the index of those to visit. */
function rowsOf(
  organisation: Organisation,
  { kind, organisationId, ...content }: Content,
  shards: number,
): Row[] {
  if (kind === 'agency' || organisation.kind !== 'employer') return [];
  const profile: FlaggedProfile = { ...content, kind, employerId: organisationId };
  const row = toFlaggedRow(profile);
  const sortKey = rankSortKey(profile.rank, organisationId);
  return facetsOf(profile).map((facet) => ({ key: [facet, shardOf(organisationId, shards), sortKey], row }));
}

function goneRows(before: Profile | undefined, after: Profile): RowKey[] {
  const kept = new Set(after.rows.map(String));
  return (before?.rows ?? []).filter((key) => !kept.has(String(key)));
}
