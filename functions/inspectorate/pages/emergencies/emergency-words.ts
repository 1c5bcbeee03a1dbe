import type {
  BreakGlassState,
  BreakGlassStepKind,
  EndBreakGlass,
  verdicts,
} from '../../../../lib/domain/access/break-glass.ts';
import type { Text } from '../../../../lib/problems/text.ts';

export const emergencyStateWords: Readonly<Record<BreakGlassState, Text>> = {
  requested: { en: 'Waits for a second person', ar: 'ينتظر شخصًا ثانيًا' },
  open: { en: 'Open', ar: 'مفتوح' },
  refused: { en: 'Refused', ar: 'مرفوض' },
  lapsed: { en: 'Lapsed: nobody decided in an hour', ar: 'سقط: لم يبتّ فيه أحد خلال ساعة' },
  ended: { en: 'Over, waits for its review', ar: 'انتهى وينتظر المراجعة' },
  reviewed: { en: 'Reviewed', ar: 'رُوجع' },
};

export const emergencyStepWords: Readonly<Record<BreakGlassStepKind, Text>> = {
  requested: { en: 'Asked for', ar: 'طُلب' },
  approved: { en: 'Approved', ar: 'وُوفق عليه' },
  refused: { en: 'Refused', ar: 'رُفض' },
  ended: { en: 'Ended', ar: 'أُنهي' },
  reviewed: { en: 'Reviewed', ar: 'رُوجع' },
};

export const endReasonWords: Readonly<Record<EndBreakGlass['reason'], Text>> = {
  done: { en: 'It is done', ar: 'تم المطلوب' },
  mistaken: { en: 'It was asked for by mistake', ar: 'طُلب خطأً' },
  stopped: { en: 'Oversight stops it', ar: 'أوقفته الرقابة' },
};

export const verdictWords: Readonly<Record<(typeof verdicts)[number], Text>> = {
  justified: { en: 'Justified', ar: 'مبرَّر' },
  notJustified: { en: 'Not justified', ar: 'غير مبرَّر' },
  misuse: { en: 'Misuse', ar: 'إساءة استعمال' },
};
