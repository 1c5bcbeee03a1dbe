import type { RankReason } from '../domain/flags/rank.ts';
import type { Indicator, Level } from '../domain/values/indicator.ts';

export type ReasonLanguage = 'en' | 'ar';

interface Words {
  /** A counted noun for each plural category of the language; `{n}` stands for the number. */
  contracts: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { other: string };
  declarations: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { other: string };
  levels: Readonly<Record<Level, string>>;
  indicators: Readonly<Record<Indicator, string>>;
  reasons: Readonly<Record<RankReason['code'], string>>;
}

const en: Words = {
  contracts: { one: '{n} contract', other: '{n} contracts' },
  declarations: { one: '{n} declaration', other: '{n} declarations' },
  levels: { none: 'none', low: 'low', medium: 'medium', high: 'high', urgent: 'urgent' },
  indicators: {
    abuse_of_vulnerability: 'Abuse of vulnerability',
    deception: 'Deception',
    restriction_of_movement: 'Restriction of movement',
    isolation: 'Isolation',
    physical_sexual_violence: 'Physical and sexual violence',
    intimidation_threats: 'Intimidation and threats',
    retention_of_identity_documents: 'Retention of identity documents',
    withholding_of_wages: 'Withholding of wages',
    debt_bondage: 'Debt bondage',
    abusive_working_living_conditions: 'Abusive working and living conditions',
    excessive_overtime: 'Excessive overtime',
  },
  reasons: {
    contractsAtLevel: 'Level {level}: {counted} of {of}.',
    indicator: '{indicator}: {counted}.',
    missingByLaw: 'Overdue by law: {counted}.',
    couldReach: 'Could reach level {level} if what is unknown were flagged: {counted}.',
  },
};

/** The names of the indicators are a translation that was not checked against the ILO's Arabic edition. */
const ar: Words = {
  contracts: {
    zero: 'لا عقود',
    one: 'عقد واحد',
    two: 'عقدان',
    few: '{n} عقود',
    many: '{n} عقدًا',
    other: '{n} عقد',
  },
  declarations: {
    zero: 'لا إقرارات',
    one: 'إقرار واحد',
    two: 'إقراران',
    few: '{n} إقرارات',
    many: '{n} إقرارًا',
    other: '{n} إقرار',
  },
  levels: { none: 'لا شيء', low: 'منخفض', medium: 'متوسط', high: 'مرتفع', urgent: 'عاجل' },
  indicators: {
    abuse_of_vulnerability: 'استغلال حالة الضعف',
    deception: 'الخداع',
    restriction_of_movement: 'تقييد حرية التنقل',
    isolation: 'العزل',
    physical_sexual_violence: 'العنف البدني والجنسي',
    intimidation_threats: 'الترهيب والتهديد',
    retention_of_identity_documents: 'احتجاز وثائق الهوية',
    withholding_of_wages: 'حجز الأجور',
    debt_bondage: 'عبودية الدين',
    abusive_working_living_conditions: 'ظروف العمل والمعيشة السيئة',
    excessive_overtime: 'العمل الإضافي المفرط',
  },
  reasons: {
    contractsAtLevel: 'المستوى «{level}»: {counted} من أصل {of}.',
    indicator: '{indicator}: {counted}.',
    missingByLaw: 'متأخر عن موعده القانوني: {counted}.',
    couldReach: 'قد يبلغ المستوى «{level}» لو تحقق الخطر في ما هو مجهول: {counted}.',
  },
};

interface Voice {
  words: Words;
  plural: Intl.PluralRules;
  number: Intl.NumberFormat;
}

/** Latin digits in both languages, so that a number reads the same on the page, in an export and on the telephone. */
const madeVoices = {
  en: (): Voice => ({ words: en, plural: new Intl.PluralRules('en'), number: new Intl.NumberFormat('en') }),
  ar: (): Voice => ({
    words: ar,
    plural: new Intl.PluralRules('ar'),
    number: new Intl.NumberFormat('ar-u-nu-latn'),
  }),
} as const;

const voices = new Map<ReasonLanguage, Voice>();

/** Made when it is first needed: formats take milliseconds to make, and a cold start needs none. */
function voiceOf(language: ReasonLanguage): Voice {
  const known = voices.get(language);
  if (known) return known;
  const made = madeVoices[language]();
  voices.set(language, made);
  return made;
}

const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);

/** A reason in words, one sentence, with the plural that its language asks for (CLDR). */
export function renderReason(reason: RankReason, language: ReasonLanguage): string {
  const { words, plural, number } = voiceOf(language);
  const nouns = reason.code === 'missingByLaw' ? words.declarations : words.contracts;
  const noun = nouns[plural.select(reason.count)] ?? nouns.other;
  return filled(words.reasons[reason.code], {
    counted: filled(noun, { n: number.format(reason.count) }),
    level: 'level' in reason ? words.levels[reason.level] : '',
    indicator: 'indicator' in reason ? words.indicators[reason.indicator] : '',
    of: 'of' in reason ? number.format(reason.of) : '',
  });
}
