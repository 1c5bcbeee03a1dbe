import type { Payer } from '../../../lib/domain/fees/fee-taxonomy.ts';
import type { Text } from '../../../lib/problems/text.ts';

/** Who bore a cost in the end. */
export const payerNames: Readonly<Record<Payer, Text>> = {
  EMPLOYER: { en: 'The employer', ar: 'صاحب العمل' },
  AGENCY_ORIGIN: { en: 'The agency at origin', ar: 'وكالة بلد المنشأ' },
  AGENCY_DESTINATION: { en: 'The agency here', ar: 'الوكالة هنا' },
  WORKER: { en: 'The worker', ar: 'العامل' },
  WORKER_FAMILY: { en: "The worker's family", ar: 'أسرة العامل' },
  GOVERNMENT: { en: 'A government', ar: 'جهة حكومية' },
  UNKNOWN: { en: 'Not known', ar: 'غير معروف' },
};
