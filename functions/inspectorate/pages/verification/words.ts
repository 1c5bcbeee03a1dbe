import type { Organisation } from '../../../../lib/domain/organisations/organisation.ts';
import type { Text } from '../../../../lib/problems/text.ts';

/** What an organisation is, as an official calls it. */
export const kindWords = {
  establishment: { en: 'Employer: an establishment', ar: 'صاحب عمل: منشأة' },
  household: { en: 'Employer: a household', ar: 'صاحب عمل: أسرة' },
  employer: { en: 'Employer', ar: 'صاحب عمل' },
  agency: { en: 'Recruitment agency', ar: 'وكالة توظيف' },
} as const satisfies Record<string, Text>;

export const kindOf = ({ kind, employerKind }: Pick<Organisation, 'kind' | 'employerKind'>): Text =>
  kindWords[employerKind ?? kind];

export const verificationWords = {
  unverified: { en: 'Waits for an official', ar: 'بانتظار موظف مختص' },
  verified: { en: 'Verified', ar: 'تم التحقق منها' },
  refused: { en: 'Refused', ar: 'مرفوضة' },
} as const satisfies Record<Organisation['verification']['status'], Text>;
