import * as z from 'zod';
import { CertificateNumber } from '../certificates/certificate.ts';
import { NoticeReply } from '../notices/served-notice.ts';
import { DraftRelease, ReleaseBasis } from '../releases/release.ts';
import { ReleaseState } from '../releases/release-steps.ts';
import { Instant, PlainDate } from '../values/dates.ts';
import {
  CertificateId,
  ContractId,
  OrganisationId,
  ReleaseId,
  ServedNoticeId,
  SuspensionId,
} from '../values/ids.ts';
import { refusal } from '../values/refusal.ts';
import { SuspensionOutcome, SuspensionState, suspensionEvents } from './suspension-steps.ts';

/** Days within which the holder may answer, as the issue of a suspension promises; an extension says its own. */
export const suspensionReplyDays = 30;

const reason = z.string().trim().min(10).max(1000).meta({ description: 'Only officials read it.' });
const asLetter = {
  coverReason: DraftRelease.shape.coverReason,
  window: DraftRelease.shape.window,
  words: DraftRelease.shape.words,
};

export const ProposeSuspension = z
  .strictObject({
    ...asLetter,
    contractIds: z.array(ContractId).min(1).max(20).meta({
      description: 'The placements of the certificate that are contradicted; the holder reads them.',
    }),
    basis: DraftRelease.shape.basis,
    reason,
  })
  .meta({
    id: 'ProposeSuspension',
    description: 'What contradicts a certificate, and what its holder will read.',
  });
export type ProposeSuspension = z.infer<typeof ProposeSuspension>;

export const DecideSuspension = z
  .strictObject({
    ...asLetter,
    outcome: SuspensionOutcome,
    grounds: z.enum(['repaid', 'decision']).optional().meta({
      description:
        'Of a reinstatement. `repaid`: the ledger of every contradicted placement is settled, and somebody other than the payer said so. `decision`: for the reason given.',
    }),
    replyDays: z
      .int()
      .min(7)
      .max(90)
      .optional()
      .meta({ description: 'Of an extension: days from its notice.' }),
    reason,
  })
  .refine(({ outcome, grounds }) => (outcome === 'reinstate') === (grounds !== undefined), {
    ...refusal('missing', 'Expected grounds with a reinstatement, and with nothing else.'),
    path: ['grounds'],
  })
  .meta({
    id: 'DecideSuspension',
    description: 'A decision about a suspension, and what the holder will read.',
  });
export type DecideSuspension = z.infer<typeof DecideSuspension>;

const Frozen = z.strictObject({
  id: z.string(),
  version: z.int(),
  sha256: z.string().meta({ description: 'Of its canonical text (RFC 8785) at that moment.' }),
});
export type Frozen = z.infer<typeof Frozen>;

/** Everything that was on the table, by version and hash: what was decided upon cannot be swapped afterwards. */
export const FrozenFile = z
  .strictObject({
    certificate: Frozen,
    contracts: z.array(Frozen),
    assessments: z.array(Frozen),
    reports: z.array(Frozen),
    flags: z.array(Frozen),
    inspections: z.array(Frozen),
  })
  .meta({ id: 'FrozenFile', description: 'What was decided upon, by reference and hash.' });
export type FrozenFile = z.infer<typeof FrozenFile>;

/** One thing that an official decided, with the release through which it takes effect. */
export const SuspensionDecision = z.strictObject({
  outcome: z.enum(['suspend', ...SuspensionOutcome.options]),
  grounds: DecideSuspension.shape.grounds,
  at: Instant,
  by: z.string(),
  reason: z.string(),
  releaseId: ReleaseId,
  noticeId: ServedNoticeId,
  file: FrozenFile,
});
export type SuspensionDecision = z.infer<typeof SuspensionDecision>;

/** As it is kept: what officials decided. What followed is read from the releases and the holder's answers. */
export const Suspension = z.strictObject({
  id: SuspensionId,
  certificateId: CertificateId,
  number: CertificateNumber,
  holderId: OrganisationId,
  contractIds: z.array(ContractId).min(1),
  basis: ReleaseBasis,
  decisions: z.array(SuspensionDecision).min(1),
  version: z.int().positive(),
});
export type Suspension = z.infer<typeof Suspension>;

/** With everything that followed from it. */
export const SuspensionLife = z.strictObject({
  ...Suspension.shape,
  state: SuspensionState,
  replyBy: PlainDate.optional().meta({ description: 'The last day for an answer, once it is in force.' }),
  pending: z.boolean().meta({ description: 'A decision waits for its signature or for its batch instant.' }),
  releases: z.array(
    z.strictObject({ id: ReleaseId, state: ReleaseState, effectiveOn: PlainDate.optional() }),
  ),
  replies: z.array(z.strictObject({ noticeId: ServedNoticeId, at: Instant, reply: NoticeReply })),
  events: z.array(z.strictObject({ kind: z.enum(suspensionEvents), at: Instant })),
});
export type SuspensionLife = z.infer<typeof SuspensionLife>;
