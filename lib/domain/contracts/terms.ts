import * as z from 'zod';
import { Occupation } from '../values/codes.ts';
import { Money } from '../values/money.ts';
import { Place } from '../values/place.ts';
import { ClauseTag } from './clause-tag.ts';

export const wagePeriods = ['hour', 'day', 'week', 'month', 'year'] as const;

/** What a worker is paid for the ordinary hours, before allowances and deductions. */
export const Wage = z
  .strictObject({
    basic: Money.meta({ description: 'The basic wage for one period.' }),
    period: z.enum(wagePeriods).meta({ description: 'The period that the basic wage pays for.' }),
  })
  .meta({ id: 'Wage', description: 'The basic wage and its period.' });

export const allowanceKinds = ['housing', 'food', 'transport', 'other'] as const;
export const Allowance = z
  .strictObject({ kind: z.enum(allowanceKinds), monthly: Money })
  .meta({ id: 'Allowance', description: 'A sum paid every month on top of the basic wage.' });

export const deductionKinds = [
  'debt',
  'recruitmentFee',
  'accommodation',
  'food',
  'transport',
  'uniformOrTools',
  'deposit',
  'socialInsurance',
  'other',
] as const;
export const Deduction = z
  .strictObject({
    kind: z.enum(deductionKinds),
    amount: Money,
    per: z.enum(['month', 'once']).meta({ description: 'Taken every month, or one time.' }),
  })
  .meta({ id: 'Deduction', description: "A sum that the terms let someone take from the worker's wage." });

const provision = z.enum(['provided', 'allowance', 'notProvided']);

/**
 * The terms of a job at one moment: promised in an offer, signed at origin, signed at destination, or amended later.
 * Every term is optional: a term that is not stated is unknown, which is neither a promise nor a refusal.
 * Times are minutes, as in the figures of law.
 */
export const Terms = z
  .strictObject({
    jobTitle: z
      .string()
      .trim()
      .min(1)
      .max(120)
      .optional()
      .meta({ description: 'The job as it is called in these terms.' }),
    occupation: Occupation.optional(),
    employerName: z
      .string()
      .trim()
      .min(1)
      .max(120)
      .optional()
      .meta({ description: 'The employer that these terms name.' }),
    wage: Wage.optional(),
    allowances: z
      .array(Allowance)
      .max(12)
      .optional()
      .meta({ description: 'An empty list says: no allowance.' }),
    deductions: z
      .array(Deduction)
      .max(20)
      .optional()
      .meta({ description: 'An empty list says: no deduction.' }),
    weeklyMinutes: z
      .int()
      .min(0)
      .max(10_080)
      .optional()
      .meta({ description: 'Ordinary working time in a week, in minutes; 48 hours are 2880.' }),
    hoursAsNeeded: z
      .boolean()
      .optional()
      .meta({ description: 'The terms leave the hours open ("as needed").' }),
    restDaysPerWeek: z.int().min(0).max(7).optional(),
    overtime: z
      .strictObject({
        compulsory: z.boolean().optional(),
        premiumPercent: z
          .int()
          .min(0)
          .max(500)
          .optional()
          .meta({ description: 'Added to the hourly wage, in percent.' }),
      })
      .optional(),
    annualLeaveDays: z.int().min(0).max(366).optional(),
    probationMonths: z.int().min(0).max(60).optional(),
    noticeDays: z
      .int()
      .min(0)
      .max(730)
      .optional()
      .meta({ description: 'Notice that the worker must give, in days.' }),
    leavingPenalty: Money.optional().meta({
      description: 'What the worker owes on leaving early; zero says: nothing.',
    }),
    accommodation: provision.optional(),
    food: provision.optional(),
    transport: provision.optional(),
    returnTicket: z.boolean().optional().meta({ description: 'The employer pays the journey home.' }),
    healthInsurance: z.boolean().optional().meta({ description: 'The employer pays health insurance.' }),
    durationMonths: z.int().min(0).max(240).optional(),
    openEnded: z.boolean().optional(),
    workplace: Place.optional(),
    clauses: z
      .array(ClauseTag)
      .max(40)
      .optional()
      .meta({ description: 'Clauses found in the text, by the closed list `clause-tags`.' }),
  })
  .meta({ id: 'Terms', description: 'The terms of a job; what is not stated is unknown.' });
export type Terms = z.infer<typeof Terms>;
