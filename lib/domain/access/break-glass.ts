import * as z from 'zod';
import { Instant } from '../values/dates.ts';
import { BreakGlassId, OfficialId, OrganisationId } from '../values/ids.ts';
import { refusal } from '../values/refusal.ts';
import { Purpose } from './purpose.ts';

/** Bounds of an emergency (threat model, 4): how long it lasts, how much it opens, when it must have been reviewed. */
export const breakGlassBounds = { minutes: 60, records: 25, reviewHours: 72 } as const;

/** `requested` waits for a second unit; `open` opens records; `lapsed` was not decided in an hour; `ended` waits for review. */
export const breakGlassStates = ['requested', 'open', 'refused', 'lapsed', 'ended', 'reviewed'] as const;
export type BreakGlassState = (typeof breakGlassStates)[number];

const RecordId = z
  .string()
  .regex(/^(ctr|flg|rpt|isp)_[A-Za-z0-9-]{8,59}$/)
  .meta({ description: 'A contract, a flag, a report or an inspection.' });

const scope = {
  employerId: OrganisationId.optional().meta({ description: 'Everything of one employer.' }),
  recordIds: z.array(RecordId).min(1).max(breakGlassBounds.records).optional().meta({
    description: 'Or single records by their ids.',
  }),
};
type Scope = { employerId?: unknown; recordIds?: unknown };

export const RequestBreakGlass = z
  .strictObject({
    reason: z.string().trim().min(20).max(2_000).meta({
      description: 'What would happen if nobody looked now. Read by the one who approves and by oversight.',
    }),
    purpose: Purpose.exclude(['visit-sheet']).meta({
      description: 'Reads name the same purpose. No emergency opens anything for paper.',
    }),
    ...scope,
  })
  .refine(({ employerId, recordIds }: Scope) => (employerId === undefined) !== (recordIds === undefined), {
    ...refusal('one-of-two', 'Expected either employerId or recordIds.', {
      one: 'employerId',
      other: 'recordIds',
    }),
    path: ['employerId'],
  })
  .meta({ id: 'RequestBreakGlass', description: 'An emergency: why, for what, and which records.' });
export type RequestBreakGlass = z.infer<typeof RequestBreakGlass>;

export const DecideBreakGlass = z
  .strictObject({ decision: z.enum(['approved', 'refused']) })
  .meta({ id: 'DecideBreakGlass', description: 'What a second person of another unit decides.' });
export type DecideBreakGlass = z.infer<typeof DecideBreakGlass>;

const EndReason = z.enum(['done', 'mistaken', 'stopped']);
export const EndBreakGlass = z
  .strictObject({ reason: EndReason.meta({ description: '`stopped`: by oversight, against the asker.' }) })
  .meta({ id: 'EndBreakGlass', description: 'Why an emergency ends before its hour is over.' });
export type EndBreakGlass = z.infer<typeof EndBreakGlass>;

export const verdicts = ['justified', 'notJustified', 'misuse'] as const;
export const ReviewBreakGlass = z
  .strictObject({ verdict: z.enum(verdicts), remarks: z.string().trim().min(10).max(2_000) })
  .meta({ id: 'ReviewBreakGlass', description: 'What oversight finds afterwards.' });
export type ReviewBreakGlass = z.infer<typeof ReviewBreakGlass>;

export const breakGlassStepKinds = ['requested', 'approved', 'refused', 'ended', 'reviewed'] as const;
export type BreakGlassStepKind = (typeof breakGlassStepKinds)[number];

const BreakGlassStep = z
  .strictObject({
    kind: z.enum(breakGlassStepKinds),
    at: Instant,
    by: OfficialId,
    unit: z.string(),
    reason: EndReason.optional(),
    verdict: z.enum(verdicts).optional(),
    remarks: z.string().optional(),
  })
  .meta({ id: 'BreakGlassStep', description: 'One step of an emergency.' });
export type BreakGlassStep = z.infer<typeof BreakGlassStep>;

/** An emergency as it is kept; how much was opened is counted beside it, atomically. */
export const StoredBreakGlass = z.strictObject({
  id: BreakGlassId,
  reason: z.string(),
  purpose: Purpose,
  ...scope,
  steps: z.array(BreakGlassStep).min(1),
  version: z.int().positive(),
});
export type StoredBreakGlass = z.infer<typeof StoredBreakGlass>;

export const BreakGlass = StoredBreakGlass.extend({
  state: z.enum(breakGlassStates),
  until: Instant.optional().meta({ description: 'When it closes by itself.' }),
  reviewDueAt: Instant.optional().meta({ description: 'By when oversight has to review it.' }),
  overdue: z.boolean().meta({ description: 'The review is overdue.' }),
  opened: z.int().meta({ description: `Records opened so far, of ${breakGlassBounds.records}.` }),
}).meta({ id: 'BreakGlass', description: 'An emergency opening of records, with every step of it.' });
export type BreakGlass = z.infer<typeof BreakGlass>;

const minutesAfter = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();

const stepOf = ({ steps }: Pick<StoredBreakGlass, 'steps'>, kind: BreakGlassStepKind) =>
  steps.find((step) => step.kind === kind);

/** When an approved emergency closes by itself. */
export function untilOf(glass: Pick<StoredBreakGlass, 'steps'>): Instant | undefined {
  const approved = stepOf(glass, 'approved');
  return approved && minutesAfter(approved.at, breakGlassBounds.minutes);
}

/** The state is the replay of the steps, and of the clock: nobody has to come to close what is over. */
export function breakGlassStateAt(glass: Pick<StoredBreakGlass, 'steps'>, now: Instant): BreakGlassState {
  const last = glass.steps.at(-1);
  if (last?.kind === 'requested')
    return now < minutesAfter(last.at, breakGlassBounds.minutes) ? 'requested' : 'lapsed';
  if (last?.kind === 'approved') return now < (untilOf(glass) ?? now) ? 'open' : 'ended';
  return last?.kind === 'refused' || last?.kind === 'reviewed' ? last.kind : 'ended';
}

/** Every step an emergency can take, and in which states; what is not here cannot happen. */
const table: Readonly<Record<BreakGlassStepKind, readonly BreakGlassState[]>> = {
  requested: [],
  approved: ['requested'],
  refused: ['requested'],
  ended: ['open'],
  reviewed: ['ended'],
};

/** Whether an emergency in this state can take this step. */
export const mayTake = (state: BreakGlassState, kind: BreakGlassStepKind): boolean =>
  table[kind].includes(state);

/** An emergency as officials read it at an instant. */
export function breakGlassAt(glass: StoredBreakGlass, opened: number, now: Instant): BreakGlass {
  const state = breakGlassStateAt(glass, now);
  const until = untilOf(glass);
  const approved = stepOf(glass, 'approved');
  const reviewDueAt = approved && minutesAfter(approved.at, breakGlassBounds.reviewHours * 60);
  return {
    ...glass,
    state,
    ...(until === undefined ? {} : { until }),
    ...(reviewDueAt === undefined ? {} : { reviewDueAt }),
    overdue: reviewDueAt !== undefined && state !== 'reviewed' && reviewDueAt <= now,
    opened,
  };
}
