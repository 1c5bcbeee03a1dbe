import * as z from 'zod';
import { Instant } from '../values/dates.ts';
import { Indicator, Level } from '../values/indicator.ts';

const count = (meaning: string) => z.int().nonnegative().meta({ description: meaning });
const perMille = (meaning: string) => z.int().min(0).max(1000).meta({ description: meaning });

const contractsCounted = count('Contracts.');

/** One reason for a rank, in codes and numbers; words are rendered when it is read. */
export const RankReason = z
  .discriminatedUnion('code', [
    z.strictObject({
      code: z.literal('contractsAtLevel'),
      level: Level,
      count: contractsCounted,
      of: count('All contracts.'),
    }),
    z.strictObject({ code: z.literal('indicator'), indicator: Indicator, count: contractsCounted }),
    z.strictObject({ code: z.literal('missingByLaw'), count: count('Declarations.') }),
    z.strictObject({ code: z.literal('couldReach'), level: Level, count: contractsCounted }),
  ])
  .meta({
    id: 'RankReason',
    description:
      'Why an employer stands where it stands. `contractsAtLevel`: contracts at its level; `indicator`: contracts with ' +
      'that indicator; `missingByLaw`: declarations that the law asks for and that are overdue; `couldReach`: contracts ' +
      'that would rise to a level if what is unknown were flagged.',
  });
export type RankReason = z.infer<typeof RankReason>;

export const Rank = z
  .strictObject({
    level: Level.meta({ description: 'The highest level of any contract.' }),
    lower: perMille(
      'Lower end, per thousand, of the share of contracts at that level, as known (Wilson interval, 95 %).',
    ),
    upper: perMille('Upper end of the same share if every unknown were flagged (Wilson interval, 95 %).'),
    byLevel: z.record(Level, count('Contracts at the level.')),
    byIndicator: z.partialRecord(Indicator, count('Contracts with the indicator.')),
    contracts: count('Contracts that were assessed.'),
    completeness: perMille('Share of the indicator rules that have a definite answer, per thousand.'),
    missingByLaw: count('Declarations that the law asks for and that are overdue.'),
    contradicted: z.int().positive().optional().meta({
      description:
        'Contracts whose certificate is in force and contradicted by evidence that every official sees: propose its suspension. Absent for none.',
    }),
    newestFlagAt: Instant.optional().meta({ description: 'When the newest flag was raised, to the second.' }),
    reasons: z.array(RankReason).meta({ description: 'The strongest first.' }),
  })
  .meta({
    id: 'Rank',
    description:
      'How soon an employer or agency should be visited, with its reasons and with what is not known. Households are ' +
      'not ranked by rate: their interval says nothing (0 to 1000).',
  });
export type Rank = z.infer<typeof Rank>;
