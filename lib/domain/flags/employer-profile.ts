import * as z from 'zod';
import { dossierParts } from '../contracts/dossier-part.ts';
import { Organisation } from '../organisations/organisation.ts';
import { BothLanguages } from '../values/both-languages.ts';
import { Instant, PlainDate } from '../values/dates.ts';
import { ContractId, FlagId, OrganisationId } from '../values/ids.ts';
import { Indicator, Level, RuleKind } from '../values/indicator.ts';
import { Governorate } from '../values/place.ts';
import { Rank, RankReason } from './rank.ts';
import { RankOfMonth } from './rank-history.ts';

export const Reason = z.strictObject({ reason: RankReason, words: BothLanguages });

export const LookBy = PlainDate.optional().meta({
  description: 'The last day on which a look at its newest flag is in time, by the policy of the ministry.',
});

export const ReasonOfContract = z
  .strictObject({
    flagId: FlagId,
    kind: RuleKind,
    indicator: Indicator.optional(),
    level: Level,
    title: BothLanguages,
    message: BothLanguages,
    protectedInformation: z.boolean(),
    shownIn: z.enum(dossierParts).meta({
      description: 'The part of the dossier that lays the facts of it side by side.',
    }),
  })
  .meta({ id: 'ReasonOfContract', description: 'A flag that stands on a contract, in words.' });
export type ReasonOfContract = z.infer<typeof ReasonOfContract>;

export const EmployerProfile = z
  .strictObject({
    organisation: Organisation,
    governorates: z.array(Governorate),
    agencyIds: z.array(OrganisationId),
    rank: Rank.nullable().meta({ description: 'Null until a first contract is assessed.' }),
    why: z.array(Reason),
    lookBy: LookBy,
    history: z.array(RankOfMonth).meta({
      description:
        'Month by month, the oldest first, 24 at most: how it stood when the month ended, and how it stands now.',
    }),
    contracts: z
      .array(
        z.strictObject({
          contractId: ContractId,
          level: Level,
          ifUnknownsFlagged: Level,
          indicators: z.array(Indicator),
          completeness: z.strictObject({ known: z.int(), total: z.int() }),
          newestFlagAt: Instant.optional(),
          reasons: z.array(ReasonOfContract).optional().meta({
            description:
              'The strongest first, eight at most. Only of the 25 contracts of an employer that `reasonsFrom` asks for.',
          }),
        }),
      )
      .meta({ description: 'The most serious first.' }),
    computedAt: Instant.nullable(),
  })
  .meta({ id: 'EmployerProfile', description: 'All that ranks an employer or an agency.' });
export type EmployerProfile = z.infer<typeof EmployerProfile>;
