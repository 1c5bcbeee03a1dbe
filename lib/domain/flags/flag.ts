import * as z from 'zod';
import { Instant, PlainDate } from '../values/dates.ts';
import { CertificateId, ContractId, FlagId, OrganisationId } from '../values/ids.ts';
import { dimensions, Indicator, Level, legs, RuleKind } from '../values/indicator.ts';

/** What happened to a flag, oldest first. A finding is made by a person: only reviews substantiate or dismiss. */
export const flagStepKinds = [
  'raised',
  'evidenceChanged',
  'cleared',
  'underReview',
  'substantiated',
  'dismissed',
] as const;
export const FlagStep = z
  .strictObject({
    kind: z.enum(flagStepKinds),
    at: Instant,
    by: z
      .string()
      .optional()
      .meta({ description: 'The official who decided; absent for steps of the engine.' }),
    reason: z.string().optional(),
    evidenceHash: z
      .string()
      .optional()
      .meta({ description: 'Hash of the facts that decided, for steps of the engine.' }),
  })
  .meta({ id: 'FlagStep', description: 'One step in the life of a flag.' });
export type FlagStep = z.infer<typeof FlagStep>;

export const flagStatuses = ['raised', 'underReview', 'substantiated', 'dismissed', 'cleared'] as const;
export const FlagStatus = z.enum(flagStatuses).meta({
  id: 'FlagStatus',
  description:
    '`raised` waits for a person; `cleared` no longer stands by the facts; the others are what a person decided.',
});
export type FlagStatus = z.infer<typeof FlagStatus>;

/** What the rule of a flag may propose: that the certificate which it contradicts be suspended. A person decides. */
export const Proposal = z.enum(['suspend']).meta({
  id: 'Proposal',
  description: 'What a flag proposes to an inspector. Nothing happens by itself.',
});
export type Proposal = z.infer<typeof Proposal>;

const FactRead = z.strictObject({ path: z.string(), value: z.unknown(), at: z.tuple([z.int(), z.int()]) });

/** A flag as it is kept: which rule of which set fired on which facts, and all that happened since. */
export const StoredFlag = z.strictObject({
  id: FlagId,
  ruleId: z.string(),
  ruleVersion: z.int(),
  ruleSetVersion: z.int(),
  ruleSetHash: z.string(),
  kind: RuleKind,
  indicator: Indicator.optional(),
  legs: z.array(z.enum(legs)),
  dimensions: z.array(z.enum(dimensions)),
  level: Level,
  contractId: ContractId,
  employerId: OrganisationId,
  agencyId: OrganisationId.optional(),
  asOf: PlainDate,
  currency: z.string().optional(),
  /** With the certificate that it is about; protected where the rule may read what was told, or a worker's status. */
  proposal: z
    .strictObject({ kind: Proposal, certificateId: CertificateId, isProtected: z.boolean() })
    .optional(),
  evidence: z.record(z.string(), z.unknown()),
  reads: z.array(FactRead),
  deciding: z.tuple([z.int(), z.int()]),
  steps: z.array(FlagStep).min(1),
  version: z.int().positive(),
});
export type StoredFlag = z.infer<typeof StoredFlag>;

export const ReviewFlag = z
  .discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('underReview'), reason: z.string().trim().max(2000).optional() }),
    z.strictObject({ decision: z.literal('substantiated'), reason: z.string().trim().min(10).max(2000) }),
    z.strictObject({ decision: z.literal('dismissed'), reason: z.string().trim().min(10).max(2000) }),
  ])
  .meta({
    id: 'ReviewFlag',
    description:
      "An inspector's decision about a flag. A decision that ends a review needs its reason, and so does `underReview` when it takes such a decision back.",
  });
export type ReviewFlag = z.infer<typeof ReviewFlag>;

/**
 * Where each step leads. Of the steps of the engine, new deciding facts alone reopen what was dismissed or had cleared (decisions, 19);
 * what a person substantiated stays. A person takes a decision back by taking the flag under review again.
 */
const next: Record<FlagStep['kind'], (before: FlagStatus | undefined) => FlagStatus> = {
  raised: () => 'raised',
  evidenceChanged: (before) =>
    before === 'dismissed' || before === 'cleared' || before === undefined ? 'raised' : before,
  cleared: (before) => (before === 'raised' || before === 'underReview' ? 'cleared' : (before ?? 'cleared')),
  underReview: () => 'underReview',
  substantiated: () => 'substantiated',
  dismissed: () => 'dismissed',
};

/** The status of a flag is the replay of its steps; nothing is stored that could disagree with them. */
export const statusOf = (steps: readonly Pick<FlagStep, 'kind'>[]): FlagStatus =>
  steps.reduce<FlagStatus | undefined>((status, { kind }) => next[kind](status), undefined) ?? 'raised';

const allowed: Record<ReviewFlag['decision'], readonly FlagStatus[]> = {
  underReview: ['raised', 'cleared', 'substantiated', 'dismissed'],
  substantiated: ['raised', 'underReview', 'cleared'],
  dismissed: ['raised', 'underReview', 'substantiated'],
};

/** Whether a person may decide so of a flag in this status. */
export const mayDecide = (status: FlagStatus, decision: ReviewFlag['decision']): boolean =>
  allowed[decision].includes(status);

const ends: ReadonlySet<FlagStatus> = new Set(['substantiated', 'dismissed']);

/** Whether a decision takes back the one that ended a review. So somebody has to say why. */
export const takesBack = (status: FlagStatus, decision: ReviewFlag['decision']): boolean =>
  ends.has(status) && mayDecide(status, decision);

/** What a decision adds to the counts of reviews; one that overturns another takes that one back. */
export const countOf = (
  before: FlagStatus,
  decision: ReviewFlag['decision'],
): { substantiated: number; dismissed: number } => {
  const moved = (status: FlagStatus): number => Number(decision === status) - Number(before === status);
  return { substantiated: moved('substantiated'), dismissed: moved('dismissed') };
};

/** A flag that no longer speaks: dismissed by a person, or cleared by the facts. */
export const isSilent = ({ steps }: Pick<StoredFlag, 'steps'>): boolean => {
  const status = statusOf(steps);
  return status === 'dismissed' || status === 'cleared';
};

const byEngine: ReadonlySet<FlagStep['kind']> = new Set(['raised', 'evidenceChanged', 'cleared']);

/**
 * Whether dismissing it was the last thing that a person decided, whatever the engine did since. Paper goes by this alone: that a
 * dismissed flag speaks again may be because of the day on which something woke the engine.
 */
export const wasDismissed = ({ steps }: { steps: readonly Pick<FlagStep, 'kind'>[] }): boolean =>
  steps.findLast(({ kind }) => !byEngine.has(kind))?.kind === 'dismissed';

/** Whether the facts still bear it, whatever a person decided meanwhile. */
export const isBorne = ({ steps }: Pick<StoredFlag, 'steps'>): boolean =>
  steps.findLast(({ kind }) => byEngine.has(kind))?.kind !== 'cleared';

/** What a flag proposes, for as long as it speaks and the facts bear it. */
export const proposalOf = (flag: Pick<StoredFlag, 'steps' | 'proposal'>): StoredFlag['proposal'] =>
  isSilent(flag) || !isBorne(flag) ? undefined : flag.proposal;

/** The hash of the facts that last decided. */
export const evidenceHashOf = ({ steps }: Pick<StoredFlag, 'steps'>): string | undefined =>
  steps.findLast(({ evidenceHash }) => evidenceHash !== undefined)?.evidenceHash;

/** When it was raised, or raised again on new facts. */
export const raisedAtOf = ({ steps }: Pick<StoredFlag, 'steps'>): Instant =>
  (steps.findLast(({ kind }) => kind === 'raised' || kind === 'evidenceChanged') ?? steps[0])?.at ?? '';
