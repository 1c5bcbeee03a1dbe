import * as z from 'zod';
import { Instant, PlainDate } from '../../domain/values/dates.ts';
import { ContractId, JobId } from '../../domain/values/ids.ts';
import { Level, levels } from '../../domain/values/indicator.ts';
import { groupings } from './tally.ts';

const bounded = (from: number, to: number, usual: number, description: string) =>
  z.int().min(from).max(to).default(usual).meta({ description });

/** What is assumed of those who visit, and how the sample is drawn. */
export const StartBacktest = z
  .strictObject({
    inspectors: bounded(1, 10_000, 10, 'Inspectors who visit.'),
    visitsPerInspectorPerWeek: bounded(1, 100, 5, 'Visits that one of them can do in a week.'),
    level: Level.exclude(['none'])
      .default('high')
      .meta({ description: 'Employers from this level on are visited.' }),
    weeks: bounded(1, 104, 13, 'Within so many weeks each is visited once.'),
    sample: bounded(0, 50, 20, 'How many changed contracts are drawn for a person to look at.'),
    seed: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,40}$/)
      .default('insaf')
      .meta({ description: 'Draws the sample: the same seed draws the same contracts.' }),
  })
  .meta({ id: 'StartBacktest', description: 'The assumptions of a backtest.' });
export type StartBacktest = z.output<typeof StartBacktest>;

export const RuleJobProgress = z
  .strictObject({
    id: JobId,
    ruleSetVersion: z.int(),
    state: z.enum(['waiting', 'running', 'finished', 'abandoned']).meta({
      description:
        '`waiting` for its day or its first step; `abandoned` when the draft was changed meanwhile.',
    }),
    percent: z.int().min(0).max(100).meta({ description: 'By employers, so it is a guide and no measure.' }),
    contracts: z.int().min(0).meta({ description: 'Contracts done.' }),
    startedAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: 'RuleJobProgress', description: 'How far a job over all contracts has come.' });
export type RuleJobProgress = z.infer<typeof RuleJobProgress>;

const byLevel = z.strictObject(Object.fromEntries(levels.map((level) => [level, z.int()])));
const Ratio = z.number().nullable();
const Workload = z.strictObject({
  employers: z.int(),
  visitsPerInspectorPerWeek: z.number(),
  weeksToVisitAll: z.int(),
});

export const ContractChange = z
  .strictObject({
    contractId: ContractId.nullable().meta({
      description:
        'Which contract it is, for whoever has its employer in hand for the purpose of the request; null for all others, because a change can say that its worker spoke.',
    }),
    levelBefore: Level,
    levelAfter: Level,
    flagged: z.array(z.string()).meta({ description: 'Rules that would flag it and do not now.' }),
    cleared: z.array(z.string()).meta({ description: 'Rules that flag it now and no longer would.' }),
  })
  .meta({ id: 'ContractChange', description: 'How a contract would be judged otherwise.' });
export type ContractChange = z.output<typeof ContractChange>;

export const BacktestResult = z
  .strictObject({
    asOf: PlainDate,
    contracts: z.int(),
    changed: z.int(),
    newlyFlagged: z.int().meta({ description: 'Contracts without any level now that would have one.' }),
    newlyCleared: z.int().meta({ description: 'Contracts with a level now that would have none.' }),
    levels: z.strictObject({ before: byLevel, after: byLevel }),
    employers: z
      .strictObject({ before: byLevel, after: byLevel })
      .meta({ description: 'Employers by their worst contract.' }),
    rules: z.array(
      z.strictObject({
        ruleId: z.string(),
        before: z.int(),
        after: z.int(),
        flagged: z.int(),
        cleared: z.int(),
      }),
    ),
    workload: z.strictObject({ before: Workload, after: Workload, assumed: StartBacktest }),
    groups: z.array(
      z.strictObject({
        by: z.enum(groupings),
        code: z.string(),
        contracts: z.int(),
        before: z.int(),
        after: z.int(),
        ratioBefore: Ratio,
        ratioAfter: Ratio.meta({
          description: "The group's flag rate by that of all others; null for small groups.",
        }),
        ratioAfterAtLeast: Ratio.meta({ description: 'The lower end of its 95 % interval.' }),
        warning: z.boolean().meta({ description: 'Flagged more often than the others, and not by chance.' }),
      }),
    ),
    sample: z.array(ContractChange).meta({ description: 'Drawn at random from the changed contracts.' }),
  })
  .meta({ id: 'BacktestResult', description: 'What a set would find that the one in force does not.' });
export type BacktestResult = z.input<typeof BacktestResult>;

export const Backtest = z
  .strictObject({
    ...RuleJobProgress.shape,
    hash: z.string().meta({ description: 'Exactly these rules.' }),
    tried: z
      .array(
        z.strictObject({
          ruleId: z.string(),
          version: z.int(),
          appliesWhen: z.string(),
          when: z.string(),
        }),
      )
      .meta({
        description:
          'What its rules asked that are not those in force, as they were written when it began; kept when the draft changes.',
      }),
    baseline: z
      .int()
      .nullable()
      .meta({ description: 'The set in force that they are compared with; null for none.' }),
    result: BacktestResult.nullable().meta({ description: 'Null until it is finished.' }),
  })
  .meta({ id: 'Backtest', description: 'A backtest over all stored dossiers.' });
export type Backtest = z.input<typeof Backtest>;
