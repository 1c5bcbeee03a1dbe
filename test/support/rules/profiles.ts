import fc from 'fast-check';
import type { FlaggedFilter, FlaggedProfile } from '../../../lib/domain/flags/flagged-profile.ts';
import { indicators, levels } from '../../../lib/domain/values/indicator.ts';
import { governorates } from '../../../lib/domain/values/place.ts';
import { type RankedContract, rank } from '../../../lib/rules/rank.ts';

const anyLevel = fc.constantFrom(...levels);
const anyInstant = fc
  .integer({ min: 1_700_000_000, max: 1_900_000_000 })
  .map((seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'));

export const anyContract: fc.Arbitrary<RankedContract> = fc
  .record(
    {
      contractId: fc.uuid().map((uuid) => `ctr_${uuid}`),
      level: anyLevel,
      upper: anyLevel,
      indicators: fc.subarray([...indicators], { maxLength: 4 }),
      completeness: fc
        .tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 }))
        .map(([known, unknown]) => ({ known, total: known + unknown })),
      overdueByLaw: fc.oneof(fc.constant(0), fc.nat({ max: 9 })),
      newestFlagAt: anyInstant,
      contradicted: fc.constant(true as const),
    },
    { requiredKeys: ['contractId', 'level', 'upper', 'indicators', 'completeness', 'overdueByLaw'] },
  )
  .map(({ upper, ...contract }) => {
    const atLeast = levels.indexOf(contract.level) > levels.indexOf(upper) ? contract.level : upper;
    return { ...contract, upper: atLeast, indicators: contract.level === 'none' ? [] : contract.indicators };
  });

export const aContract = (different: Partial<RankedContract> = {}): RankedContract => ({
  contractId: 'ctr_00000000-0000-4000-8000-000000000001',
  level: 'none',
  upper: different.level ?? 'none',
  indicators: [],
  completeness: { known: 10, total: 10 },
  overdueByLaw: 0,
  ...different,
});

export const anyContracts = fc.array(anyContract, { maxLength: 12 });
export const anyRank = anyContracts.map((contracts) => rank(contracts, 'establishment'));
export const anyOrganisationId = fc.uuid().map((uuid) => `org_${uuid}`);

const anySector = fc.constantFrom('F', 'G', 'T', '41', '410', '4100', '9700', 'I');
const anyNamePart = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
const arabicPart = fc.string({
  unit: fc.constantFrom('أ', 'و', 'ل', ' ', 'م', 'ة', 'ِ'),
  minLength: 1,
  maxLength: 120,
});
const anyName = fc.oneof(
  fc.record({ latin: anyNamePart }),
  fc.record({ latin: anyNamePart, arabic: fc.oneof(arabicPart, anyNamePart) }),
);

export const anyProfile: fc.Arbitrary<FlaggedProfile> = fc.record(
  {
    employerId: anyOrganisationId,
    kind: fc.constantFrom('establishment', 'household'),
    name: anyName,
    sector: anySector,
    governorates: fc.subarray([...governorates]),
    agencyIds: fc.uniqueArray(anyOrganisationId, { maxLength: 7 }),
    rank: anyRank,
  },
  { requiredKeys: ['employerId', 'kind', 'name', 'governorates', 'agencyIds', 'rank'] },
);

const anyFilterWith = (agencyIds: fc.Arbitrary<string>): fc.Arbitrary<FlaggedFilter> =>
  fc.record(
    {
      level: anyLevel,
      indicator: fc.constantFrom(...indicators),
      sector: fc.oneof(anySector, fc.constant('unknown')),
      governorate: fc.constantFrom(...governorates, 'unknown' as const),
      agencyId: agencyIds,
      flaggedSince: anyInstant,
    },
    { requiredKeys: [] },
  );

/** A profile and a filter that has a fair chance to match it. */
export const anyProfileAndFilter = anyProfile.chain((profile) =>
  fc.tuple(
    fc.constant(profile),
    anyFilterWith(
      profile.agencyIds.length > 0
        ? fc.oneof(fc.constantFrom(...profile.agencyIds), anyOrganisationId)
        : anyOrganisationId,
    ),
  ),
);
