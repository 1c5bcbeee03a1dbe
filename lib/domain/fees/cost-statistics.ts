import * as z from 'zod';
import { Country } from '../values/codes.ts';
import { Instant, type PlainDate } from '../values/dates.ts';
import { refusal } from '../values/refusal.ts';

/** No figure is told of fewer workers than this, nor is a figure changed by fewer. */
export const fewestWorkers = 10;
/** Counts are told in steps, downwards: one worker more or less moves nothing. */
const countStep = 5;
/** Means are told to a tenth of a monthly wage. */
const meanStep = 100;
const mostQuarters = 12;

export const Quarter = z
  .string()
  .regex(/^(19|20|21)\d\d-Q[1-4]$/)
  .meta({ id: 'Quarter', description: 'A quarter of a year.', example: '2026-Q2' });

const placeOf = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;

/** How many they are from one to another, both included; not above zero when the other comes first. */
const lengthOf = (from: string, to: string): number => placeOf(to) - placeOf(from) + 1;

/** Every quarter from one to another, both included. */
export const quartersBetween = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, lengthOf(from, to)) }, (_, at) => {
    const place = placeOf(from) + at;
    return `${Math.floor(place / 4)}-Q${(place % 4) + 1}`;
  });

/** The quarter of a day. */
export const quarterOf = (day: PlainDate): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

export const AskRecruitmentCost = z
  .strictObject({
    origin: Country.meta({ description: 'Where the workers were recruited.' }),
    destination: Country.meta({ description: 'Where they work.' }),
    from: Quarter.meta({ description: 'The first quarter.' }),
    to: Quarter.meta({ description: 'The last quarter, at most three years on.' }),
  })
  // Asked of anything that was typed, also of what is no quarter: so they are counted and not written out.
  .refine(({ from, to }) => from <= to && lengthOf(from, to) <= mostQuarters, {
    ...refusal('period-too-long', 'Expected from one quarter to a later one, twelve at most.'),
    path: ['to'],
  });
export type AskRecruitmentCost = z.infer<typeof AskRecruitmentCost>;

export const CostCell = z
  .strictObject({
    quarter: Quarter,
    observations: z
      .int()
      .optional()
      .meta({ description: 'Workers, rounded down to a multiple of five. Absent: fewer than ten.' }),
    meanPerMille: z
      .int()
      .optional()
      .meta({ description: 'The mean in thousandths of a monthly wage, to a tenth of a wage.' }),
    publishedAt: Instant.optional().meta({ description: 'When this figure was made.' }),
  })
  .meta({
    id: 'RecruitmentCostCell',
    description: 'What recruitment cost the workers of one corridor who began in a quarter.',
  });

export const RecruitmentCosts = z
  .strictObject({ cells: z.array(CostCell), fewest: z.int() })
  .meta({ id: 'RecruitmentCosts', description: 'Indicator 10.7.1 for one corridor, quarter by quarter.' });
export type RecruitmentCosts = z.infer<typeof RecruitmentCosts>;

/** What one worker paid, and since when it is known so. */
export interface Observation {
  perMille: number;
  since: Instant;
}

/** A figure as it was told: it stays, whatever comes, until enough of it is other. */
export interface Published {
  observations: number;
  meanPerMille: number;
  publishedAt: Instant;
  version: number;
}

/** Whether a figure may be made now: the first of ten workers, or another once ten of its observations are new or other ones. */
export function mayPublish(observations: readonly Observation[], before: Published | undefined): boolean {
  const other = observations.filter(({ since }) => before === undefined || since > before.publishedAt);
  return observations.length >= fewestWorkers && other.length >= fewestWorkers;
}

export function published(observations: readonly Observation[], at: Instant, version: number): Published {
  const sum = observations.reduce((all, { perMille }) => all + perMille, 0);
  return {
    observations: observations.length - (observations.length % countStep),
    meanPerMille: Math.round(sum / observations.length / meanStep) * meanStep,
    publishedAt: at,
    version,
  };
}
