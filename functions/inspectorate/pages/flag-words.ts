import type { FlagStatus, FlagStep } from '../../../lib/domain/flags/flag.ts';
import type { RuleKind } from '../../../lib/domain/values/indicator.ts';
import type { Text } from '../../../lib/problems/text.ts';

/** The states of a flag, as an inspector says them. */
export const flagStatusWords: Readonly<Record<FlagStatus, Text>> = {
  raised: { en: 'Waits for a person', ar: 'ينتظر مراجعة' },
  underReview: { en: 'Under review', ar: 'قيد المراجعة' },
  substantiated: { en: 'Substantiated', ar: 'ثبت' },
  dismissed: { en: 'Dismissed', ar: 'صُرف النظر عنه' },
  cleared: { en: 'No longer stands', ar: 'لم يعد قائمًا' },
};

/** What happened to a flag. */
export const flagStepWords: Readonly<Record<FlagStep['kind'], Text>> = {
  raised: { en: 'Raised by a rule', ar: 'رُفع بموجب قاعدة' },
  evidenceChanged: { en: 'The facts changed', ar: 'تغيّرت الوقائع' },
  cleared: { en: 'The facts no longer support it', ar: 'لم تعد الوقائع تسنده' },
  underReview: { en: 'Taken under review', ar: 'أُخذ للمراجعة' },
  substantiated: { en: 'Substantiated', ar: 'ثبت' },
  dismissed: { en: 'Dismissed', ar: 'صُرف النظر عنه' },
};

/** What a rule speaks about: only an indicator has a level. */
export const kindWords: Readonly<Record<RuleKind, Text>> = {
  indicator: { en: 'Indicator', ar: 'مؤشر' },
  law: { en: 'Breach of law', ar: 'مخالفة قانون' },
  standard: { en: 'Breach of a standard', ar: 'مخالفة معيار' },
  dataQuality: { en: 'Data', ar: 'بيانات' },
};
