import type { Purpose } from '../../../lib/domain/access/purpose.ts';
import type { Text } from '../../../lib/problems/text.ts';

/** Why an official reads what is protected. */
export const purposeWords: Readonly<Record<Purpose, Text>> = {
  inspection: { en: 'A visit', ar: 'زيارة تفتيش' },
  'visit-sheet': { en: 'A sheet for a visit', ar: 'ورقة للزيارة' },
  'report-follow-up': { en: 'Following up a report', ar: 'متابعة بلاغ' },
  'flag-review': { en: 'Reviewing a flag', ar: 'مراجعة مؤشر' },
  'victim-protection': { en: 'Protecting a victim', ar: 'حماية ضحية' },
  verification: { en: 'Verification', ar: 'التحقق' },
  'rule-work': { en: 'Work on rules', ar: 'العمل على القواعد' },
  statistics: { en: 'Statistics', ar: 'الإحصاءات' },
  oversight: { en: 'Oversight', ar: 'الرقابة' },
  'legal-proceedings': { en: 'Legal proceedings', ar: 'إجراءات قانونية' },
};
