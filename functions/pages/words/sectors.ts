import type { Text } from '../../../lib/problems/text.ts';
import type { Reader } from '../reader.ts';

/** The sections of ISIC Rev.4 (United Nations, 2008) in short; the letter is what is kept. */
export const sectorNames = {
  A: { en: 'Agriculture and fishing', ar: 'الزراعة وصيد الأسماك' },
  B: { en: 'Mining and quarrying', ar: 'التعدين واستغلال المحاجر' },
  C: { en: 'Manufacturing', ar: 'الصناعة التحويلية' },
  D: { en: 'Electricity and gas', ar: 'الكهرباء والغاز' },
  E: { en: 'Water and waste', ar: 'المياه والنفايات' },
  F: { en: 'Construction', ar: 'التشييد' },
  G: { en: 'Trade and repair of vehicles', ar: 'التجارة وإصلاح المركبات' },
  H: { en: 'Transport and storage', ar: 'النقل والتخزين' },
  I: { en: 'Hotels and restaurants', ar: 'الفنادق والمطاعم' },
  J: { en: 'Information and communication', ar: 'المعلومات والاتصالات' },
  K: { en: 'Finance and insurance', ar: 'المال والتأمين' },
  L: { en: 'Real estate', ar: 'العقارات' },
  M: { en: 'Professional and technical services', ar: 'الخدمات المهنية والتقنية' },
  N: { en: 'Cleaning, security and other support', ar: 'التنظيف والأمن وخدمات الدعم' },
  O: { en: 'Public administration', ar: 'الإدارة العامة' },
  P: { en: 'Education', ar: 'التعليم' },
  Q: { en: 'Health and social work', ar: 'الصحة والعمل الاجتماعي' },
  R: { en: 'Arts and recreation', ar: 'الفنون والترفيه' },
  S: { en: 'Other services', ar: 'خدمات أخرى' },
  T: { en: 'Households as employers', ar: 'الأسر بوصفها صاحبة عمل' },
  U: { en: 'International organisations', ar: 'المنظمات الدولية' },
} as const satisfies Record<string, Text>;

const isSection = (code: string): code is keyof typeof sectorNames => Object.hasOwn(sectorNames, code);

/** A section by its name; a finer code of ISIC stays the number that it is. */
export const sectorName = (code: string, reader: Reader): string =>
  isSection(code) ? reader.say(sectorNames[code]) : code;
