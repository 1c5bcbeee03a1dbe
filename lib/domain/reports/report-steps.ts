import * as z from 'zod';
import { Instant } from '../values/dates.ts';
import { ContractId, OrganisationId } from '../values/ids.ts';
import { reportChannels } from '../voice/allegation.ts';

/** What happened to a report, oldest first. `heard` and `duress` come from the one who told; the others from those who protect. */
export const reportStepKinds = [
  'filed',
  'corrected',
  'consentChanged',
  'placed',
  'withdrawn',
  'taken',
  'givenBack',
  'closed',
  'reopened',
  'held',
  'holdLifted',
  'heard',
  'duress',
] as const;
export type ReportStepKind = (typeof reportStepKinds)[number];

/**
 * Why a report is withdrawn. Whoever told it may ask; it stays readable, and is not used. `erasureAsked`: they wish that it is
 * destroyed, which happens after thirty days (`report-erasure.ts`).
 */
export const withdrawalReasons = ['askedByTeller', 'erasureAsked', 'enteredInError', 'duplicate'] as const;

export const ReportStep = z
  .strictObject({
    kind: z.enum(reportStepKinds),
    at: Instant,
    by: z.string().optional().meta({
      description: 'The official who did it; absent for what the one who told did.',
    }),
    channel: z.enum(reportChannels).optional().meta({ description: 'How the wish for it reached us.' }),
    reason: z.enum(withdrawalReasons).optional(),
    from: z
      .strictObject({ contractId: ContractId.optional(), employerId: OrganisationId.optional() })
      .optional()
      .meta({ description: 'Where it stood before it was placed.' }),
  })
  .meta({ id: 'ReportStep', description: 'One step in the life of a report.' });
export type ReportStep = z.infer<typeof ReportStep>;

export const reportStates = ['open', 'inHand', 'closed', 'withdrawn'] as const;
export const ReportState = z.enum(reportStates).meta({
  id: 'ReportState',
  description:
    '`open` waits for somebody; `inHand` has somebody; `closed` is done for now; `withdrawn` is kept and not used. A new message or a signal of duress opens it again, whatever it was.',
});
export type ReportState = z.infer<typeof ReportState>;

type Row = Readonly<Partial<Record<ReportStepKind, ReportState>>>;
/** A legal hold changes nothing but that the report is kept. */
const keeps = (state: ReportState): Row => ({ held: state, holdLifted: state });
const stays = (state: ReportState): Row => ({
  ...keeps(state),
  corrected: state,
  consentChanged: state,
  placed: state,
});
const fromTeller: Row = { heard: 'open', duress: 'open' };

/** Where each step leads. A step that is not named cannot be taken in that state. */
const table: Readonly<Record<ReportState, Row>> = {
  open: { ...stays('open'), ...fromTeller, taken: 'inHand', closed: 'closed', withdrawn: 'withdrawn' },
  inHand: {
    ...stays('inHand'),
    ...fromTeller,
    heard: 'inHand',
    givenBack: 'open',
    closed: 'closed',
    withdrawn: 'withdrawn',
  },
  closed: { ...stays('closed'), ...fromTeller, reopened: 'open', withdrawn: 'withdrawn' },
  withdrawn: { ...keeps('withdrawn'), ...fromTeller, reopened: 'open' },
};

type Steps = readonly Pick<ReportStep, 'kind'>[];

/** The state is the replay of the steps; nothing is stored that could disagree with them. */
export const reportStateOf = (steps: Steps): ReportState =>
  steps.reduce<ReportState>((state, { kind }) => table[state][kind] ?? state, 'open');

/** Whether a step can be taken after these. */
export const mayTakeStep = (steps: Steps, kind: ReportStepKind): boolean =>
  table[reportStateOf(steps)][kind] !== undefined;

/** Withdrawn, and not taken up again since: kept, readable, and no fact of any decision. A message alone does not undo it. */
export const isWithdrawn = (steps: Steps): boolean =>
  steps.findLast(({ kind }) => kind === 'withdrawn' || kind === 'reopened')?.kind === 'withdrawn';
