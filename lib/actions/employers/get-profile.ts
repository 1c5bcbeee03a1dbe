import { plainDateIn } from '../../domain/dates.ts';
import type { EmployerProfile } from '../../domain/inspection.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { monthByMonth, monthOf } from '../../domain/rank-history.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findOrganisation } from '../../store/organisations.ts';
import { findProfile } from '../../store/profiles.ts';
import { type ContractStanding, listStandings } from '../../store/standings.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied } from '../officials/tie.ts';
import { recordLook } from '../record-look.ts';
import { deadlineOf, wordsFor } from './words.ts';

/** Months are those of the country's officials. */
const zone = 'Asia/Bahrain';

/** Why an employer or an agency stands where it stands, contract by contract. Recorded before it is shown. */
export async function getProfile(
  context: InspectorateContext,
  { organisationId, kind }: { organisationId: string; kind: Organisation['kind'] },
): Promise<EmployerProfile> {
  const organisation = await findOrganisation(context.store.reader('core'), organisationId);
  const matter = kind === 'agency' ? 'agency' : 'workplace';
  const isThere = organisation?.kind === kind;
  const tie = await authoriseTied(context, 'profile.read', isThere ? { organisationId, matter } : undefined);
  if (!isThere) throw new ProblemError('not-found');
  const table = context.store.reader('protected');
  const [profile, standings] = await Promise.all([
    findProfile(table, organisationId),
    listStandings(table, organisationId),
  ]);
  const subject = `prf_${context.keyedHash('profile', organisationId)}`;
  await recordLook(context, { subject, count: standings.length, ...tie });
  return {
    organisation,
    governorates: [...(profile?.governorates ?? [])],
    agencyIds: [...(profile?.agencyIds ?? [])],
    rank: profile?.rank ?? null,
    why: profile ? wordsFor(profile.rank) : [],
    ...(profile ? deadlineOf(profile.rank) : {}),
    history: monthByMonth(profile?.history ?? [], monthOf(plainDateIn(zone, context.now))),
    contracts: standings.map(contractOf),
    computedAt: profile?.computedAt ?? null,
  };
}

const contractOf = (standing: ContractStanding): EmployerProfile['contracts'][number] => ({
  contractId: standing.contractId,
  level: standing.level,
  ifUnknownsFlagged: standing.upper,
  indicators: [...standing.indicators],
  completeness: standing.completeness,
  ...(standing.newestFlagAt === undefined ? {} : { newestFlagAt: standing.newestFlagAt }),
});
