import { BestInterest } from '../../../lib/domain/reports/report.ts';
import type { ReportItem } from '../../../lib/domain/reports/report-item.ts';
import type { ReportState, ReportStep } from '../../../lib/domain/reports/report-steps.ts';
import type { ReportChannel } from '../../../lib/domain/voice/allegation.ts';
import type { Text } from '../../../lib/problems/text.ts';

export const urgencyWords: Readonly<Record<ReportItem['urgency'], Text>> = {
  immediateDanger: { en: 'Immediate danger', ar: 'خطر داهم' },
  soon: { en: 'Soon', ar: 'قريبًا' },
  routine: { en: 'Routine', ar: 'اعتيادي' },
};

export const channelWords: Readonly<Record<ReportChannel, Text>> = {
  hotline: { en: 'Call centre', ar: 'مركز الاتصال' },
  speak: { en: 'Public page', ar: 'الصفحة العامة' },
  handedLink: { en: 'Link that somebody handed over', ar: 'رابط سلّمه طرف آخر' },
  walkIn: { en: 'In person', ar: 'حضور شخصي' },
  interview: { en: 'Interview', ar: 'مقابلة' },
  ngo: { en: 'Organisation', ar: 'منظمة' },
  authority: { en: 'Authority', ar: 'جهة رسمية' },
};

export const reportStateWords: Readonly<Record<ReportState, Text>> = {
  open: { en: 'Waits', ar: 'ينتظر' },
  inHand: { en: 'In hand', ar: 'قيد المعالجة' },
  closed: { en: 'Closed', ar: 'مغلق' },
  withdrawn: { en: 'Withdrawn', ar: 'مسحوب' },
};

export const reportStepWords: Readonly<Record<ReportStep['kind'], Text>> = {
  filed: { en: 'Filed', ar: 'سُجّل' },
  corrected: { en: 'Corrected', ar: 'صُحّح' },
  consentChanged: { en: 'Consent changed', ar: 'تغيّرت الموافقة' },
  placed: { en: 'Placed', ar: 'حُدّد من يتعلق به' },
  withdrawn: { en: 'Withdrawn', ar: 'سُحب' },
  taken: { en: 'Taken in hand', ar: 'أُخذ للمعالجة' },
  givenBack: { en: 'Given back', ar: 'أُعيد' },
  closed: { en: 'Closed', ar: 'أُغلق' },
  held: { en: 'A legal hold was placed', ar: 'وُضع حجز قانوني' },
  holdLifted: { en: 'The legal hold was lifted', ar: 'رُفع الحجز القانوني' },
  reopened: { en: 'Opened again', ar: 'أُعيد فتحه' },
  heard: { en: 'The one who told wrote again', ar: 'كتب صاحب البلاغ من جديد' },
  duress: { en: 'Signal of duress', ar: 'إشارة إكراه' },
};

export const bestInterests = BestInterest.options;
export const bestInterestWords: Readonly<Record<(typeof bestInterests)[number], Text>> = {
  toBeAssessed: { en: 'Not assessed yet', ar: 'لم يُنظر فيه بعد' },
  serves: { en: 'Yes, it serves the child', ar: 'نعم، يخدم مصلحة الطفل' },
  doesNotServe: { en: 'No, it does not', ar: 'لا، لا يخدمها' },
};
