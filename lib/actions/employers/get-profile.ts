import type { EmployerProfile, ReasonOfContract } from '../../domain/flags/employer-profile.ts';
import { monthByMonth, monthOf } from '../../domain/flags/rank-history.ts';
import type { Organisation } from '../../domain/organisations/organisation.ts';
import { plainDateIn } from '../../domain/values/dates.ts';
import { type Indicator, levelRank } from '../../domain/values/indicator.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findOrganisation } from '../../store/organisations.ts';
import { findProfile } from '../../store/profiles.ts';
import { type ContractStanding, listStandings } from '../../store/standings.ts';
import { isForPaper } from '../assessments/declared-today.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied, opensTold, type Tie } from '../officials/tie.ts';
import { recordLook } from '../record-look.ts';
import { contractsOnPaper } from './on-paper.ts';
import { strongestReasons } from './strongest-reasons.ts';
import { deadlineOf, wordsFor } from './words.ts';

/** Months are those of the country's officials. */
const zone = 'Asia/Bahrain';

/** Contracts of one page, of which the strongest reasons are told. */
const withReasons = 25;

interface Asked {
  organisationId: string;
  kind: Organisation['kind'];
  /** The place of the first contract whose reasons are told, in the order of the list; without it none is. */
  reasonsFrom?: number | undefined;
  /** Contracts with it stand first, and its reasons before others. */
  indicator?: Indicator | undefined;
}

/** The most serious first, in the same order whoever asks: by it the next page is found. */
const worstFirst = (indicator: Indicator | undefined) => (a: ContractStanding, b: ContractStanding) =>
  (indicator ? Number(b.indicators.includes(indicator)) - Number(a.indicators.includes(indicator)) : 0) ||
  levelRank(b.level) - levelRank(a.level) ||
  levelRank(b.upper) - levelRank(a.upper) ||
  (b.newestFlagAt ?? '').localeCompare(a.newestFlagAt ?? '') ||
  (a.contractId < b.contractId ? -1 : 1);

/** Why an employer or an agency stands where it stands, contract by contract. Recorded before it is shown. */
export async function getProfile(
  context: InspectorateContext,
  { organisationId, kind, reasonsFrom, indicator }: Asked,
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
    contracts: isForPaper(context)
      ? await contractsOnPaper(context, standings, reasonsFrom !== undefined)
      : await contractsOnScreen(context, { kind, reasonsFrom, indicator, tie, standings }),
    computedAt: profile?.computedAt ?? null,
  };
}

interface Listed extends Omit<Asked, 'organisationId'> {
  tie: Tie;
  standings: readonly ContractStanding[];
}

async function contractsOnScreen(
  context: InspectorateContext,
  { kind, reasonsFrom, indicator, tie, standings }: Listed,
): Promise<EmployerProfile['contracts']> {
  const contracts = standings.toSorted(worstFirst(indicator));
  const reasons =
    reasonsFrom === undefined || kind === 'agency'
      ? new Map<string, ReasonOfContract[]>()
      : await strongestReasons(
          context,
          contracts.slice(reasonsFrom, reasonsFrom + withReasons).map(({ contractId }) => contractId),
          { isOpened: opensTold(tie), indicator },
        );
  return contracts.map((standing) => contractOf(standing, reasons.get(standing.contractId)));
}

const contractOf = (
  standing: ContractStanding,
  reasons: ReasonOfContract[] | undefined,
): EmployerProfile['contracts'][number] => ({
  contractId: standing.contractId,
  level: standing.level,
  ifUnknownsFlagged: standing.upper,
  indicators: [...standing.indicators],
  completeness: standing.completeness,
  ...(standing.newestFlagAt === undefined ? {} : { newestFlagAt: standing.newestFlagAt }),
  ...(reasons === undefined ? {} : { reasons }),
});
