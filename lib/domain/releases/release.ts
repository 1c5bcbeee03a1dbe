import * as z from 'zod';
import { certificateStepKinds } from '../certificates/certificate-state.ts';
import { NoticeReason, NoticeReply, NoticeText, ServedNoticeKind } from '../notices/served-notice.ts';
import { Instant, PlainDate } from '../values/dates.ts';
import {
  CertificateId,
  ContractId,
  FeeDisclosureId,
  FlagId,
  InspectionId,
  OrganisationId,
  ReleaseId,
  ReportId,
  ServedNoticeId,
} from '../values/ids.ts';
import { Money } from '../values/money.ts';
import { refusal } from '../values/refusal.ts';
import { ReleaseState, ReleaseStep } from './release-steps.ts';

const idList = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  z.array(schema).max(50).meta({ description });

const basis = {
  reportIds: idList(ReportId, 'What was told that it rests on.'),
  flagIds: idList(FlagId, 'Flags that it rests on.'),
  inspectionIds: idList(InspectionId, 'Visits that it rests on.'),
};
export const ReleaseBasis = z.strictObject(basis).meta({
  id: 'ReleaseBasis',
  description: 'What in protected knowledge it rests on. None of this is ever part of the text.',
});
export type ReleaseBasis = z.infer<typeof ReleaseBasis>;

const lists = {
  contractIds: idList(ContractId, "The recipient's own contracts that the text may name."),
  disclosureIds: idList(FeeDisclosureId, "The recipient's own fee disclosures that the text may quote."),
  ruleIds: idList(z.string().max(120), 'Rules of the set in force whose law the text quotes.'),
};

const DemandedAmount = z
  .strictObject({ contractId: ContractId, amount: Money })
  .meta({ id: 'DemandedAmount', description: 'What is to be paid back to the worker of one contract.' });
/** All that a release writes is one transaction of at most a hundred writes, and each of these is two. */
const demanded = z.array(DemandedAmount).min(1).max(45).meta({
  description:
    'Of a repayment demand: what each worker is to be paid back. Up to what the recipient stated itself it needs nothing more; beyond that the agreement of each worker, by the reports that it rests on, or a group order.',
});
const groupOrder = z.literal(true).meta({
  description:
    'The same figure of policy for every worker of the placement: every contract between this recipient and the other party of the first, five at least. Then nobody is told apart.',
});

const replyDays = z.int().min(7).max(90).meta({
  description: 'Days for an answer; the recipient is given until the end of that month.',
});
const from = PlainDate.meta({ description: 'Not before this day.' });
const days = z.int().min(0).max(28).meta({
  description: 'It takes effect on one of this many further days, drawn so that nobody chooses it.',
});
const windowMeaning = 'When it may take effect, so that its day tells nothing of what came before.';

const content = {
  kind: ServedNoticeKind,
  recipientId: OrganisationId.meta({ description: 'The employer or agency that it is for.' }),
  coverReason: NoticeReason.meta({
    description: 'The reason that the recipient reads: one that would hold had nobody ever spoken.',
  }),
};

/** A certificate is suspended and brought back by way of its file, which drafts the release itself. */
const draftedAlone = ServedNoticeKind.extract(['askEmployer', 'rightOfReply', 'notice', 'repaymentDemand']);

const words = z.string().trim().min(1).max(1000);

/** What an official drafts. The text is made by the house; what the official adds is screened. */
export const DraftRelease = z
  .strictObject({
    ...content,
    kind: draftedAlone.meta({
      description:
        'What is put to the recipient. What is decided about a certificate is drafted with its suspension.',
    }),
    contractIds: lists.contractIds.optional(),
    disclosureIds: lists.disclosureIds.optional(),
    ruleIds: lists.ruleIds.optional(),
    demanded: demanded.optional(),
    groupOrder: groupOrder.optional(),
    basis: z
      .strictObject({
        reportIds: basis.reportIds.optional(),
        flagIds: basis.flagIds.optional(),
        inspectionIds: basis.inspectionIds.optional(),
      })
      .optional()
      .meta({ description: 'What in protected knowledge it rests on; absent when it rests on none of it.' }),
    replyDays: replyDays.optional().meta({ description: 'Days for an answer; 21 unless said.' }),
    window: z
      .strictObject({ from: from.optional(), days: days.optional() })
      .optional()
      .meta({ description: windowMeaning }),
    words: z.strictObject({ en: words, ar: words }).optional().meta({
      description: "The official's own words, refused where they say what the recipient cannot know.",
    }),
  })
  .refine(
    ({ kind, disclosureIds = [], demanded = [] }) =>
      kind !== 'repaymentDemand' || disclosureIds.length + demanded.length > 0,
    {
      ...refusal('missing', 'Expected the fee disclosures that the demand quotes, or what is demanded.'),
      path: ['disclosureIds'],
    },
  )
  .refine(({ kind, demanded }) => kind === 'repaymentDemand' || demanded === undefined, {
    ...refusal('not-both', 'Expected what is demanded with a repayment demand alone.', {
      one: 'kind',
      other: 'demanded',
    }),
    path: ['demanded'],
  })
  .meta({ id: 'DraftRelease', description: 'What an official proposes to put to an employer or agency.' });
export type DraftRelease = z.infer<typeof DraftRelease>;

/** How one whose word it rests on stands to it. */
export const consentStates = [
  'given',
  'refused',
  'notAsked',
  'bestInterestServes',
  'bestInterestOpen',
] as const;
export type ConsentState = (typeof consentStates)[number];
export const ConsentOfReport = z
  .strictObject({ reportId: ReportId, state: z.enum(consentStates) })
  .meta({ id: 'ConsentOfReport', description: 'Whether the one who told agreed to this.' });
export type ConsentOfReport = z.infer<typeof ConsentOfReport>;

/** As it is kept. The one bridge from protected knowledge to an employer, agency or the public (decisions, 6). */
export const Release = z.strictObject({
  id: ReleaseId,
  noticeId: ServedNoticeId.meta({ description: 'What the recipient will know it by.' }),
  ...content,
  ...lists,
  basis: ReleaseBasis,
  replyDays,
  window: z.strictObject({ from: from.optional(), days }).meta({ description: windowMeaning }),
  told: z.boolean().meta({ description: 'It rests on what somebody told.' }),
  consents: z.array(ConsentOfReport).meta({
    description: 'Of everybody whose word it rests on: when drafted, and again when signed.',
  }),
  text: NoticeText.meta({ description: 'Exactly what the recipient will read.' }),
  effectiveAt: Instant.optional().meta({ description: 'The batch instant, set when it is signed.' }),
  effectiveOn: PlainDate.optional().meta({ description: 'Its day at the place of work.' }),
  certificate: z
    .strictObject({ certificateId: CertificateId, step: z.enum(certificateStepKinds).optional() })
    .optional()
    .meta({ description: 'The certificate that it is about, and the step that it takes with this.' }),
  demanded: demanded.optional(),
  groupOrder: groupOrder.optional(),
  reply: NoticeReply.optional(),
  state: ReleaseState,
  steps: z.array(ReleaseStep).min(1),
  version: z.int().positive(),
});
export type Release = z.infer<typeof Release>;

export const SignRelease = z
  .strictObject({ reason: z.string().trim().min(10).max(500) })
  .meta({ id: 'SignRelease', description: 'Why this may be said. Only officials read it.' });
export type SignRelease = z.infer<typeof SignRelease>;

export const EndRelease = z
  .strictObject({ reason: z.string().trim().min(10).max(500) })
  .meta({ id: 'EndRelease', description: 'Why it is withdrawn or closed. Only officials read it.' });
export type EndRelease = z.infer<typeof EndRelease>;
