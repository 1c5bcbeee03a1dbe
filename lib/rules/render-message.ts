import { moneyOf } from '../domain/values/money.ts';
import type { Language, Text } from '../problems/text.ts';
import type { Evidence, Rule } from './rule.ts';
import { codeInWords, type Vocabularies } from './words/vocabulary.ts';

interface Shown {
  language: Language;
  /** Currency of the wage, in whose minor units money evidence stands. */
  currency: string | undefined;
  /** What codes are called: for a submitter the words of what parties declare, for an official all of them. */
  words: Vocabularies;
}

const noneWord: Text = { en: 'none', ar: 'لا شيء' };
const unknownWord: Text = { en: 'unknown', ar: 'غير معروف' };
/** Latin digits in Arabic too: the same number must look the same in both texts of one file. */
const locales = { en: 'en-GB', ar: 'ar-BH-u-nu-latn' } as const;

/** Made when it is first needed and then kept: to make one takes milliseconds, and a cold start needs none. */
function madeOnce<Format>(make: (locale: string) => Format): { of(language: Language): Format } {
  const known = new Map<Language, Format>();
  return {
    of(language) {
      const format = known.get(language) ?? make(locales[language]);
      known.set(language, format);
      return format;
    },
  };
}
const numbers = madeOnce((locale) => new Intl.NumberFormat(locale));
const lists = madeOnce((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const number = (value: number, language: Language): string => numbers.of(language).format(value);

/** Minor units without their currency are no amount, and "at least nothing" is not one that is known. */
function shownMoney(value: number, as: 'money' | 'moneyAtLeast', { language, currency }: Shown): string {
  const isKnown = currency !== undefined && !(as === 'moneyAtLeast' && value === 0);
  return isKnown ? `${currency} ${moneyOf(Math.abs(value), currency).amount}` : unknownWord[language];
}

/** An isolate stands round each value, so that digits and foreign names keep their place in Arabic. */
const isolated = (text: string, language: Language): string =>
  language === 'ar' ? `\u2068${text}\u2069` : text;

/** Without a vocabulary a text is shown as it stands: so said the rules that were published before there was one. */
function inWords(value: unknown, { of }: Partial<Evidence>, { language, words }: Shown): string {
  if (typeof value === 'number') return number(value, language);
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return '';
  const vocabulary = of && words[of];
  return vocabulary ? codeInWords(vocabulary, value, language) : value;
}

/** Each name once: who keeps the papers is not said twice because two parties say so. */
function inOneList(values: readonly unknown[], evidence: Partial<Evidence>, how: Shown): string {
  const names = new Set(values.map((value) => isolated(inWords(value, evidence, how), how.language)));
  return lists.of(how.language).format(names);
}

function shown(value: unknown, evidence: Partial<Evidence>, how: Shown): string {
  const { language } = how;
  const { as } = evidence;
  if (Array.isArray(value) && value.length > 0) return inOneList(value, evidence, how);
  if (Array.isArray(value)) return isolated(noneWord[language], language);
  if (value === undefined || value === null) return isolated(unknownWord[language], language);
  if (typeof value === 'number' && (as === 'money' || as === 'moneyAtLeast'))
    return isolated(shownMoney(value, as, how), language);
  if (typeof value === 'number' && as === 'percent')
    return isolated(`${number(value / 10, language)}%`, language);
  return isolated(inWords(value, evidence, how), language);
}

/**
 * A rule's message with its evidence put in. What is stored of a flag is codes; their words are those of this release, so that a
 * word that was mended is mended everywhere, and an assessment that is made again gives the same bytes.
 */
export const renderMessage = (
  rule: Pick<Rule, 'message' | 'evidence'>,
  evidence: Readonly<Record<string, unknown>>,
  how: Shown,
): string =>
  rule.message[how.language].replace(/\{([A-Za-z0-9]+)\}/g, (_, name: string) =>
    shown(evidence[name], rule.evidence[name] ?? {}, how),
  );
