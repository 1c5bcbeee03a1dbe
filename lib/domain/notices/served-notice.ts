import * as z from 'zod';
import { PlainDate } from '../values/dates.ts';
import { ContractId, FeeDisclosureId, ServedNoticeId } from '../values/ids.ts';

/** What an authority may put to an employer or an agency. */
export const servedNoticeKinds = [
  'askEmployer',
  'rightOfReply',
  'notice',
  'certificateSuspension',
  'repaymentDemand',
  'replyExtension',
  'suspensionUpheld',
  'certificateReinstatement',
  'certificateRevocation',
] as const;
export const ServedNoticeKind = z.enum(servedNoticeKinds).meta({
  id: 'ServedNoticeKind',
  description:
    '`askEmployer`: a question. `rightOfReply`: a chance to answer before something is decided. `notice`: something to put right. `replyExtension`: more time for an answer. The others are what they say.',
});
export type ServedNoticeKind = z.infer<typeof ServedNoticeKind>;

/** Why the authority writes. */
export const noticeReasons = [
  'routineReview',
  'randomSelection',
  'sectorReview',
  'licenceReview',
  'recordsIncomplete',
  'earlierNotice',
] as const;
export const NoticeReason = z
  .enum(noticeReasons)
  .meta({ id: 'NoticeReason', description: 'Why the authority writes.' });
export type NoticeReason = z.infer<typeof NoticeReason>;

const Words = z.strictObject({ en: z.string(), ar: z.string() });
export const NoticeText = z
  .strictObject({ subject: Words, body: Words })
  .meta({ id: 'NoticeText', description: 'The notice in English and Arabic.' });
export type NoticeText = z.infer<typeof NoticeText>;

export const ReplyToNotice = z
  .strictObject({
    stance: z.enum(['accepts', 'explains', 'contests']),
    text: z.string().trim().min(1).max(4000),
    documents: z
      .array(
        z.strictObject({
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
          name: z.string().trim().min(1).max(120),
        }),
      )
      .max(20)
      .optional()
      .meta({
        description:
          'What proves it: the name of each file and its SHA-256 in lower-case hex. The files stay with you until they are asked for.',
      }),
  })
  .meta({
    id: 'ReplyToNotice',
    description: 'Your answer. It is given once and read by the authority alone.',
  });
export type ReplyToNotice = z.infer<typeof ReplyToNotice>;

export const NoticeReply = z
  .strictObject({ ...ReplyToNotice.shape, repliedOn: PlainDate })
  .meta({ id: 'NoticeReply', description: 'The answer that your organisation gave.' });
export type NoticeReply = z.infer<typeof NoticeReply>;

/** A notice as its recipient reads it. Of its own and of public facts alone; it tells months, not hours. */
export const ServedNotice = z
  .strictObject({
    id: ServedNoticeId,
    kind: ServedNoticeKind,
    reason: NoticeReason,
    text: NoticeText,
    contractIds: z.array(ContractId).meta({ description: 'The contracts of yours that it is about.' }),
    disclosureIds: z
      .array(FeeDisclosureId)
      .meta({ description: 'The fee disclosures of yours that it rests on.' }),
    servedIn: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .meta({ description: 'The month in which it was served, `YYYY-MM`.', example: '2026-07' }),
    replyBy: PlainDate.optional().meta({
      description: 'The last day for an answer: always the last of a month.',
    }),
    reply: NoticeReply.optional(),
    version: z.int().positive(),
  })
  .meta({ id: 'ServedNotice', description: 'A notice served on your organisation.' });
export type ServedNotice = z.infer<typeof ServedNotice>;
