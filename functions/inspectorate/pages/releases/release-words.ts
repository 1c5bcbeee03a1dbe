import type { noticeReasons, servedNoticeKinds } from '../../../../lib/domain/notices/served-notice.ts';
import type { ConsentState } from '../../../../lib/domain/releases/release.ts';
import type { ReleaseState, ReleaseStepKind } from '../../../../lib/domain/releases/release-steps.ts';
import type { Text } from '../../../../lib/problems/text.ts';

type Kind = (typeof servedNoticeKinds)[number];
type Reason = (typeof noticeReasons)[number];

export const releaseKindWords: Readonly<Record<Kind, Text>> = {
  askEmployer: { en: 'A question', ar: 'سؤال' },
  rightOfReply: { en: 'A chance to answer before a decision', ar: 'حق الرد قبل اتخاذ قرار' },
  notice: { en: 'Something to put right', ar: 'أمر ينبغي تصحيحه' },
  certificateSuspension: { en: 'Suspension of a certificate', ar: 'تعليق شهادة' },
  replyExtension: { en: 'More time for an answer', ar: 'تمديد مهلة الرد' },
  suspensionUpheld: { en: 'A certificate stays suspended', ar: 'بقاء شهادة معلقة' },
  certificateReinstatement: { en: 'A certificate is in force again', ar: 'إعادة العمل بشهادة' },
  certificateRevocation: { en: 'A certificate is revoked', ar: 'إلغاء شهادة' },
  repaymentDemand: { en: 'Fees to be repaid', ar: 'رسوم تجب إعادتها' },
};

/** What the recipient reads as the reason: each would hold had nobody ever spoken. */
export const coverReasonWords: Readonly<Record<Reason, Text>> = {
  routineReview: { en: 'Review in the ordinary course', ar: 'مراجعة في السياق المعتاد' },
  randomSelection: { en: 'Selected at random', ar: 'اختيار عشوائي' },
  sectorReview: { en: 'The sector is under review', ar: 'القطاع قيد المراجعة' },
  licenceReview: { en: 'The licence is under review', ar: 'الترخيص قيد المراجعة' },
  recordsIncomplete: { en: 'The records are incomplete', ar: 'السجلات غير مكتملة' },
  earlierNotice: { en: 'An earlier notice is still open', ar: 'إشعار سابق ما زال مفتوحًا' },
};

export const releaseStateWords: Readonly<Record<ReleaseState, Text>> = {
  draft: { en: 'Waits for the signature of another person', ar: 'تنتظر توقيع شخص آخر' },
  signed: { en: 'Signed, waits for its hour', ar: 'موقّعة وتنتظر موعدها' },
  effective: { en: 'With the recipient', ar: 'لدى المتلقي' },
  replied: { en: 'Answered', ar: 'أُجيب عنها' },
  closed: { en: 'Closed', ar: 'مغلقة' },
  withdrawn: { en: 'Withdrawn', ar: 'مسحوبة' },
};

export const releaseStepWords: Readonly<Record<ReleaseStepKind, Text>> = {
  drafted: { en: 'Drafted', ar: 'صيغت' },
  signed: { en: 'Signed', ar: 'وُقّعت' },
  withdrawn: { en: 'Withdrawn', ar: 'سُحبت' },
  heldBack: { en: 'Held back: somebody no longer agreed', ar: 'أُوقفت: لم يعد أحدهم موافقًا' },
  tookEffect: { en: 'Reached the recipient', ar: 'بلغت المتلقي' },
  replied: { en: 'The recipient answered', ar: 'أجاب المتلقي' },
  closed: { en: 'Closed', ar: 'أُغلقت' },
};

export const consentWords: Readonly<Record<ConsentState, Text>> = {
  given: { en: 'Agreed', ar: 'وافق' },
  refused: { en: 'Refused', ar: 'رفض' },
  notAsked: { en: 'Not asked yet', ar: 'لم يُسأل بعد' },
  bestInterestServes: { en: 'A child: it serves the child best', ar: 'طفل: يخدم مصلحته الفضلى' },
  bestInterestOpen: {
    en: 'A child: what serves the child best is not settled',
    ar: 'طفل: لم تُحسم مصلحته الفضلى',
  },
};
