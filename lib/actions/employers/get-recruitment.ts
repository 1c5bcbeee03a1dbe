import { unknownOfficial } from '../../domain/access/actor.ts';
import { isCompetent } from '../../domain/access/competence.ts';
import type { ChainMember, Contract } from '../../domain/contracts/contract.ts';
import type {
  Intermediary,
  RecruitingAgency,
  RecruitmentGraph,
} from '../../domain/flags/recruitment-graph.ts';
import { type Level, levelRank } from '../../domain/values/indicator.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findAsRegistered } from '../../store/contracts.ts';
import { findOrganisation } from '../../store/organisations.ts';
import { findProfiles, type Profile } from '../../store/profiles.ts';
import { type ContractStanding, listStandings } from '../../store/standings.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied } from '../officials/tie.ts';
import { recordLook } from '../record-look.ts';

/** What one look may read: chains of contracts, agencies, and other employers of each. */
const most = { contracts: 50, agencies: 12, others: 6 } as const;

/**
 * Who recruits for an employer, and for whom else: its agencies with their other employers, and who was named in between.
 * Other employers are shown to those who are competent for them, and counted for the rest. Recorded before it is shown.
 */
export async function getRecruitment(
  context: InspectorateContext,
  { organisationId }: { organisationId: string },
): Promise<RecruitmentGraph> {
  const employer = await findOrganisation(context.store.reader('core'), organisationId);
  const isThere = employer?.kind === 'employer';
  const tie = await authoriseTied(context, 'recruitment.read', isThere ? { organisationId } : undefined);
  if (!isThere) throw new ProblemError('not-found');
  const table = context.store.reader('protected');
  const standings = worstFirst(await listStandings(table, organisationId));
  const subject = `prf_${context.keyedHash('profile', organisationId)}`;
  await recordLook(context, { subject, count: standings.length, ...tie });
  const ids = standings.slice(0, most.contracts).map(({ contractId }) => contractId);
  const [contracts, agencies] = await Promise.all([
    findAsRegistered(context.store.reader('core'), ids),
    agenciesOf(context, standings, organisationId),
  ]);
  return {
    agencies,
    direct: standings.filter(({ agencyId }) => agencyId === undefined).length,
    intermediaries: intermediariesIn(contracts),
    read: { contracts: contracts.length, of: standings.length },
  };
}

const worstFirst = (standings: readonly ContractStanding[]): ContractStanding[] =>
  standings.toSorted((a, b) => levelRank(b.level) - levelRank(a.level));

const highest = (levels: readonly Level[]): Level =>
  levels.reduce((a, b) => (levelRank(a) < levelRank(b) ? b : a), 'none');

async function agenciesOf(
  context: InspectorateContext,
  standings: readonly ContractStanding[],
  employerId: string,
): Promise<RecruitingAgency[]> {
  const table = context.store.reader('protected');
  const byAgency = Map.groupBy(standings, ({ agencyId }) => agencyId ?? '');
  const ids = [...byAgency.keys()].filter((id) => id !== '').slice(0, most.agencies);
  const profiles = await findProfiles(table, ids);
  const seen = profiles.map(({ employers }) => othersOf(employers, employerId));
  const others = await findProfiles(table, [...new Set(seen.flatMap((each) => each.ids))]);
  const mine = context.actor.official ?? unknownOfficial;
  const known = new Map(
    others
      .filter(({ governorates }) => isCompetent(mine, { matter: 'workplace', governorates }))
      .map((profile) => [profile.organisationId, profile]),
  );
  return profiles.map((profile, at) => {
    const own = byAgency.get(profile.organisationId) ?? [];
    const alsoFor = (seen[at]?.shown ?? []).flatMap(({ employerId: id, ...rest }) => {
      const other = known.get(id);
      return other ? [{ employerId: id, name: other.name, ...rest }] : [];
    });
    return {
      agencyId: profile.organisationId,
      name: profile.name,
      contracts: own.length,
      level: highest(own.map(({ level }) => level)),
      alsoFor,
      others: Math.max(0, (seen[at]?.all ?? 0) - alsoFor.length),
    };
  });
}

/** The employers of an agency beside the one that is looked at. */
function othersOf(employers: Profile['employers'], employerId: string) {
  const all = Math.max(0, (employers?.all ?? 0) - 1);
  const shown = (employers?.shown ?? []).filter((each) => each.employerId !== employerId);
  const few = shown.slice(0, most.others);
  return { shown: few, ids: few.map((each) => each.employerId), all };
}

interface Named {
  member: ChainMember;
  agencyId: string | undefined;
}

/** One who stands under the same licence, or under the same name where none was given, is one. */
const identityOf = ({ role, licenceNumber, name }: ChainMember): string =>
  [role, licenceNumber ?? name.latin.trim().toLowerCase()].join(' ');

/** Everybody in the chains who is not registered here: those who are have a page of their own. */
function intermediariesIn(contracts: readonly Contract[]): Intermediary[] {
  const named = contracts.flatMap(({ recruitment, agencyId }): Named[] =>
    (recruitment.chain ?? [])
      .filter(({ organisationId }) => organisationId === undefined)
      .map((member) => ({ member, agencyId })),
  );
  return [...Map.groupBy(named, ({ member }) => identityOf(member)).values()]
    .flatMap((same) => (same[0] ? [intermediaryOf(same[0].member, same)] : []))
    .toSorted((a, b) => b.contracts - a.contracts);
}

const intermediaryOf = (
  { role, name, licenceNumber, licensed }: ChainMember,
  same: readonly Named[],
): Intermediary => ({
  role,
  name,
  ...(licenceNumber === undefined ? {} : { licenceNumber }),
  ...(licensed === undefined ? {} : { licensed }),
  contracts: same.length,
  through: [...new Set(same.flatMap(({ agencyId }) => agencyId ?? []))],
});
