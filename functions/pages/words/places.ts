import type { Governorate } from '../../../lib/domain/values/place.ts';
import type { Text } from '../../../lib/problems/text.ts';

export const governorateNames: Readonly<Record<Governorate, Text>> = {
  capital: { en: 'Capital', ar: 'العاصمة' },
  muharraq: { en: 'Muharraq', ar: 'المحرق' },
  northern: { en: 'Northern', ar: 'الشمالية' },
  southern: { en: 'Southern', ar: 'الجنوبية' },
};
