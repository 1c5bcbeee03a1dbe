import * as z from 'zod';
import { Instant } from '../values/dates.ts';
import { ContractId, OrganisationId, WorkingTimeId } from '../values/ids.ts';
import { Money } from '../values/money.ts';
import { daysIn, Period } from '../values/period.ts';
import { refusal } from '../values/refusal.ts';

/** How the hours were taken down: a plan or an estimate proves less than a clock. */
export const timeSources = ['clock', 'timesheet', 'roster', 'estimate'] as const;

/** On what an averaging of hours stands. */
export const averagingBases = ['law', 'collectiveAgreement', 'individualAgreement', 'permit'] as const;

const minutes = (most: number, description: string) =>
  z.int().min(0).max(most).optional().meta({ description });
const mostMinutes = 31 * 1440;

export const Averaging = z
  .strictObject({
    referenceWeeks: z
      .int()
      .min(2)
      .max(52)
      .meta({ description: 'The number of weeks over which the hours are averaged.' }),
    basis: z.enum(averagingBases),
    inWriting: z.boolean().optional(),
  })
  .meta({ id: 'Averaging', description: 'An agreement that the hours are averaged over several weeks.' });
export type Averaging = z.infer<typeof Averaging>;

const content = {
  period: Period.meta({ description: 'The days that the record is about: a week, or a month at most.' }),
  minutesWorked: minutes(mostMinutes, 'All working time of the period, overtime included.'),
  overtimeMinutes: minutes(mostMinutes, 'The part of it that was overtime. Zero says: none.'),
  overtimePaid: z
    .enum(['paid', 'notPaid', 'timeOff', 'notKnown'])
    .optional()
    .meta({ description: 'Whether the overtime was paid, or given back as time off.' }),
  overtimeAmount: Money.optional().meta({ description: 'What was paid for the overtime.' }),
  daysWorked: z.int().min(0).max(31).optional(),
  longestDayMinutes: minutes(1440, 'The most minutes worked on one day.'),
  longestRunDays: z.int().min(0).max(366).optional().meta({
    description:
      'The longest run of days worked without a day off that touches the period, days before it included.',
  }),
  shortestRestMinutes: minutes(mostMinutes, 'The shortest rest between two shifts.'),
  averaging: Averaging.optional(),
  source: z.enum(timeSources).optional().meta({ description: 'How the hours were taken down.' }),
};

/** What a party records about the working time of one period. */
export const RecordWorkingTime = z
  .strictObject(content)
  .refine(({ period, minutesWorked = 0 }) => minutesWorked <= daysIn(period) * 1440, {
    ...refusal('more-than-the-period', 'Expected no more time than the period has.'),
    path: ['minutesWorked'],
  })
  .refine(({ period, daysWorked = 0 }) => daysWorked <= daysIn(period), {
    ...refusal('more-than-the-period', 'Expected no more days than the period has.'),
    path: ['daysWorked'],
  })
  .refine(
    ({ minutesWorked, overtimeMinutes = 0 }) =>
      minutesWorked === undefined || overtimeMinutes <= minutesWorked,
    {
      ...refusal('part-above-whole', 'Expected no more overtime than working time.', {
        whole: 'minutesWorked',
      }),
      path: ['overtimeMinutes'],
    },
  )
  .meta({ id: 'RecordWorkingTime', description: 'What you know of the working time of one period.' });
export type RecordWorkingTime = z.infer<typeof RecordWorkingTime>;

/** A record as it was received; a later one of the same party and period takes its place, and both stay. */
export const WorkingTime = z
  .strictObject({
    id: WorkingTimeId,
    contractId: ContractId,
    recordedBy: OrganisationId,
    recordedAs: z.enum(['employer', 'agency']),
    ...content,
    receivedAt: Instant.meta({ description: 'Our clock.' }),
  })
  .meta({ id: 'WorkingTime', description: "One party's record of working time." });
export type WorkingTime = z.infer<typeof WorkingTime>;
