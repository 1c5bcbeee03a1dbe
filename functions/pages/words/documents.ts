import type { documentTypes } from '../../../lib/domain/contracts/worker.ts';
import type { Text } from '../../../lib/problems/text.ts';

/** What a worker is known by. */
export const documentNames: Readonly<Record<(typeof documentTypes)[number], Text>> = {
  passport: { en: 'Passport', ar: 'جواز سفر' },
  cpr: { en: 'CPR card', ar: 'بطاقة الهوية (CPR)' },
  nationalId: { en: 'Identity card of another country', ar: 'بطاقة هوية بلد آخر' },
  seafarerDocument: { en: "Seafarer's identity document", ar: 'وثيقة هوية بحّار' },
  other: { en: 'Another document', ar: 'وثيقة أخرى' },
};
