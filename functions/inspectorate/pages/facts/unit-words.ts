import type { Text } from '../../../../lib/problems/text.ts';

/** What so many of a unit are called. */
export const unitWords = {
  'minor units of the wage currency': {
    en: '{count} minor units of the wage currency',
    ar: '{count} من أصغر وحدات عملة الأجر',
  },
  minutes: {
    en: '{count, plural, one {# minute} other {# minutes}}',
    ar: '{count, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
  },
  hours: {
    en: '{count, plural, one {# hour} other {# hours}}',
    ar: '{count, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}}',
  },
  days: {
    en: '{count, plural, one {# day} other {# days}}',
    ar: '{count, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
  },
  weeks: {
    en: '{count, plural, one {# week} other {# weeks}}',
    ar: '{count, plural, zero {# أسبوع} one {أسبوع واحد} two {أسبوعان} few {# أسابيع} many {# أسبوعًا} other {# أسبوع}}',
  },
  months: {
    en: '{count, plural, one {# month} other {# months}}',
    ar: '{count, plural, zero {# شهر} one {شهر واحد} two {شهران} few {# أشهر} many {# شهرًا} other {# شهر}}',
  },
  years: {
    en: '{count, plural, one {# year} other {# years}}',
    ar: '{count, plural, zero {# سنة} one {سنة واحدة} two {سنتان} few {# سنوات} many {# سنة} other {# سنة}}',
  },
  persons: {
    en: '{count, plural, one {# person} other {# persons}}',
    ar: '{count, plural, zero {# شخص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}',
  },
  workers: {
    en: '{count, plural, one {# worker} other {# workers}}',
    ar: '{count, plural, zero {# عامل} one {عامل واحد} two {عاملان} few {# عمال} many {# عاملًا} other {# عامل}}',
  },
  toilets: {
    en: '{count, plural, one {# toilet} other {# toilets}}',
    ar: '{count, plural, zero {# دورة مياه} one {دورة مياه واحدة} two {دورتا مياه} few {# دورات مياه} many {# دورة مياه} other {# دورة مياه}}',
  },
  parts: {
    en: '{count, plural, one {# part} other {# parts}}',
    ar: '{count, plural, zero {# قسط} one {قسط واحد} two {قسطان} few {# أقساط} many {# قسطًا} other {# قسط}}',
  },
  sources: {
    en: '{count, plural, one {# source} other {# sources}}',
    ar: '{count, plural, zero {# مصدر} one {مصدر واحد} two {مصدران} few {# مصادر} many {# مصدرًا} other {# مصدر}}',
  },
  'square centimetres': { en: '{count} m²', ar: '{count} م²' },
  percent: { en: '{count}%', ar: '{count}%' },
  'per mille': { en: '{count}%', ar: '{count}%' },
  'basis points': { en: '{count}%', ar: '{count}%' },
} as const satisfies Record<string, Text>;
export type Unit = keyof typeof unitWords;

/** What one of a number is, for whoever writes a rule. */
export const unitNames: Readonly<Record<Exclude<Unit, 'hours'>, string>> = {
  'minor units of the wage currency': 'أصغر وحدات عملة الأجر',
  minutes: 'دقائق',
  days: 'أيام',
  weeks: 'أسابيع',
  months: 'أشهر',
  years: 'سنوات',
  persons: 'أشخاص',
  workers: 'عمال',
  toilets: 'دورات مياه',
  parts: 'أقساط',
  sources: 'مصادر',
  'square centimetres': 'سنتيمترات مربعة',
  percent: 'بالمئة',
  'per mille': 'بالألف',
  'basis points': 'نقاط أساس',
};

export const isUnit = (unit: string | undefined): unit is keyof typeof unitNames =>
  unit !== undefined && Object.hasOwn(unitNames, unit);
