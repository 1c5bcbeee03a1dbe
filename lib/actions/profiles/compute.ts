import { facetsOf } from '../../domain/flagged-facet.ts';
import type { FlaggedProfile } from '../../domain/flagged-profile.ts';
import { toFlaggedRow } from '../../domain/flagged-row.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { authorise } from '../../domain/permissions.ts';
import type { Governorate } from '../../domain/place.ts';
import { rankSortKey } from '../../domain/rank-sort-key.ts';
import { rank } from '../../rules/rank.ts';
import { findOrganisation } from '../../store/organisations.ts';
import {
  type ContractStanding,
  findProfile,
  listStandings,
  type Profile,
  putProfile,
  putRow,
  type RowKey,
  removeRow,
  shardOf,
} from '../../store/profiles.ts';
import { type Write, WriteRefused } from '../../store/table/table.ts';
import type { ProcessorContext } from '../context.ts';
import { hashOf } from '../hash.ts';

const mostWrites = 90;
const mostTries = 5;

/**
 * Computes the rank of an employer or agency from all its contracts and rewrites its rows in the flagged index, only where
 * something changed.
 */
export async function computeProfile(context: ProcessorContext, organisationId: string): Promise<void> {
  authorise(context, 'profile.compute');
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    if (await computedOnce(context, organisationId)) return;
  }
  throw new Error(`The profile of an organisation lost ${mostTries} races in a row.`);
}

async function computedOnce(context: ProcessorContext, organisationId: string): Promise<boolean> {
  const table = context.store.reader('protected');
  const organisation = await findOrganisation(context.store.reader('core'), organisationId);
  if (!organisation) throw new Error('A contract names an organisation that is not there.');
  const before = await findProfile(table, organisationId);
  const standings = await listStandings(table, organisationId);
  const content = contentOf(organisation, standings);
  const rows = rowsOf(organisation, content, context.flaggedShards);
  if (before && sameContent(before, content)) return true;
  const profile: Profile = {
    ...content,
    rows: rows.map(({ key }) => key),
    computedAt: context.now,
    version: (before?.version ?? 0) + 1,
  };
  return write(context, { rows, gone: goneRows(before, profile), profile });
}

type Content = Omit<Profile, 'rows' | 'computedAt' | 'version'>;

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
  };
}

const distinct = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort();

const sameContent = ({ rows: _, computedAt: __, version: ___, ...old }: Profile, content: Content): boolean =>
  hashOf(old) === hashOf(content);

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

interface Changes {
  rows: readonly Row[];
  gone: readonly RowKey[];
  profile: Profile;
}

/**
 * False when another run was faster. Most profiles are one transaction. A larger one first claims its version, naming every
 * old and new row, so that no other run writes in between and a crash leaves nothing that the next cannot find. Derived rows
 * have no journal entry of their own: the assessment's is theirs.
 */
async function write({ store }: ProcessorContext, { rows, gone, profile }: Changes): Promise<boolean> {
  const changes: Write<'protected'>[] = [
    ...rows.map(({ key, row }) => putRow(key, { ...row })),
    ...gone.map(removeRow),
  ];
  const parts =
    changes.length < mostWrites ? [[...changes, putProfile(profile)]] : claimed(profile, gone, changes);
  try {
    for (const part of parts) await store.write(part);
    return true;
  } catch (error) {
    if (error instanceof WriteRefused) return false;
    throw error;
  }
}

function claimed(
  profile: Profile,
  gone: readonly RowKey[],
  changes: readonly Write<'protected'>[],
): Write<'protected'>[][] {
  const { version, rows, rank: final } = profile;
  const claim = { ...profile, rank: { ...final, contracts: 0 }, rows: [...rows, ...gone] };
  const parts = [[putProfile(claim)]];
  for (let at = 0; at < changes.length; at += mostWrites) parts.push(changes.slice(at, at + mostWrites));
  return [...parts, [putProfile({ ...profile, version: version + 1 })]];
}
