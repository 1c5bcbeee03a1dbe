import type { Text } from '../../problems/text.ts';
import type { Indicator } from './indicator.ts';

/** The names of the eleven in both languages. The Arabic ones are a translation, not checked against the ILO's edition. */
export const indicatorNames: Readonly<Record<Indicator, Text>> = {
  abuse_of_vulnerability: { en: 'Abuse of vulnerability', ar: 'استغلال حالة الضعف' },
  deception: { en: 'Deception', ar: 'الخداع' },
  restriction_of_movement: { en: 'Restriction of movement', ar: 'تقييد حرية التنقل' },
  isolation: { en: 'Isolation', ar: 'العزل' },
  physical_sexual_violence: { en: 'Physical and sexual violence', ar: 'العنف البدني والجنسي' },
  intimidation_threats: { en: 'Intimidation and threats', ar: 'الترهيب والتهديد' },
  retention_of_identity_documents: { en: 'Retention of identity documents', ar: 'احتجاز وثائق الهوية' },
  withholding_of_wages: { en: 'Withholding of wages', ar: 'حجز الأجور' },
  debt_bondage: { en: 'Debt bondage', ar: 'عبودية الدين' },
  abusive_working_living_conditions: {
    en: 'Abusive working and living conditions',
    ar: 'ظروف العمل والمعيشة السيئة',
  },
  excessive_overtime: { en: 'Excessive overtime', ar: 'العمل الإضافي المفرط' },
};
