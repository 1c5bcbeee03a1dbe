import type { NoticeReply, ServedNoticeKind } from '../../../../lib/domain/notices/served-notice.ts';
import type { Text } from '../../../../lib/problems/text.ts';

export const noticeWords = {
  title: { en: 'Notices', ar: 'الإشعارات' },
  lead: {
    en: 'What the authority has put to you. What the rules say of one contract stands on the page of that contract.',
    ar: 'ما وجّهته إليك الجهة المختصة. أما ما تقوله القواعد عن عقد بعينه فتجده في صفحة ذلك العقد.',
  },
  none: { en: 'No notice has been served on you.', ar: 'لم يوجَّه إليك أي إشعار.' },
  notice: { en: 'Notice', ar: 'الإشعار' },
  servedIn: { en: 'Served in', ar: 'شهر التبليغ' },
  replyBy: { en: 'Answer by', ar: 'آخر يوم للرد' },
  noDeadline: { en: 'No deadline', ar: 'بلا مهلة' },
  state: { en: 'State', ar: 'الحالة' },
  waiting: { en: 'Waits for your answer', ar: 'بانتظار ردك' },
  answered: { en: 'Answered', ar: 'تم الرد' },
  kind: { en: 'Kind', ar: 'النوع' },
  contracts: { en: 'Contracts', ar: 'العقود' },
  back: { en: 'Notices', ar: 'الإشعارات' },
  yours: { en: 'Your answer', ar: 'ردك' },
  repliedOn: { en: 'Answered on', ar: 'تاريخ الرد' },
  once: {
    en: 'You answer once. The authority alone reads your answer; it does not tell you what follows from it.',
    ar: 'ترد مرة واحدة. لا يقرأ ردك سوى الجهة المختصة، وهي لا تخبرك بما يترتب عليه.',
  },
  stance: { en: 'What do you say?', ar: 'ما موقفك؟' },
  text: { en: 'In your own words', ar: 'بكلماتك' },
  textHint: {
    en: 'Facts and documents that bear on the notice. Name no worker as a source. Up to 4,000 characters.',
    ar: 'الوقائع والمستندات المتصلة بالإشعار. لا تذكر أي عامل بوصفه مصدرًا. حتى 4000 حرف.',
  },
  send: { en: 'Send the answer', ar: 'أرسل الرد' },
} as const satisfies Record<string, Text>;

export const kindWords: Readonly<Record<ServedNoticeKind, Text>> = {
  askEmployer: { en: 'A question', ar: 'سؤال' },
  rightOfReply: { en: 'A chance to answer before a decision', ar: 'فرصة للرد قبل اتخاذ قرار' },
  notice: { en: 'Something to put right', ar: 'أمر ينبغي تصحيحه' },
  certificateSuspension: { en: 'Suspension of a certificate', ar: 'تعليق شهادة' },
  replyExtension: { en: 'More time for an answer', ar: 'تمديد مهلة الرد' },
  suspensionUpheld: { en: 'A certificate stays suspended', ar: 'بقاء شهادة معلقة' },
  certificateReinstatement: { en: 'A certificate is in force again', ar: 'إعادة العمل بشهادة' },
  certificateRevocation: { en: 'Revocation of a certificate', ar: 'إلغاء شهادة' },
  repaymentDemand: { en: 'Fees to be repaid', ar: 'رسوم تجب إعادتها' },
};

export const stanceWords: Readonly<Record<NoticeReply['stance'], Text>> = {
  accepts: { en: 'I accept it', ar: 'أقبله' },
  explains: { en: 'I explain how it came about', ar: 'أوضح كيف حدث' },
  contests: { en: 'I contest it', ar: 'أعترض عليه' },
};
